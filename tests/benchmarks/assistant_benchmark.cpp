// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/answerer.h"
#include "core/store/cache_store.h"
#include "tests/benchmarks/bench_data.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace success;

namespace {

constexpr int records = 10'000;

QString words(int seed, int count)
{
    static const QStringList vocabulary =
        QStringLiteral("export report depot ledger upload gateway retention footage checksum sequencer appliance tape "
                       "renewal quote conditions support answer meeting agreed asked wants month quarter team board "
                       "latency search hyphen claims index storage compress thumbnails switch cache outage keynote "
                       "written cause signed legal price incident fix release notes dashboard alert night training")
            .split(u' ');
    QStringList text;
    quint32 state = quint32(seed) * 2654435761u + 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525u + 1013904223u;
        text << vocabulary[int((state >> 8) % quint32(vocabulary.size()))];
        if (i % 9 == 8)
            text.last() += u'.';
    }
    return text.join(u' ');
}

/// One account with 10,000 records: calls of 120 words, messages and signals of 25, invoices.
RecordBatch richAccount(const AsOf &asOf)
{
    RecordBatch batch;
    CompanyRecord company;
    company.externalId = QStringLiteral("rich");
    company.name = QStringLiteral("Rich");
    company.domain = QStringLiteral("rich.example");
    batch.companies.push_back(company);
    for (int i = 0; i < records; ++i) {
        if (i % 20 == 0) {
            InvoiceRecord invoice;
            invoice.externalId = QStringLiteral("in_%1").arg(i);
            invoice.companyRef = company.externalId;
            invoice.currency = *Currency::fromCode(u"USD");
            invoice.totalMinor = 10000 + i;
            invoice.state = i < 200 ? InvoiceState::Open : InvoiceState::Paid;
            invoice.remainingMinor = i < 200 ? invoice.totalMinor : 0;
            invoice.issuedAt = invoice.dueAt = asOf.instant - std::chrono::hours(6 * i + 1);
            batch.invoices.push_back(invoice);
            continue;
        }
        ActivityRecord item;
        item.externalId = QString::number(i);
        item.companyRef = company.externalId;
        item.kind = i % 10 == 1 ? ActivityKind::Call : i % 3 == 0 ? ActivityKind::Signal : ActivityKind::Message;
        if (item.kind == ActivityKind::Signal)
            item.signal = SignalKind(1 + i % 7);
        item.severity = 1 + i % 3;
        item.at = asOf.instant - std::chrono::hours(3 * i + 1);
        item.title = words(i, 5);
        item.text = words(i + records, item.kind == ActivityKind::Call ? 120 : 25);
        item.person = QStringLiteral("Jane Doe");
        batch.activities.push_back(item);
    }
    return batch;
}

template<typename T>
T orStop(Result<T> result)
{
    if (!result)
        bench::stop(result.error().sentence);
    return std::move(*result);
}

struct RichFolder
{
    QTemporaryDir folder;
    std::unique_ptr<Database> cache;
    std::unique_ptr<Workspace> workspace;
    PortfolioPtr portfolio;

    RichFolder()
    {
        const AsOf asOf = bench::asOf();
        const QString file = folder.filePath(QStringLiteral("cache.sqlite"));
        auto staging = orStop(
            StagingStore::create(folder.filePath(QStringLiteral("staging/buildbetter.sqlite")), SourceId::BuildBetter));
        if (const auto added = staging->add(richAccount(asOf)); !added)
            bench::stop(added.error().sentence);
        SourceState state;
        state.lastSuccessAt = state.lastAttemptAt = asOf.instant;
        state.syncedAsOf = asOf.date;
        (void)orStop(orStop(CacheStore::open(file))->adopt(*staging, {}, state));
        cache = orStop(Database::open(file, cacheSchema(), OpenMode::ReadOnly));
        workspace = orStop(
            Workspace::open(folder.filePath(QStringLiteral("workspace.sqlite")), [asOf] { return asOf.instant; }));
        portfolio = orStop(loadPortfolio(file, orStop(workspace->snapshot()), {}, asOf));
    }
};

const QStringList &questions()
{
    static const QStringList all = QStringLiteral(R"(why is it at risk
what changed since last month
what happened in October
summarise the last 3 calls
what was said in the call about retention
what did they request
what of it shipped
open commitments
overdue promises
when does it renew
what is it worth
unpaid invoices
invoices since September
usage trend
who are the contacts
complaints about latency
how do they feel about us
lost deals and why
what should I do next
where is it routed
which industry
give me an overview
what did I note about pricing
last message
documents
will they convert
can we win them back
contract history
what was decided
who else asked for exports
sequencer checksum
who wants the retention of footage written
zeppelin hangar
the dashbord alrt at night
quarterly board meeting about the price
legal signed the quote
upload gateway outage in October
any hyphens
compress thumbnails switch
training at night)")
                                       .split(u'\n');
    return all;
}

/// Milliseconds of the mixed questions, ascending.
using Times = std::vector<double>;

template<typename Ask>
Times timesOf(const Ask &ask)
{
    Times times;
    for (const QString &question : questions()) {
        const auto begin = std::chrono::steady_clock::now();
        ask(question);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times;
}

const RichFolder &rich()
{
    static const RichFolder folder;
    return folder;
}

assistant::Answerer freshAnswerer()
{
    const Account &account = rich().portfolio->accounts.front();
    return assistant::Answerer(
        orStop(assistant::readDossier(*rich().portfolio, account, *rich().cache, *rich().workspace)));
}

/// Each from reading the records on, with an index of its own where it is searched for.
const Times &coldTimes()
{
    static const Times times = [] {
        (void)freshAnswerer(); // the file is in the system's cache then, as after the portfolio's own reading
        return timesOf([](const QString &question) {
            assistant::Answerer answerer = freshAnswerer();
            benchmark::DoNotOptimize(orStop(answerer.ask(question)));
        });
    }();
    return times;
}

/// One after the other, of an account that is open.
const Times &warmTimes()
{
    static const Times times = [] {
        assistant::Answerer answerer = freshAnswerer();
        (void)orStop(answerer.ask(QStringLiteral("sequencer checksum")));
        return timesOf([&](const QString &question) { benchmark::DoNotOptimize(orStop(answerer.ask(question))); });
    }();
    return times;
}

/// The line shows what lies at this share of the times.
void share(benchmark::State &state, const Times &(*times)(), double part)
{
    const Times &all = times();
    const double milliseconds = all[std::min(all.size() - 1, size_t(double(all.size()) * part))];
    for (auto _ : state)
        state.SetIterationTime(milliseconds / 1000);
}

void add(const char *name, const Times &(*times)(), double part)
{
    benchmark::RegisterBenchmark(name, share, times, part)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime();
}

const bool added = [] {
    add("assistant: cold answer, p50", coldTimes, 0.5);
    add("assistant: cold answer, p95", coldTimes, 0.95);
    add("assistant: cold answer, slowest", coldTimes, 1);
    add("assistant: next answer, p50", warmTimes, 0.5);
    add("assistant: next answer, p95", warmTimes, 0.95);
    add("assistant: next answer, slowest", warmTimes, 1);
    return true;
}();

} // namespace
