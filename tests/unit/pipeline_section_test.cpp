// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/board.h"
#include "core/sections/pipeline/pipeline_section.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"
#include "core/workspace/pipeline_settings.h"
#include "core/workspace/routes.h"
#include "tests/unit/portfolio_fixture.h"

#include <random>

using namespace success;
using namespace success::test;

namespace {

const int staleAfterDays = PipelineSettings().staleAfterDays;

DealStageRecord listed(const char *id, int position, DealKind kind = DealKind::Open, std::optional<double> chance = {})
{
    return {QString::fromLatin1(id), {}, QString::fromLatin1(id).toUpper(), position, kind, chance};
}

DealRecord deal(const char *id, const char *stageId, std::optional<qint64> minor, DealKind kind = DealKind::Open,
                const char *currency = "USD")
{
    DealRecord record;
    record.externalId = QString::fromLatin1(id);
    record.companyRef = QStringLiteral("hooli");
    record.name = u"Deal " % record.externalId;
    record.stageId = QString::fromLatin1(stageId);
    record.stage = record.stageId.toUpper();
    record.kind = kind;
    record.currency = *Currency::fromCode(QString::fromLatin1(currency));
    record.amountMinor = minor;
    return record;
}

TermRecord order(const char *id, const char *state)
{
    TermRecord record;
    record.externalId = QString::fromLatin1(id);
    record.companyRef = QStringLiteral("hooli");
    record.name = u"Order " % record.externalId;
    record.type = QStringLiteral("standard");
    record.stage = QString::fromLatin1(state);
    record.currency = usd();
    record.valueMinor = 5000;
    record.createdAt = daysAgo(40);
    record.closedAt = daysAgo(10);
    return record;
}

class PipelineTest : public PortfolioTest
{
protected:
    static QStringList names(const Table &table, const TableQuery &query = {})
    {
        QStringList found;
        const auto rows = *runQuery(table, query);
        for (const quint32 row : rows) {
            const Deal *shown = dealOf(table, row);
            found << (shown ? shown->externalId : QStringLiteral("-"));
        }
        return found;
    }
    static std::vector<StageTotal> totalsOf(const Portfolio &portfolio, const Table &table,
                                            const std::vector<quint32> &rows)
    {
        std::vector<StageTotal> totals;
        for (const BoardColumn &column : boardOf(table, rows, shownStages(portfolio)).columns)
            totals.push_back(column.sum.total(portfolio.rates));
        return totals;
    }
};

TEST_F(PipelineTest, TheBoardListsEveryStageAlsoEmptyOnesAndUnlistedOnesLast)
{
    RecordBatch attio = hooli();
    attio.dealStages = {listed("lead", 0), listed("demo", 1), listed("won", 2, DealKind::Won)};
    attio.deals = {deal("a", "archived", 1), deal("b", "won", 1, DealKind::Won), deal("c", "lead", 1)};
    adopt(SourceId::Attio, attio);
    RecordBatch hubspot = hooli();
    hubspot.dealStages = {listed("sent", 0, DealKind::Open, 0.9)};
    hubspot.deals = {deal("d", "sent", 1)};
    adopt(SourceId::HubSpot, hubspot);
    RecordBatch salesbricks = hooli();
    salesbricks.terms = {order("o", "open"), order("l", "lost"), order("w", "won")};
    adopt(SourceId::Salesbricks, salesbricks);

    const auto portfolio = load();
    QStringList board;
    for (const DealStage &each : dealBookOf(*portfolio).stages)
        board << sourceKey(each.source) + u'/' + each.key;
    EXPECT_EQ(board.join(u' '), u"attio/lead attio/demo attio/won attio/archived salesbricks/open salesbricks/signing "
                                u"salesbricks/lost hubspot/sent");
    EXPECT_EQ(names(*pipelineTable(portfolio)).join(u' '), u"c b a o l d") << "a won order is no deal";
    EXPECT_FALSE(dealBookOf(*portfolio).stages[3].listed);
}

TEST_F(PipelineTest, HasTheColumnsOfTheInterfaceAndSaysWhatADealMeans)
{
    RecordBatch attio = hooli();
    attio.dealStages = {listed("lead", 0)};
    attio.deals = {deal("a", "lead", 4200000)};
    attio.deals.front().editable = true;
    attio.deals.front().stageSince = daysAgo(staleAfterDays);
    attio.deals.front().owner = QStringLiteral("Ada");
    attio.deals.front().closeOn = QDate(2026, 12, 24);
    adopt(SourceId::Attio, attio);
    const auto portfolio = load();
    const auto table = pipelineTable(portfolio);
    QStringList ids;
    for (const ColumnInfo &column : table->columns())
        ids << column.id;
    EXPECT_EQ(ids.join(u' '), u"deal_id account_key deal company domain source stage stage_kind editable value "
                              u"health_score risk_level active_users likelihood renewal_days owner close_date "
                              u"routed_from days_in_stage stale pending untracked");
    const auto row = tableJson(*table, *runQuery(*table, {}))[0];
    EXPECT_EQ(row["deal_id"], "attio:a");
    EXPECT_EQ(row["account_key"], "hooli.example");
    EXPECT_EQ(row["stage"], "LEAD");
    EXPECT_EQ(row["stage_kind"], "open");
    EXPECT_EQ(row["editable"], true);
    EXPECT_EQ(row["value"].dump(), R"({"minor":4200000,"currency":"USD"})");
    EXPECT_EQ(row["close_date"], "2026-12-24");
    EXPECT_EQ(row["stale"], true);
    EXPECT_EQ(row["days_in_stage"], staleAfterDays);
    EXPECT_TRUE(readOnlyReason(dealBookOf(*portfolio).deals[0]).isEmpty());

    // The same deal looked at a day earlier was not stale yet.
    const auto earlier = pipelineTable(load({}, AsOf::noonUtc(asOf.date.addDays(-1))));
    EXPECT_EQ(tableJson(*earlier, *runQuery(*earlier, {}))[0]["stale"], false);
}

TEST_F(PipelineTest, ReadOnlyDealsSayWhy)
{
    RecordBatch hubspot = hooli();
    hubspot.deals = {deal("d", "sent", 1)};
    adopt(SourceId::HubSpot, hubspot);
    EXPECT_TRUE(readOnlyReason(dealBookOf(*load()).deals[0]).contains(u"HubSpot"));
}

TEST_F(PipelineTest, CardsCountDealsAndLeaveUntrackedAccountsOut)
{
    RecordBatch attio = hooli();
    attio.contracts = {};
    attio.deals = {deal("a", "x", 1), deal("b", "x", {}), deal("c", "y", 1, DealKind::Won),
                   deal("d", "z", 1, DealKind::Lost)};
    attio.deals[1].companyRef.clear();
    adopt(SourceId::Attio, attio);
    RecordBatch stripe = hooli();
    stripe.contracts = {subscription(QStringLiteral("s"), ContractStage::Unpaid)};
    adopt(SourceId::Stripe, stripe);
    const auto portfolio = load();
    ASSERT_EQ(portfolio->healthScores[0].level, RiskLevel::Critical);
    EXPECT_EQ(summaryJson(pipelineSummary(*portfolio)).dump(),
              R"({"total_deals":4,"active_deals":2,"at_risk":1,"high_likelihood":0})");
    WorkspaceSnapshot untracked;
    untracked.untracked.insert(QStringLiteral("hooli.example"));
    EXPECT_EQ(summaryJson(pipelineSummary(*withWorkspace(*portfolio, untracked))).dump(),
              R"({"total_deals":1,"active_deals":1,"at_risk":0,"high_likelihood":0})");
}

TEST_F(PipelineTest, AColumnsTotalsAreTheSumOverItsDealsForEveryFilter)
{
    std::mt19937 random(7);
    RecordBatch attio = hooli();
    attio.dealStages = {listed("s0", 0), listed("s1", 1, DealKind::Open, 0.3), listed("s2", 2, DealKind::Won)};
    for (int i = 0; i < 300; ++i) {
        const int place = int(random() % 3);
        const auto minor = random() % 7 ? std::optional(qint64(random() % 10000000)) : std::nullopt;
        DealRecord record =
            deal(QByteArray::number(i), QByteArray("s" + QByteArray::number(place)), minor,
                 place == 2 ? DealKind::Won : DealKind::Open, std::array{"USD", "EUR", "GBP"}[random() % 3]);
        record.owner = QString(QChar(ushort(u'A' + random() % 3)));
        attio.deals.push_back(record);
    }
    adopt(SourceId::Attio, attio);
    WorkspaceSnapshot workspace;
    workspace.baseCurrency = usd();
    workspace.rates = {usd(), QDate(2026, 11, 20), {{Currency::fromCode(u"EUR")->packed(), Rational(108, 100)}}};
    const auto portfolio = load(workspace);
    const auto table = pipelineTable(portfolio);
    for (const char *filter : {"stage_kind=open", "owner=A", "value>=20000", "stage_kind=won|lost", "editable=false"}) {
        const TableQuery query{{}, {*parseFilter(QString::fromLatin1(filter))}, {}, -1};
        const auto rows = *runQuery(*table, query);
        const auto totals = totalsOf(*portfolio, *table, rows);
        ASSERT_EQ(totals.size(), 3u);
        for (quint32 column = 0; column < totals.size(); ++column) {
            int count = 0;
            MoneySum sum(portfolio->rates);
            Rational weightedUsd;
            for (const quint32 row : rows) {
                const Deal *one = dealOf(*table, row);
                if (one->stage != column)
                    continue;
                ++count;
                if (one->value)
                    sum.add(*one->value);
                if (one->value && one->probability && one->value->currency == usd())
                    weightedUsd += Rational(long(one->value->minor)) * int(*one->probability * 10 + 0.5) / 10;
            }
            EXPECT_EQ(totals[column].deals, count) << filter;
            EXPECT_EQ(totals[column].value, sum.total()) << filter;
            for (const Money &money : totals[column].weighted.byCurrency) {
                if (money.currency == usd()) {
                    EXPECT_EQ(money.minor, *roundHalfEven(weightedUsd)) << filter;
                }
            }
        }
    }
    const auto all = totalsOf(*portfolio, *table, *runQuery(*table, {}));
    EXPECT_EQ(all[0].withoutProbability, all[0].deals - all[0].withoutValue) << "Attio knows no probabilities";
    EXPECT_TRUE(all[0].weighted.byCurrency.empty());
    EXPECT_EQ(all[2].weighted.byCurrency, all[2].value.byCurrency) << "what is won counts whole";
    EXPECT_FALSE(all[1].value.unconverted.empty()) << "pounds have no rate";
}

TEST(StageSum, WhatIsTakenOffLeavesNothingBehind)
{
    std::mt19937 random(11);
    const RateTable rates{usd(), QDate(2026, 11, 20), {{Currency::fromCode(u"EUR")->packed(), Rational(108, 100)}}};
    const auto draw = [&random] {
        Deal one;
        if (random() % 5 > 0)
            one.value = Money{qint64(random() % 1'000'000),
                              *Currency::fromCode(std::array{u"USD", u"EUR", u"GBP"}[random() % 3])};
        if (random() % 4 > 0)
            one.probability = double(random() % 101) / 100;
        return one;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<Deal> stay(random() % 8);
        std::vector<Deal> leave(random() % 8);
        std::ranges::generate(stay, draw);
        std::ranges::generate(leave, draw);
        StageSum moved;
        StageSum expected;
        for (const Deal &one : leave)
            moved.add(one);
        for (const Deal &one : stay) {
            moved.add(one);
            expected.add(one);
        }
        std::ranges::shuffle(leave, random);
        for (const Deal &one : leave)
            moved.remove(one);
        EXPECT_EQ(moved.total(rates), expected.total(rates));
    }
}

TEST_F(PipelineTest, TheBoardHasAColumnForEachShownStageAndCountsWhatHasNone)
{
    RecordBatch attio = hooli();
    attio.dealStages = {listed("lead", 0), listed("demo", 1), listed("won", 2, DealKind::Won)};
    attio.deals = {deal("a", "lead", 1), deal("b", "demo", 2), deal("c", "demo", 3), deal("d", "won", 4)};
    adopt(SourceId::Attio, attio);
    WorkspaceSnapshot workspace;
    auto settings = std::make_shared<PipelineSettings>();
    settings->stages[stageKey(SourceId::Attio, QStringLiteral("demo"))].hidden = true;
    workspace.pipeline = settings;
    const auto portfolio = load(workspace);
    const auto table = pipelineTable(portfolio);
    const auto rows = *runQuery(*table, {});
    const Board board = boardOf(*table, rows, shownStages(*portfolio));
    EXPECT_EQ(board.columns.size(), 2u);
    EXPECT_EQ(board.notShown, 2);
    const Board asked = boardOf(*table, rows, shownStages(*portfolio, {}, QStringLiteral("demo")));
    ASSERT_EQ(asked.columns.size(), 1u) << "a hidden stage that is asked for";
    EXPECT_EQ(asked.columns[0].rows.size(), 2u);
    EXPECT_TRUE(boardOf(*table, rows, shownStages(*portfolio, QStringLiteral("hubspot"))).columns.empty());
}

TEST_F(PipelineTest, AMovedRowStandsWhereTheNextBoardHasIt)
{
    std::mt19937 random(5);
    RecordBatch attio = hooli();
    attio.dealStages = {listed("lead", 0), listed("demo", 1)};
    for (int i = 0; i < 40; ++i)
        attio.deals.push_back(deal(QByteArray::number(i), i % 2 ? "lead" : "demo", qint64(random() % 1000) * 100 + i));
    adopt(SourceId::Attio, attio);
    const auto portfolio = load();
    const auto table = pipelineTable(portfolio);
    const auto rows = *runQuery(*table, {});
    Board board = boardOf(*table, rows, shownStages(*portfolio));
    std::vector<quint32> &to = board.columns[1].rows;
    for (const quint32 row : board.columns[0].rows)
        to.insert(to.begin() + std::ptrdiff_t(placeInColumn(*portfolio, *table, to, row)), row);
    for (size_t i = 1; i < to.size(); ++i)
        EXPECT_GE(dealOf(*table, to[i - 1])->value->minor, dealOf(*table, to[i])->value->minor);
}

TEST_F(PipelineTest, RoutedAccountsStandOnTopWithTheirDealsOrARowOfTheirOwn)
{
    RecordBatch attio = hooli();
    attio.companies.push_back(company(QStringLiteral("p"), QStringLiteral("prospect.example")));
    attio.deals = {deal("a", "x", 100), deal("b", "x", 1)};
    attio.deals[0].companyRef.clear();
    adopt(SourceId::Attio, attio);
    WorkspaceSnapshot workspace;
    auto routes = std::make_shared<Routes>();
    for (const char *key : {"hooli.example", "prospect.example"})
        routes->all.push_back({QString::fromLatin1(key), Section::Pipeline, Section::Convert, {}, asOf.instant});
    workspace.routes = routes;
    const auto portfolio = load(workspace);
    const auto table = pipelineTable(portfolio);
    EXPECT_EQ(names(*table).join(u' '), u"b - a");
    EXPECT_EQ(pipelineSummary(*portfolio).totalDeals, 2);
    const auto routedOnly = tableJson(*table, *runQuery(*table, {}))[1];
    EXPECT_EQ(routedOnly["domain"], "prospect.example");
    EXPECT_TRUE(routedOnly["deal_id"].is_null());
    EXPECT_EQ(routedOnly["routed_from"][0]["from"], "convert");
}

} // namespace
