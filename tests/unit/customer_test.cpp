// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/history/score_move.h"
#include "core/workspace/score_history.h"
#include "tests/unit/portfolio_fixture.h"

#include <numeric>
#include <set>

using namespace success;
using namespace success::test;

namespace {

class CustomerTest : public PortfolioTest
{
protected:
    std::vector<ActivityItem> allPages(const Portfolio &portfolio, ActivityQuery query)
    {
        std::vector<ActivityItem> items;
        std::optional<ActivityCursor> next;
        do {
            const auto page =
                activityPage(m_cache->database(), nullptr, activityScope(portfolio, account(portfolio)), query, next);
            EXPECT_TRUE(page);
            EXPECT_LE(page->items.size(), size_t(query.pageSize));
            items.insert(items.end(), page->items.begin(), page->items.end());
            next = page->next;
        } while (next);
        return items;
    }
};

TEST_F(CustomerTest, PagesGiveEveryItemOnceNewestFirst)
{
    // Two companies of one account, many items within one second, some after as-of.
    RecordBatch calls = hooli();
    RecordBatch stripe = hooli();
    for (int i = 0; i < 600; ++i) {
        RecordBatch &batch = i % 3 ? calls : stripe;
        batch.activities.push_back(activity(QString::number(i), ActivityKind(1 + i % 6), i / 20 - 1));
    }
    adopt(SourceId::BuildBetter, calls);
    adopt(SourceId::Stripe, stripe);
    const auto portfolio = load();
    for (const int pageSize : {1, 7, 50, 1000}) {
        ActivityQuery query;
        query.pageSize = pageSize;
        const auto items = allPages(*portfolio, query);
        EXPECT_EQ(items.size(), 580u);
        std::set<qint64> ids;
        for (size_t i = 0; i < items.size(); ++i) {
            ids.insert(items[i].id);
            const auto place = [&](size_t n) {
                return std::pair(items[n].record.at, items[n].id);
            };
            EXPECT_TRUE(i == 0 || place(i) < place(i - 1));
            EXPECT_LE(items[i].record.at, asOf.instant);
        }
        EXPECT_EQ(ids.size(), items.size());
    }
}

TEST_F(CustomerTest, TheFeedFiltersByKindAndByWords)
{
    RecordBatch batch = hooli();
    batch.activities = {activity(QStringLiteral("1"), ActivityKind::Call, 1),
                        activity(QStringLiteral("2"), ActivityKind::Message, 2),
                        activity(QStringLiteral("3"), ActivityKind::Call, 3)};
    batch.activities[0].text = QStringLiteral("Die Übergabe an Chloé 100%");
    batch.activities[1].person = QStringLiteral("Chloe");
    adopt(SourceId::BuildBetter, batch);
    const auto portfolio = load();
    ActivityQuery query;
    query.kinds = {TimelineKind::Call};
    EXPECT_EQ(allPages(*portfolio, query).size(), 2u);
    query = {};
    query.search = QStringLiteral("chloe ");
    EXPECT_EQ(allPages(*portfolio, query).size(), 2u);
    query.search = QStringLiteral("CHLOÉ ubergabe");
    EXPECT_EQ(allPages(*portfolio, query).size(), 1u);
    query.search = QStringLiteral("100%");
    EXPECT_EQ(allPages(*portfolio, query).size(), 1u);
    query.search = QStringLiteral("nobody");
    EXPECT_TRUE(allPages(*portfolio, query).empty());
    EXPECT_EQ(activityJson(allPages(*portfolio, {}))[0]["kind"], "call");
}

TEST_F(CustomerTest, AnExplanationAddsUpAndNamesItsRecords)
{
    const QDate today = asOf.date;
    RecordBatch salesbricks = hooli();
    salesbricks.contracts.push_back(term(QStringLiteral("c1"), today.addDays(-300), today.addDays(20)));
    salesbricks.contracts.back().seats = 40;
    adopt(SourceId::Salesbricks, salesbricks);
    RecordBatch stripe = hooli();
    stripe.invoices = {invoice(QStringLiteral("in_1"), 30, 10), invoice(QStringLiteral("in_2"), 20, 2)};
    stripe.invoices.front().attempts = 3;
    stripe.invoices.front().number = QStringLiteral("HOO-7");
    adopt(SourceId::Stripe, stripe);
    RecordBatch posthog = hooli();
    posthog.usage = {usage({20, 20, 20, 20, 20, 20, 9, 6})};
    adopt(SourceId::PostHog, posthog);
    RecordBatch signals = hooli();
    signals.activities = {signal(QStringLiteral("x"), SignalKind::Escalation, 3, 4),
                          signal(QStringLiteral("y"), SignalKind::Escalation, 1, 8),
                          activity(QStringLiteral("m"), ActivityKind::Message, 60)};
    signals.activities.front().text = QStringLiteral("Exports fail every night");
    adopt(SourceId::BuildBetter, signals);
    const auto portfolio = load();
    const auto explained = explainHealth(*portfolio, account(*portfolio), m_cache->database());
    ASSERT_TRUE(explained) << explained.error().sentence.toStdString();
    const int points = std::accumulate(explained->factors.begin(), explained->factors.end(), 0,
                                       [](int sum, const auto &factor) { return sum + factor.points; });
    EXPECT_EQ(100 + points, explained->score);
    EXPECT_TRUE(std::is_sorted(explained->factors.begin(), explained->factors.end(),
                               [](const auto &a, const auto &b) { return a.points < b.points; }));
    EXPECT_TRUE(explained->missing.empty());
    const auto find = [&](const char *kind) {
        for (const auto &factor : explained->factors) {
            if (factor.kind == QLatin1String(kind))
                return factor;
        }
        ADD_FAILURE() << kind;
        return Explanation::Factor();
    };
    EXPECT_EQ(find("past_due").records.front().id, u"stripe:in_1");
    EXPECT_EQ(find("past_due").evidence, u"Invoice HOO-7 over 100.00\u00a0USD is 10 days past its due date.");
    EXPECT_EQ(find("renewal_pressure").records.front().id, u"salesbricks:c1");
    EXPECT_EQ(find("escalation").records.size(), 2u);
    EXPECT_EQ(find("escalation").evidence, u"2 signals, the latest on 18 Nov 2026: “Exports fail every night”");
    EXPECT_EQ(find("silence").records.front().kind, u"message");
    EXPECT_EQ(find("low_adoption").records.front().kind, u"usage");
    const auto json = explanationJson(*explained);
    EXPECT_EQ(json["coverage"]["available"].size(), 4u);
    EXPECT_EQ(json["factors"][0]["records"][0].size(), 2u);
}

TEST_F(CustomerTest, WhatIsMissingOrSwitchedOffIsSaid)
{
    RecordBatch batch = hooli();
    batch.usage = {usage({1, 1, 1, 1, 1, 1, 1, 1})};
    adopt(SourceId::PostHog, batch);
    WorkspaceSnapshot workspace;
    workspace.health.weights = {0, 60, 20, 20, 0, 0};
    const auto portfolio = load(workspace);
    const auto explained = explainHealth(*portfolio, account(*portfolio), m_cache->database());
    EXPECT_EQ(explained->score, std::nullopt);
    EXPECT_EQ(explained->missing.size(), 4u);
    EXPECT_TRUE(explained->missing.front().reason.startsWith(u"Switched off"));
    EXPECT_TRUE(explanationJson(*explained)["score"].is_null());
    EXPECT_EQ(explanationJson(*explained)["risk_level"], "not_scored");
}

TEST_F(CustomerTest, DetailShowsRevenuePeopleAndHistory)
{
    const QDate today = asOf.date;
    RecordBatch batch = hooli();
    batch.contracts = {subscription(QStringLiteral("old"), ContractStage::Canceled), subscription(QStringLiteral("s"))};
    batch.contracts.front().endedOn = today.addDays(-200);
    batch.contracts.back().interval = QStringLiteral("month");
    batch.invoices = {invoice(QStringLiteral("in_1"), 30, 10)};
    batch.invoices.front().contractRef = QStringLiteral("s");
    PersonRecord person;
    person.externalId = QStringLiteral("p");
    person.companyRef = QStringLiteral("hooli");
    person.name = QStringLiteral("Gavin");
    person.email = QStringLiteral("gavin@hooli.example");
    batch.people = {person};
    batch.properties = {
        {QStringLiteral("hooli"), QStringLiteral("industry"), QStringLiteral("Industry"), QStringLiteral("Software")}};
    adopt(SourceId::Stripe, batch);
    auto workspace = Workspace::open(path(QStringLiteral("workspace.sqlite")), [] { return asOf.instant; });
    ASSERT_TRUE(workspace);
    const DayScores before{Section::Health,
                           today.addDays(-3),
                           {{QStringLiteral("hooli.example"), 80, QStringLiteral("healthy"), {}}},
                           [](size_t) {
                               return nlohmann::json::object();
                           }};
    ASSERT_TRUE(saveScores(**workspace, std::span(&before, 1)));
    const auto portfolio = load();
    const auto detail = loadCustomer(*portfolio, account(*portfolio), m_cache->database(), **workspace);
    ASSERT_TRUE(detail) << detail.error().sentence.toStdString();
    ASSERT_EQ(detail->revenue.size(), 2u);
    EXPECT_EQ(detail->revenue.front().contract.externalId, u"s");
    EXPECT_EQ(detail->revenue.front().openInvoices, 1);
    EXPECT_EQ(detail->revenue.front().daysPastDue, 10);
    EXPECT_EQ(detail->revenue.front().billingInterval, u"month");
    EXPECT_EQ(detail->mrr, (Money{50000, usd()}));
    EXPECT_EQ(detail->paymentState, u"past_due");
    ASSERT_EQ(detail->history.size(), 2u);
    EXPECT_EQ(detail->history.front().score, 80);
    EXPECT_EQ(detail->history.back().day, today);
    EXPECT_EQ(detail->contacts.size(), 1u);
    EXPECT_EQ(detail->enrichment.front().value, u"Software");
    const auto json = customerJson(*detail);
    EXPECT_EQ(json["revenue_sources"].size(), 2u);
    EXPECT_EQ(json["mrr"]["minor"], 50000);
    EXPECT_TRUE(json["days_to_renewal"].is_null());
}

TEST(ScoreMove, IsTakenFromAWeekAgoOrFromTheOldestDayThereIs)
{
    const QDate today(2026, 6, 15);
    const auto saved = [&](int ago, int score) {
        return SavedScore{today.addDays(-ago), ScoreBasis::Saved, score, {}};
    };
    EXPECT_FALSE(scoreMove({}, today));
    EXPECT_FALSE(scoreMove({saved(0, 50)}, today)) << "today is no earlier day";
    EXPECT_EQ(scoreMove({saved(3, 40), saved(1, 45), saved(0, 50)}, today), (ScoreMove{today.addDays(-3), 40}));
    EXPECT_EQ(scoreMove({saved(30, 10), saved(9, 20), saved(7, 30), saved(6, 40)}, today),
              (ScoreMove{today.addDays(-7), 30}));
}

} // namespace
