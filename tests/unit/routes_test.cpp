// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/natural_moves.h"
#include "core/workspace/routes.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

const QString hooli = QStringLiteral("hooli.com");
const QString piper = QStringLiteral("piedpiper.com");

class RoutesTest : public WorkspaceTest
{
protected:
    std::vector<AccountRoute> all() { return routesIn(*workspace->snapshot()).all; }

    void merge(const QString &key, const QString &into) { ASSERT_TRUE(workspace->merge(key, into)); }
    void route(const QString &key, Section from, Section to, const char *reason = "")
    {
        ASSERT_TRUE(routeAccounts(*workspace, {key}, from, to, QString::fromUtf8(reason)));
    }
};

TEST_F(RoutesTest, ASnapshotThatNobodyReadHasNone)
{
    EXPECT_TRUE(routesIn({}).all.empty());
    EXPECT_TRUE(all().empty());
}

TEST_F(RoutesTest, AnAccountStandsInSeveralPlacesAndEachSaysWhereItCameFrom)
{
    route(hooli, Section::Health, Section::Convert, "  Still\n likely ");
    route(hooli, Section::Convert, Section::Pipeline);
    const auto routes = all();
    ASSERT_EQ(routes.size(), 2u);
    EXPECT_EQ(routes[0].destination, Section::Convert);
    EXPECT_EQ(routes[0].from, Section::Health);
    EXPECT_EQ(routes[0].reason, QStringLiteral("Still likely"));
    EXPECT_EQ(routes[1].destination, Section::Pipeline);
    EXPECT_LT(routes[0].at, routes[1].at);
}

TEST_F(RoutesTest, RoutingAgainUpdatesTheEntryAndUndoBringsTheOldOneBack)
{
    route(hooli, Section::Health, Section::Convert, "first");
    const auto first = all();
    route(hooli, Section::Contracts, Section::Convert, "second");
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all().front().from, Section::Contracts);
    EXPECT_EQ(all().front().reason, QStringLiteral("second"));
    EXPECT_GT(all().front().at, first.front().at);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(all(), first);
}

TEST_F(RoutesTest, DoneEndsOnePlaceAndIsUndoneLikeEveryStep)
{
    route(hooli, Section::Health, Section::Convert);
    route(hooli, Section::Health, Section::Pipeline);
    const auto both = all();
    ASSERT_TRUE(endRoutes(*workspace, {hooli, piper}, Section::Convert));
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all().front().destination, Section::Pipeline);
    const auto undone = workspace->undo();
    EXPECT_EQ((*undone)->accountKey, hooli);
    EXPECT_EQ((*undone)->summary, QStringLiteral("Ended the route of hooli.com to Convert"));
    EXPECT_EQ(all(), both);
    ASSERT_TRUE(endRoutes(*workspace, {piper}, Section::Convert));
    EXPECT_EQ(workspace->decisions()->size(), 3u) << "nothing to end is no decision";
}

TEST_F(RoutesTest, SeveralAccountsAreOneDecisionInTheHistoryOfEach)
{
    ASSERT_TRUE(routeAccounts(*workspace, {hooli, piper, QStringLiteral("raviga.vc")}, Section::Health,
                              Section::Contracts, QStringLiteral("renewals")));
    EXPECT_EQ(workspace->decisions()->size(), 1u);
    EXPECT_EQ(count("audit"), 1);
    for (const QString &key : {hooli, piper}) {
        const auto history = workspace->decisions(-1, key);
        ASSERT_EQ(history->size(), 1u);
        EXPECT_EQ(history->front().summary, QStringLiteral("Routed 3 accounts from Health to Contracts: renewals"));
    }
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(all().empty());
}

TEST_F(RoutesTest, OnlySectionsOfAccountsAreDestinationsAndNoneIsItsOwn)
{
    for (const Section destination : {Section::Releases, Section::Signals, Section::Health}) {
        const auto refused = routeAccounts(*workspace, {hooli}, Section::Health, destination);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::InvalidInput);
    }
    EXPECT_EQ(count("decision"), 0);
    EXPECT_TRUE(routeAccounts(*workspace, {hooli}, Section::Releases, Section::ReEngage));
}

TEST_F(RoutesTest, ARouteFollowsItsAccountThroughMergesAndBack)
{
    const QString xyz = QStringLiteral("hooli.xyz");
    route(xyz, Section::Health, Section::Convert, "of the small one");
    merge(xyz, hooli);
    merge(hooli, piper);
    EXPECT_EQ(routesIn(*workspace->snapshot()).of(piper).size(), 1u);
    EXPECT_TRUE(routesIn(*workspace->snapshot()).of(xyz).empty());
    route(piper, Section::Contracts, Section::Pipeline);
    ASSERT_EQ(all().size(), 2u);
    ASSERT_TRUE(workspace->undo() && workspace->undo() && workspace->undo());
    EXPECT_EQ(all().front().accountKey, xyz);
}

TEST_F(RoutesTest, MergedAccountsKeepTheRoutesOfBothUntilTheyAreDoneOrRoutedAnew)
{
    const QString xyz = QStringLiteral("hooli.xyz");
    route(xyz, Section::Health, Section::Convert, "small");
    route(hooli, Section::Contracts, Section::Convert, "large");
    merge(xyz, hooli);
    const auto both = all();
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].reason, QStringLiteral("large")) << "newest first";
    EXPECT_EQ(both[1].accountKey, hooli);

    ASSERT_TRUE(endRoutes(*workspace, {hooli}, Section::Convert));
    EXPECT_TRUE(all().empty());
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(all(), both);

    route(hooli, Section::Pipeline, Section::Convert, "again");
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all().front().reason, QStringLiteral("again"));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(all(), both);
}

TEST(NaturalMoves, AreOfferedFirstWithWhyAndEveryPlaceOnce)
{
    for (const Section from : allSections) {
        QSet<int> seen;
        bool natural = true;
        for (const Destination &destination : destinationsFrom(from)) {
            EXPECT_TRUE(isDestination(destination.section));
            EXPECT_NE(destination.section, from);
            EXPECT_FALSE(seen.contains(int(destination.section)));
            seen.insert(int(destination.section));
            EXPECT_TRUE(natural || destination.why.isEmpty()) << "a natural move behind another";
            natural = !destination.why.isEmpty();
        }
        EXPECT_EQ(seen.size(), isDestination(from) ? 4 : 5);
    }
    EXPECT_EQ(destinationsFrom(Section::Pipeline)[0].section, Section::Contracts);
    EXPECT_EQ(destinationsFrom(Section::Pipeline)[1].section, Section::ReEngage);
    EXPECT_FALSE(destinationsFrom(Section::Releases).front().why.isEmpty());
}

} // namespace
} // namespace success
