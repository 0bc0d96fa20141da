// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/release_reader.h"
#include "core/portfolio/scoring_pass.h"
#include "core/sections/reengage/reengage_section.h"
#include "core/sections/table/query.h"

#include <benchmark/benchmark.h>

#include <array>
#include <map>
#include <random>

using namespace success;

namespace {

const AsOf today = AsOf::noonUtc(QDate(2026, 11, 22));
constexpr int releases = 500;
constexpr int texts = 2000; ///< people write the same reasons again and again

constexpr std::array things{u"single sign-on", u"offline mode",  u"audit log",    u"bulk export", u"dark theme",
                            u"mobile app",     u"approval flow", u"usage report", u"time zones",  u"custom fields"};
constexpr std::array places{u"teams",  u"invoices", u"calendars", u"projects", u"comments",
                            u"drafts", u"contacts", u"folders",   u"boards",   u"alerts"};

QString thing(unsigned number)
{
    return QString::fromUtf16(things[number % things.size()]) % u" for " %
           QString::fromUtf16(places[number / things.size() % places.size()]) % u" of kind " % QString::number(number);
}

std::shared_ptr<const ReleaseLoop> shippedLoop()
{
    ReleaseRows rows;
    for (int i = 0; i < releases; ++i) {
        ReleaseNote note;
        note.id = QStringLiteral("github:a/b/%1").arg(i);
        note.source = QStringLiteral("github");
        note.title = QString::number(i);
        note.at = today.instant - std::chrono::days(i);
        note.body = QStringLiteral("* ") + thing(unsigned(i));
        note.format = ReleaseRecord::Format::Markdown;
        rows.notes.push_back(std::move(note));
    }
    return unmatchedLoop(std::move(rows), nullptr);
}

/// A Portfolio of so many lost deals, two an account, as loading leaves it.
PortfolioPtr madeOf(int deals)
{
    std::mt19937 random(3);
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->asOf = today;
    std::vector<Account> accounts(size_t(deals) / 2);
    for (size_t i = 0; i < accounts.size(); ++i) {
        accounts[i].key = accounts[i].domain = QStringLiteral("a%1.example").arg(i, 6, 10, QChar(u'0'));
        accounts[i].name = QStringLiteral("Company %1").arg(i);
    }
    auto book = std::make_shared<DealBook>();
    book->stages.emplace_back().kind = DealKind::Lost;
    LostDeals lost;
    for (int i = 0; i < texts; ++i) {
        const QString text =
            (i % 3 ? QStringLiteral("They lacked ") : QStringLiteral("Too expensive without ")) + thing(unsigned(i));
        lost.texts.push_back({text, sameReason(text), lossReasonOf(text)});
    }
    for (int i = 0; i < deals; ++i) {
        Deal deal;
        deal.source = SourceId::Salesbricks;
        deal.externalId = QString::number(i);
        deal.account = quint32(i) / 2;
        deal.name = QStringLiteral("Order %1").arg(i);
        deal.kind = DealKind::Lost;
        deal.value = Money{qint64(random() % 10000000), *Currency::fromCode(u"USD")};
        deal.stageSince = today.instant - std::chrono::days(random() % 900);
        deal.closeOn = dateOf(*deal.stageSince);
        const auto text = quint32(random() % texts);
        deal.lostReason = lost.texts[text].written;
        book->deals.push_back(std::move(deal));
        LostDeal &each = lost.all.emplace_back();
        each.place = quint32(i);
        each.text = text;
        each.facts.daysSinceLoss = int(book->deals.back().closeOn.daysTo(today.date));
        each.facts.knownPeople = int(random() % 5);
        each.facts.callsBefore = int(random() % 6);
    }
    portfolio->healthFacts = std::vector<HealthFacts>(accounts.size());
    portfolio->healthAssessments = std::vector<Assessment>(accounts.size());
    portfolio->healthAssessments7dAgo = std::vector<Assessment>(accounts.size());
    portfolio->accounts = std::move(accounts);
    portfolio->deals = book;
    portfolio->releases = shippedLoop();
    portfolio->reengage = unscoredReengage(std::move(lost), *portfolio, nullptr);
    return withWorkspace(*portfolio, {});
}

const PortfolioPtr &portfolioOf(int deals)
{
    static std::map<int, PortfolioPtr> made;
    PortfolioPtr &portfolio = made[deals];
    if (!portfolio)
        portfolio = madeOf(deals);
    return portfolio;
}

void decide(benchmark::State &state, const std::function<void(ReengageDecisions &)> &change)
{
    const PortfolioPtr portfolio = portfolioOf(int(state.range(0)));
    ReengageDecisions decisions = reengageDecisionsIn(portfolio->workspace);
    change(decisions);
    WorkspaceSnapshot workspace = portfolio->workspace;
    workspace.reengage = std::make_shared<const ReengageDecisions>(std::move(decisions));
    for (auto _ : state)
        benchmark::DoNotOptimize(withWorkspace(*portfolio, workspace));
}

void dismiss(benchmark::State &state)
{
    decide(state, [](ReengageDecisions &decisions) {
        decisions.dismissals.insert(QStringLiteral("salesbricks:7"), {today.date.addDays(9), {}});
    });
}

void changeSettings(benchmark::State &state)
{
    decide(state, [](ReengageDecisions &decisions) { decisions.settings.weights = {20, 20, 20, 20, 20}; });
}

void makeTable(benchmark::State &state)
{
    const PortfolioPtr portfolio = portfolioOf(int(state.range(0)));
    for (auto _ : state)
        reengageTable(portfolio)->prepare();
}

/// A word typed letter by letter: one iteration is one keystroke, to the rows that are shown.
void typeWord(benchmark::State &state)
{
    const auto table = reengageTable(portfolioOf(int(state.range(0))));
    table->prepare();
    const QString word = QStringLiteral("offline mo");
    TableQuery query;
    query.filters = {{QStringLiteral("dismissed"), QStringLiteral("false")},
                     {QStringLiteral("likelihood"), QStringLiteral("high|medium")}};
    qsizetype letters = 0;
    for (auto _ : state) {
        letters = letters % word.size() + 1;
        query.search = word.left(letters);
        benchmark::DoNotOptimize(runQuery(*table, query));
    }
}

void inBothSizes(benchmark::internal::Benchmark *registered)
{
    registered->Arg(1000)->Arg(50000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK(dismiss)->Name("re-engage: dismiss a deal (worker)")->Apply(inBothSizes);
BENCHMARK(changeSettings)->Name("re-engage: change settings (worker)")->Apply(inBothSizes);
BENCHMARK(makeTable)->Name("re-engage: make and prepare the table (worker)")->Apply(inBothSizes);
BENCHMARK(typeWord)->Name("re-engage: keystroke")->Apply(inBothSizes);
