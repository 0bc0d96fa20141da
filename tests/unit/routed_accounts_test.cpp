// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "core/sections/routed/routed_accounts.h"
#include "core/sections/table/export.h"
#include "core/sections/table/query.h"
#include "tests/unit/portfolio_fixture.h"

using namespace success;
using namespace success::test;

namespace {

const QString hooliKey = QStringLiteral("hooli.example");
const QString prospectKey = QStringLiteral("prospect.example");

WorkspaceSnapshot routed(const QString &key, Section from, Section to, Instant at = asOf.instant)
{
    WorkspaceSnapshot workspace;
    auto routes = std::make_shared<Routes>();
    routes->all.push_back({key, to, from, QStringLiteral("why"), at});
    workspace.routes = routes;
    return workspace;
}

/// hooli.example with a term that ends in 40 days and nobody at it, and a prospect that stands nowhere.
class RoutedAccountsTest : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        RecordBatch batch = hooli();
        batch.companies.push_back(company(QStringLiteral("p"), prospectKey));
        batch.contracts.push_back(term(QStringLiteral("c"), asOf.date.addDays(-300), asOf.date.addDays(40)));
        adopt(SourceId::Salesbricks, batch);
    }

    static int penalty(const Portfolio &portfolio)
    {
        const size_t i = portfolio.indexOf(*portfolio.find(hooliKey));
        return portfolio.healthScores[i].penalties[size_t(HealthFactor::NoRenewalMotion)];
    }
    static std::optional<int> change(const Portfolio &portfolio)
    {
        const auto change = portfolio.healthChange7d[portfolio.indexOf(*portfolio.find(hooliKey))];
        return change ? std::optional(int(*change)) : std::nullopt;
    }
};

TEST_F(RoutedAccountsTest, ARouteToContractsIsARenewalMotionUntilItIsDone)
{
    const auto before = load();
    ASSERT_GT(penalty(*before), 0);
    const auto sent = withWorkspace(*before, routed(hooliKey, Section::Health, Section::Contracts));
    EXPECT_EQ(penalty(*sent), 0);
    EXPECT_EQ(penalty(*withWorkspace(*before, routed(hooliKey, Section::Health, Section::Convert))), penalty(*before));
    const auto ended = withWorkspace(*sent, {});
    EXPECT_EQ(ended->healthScores[0].penalties, before->healthScores[0].penalties);
    EXPECT_EQ(ended->healthChange7d[0], before->healthChange7d[0]);
}

TEST_F(RoutedAccountsTest, LoadingAndDecidingAgreeAlsoOnTheChangeOver7Days)
{
    const auto before = load();
    for (const int days : {0, 6, 7, 30}) {
        const auto workspace = routed(hooliKey, Section::Health, Section::Contracts, daysAgo(days));
        const auto loaded = load(workspace);
        const auto decided = withWorkspace(*before, workspace);
        EXPECT_EQ(loaded->healthScores[0].penalties, decided->healthScores[0].penalties) << days;
        EXPECT_EQ(loaded->healthChange7d[0], decided->healthChange7d[0]) << days;
        // A route that stood a week ago already has changed nothing since.
        EXPECT_EQ(*change(*loaded), *change(*before) + (days < 7 ? penalty(*before) : 0)) << days;
    }
}

TEST_F(RoutedAccountsTest, ARouteThatScoresNothingSharesTheScores)
{
    const auto before = load();
    const auto sent = withWorkspace(*before, routed(hooliKey, Section::Health, Section::Pipeline));
    EXPECT_EQ(sent->healthScores.data(), before->healthScores.data());
    EXPECT_EQ(sent->healthAssessments.data(), before->healthAssessments.data());
    const auto motion = withWorkspace(*before, routed(hooliKey, Section::Health, Section::Contracts));
    EXPECT_NE(motion->healthScores.data(), before->healthScores.data());
    EXPECT_EQ(motion->healthFacts.data(), before->healthFacts.data());
}

TEST_F(RoutedAccountsTest, HealthPutsRoutedAccountsOnTopAndCountsOnlyItsOwn)
{
    const auto before = load();
    ASSERT_EQ(healthTable(before)->rowCount(), 1);
    const auto sent = withWorkspace(*before, routed(prospectKey, Section::Contracts, Section::Health));
    const auto table = healthTable(sent);
    ASSERT_EQ(table->rowCount(), 2);
    TableQuery query;
    for (const char *order : {"arr:desc", "arr:asc", "account", ""}) {
        query.sort = *order ? std::optional(*parseSortOrder(QString::fromLatin1(order))) : std::nullopt;
        const auto rows = *runQuery(*table, query);
        EXPECT_TRUE(table->isRouted(int(rows[0]))) << order;
        EXPECT_EQ(table->accountKey(int(rows[0])), prospectKey) << order;
        EXPECT_FALSE(table->isRouted(int(rows[1])));
    }
    const auto rows = *runQuery(*table, {});
    const auto json = tableJson(*table, rows);
    EXPECT_EQ(json[0]["routed_from"].dump(),
              R"([{"from":"contracts","reason":"why","at":")" + toIso(asOf.instant).toStdString() + R"("}])");
    EXPECT_EQ(json[1]["routed_from"].dump(), "[]");
    EXPECT_EQ(summaryJson(healthSummary(*sent)), summaryJson(healthSummary(*before)));
    EXPECT_EQ(summaryJson(healthSummary(*sent, *table, rows)), summaryJson(healthSummary(*before)));
    EXPECT_EQ(healthSummary(*sent, *table, rows).accounts(), 1);
    query = {{}, {{QStringLiteral("routed_from"), QStringLiteral("contracts")}}, {}, -1};
    EXPECT_EQ(runQuery(*table, query)->size(), 1u);
}

TEST_F(RoutedAccountsTest, ARoutedAccountThatStandsThereIsMarkedAndCounted)
{
    const auto sent = load(routed(hooliKey, Section::Contracts, Section::Health));
    const auto table = healthTable(sent);
    ASSERT_EQ(table->rowCount(), 1);
    EXPECT_TRUE(table->isRouted(0));
    EXPECT_GT(healthSummary(*sent).protectedArr.total.minor, 0);
}

TEST_F(RoutedAccountsTest, WhoIsNotInTheCacheIsNowhere)
{
    const auto sent = load(routed(QStringLiteral("gone.example"), Section::Contracts, Section::Health));
    EXPECT_TRUE(RoutedAccounts(*sent, Section::Health).accounts().empty());
    EXPECT_EQ(healthTable(sent)->rowCount(), 1);
}

TEST_F(RoutedAccountsTest, AMergedAccountIsFoundByEveryNameInTheChain)
{
    WorkspaceSnapshot workspace;
    workspace.identity.merges = {{QStringLiteral("small.example"), QStringLiteral("middle.example")},
                                 {QStringLiteral("middle.example"), hooliKey},
                                 {QStringLiteral("local:stripe-cus_1"), hooliKey}};
    const auto portfolio = load(workspace);
    for (const char *name : {"small.example", "www.middle.example", "local:stripe-cus_1", "hooli.example"})
        EXPECT_EQ(portfolio->find(QString::fromLatin1(name)), portfolio->find(hooliKey)) << name;
}

} // namespace
