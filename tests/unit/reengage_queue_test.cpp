// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/scoring_pass.h"
#include "tests/unit/reengage_fixture.h"

using namespace success;
using namespace success::test;

namespace {

PersonRecord person(const char *id, const char *name, const char *email)
{
    PersonRecord record;
    record.externalId = QString::fromLatin1(id);
    record.companyRef = QStringLiteral("hooli");
    record.name = QString::fromLatin1(name);
    record.email = QString::fromLatin1(email);
    return record;
}

TEST_F(ReengageTest, LostOrdersOfSalesbricksStandInTheQueueAndNothingElse)
{
    TermRecord open = lostOrder(QStringLiteral("open"), 10, 1000);
    open.stage = QStringLiteral("open");
    TermRecord later = lostOrder(QStringLiteral("later"), -3, 1000); // as the as-of day sees it, not lost yet
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000), open, later, lostOrder(QStringLiteral("b"), 10, 5000)});
    RecordBatch attio = hooli();
    DealRecord deal;
    deal.externalId = QStringLiteral("attio");
    deal.companyRef = QStringLiteral("hooli");
    deal.kind = DealKind::Lost;
    attio.deals = {deal};
    adopt(SourceId::Attio, std::move(attio));
    const auto portfolio = load();
    EXPECT_EQ(idsOf(*portfolio), u"a b");
    EXPECT_EQ(entryOf(*portfolio, "a").facts.daysSinceLoss, 100);
    EXPECT_EQ(reengageQueueOf(*portfolio).dealsOf(quint32(portfolio->indexOf(account(*portfolio)))).size(), 2u);
    EXPECT_FALSE(reengageQueueOf(*portfolio).placeOf(QStringLiteral("salesbricks:open")));
}

TEST_F(ReengageTest, CallsAndPeopleAreCountedOnTheirSideOfTheLoss)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000)});
    adoptCalls(
        {activity(QStringLiteral("c1"), ActivityKind::Call, 140),
         activity(QStringLiteral("c2"), ActivityKind::Call, 101),
         activity(QStringLiteral("c3"), ActivityKind::Call, 99), activity(QStringLiteral("c4"), ActivityKind::Call, -1),
         activity(QStringLiteral("m1"), ActivityKind::Message, 101),
         activity(QStringLiteral("m2"), ActivityKind::Message, 5),
         activity(QStringLiteral("p"), ActivityKind::Project, 5), signal(QStringLiteral("s"), SignalKind::Issue, 2, 5)},
        {person("1", "Gavin Belson", "gavin@hooli.example"), person("2", "G. Belson", "GAVIN@hooli.example"),
         person("3", "Gavin Belson", ""), person("4", "Jack Barker", ""), person("5", "Jack Barker", ""),
         person("6", "", "")});
    const ReengageFacts facts = entryOf(*load(), "a").facts;
    EXPECT_EQ(facts.callsBefore, 2);
    EXPECT_EQ(facts.callsSince, 1) << "not one of tomorrow";
    EXPECT_EQ(facts.messagesSince, 1);
    EXPECT_EQ(facts.knownPeople, 2) << "an address is a person, and so is a name without one";
    EXPECT_TRUE(facts.touchesKnown);
}

TEST_F(ReengageTest, WeeksOfUseCountFromTheFirstThatBeganAfterTheLoss)
{
    // firstWeek is 21 September; as-of is 22 November, so the eighth full week began on 9 November.
    adoptOrders({lostOrder(QStringLiteral("a"), 40, 1000)}); // 13 October, in the fourth week
    RecordBatch posthog = hooli();
    posthog.usage = {usage({5, 5, 5, 5, 5, 0, 5, 5})};
    adopt(SourceId::PostHog, std::move(posthog));
    const ReengageFacts facts = entryOf(*load(), "a").facts;
    EXPECT_EQ(facts.weeksUsedSince, 3);
    EXPECT_TRUE(facts.touchesKnown);
}

TEST_F(ReengageTest, WithoutASystemThatTellsEngagementIsNotMeasured)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000)});
    const auto portfolio = load();
    EXPECT_FALSE(entryOf(*portfolio, "a").facts.touchesKnown);
    adoptCalls({});
    EXPECT_TRUE(entryOf(*load(), "a").facts.touchesKnown) << "BuildBetter was read, and knows of nothing";
}

TEST_F(ReengageTest, ValueIsTheShareOfOtherDealsThatAreSmaller)
{
    TermRecord euro = lostOrder(QStringLiteral("euro"), 10, 1500);
    euro.currency = *Currency::fromCode(u"EUR");
    TermRecord pound = lostOrder(QStringLiteral("pound"), 10, 999999);
    pound.currency = *Currency::fromCode(u"GBP");
    adoptOrders({lostOrder(QStringLiteral("a"), 10, 1000), lostOrder(QStringLiteral("b"), 10, 2000),
                 lostOrder(QStringLiteral("c"), 10, 2000), euro, pound});
    WorkspaceSnapshot workspace;
    workspace.baseCurrency = usd();
    workspace.rates = {usd(), QDate(2026, 11, 20), {{Currency::fromCode(u"EUR")->packed(), Rational(2)}}};
    const auto portfolio = load(workspace);
    const auto smaller = [&](const char *id) {
        const ReengageFacts facts = entryOf(*portfolio, id).facts;
        return facts.valueKnown ? std::pair(facts.smallerDeals, facts.otherDeals) : std::pair(-1, -1);
    };
    EXPECT_EQ(smaller("a"), std::pair(0, 3));
    EXPECT_EQ(smaller("b"), std::pair(1, 3)) << "equal ones are not smaller";
    EXPECT_EQ(smaller("euro"), std::pair(3, 3)) << "15 euro are 30 dollars";
    EXPECT_EQ(smaller("pound"), std::pair(-1, -1)) << "without a rate";
    EXPECT_EQ(idsOf(*portfolio).section(u' ', 0, 0), u"euro");
}

TEST_F(ReengageTest, WithoutACatalogueNothingIsLinkedAndAnEmptyOneIsNoMatch)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000, QStringLiteral("Missing dark theme"))});
    EXPECT_FALSE(entryOf(*load(), "a").facts.catalogueKnown);
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Managers can invite colleagues"), 20)});
    const auto portfolio = load();
    EXPECT_TRUE(entryOf(*portfolio, "a").facts.catalogueKnown);
    EXPECT_FALSE(entryOf(*portfolio, "a").blocker);
    EXPECT_EQ(entryOf(*portfolio, "a").facts.blocker, 0);
}

TEST_F(ReengageTest, TheReasonIsAnsweredByWhatShippedAfterTheLossAlone)
{
    adoptOrders({lostOrder(QStringLiteral("early"), 100, 1000, QStringLiteral("They needed a dark theme")),
                 lostOrder(QStringLiteral("late"), 10, 1000, QStringLiteral("they needed a DARK THEME!"))});
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20),
                   shippedNote(QStringLiteral("2"), QStringLiteral("Managers can invite colleagues"), 5)});
    const auto portfolio = load();
    const ReengageEntry &early = entryOf(*portfolio, "early");
    ASSERT_TRUE(early.blocker);
    EXPECT_EQ(releaseLoopIn(*portfolio).shipped[early.blocker->shipped].title, u"Dark theme for all windows");
    EXPECT_FALSE(early.blocker->request);
    EXPECT_FALSE(early.blocker->approved);
    EXPECT_GE(early.facts.blocker, 40);
    EXPECT_FALSE(entryOf(*portfolio, "late").blocker) << "it was there when the deal was lost";
    EXPECT_EQ(reengageQueueOf(*portfolio).lost->texts.size(), 1u) << "two spellings of one text are ranked once";
    EXPECT_EQ(idsOf(*portfolio), u"early late");
}

TEST_F(ReengageTest, DecisionsOnTheReasonAreApprovedOrLeftOut)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000, QStringLiteral("They needed a dark theme"))});
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20),
                   shippedNote(QStringLiteral("2"), QStringLiteral("Managers can invite colleagues"), 5)});
    const auto portfolio = load();
    const QString dark = releaseLoopIn(*portfolio).shipped[1].id;
    const QString invite = releaseLoopIn(*portfolio).shipped[0].id;
    const QString lost = lossRequestId(QStringLiteral("salesbricks:a"));
    const auto under = [&](const QString &shipped, bool approved) {
        const auto decision =
            MatchDecision{lost, shipped, approved, {}, QStringLiteral("They needed a dark theme"), {}};
        return withWorkspace(*portfolio, decided(reengageDecisionsIn(WorkspaceSnapshot()), {decision}));
    };
    EXPECT_FALSE(entryOf(*under(dark, false), "a").blocker);
    const auto approved = under(dark, true);
    EXPECT_EQ(entryOf(*approved, "a").facts.blocker, 100);
    EXPECT_TRUE(entryOf(*approved, "a").facts.blockerApproved);
    const auto other = under(invite, true);
    EXPECT_EQ(releaseLoopIn(*other).shipped[entryOf(*other, "a").blocker->shipped].id, invite)
        << "what a person approved, whatever it scores";
}

TEST_F(ReengageTest, RequestsOfTheAccountCountWithTheirMatches)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000, QStringLiteral("Price"))});
    adoptCalls({requested(QStringLiteral("r1"), QStringLiteral("Please add a dark theme"), 120)});
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20),
                   shippedNote(QStringLiteral("2"), QStringLiteral("Managers can invite colleagues"), 5)});
    const auto portfolio = load();
    const ReengageEntry &entry = entryOf(*portfolio, "a");
    ASSERT_TRUE(entry.blocker);
    ASSERT_TRUE(entry.blocker->request);
    EXPECT_EQ(releaseLoopIn(*portfolio).requests[*entry.blocker->request].text, u"Please add a dark theme");
    const QString shipped = releaseLoopIn(*portfolio).shipped[entry.blocker->shipped].id;
    const MatchDecision approve{
        QStringLiteral("buildbetter:r1"), shipped, true, {}, QStringLiteral("x"), QStringLiteral("y")};
    MatchDecision dismiss = approve;
    dismiss.approved = false;
    const auto under = [&](const MatchDecision &decision) {
        return withWorkspace(*portfolio, decided(reengageDecisionsIn(WorkspaceSnapshot()), {decision}));
    };
    EXPECT_EQ(entryOf(*under(approve), "a").facts.blocker, 100);
    EXPECT_FALSE(entryOf(*under(dismiss), "a").blocker);
}

TEST_F(ReengageTest, ADismissalRecomputesThisQueueAndNothingElse)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 100, 1000, QStringLiteral("Missing dark theme")),
                 lostOrder(QStringLiteral("b"), 100, 2000)});
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20)});
    const auto portfolio = load(decided(reengageDecisionsIn(WorkspaceSnapshot())));
    const auto later =
        withWorkspace(*portfolio, decided(dismissed(QStringLiteral("salesbricks:a"), asOf.date.addDays(9))));
    EXPECT_TRUE(entryOf(*later, "a").dismissed);
    EXPECT_FALSE(entryOf(*later, "b").dismissed);
    EXPECT_EQ(entryOf(*later, "a").score.score, entryOf(*portfolio, "a").score.score) << "it hides, it does not judge";
    EXPECT_EQ(later->convert, portfolio->convert);
    EXPECT_EQ(later->releases, portfolio->releases);
    EXPECT_EQ(later->ledger, portfolio->ledger);
    const ReengageQueue &before = reengageQueueOf(*portfolio);
    const ReengageQueue &after = reengageQueueOf(*later);
    EXPECT_EQ(after.lost, before.lost);
    EXPECT_EQ(after.sizes, before.sizes) << "exact fractions are not worked out again";
    EXPECT_EQ(after.rankings, before.rankings) << "no text is ranked again";

    WorkspaceSnapshot untracked = later->workspace;
    untracked.untracked.insert(QStringLiteral("hooli.example"));
    EXPECT_EQ(withWorkspace(*later, untracked)->reengage, later->reengage) << "another decision leaves it as it is";

    // The same data on the day it is due.
    const auto due = load(decided(dismissed(QStringLiteral("salesbricks:a"), asOf.date.addDays(9))),
                          AsOf::noonUtc(asOf.date.addDays(9)));
    EXPECT_FALSE(entryOf(*due, "a").dismissed);
}

TEST_F(ReengageTest, CorrectionsChangeTheCategoryAndWithItTheScore)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 180, 1000, QStringLiteral("See notes")),
                 lostOrder(QStringLiteral("b"), 180, 1000, QStringLiteral("see NOTES")),
                 lostOrder(QStringLiteral("c"), 180, 1000, QStringLiteral("Budget"))});
    const auto portfolio = load();
    EXPECT_EQ(entryOf(*portfolio, "a").facts.reason, LossReason::Other);
    EXPECT_EQ(entryOf(*portfolio, "c").facts.reason, LossReason::Price);
    ReengageDecisions decisions = reengageDecisionsIn(WorkspaceSnapshot());
    decisions.corrected.insert(QStringLiteral("salesbricks:a"), LossReason::BadFit);
    decisions.taught.insert(sameReason(QStringLiteral("See notes")), LossReason::BadFit);
    const auto later = withWorkspace(*portfolio, decided(decisions));
    for (const char *id : {"a", "b"}) {
        const int before = entryOf(*portfolio, id).score.score;
        EXPECT_EQ(entryOf(*later, id).facts.reason, LossReason::BadFit) << id;
        EXPECT_TRUE(entryOf(*later, id).corrected);
        EXPECT_EQ(entryOf(*later, id).score.score, before - (before + 1) / 2);
    }
    EXPECT_FALSE(entryOf(*later, "c").corrected);
}

TEST_F(ReengageTest, WeightsAndThresholdsAreTheWorkspaces)
{
    adoptOrders({lostOrder(QStringLiteral("a"), 180, 1000), lostOrder(QStringLiteral("b"), 45, 1000)});
    ReengageDecisions decisions = reengageDecisionsIn(WorkspaceSnapshot());
    decisions.settings.weights = {0, 100, 0, 0, 0};
    decisions.settings.highFrom = 50;
    const auto portfolio = load(decided(decisions));
    EXPECT_EQ(entryOf(*portfolio, "a").score.score, 100);
    EXPECT_EQ(entryOf(*portfolio, "b").score.score, 50);
    EXPECT_EQ(entryOf(*portfolio, "b").score.likelihood, Likelihood::High);
}

TEST_F(ReengageTest, WhenItWasLostIsNotAlwaysKnown)
{
    TermRecord unknown = lostOrder(QStringLiteral("a"), 100, 1000, QStringLiteral("Missing dark theme"));
    unknown.closedAt.reset();
    adoptOrders({unknown});
    adoptCalls({activity(QStringLiteral("c1"), ActivityKind::Call, 140)});
    adoptReleases({shippedNote(QStringLiteral("1"), QStringLiteral("Dark theme for all windows"), 20)});
    const ReengageEntry entry = entryOf(*load(), "a");
    EXPECT_FALSE(entry.facts.daysSinceLoss);
    EXPECT_FALSE(entry.facts.touchesKnown);
    EXPECT_FALSE(entry.blocker) << "nothing is known to have shipped after it";
    EXPECT_GE(entry.score.score, 0);
}

} // namespace
