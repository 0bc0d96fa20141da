// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/reengage_decisions.h"

#include "core/drafts/outreach_template.h"
#include "core/workspace/settings_catalog.h"
#include "tests/unit/workspace_fixture.h"

using namespace success;

namespace {

const QDate today(2026, 11, 22);
const LostDealRef hooli{QStringLiteral("salesbricks:1"), QStringLiteral("hooli.example"),
                        QStringLiteral("Hooli, 40 seats")};
const LostDealRef aviato{QStringLiteral("salesbricks:2"), QStringLiteral("aviato.example"), QStringLiteral("Aviato")};

class ReengageDecisionsTest : public WorkspaceTest
{
protected:
    ReengageDecisions decided()
    {
        const auto snapshot = workspace->snapshot();
        EXPECT_TRUE(snapshot) << snapshot.error().sentence.toStdString();
        return reengageDecisionsIn(*snapshot);
    }
    LossReason categoryOf(const QString &dealId, const char *text, LossReason byRules = LossReason::Other)
    {
        return decided().categoryOf(dealId, sameReason(QString::fromLatin1(text)), byRules);
    }
};

TEST_F(ReengageDecisionsTest, StartsFromTheSpecsWeightsAndKnowsNothing)
{
    EXPECT_EQ(decided(), reengageDecisionsIn(WorkspaceSnapshot()));
    EXPECT_EQ(decided().settings, ReengageSettings());
    EXPECT_EQ(decided().outreach, defaultOutreachTemplate());
    EXPECT_TRUE(checkTemplate(defaultOutreachTemplate(), outreachFields()));
}

TEST_F(ReengageDecisionsTest, ADismissedDealHoldsUntilItsDayAndUndoBringsItBack)
{
    const auto before = dump();
    ASSERT_TRUE(dismissDeals(*workspace, {hooli, aviato}, today.addDays(30), QStringLiteral(" no  budget "), today));
    const auto dismissals = decided().dismissals;
    ASSERT_EQ(dismissals.size(), 2);
    EXPECT_EQ(dismissals[hooli.id], (DealDismissal{today.addDays(30), QStringLiteral("no budget")}));
    EXPECT_TRUE(dismissals[hooli.id].holdsOn(today));
    EXPECT_TRUE(dismissals[hooli.id].holdsOn(today.addDays(29)));
    EXPECT_FALSE(dismissals[hooli.id].holdsOn(today.addDays(30))) << "it is back on that day by itself";
    EXPECT_EQ(workspace->decisions(1)->front().summary, u"Dismissed 2 deals until 22 Dec 2026: no budget");

    ASSERT_TRUE(dismissDeals(*workspace, {hooli}, today.addDays(60), {}, today));
    EXPECT_EQ(decided().dismissals[hooli.id].until, today.addDays(60));
    EXPECT_EQ(workspace->decisions(-1, hooli.accountKey)->size(), 2u) << "both are in the account's history";
    EXPECT_EQ(workspace->decisions(-1, aviato.accountKey)->size(), 1u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(decided().dismissals[hooli.id].until, today.addDays(30));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(dump(), before);
}

TEST_F(ReengageDecisionsTest, ADayThatIsNotLaterIsRefused)
{
    for (const QDate &day : {today, today.addDays(-1), QDate()}) {
        const auto refused = dismissDeals(*workspace, {hooli}, day, {}, today);
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().sentence.contains(u"22 Nov 2026"));
    }
    EXPECT_TRUE(workspace->decisions()->empty());
}

TEST_F(ReengageDecisionsTest, BringingBackLeavesOutWhatIsNotDismissed)
{
    ASSERT_TRUE(bringDealsBack(*workspace, {hooli}));
    EXPECT_TRUE(workspace->decisions()->empty());
    ASSERT_TRUE(dismissDeals(*workspace, {hooli}, today.addDays(9), {}, today));
    ASSERT_TRUE(bringDealsBack(*workspace, {aviato, hooli}));
    EXPECT_TRUE(decided().dismissals.isEmpty());
    EXPECT_EQ(workspace->decisions(1)->front().accountKey, hooli.accountKey);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(decided().dismissals.size(), 1);
}

TEST_F(ReengageDecisionsTest, ACorrectionHoldsForTheDealAndTeachesItsText)
{
    ASSERT_TRUE(correctLossReason(*workspace, hooli, QStringLiteral("No SSO, too early"), LossReason::Timing));
    EXPECT_EQ(categoryOf(hooli.id, "something else by now"), LossReason::Timing) << "this deal's, whatever is written";
    EXPECT_EQ(categoryOf(aviato.id, "no sso: TOO EARLY"), LossReason::Timing) << "the same text in another spelling";
    EXPECT_EQ(categoryOf(aviato.id, "No SSO", LossReason::MissingFeature), LossReason::MissingFeature);

    ASSERT_TRUE(correctLossReason(*workspace, aviato, QStringLiteral("no SSO, too early"), LossReason::BadFit));
    EXPECT_EQ(categoryOf(hooli.id, "No SSO, too early"), LossReason::Timing) << "its own correction stands";
    EXPECT_EQ(categoryOf(QStringLiteral("salesbricks:3"), "No SSO, too early"), LossReason::BadFit) << "the last one";

    reopen();
    EXPECT_EQ(categoryOf(QStringLiteral("salesbricks:3"), "No SSO, too early"), LossReason::BadFit);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(categoryOf(QStringLiteral("salesbricks:3"), "No SSO, too early"), LossReason::Timing) << "unlearned";
    ASSERT_TRUE(correctLossReason(*workspace, hooli, {}, std::nullopt));
    EXPECT_EQ(categoryOf(hooli.id, "No SSO, too early", LossReason::MissingFeature), LossReason::MissingFeature);
}

TEST_F(ReengageDecisionsTest, ADealWithoutATextTeachesNothing)
{
    ASSERT_TRUE(correctLossReason(*workspace, hooli, QStringLiteral(" - "), LossReason::Price));
    EXPECT_EQ(categoryOf(hooli.id, ""), LossReason::Price);
    EXPECT_EQ(categoryOf(aviato.id, ""), LossReason::Other);
}

TEST_F(ReengageDecisionsTest, SettingsAreCheckedAndRead)
{
    using nlohmann::json;
    const json weights{{"blocker", 50}, {"timing", 20}, {"engagement", 10}, {"relationship", 10}, {"value", 10}};
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("reengage.weights"), weights));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("reengage.thresholds"), {{"medium", 30}, {"high", 60}}));
    EXPECT_EQ(decided().settings.weights, (Weights{50, 20, 10, 10, 10}));
    EXPECT_EQ(decided().settings.likelihoodOf(60), Likelihood::High);
    EXPECT_EQ(decided().settings.likelihoodOf(29), Likelihood::Low);
    json wrong = weights;
    wrong["blocker"] = 49;
    EXPECT_FALSE(checkSetting(QStringLiteral("reengage.weights"), wrong));
    EXPECT_FALSE(checkSetting(QStringLiteral("reengage.thresholds"), {{"medium", 60}, {"high", 60}}));
    EXPECT_FALSE(checkSetting(QStringLiteral("reengage.outreach_template"), {{"subject", "{weather}"}, {"body", "x"}}));
    EXPECT_TRUE(checkSetting(QStringLiteral("reengage.outreach_template"), {{"subject", "{deal}"}, {"body", "x"}}));
}

} // namespace
