// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/account_facts.h"
#include "core/sections/customer/score_change.h"
#include "core/sections/health/health_snapshot.h"
#include "core/sections/history/day_scores.h"
#include "core/workspace/settings_history.h"
#include "tests/unit/portfolio_fixture.h"

using namespace success;
using namespace success::test;

namespace {

class ScoreChangeTest : public PortfolioTest
{
protected:
    void SetUp() override
    {
        PortfolioTest::SetUp();
        auto opened = Workspace::open(path(QStringLiteral("workspace.sqlite")), [this] { return now; });
        ASSERT_TRUE(opened);
        workspace = std::move(*opened);
        RecordBatch stripe = hooli();
        stripe.contracts.push_back(subscription(QStringLiteral("s")));
        stripe.contracts.back().dated = true;
        stripe.invoices = {invoice(QStringLiteral("in"), 20, 5)};
        adopt(SourceId::Stripe, stripe);
    }

    void connectUsage(std::array<qint32, 8> users)
    {
        RecordBatch batch = hooli();
        batch.usage = {usage(users)};
        adopt(SourceId::PostHog, batch);
    }

    Result<ScoreChange> since(int days)
    {
        const auto portfolio = load(*workspace->snapshot());
        return scoreChangeSince(*portfolio, account(*portfolio), asOf.date.addDays(-days), m_cache->database(),
                                *workspace);
    }

    void save(int ago)
    {
        DayScores scores = healthDay(*load(*workspace->snapshot()));
        scores.day = asOf.date.addDays(-ago);
        ASSERT_TRUE(saveScores(*workspace, std::span(&scores, 1)));
    }

    Instant now = asOf.instant;
    std::unique_ptr<Workspace> workspace;
};

TEST_F(ScoreChangeTest, TheFactsOfADayAreThoseOfAPortfolioOfThatDay)
{
    connectUsage({9, 9, 9, 9, 8, 7, 6, 5});
    RecordBatch calls = hooli();
    calls.activities = {signal(QStringLiteral("a"), SignalKind::Escalation, 3, 4),
                        signal(QStringLiteral("b"), SignalKind::Complaint, 2, 40),
                        activity(QStringLiteral("c"), ActivityKind::Call, 9)};
    adopt(SourceId::BuildBetter, calls);
    const auto portfolio = load();
    for (const int days : {1, 2, 6, 7, 10, 13}) {
        const AsOf then = asOf.daysEarlier(days);
        const auto facts = factsOn(path(QStringLiteral("cache.sqlite")), *portfolio, account(*portfolio), then.date);
        ASSERT_TRUE(facts) << days;
        EXPECT_EQ(facts->untold, 0) << days;
        const auto whole = load({}, then);
        EXPECT_EQ(assessHealth(facts->facts).values, whole->healthAssessments[whole->indexOf(account(*whole))].values)
            << days << " days ago";
    }
}

TEST_F(ScoreChangeTest, BehaviourIsToldFromTheRecordsAndTheSevenDaysAgree)
{
    const auto change = since(7);
    ASSERT_TRUE(change) << change.error().sentence.toStdString();
    EXPECT_EQ(change->basis, ScoreChange::Basis::Facts);
    const auto portfolio = load(*workspace->snapshot());
    EXPECT_EQ(change->change.after - change->change.before,
              int(*portfolio->healthChange7d[portfolio->indexOf(account(*portfolio))]));
    EXPECT_LT(change->change.behaviour.byFactor[size_t(HealthFactor::PastDue)], 0);
    const auto json = scoreChangeJson(*change);
    EXPECT_EQ(json["behaviour"].get<int>() + json["weights"].get<int>() + json["data"].get<int>(),
              json["change"].get<int>());
}

TEST_F(ScoreChangeTest, WeightsAreThoseOfTheDay)
{
    now = daysAgo(3);
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("health.weights"),
                                      {{"adoption", 0}, {"payment", 80}, {"renewal", 10}, {"signals", 10}}));
    EXPECT_EQ(since(2)->settingsBefore.weights[1], 80);
    EXPECT_EQ(since(2)->change.weights.total(), 0);
    EXPECT_EQ(since(5)->settingsBefore, HealthSettings());
    EXPECT_NE(since(5)->change.weights.total(), 0);
    now = daysAgo(1);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(since(2)->settingsBefore.weights[1], 80) << "undone since, and still so on that day";
    EXPECT_NE(since(2)->change.weights.total(), 0);
    EXPECT_EQ(since(5)->change.weights.total(), 0);
    const auto changes = settingsChanges(*workspace, QStringLiteral("health."));
    ASSERT_EQ(changes->size(), 2u);
    EXPECT_FALSE(changes->front().undone);
    EXPECT_EQ(changes->back().at, daysAgo(1));
    EXPECT_TRUE(changes->back().undone);
}

TEST_F(ScoreChangeTest, ASavedDayTellsWhatWasNotMeasuredThen)
{
    save(10);
    connectUsage({40, 40, 40, 40, 20, 20, 1, 1});
    const auto change = since(10);
    ASSERT_TRUE(change) << change.error().sentence.toStdString();
    EXPECT_EQ(change->basis, ScoreChange::Basis::Saved);
    EXPECT_EQ(change->change.appeared, 1u << unsigned(HealthInput::Adoption));
    EXPECT_NE(change->change.data.total(), 0);
    EXPECT_EQ(change->change.behaviour.total(), 0);
    EXPECT_EQ(since(11)->basis, ScoreChange::Basis::Facts);
}

TEST_F(ScoreChangeTest, ASavedSideIsReadBackAsItWas)
{
    connectUsage({40, 40, 40, 40, 20, 20, 1, 1});
    save(2);
    const auto portfolio = load(*workspace->snapshot());
    const size_t index = portfolio->indexOf(account(*portfolio));
    const auto detail =
        savedDetail(*workspace, Section::Health, QStringLiteral("hooli.example"), asOf.date.addDays(-2));
    ASSERT_TRUE(detail && *detail);
    const auto side = sideFrom((*detail)->detail);
    ASSERT_TRUE(side);
    EXPECT_EQ(side->assessment.values, portfolio->healthAssessments[index].values);
    EXPECT_EQ(side->assessment.available, portfolio->healthAssessments[index].available);
    EXPECT_EQ(side->assessment.inputOf, portfolio->healthAssessments[index].inputOf);
    EXPECT_EQ(side->measured, measuredFactors(portfolio->healthFacts[index]));
    EXPECT_EQ(side->settings, portfolio->workspace.health);
    for (const char *broken : {"{}", "[]", "null", R"({"severities":{"past_due":-1},"inputs":1,"measured":1})"})
        EXPECT_FALSE(sideFrom(nlohmann::json::parse(broken))) << broken;
}

TEST_F(ScoreChangeTest, WhatWasComputedLaterIsNeverCalledSaved)
{
    save(3);
    DayScores computed = healthDay(*load(*workspace->snapshot()));
    computed.day = asOf.date.addDays(-10);
    ASSERT_TRUE(saveComputedScores(*workspace, computed));
    EXPECT_EQ(since(3)->basis, ScoreChange::Basis::Saved);
    EXPECT_EQ(since(10)->basis, ScoreChange::Basis::Facts);
}

TEST_F(ScoreChangeTest, WhatIsNoLongerKnownOfUsageCountsAsDataAndIsNamed)
{
    connectUsage({9, 9, 9, 9, 8, 7, 6, 5});
    const auto near = since(13);
    EXPECT_EQ(near->untold, 0);
    EXPECT_EQ(untoldSentence(*near), QString());
    const auto far = since(70);
    ASSERT_TRUE(far) << far.error().sentence.toStdString();
    EXPECT_EQ(far->basis, ScoreChange::Basis::Facts);
    EXPECT_EQ(far->untold, 1u << unsigned(HealthInput::Adoption));
    EXPECT_EQ(far->change.appeared, 1u << unsigned(HealthInput::Adoption));
    EXPECT_EQ(far->change.behaviour.byFactor[size_t(HealthFactor::UsageDecline)], 0);
    EXPECT_TRUE(untoldSentence(*far).contains(u"usage"));
    EXPECT_EQ(scoreChangeJson(*far)["not_told"], nlohmann::json::array({"adoption"}));
}

TEST_F(ScoreChangeTest, AnInputThatIsNotToldIsLeftOutAndNeverReadAsGoodNews)
{
    RecordBatch stripe = hooli();
    stripe.contracts.push_back(subscription(QStringLiteral("s")));
    stripe.contracts.back().dated = true;
    stripe.contracts.back().interval = QStringLiteral("year");
    stripe.contracts.back().endsOn = asOf.date.addDays(330);
    stripe.invoices = {invoice(QStringLiteral("in"), 20, 5)};
    adopt(SourceId::Stripe, stripe);
    RecordBatch calls = hooli();
    calls.activities = {activity(QStringLiteral("c"), ActivityKind::Call, 150)};
    adopt(SourceId::BuildBetter, calls);
    EXPECT_EQ(since(30)->untold, 0);
    const auto before = since(60); // in the year before the one that runs
    ASSERT_TRUE(before) << before.error().sentence.toStdString();
    EXPECT_EQ(before->untold, 1u << unsigned(HealthInput::Renewal));
    EXPECT_EQ(before->change.appeared, 1u << unsigned(HealthInput::Renewal));
}

TEST_F(ScoreChangeTest, TheSumsAreExactForEveryReachAndAlsoAgainstDaysSavedUnderOtherSettings)
{
    connectUsage({40, 40, 38, 36, 20, 20, 5, 1});
    RecordBatch calls = hooli();
    for (int i = 0; i < 40; ++i)
        calls.activities.push_back(signal(QString::number(i), SignalKind(1 + i % 5), 1 + i % 3, 5 * i));
    adopt(SourceId::BuildBetter, calls);
    const std::array weights{std::array{35, 25, 20, 20}, std::array{10, 60, 10, 20}, std::array{0, 0, 50, 50},
                             std::array{100, 0, 0, 0}};
    int saved = 0;
    for (int days = 180; days > 0; days -= 9) {
        now = daysAgo(days);
        const auto &chosen = weights[size_t(days / 9) % weights.size()];
        ASSERT_TRUE(workspace->setSettings(
            {{QStringLiteral("health.weights"),
              {{"adoption", chosen[0]}, {"payment", chosen[1]}, {"renewal", chosen[2]}, {"signals", chosen[3]}}},
             {QStringLiteral("health.thresholds"), {{"at_risk", 30 + days / 9}, {"healthy", 70}}}}));
        save(days);
    }
    const auto portfolio = load(*workspace->snapshot());
    int told = 0;
    for (int days = 1; days <= 200; ++days) {
        const auto change = scoreChangeSince(*portfolio, account(*portfolio), asOf.date.addDays(-days),
                                             m_cache->database(), *workspace);
        if (!change)
            continue;
        ++told;
        saved += change->basis == ScoreChange::Basis::Saved;
        int sum = 0;
        for (const ChangePart &part : changeParts(change->change))
            sum += part.step->total();
        EXPECT_EQ(sum, change->change.after - change->change.before) << days;
    }
    EXPECT_GE(told, 150);
    EXPECT_EQ(saved, 20);
}

TEST_F(ScoreChangeTest, WhatCannotBeToldIsRefusedWithTheReason)
{
    EXPECT_TRUE(since(0).error().sentence.contains(u"before"));
    EXPECT_TRUE(since(-3).error().sentence.contains(u"before"));
    connectUsage({9, 9, 9, 9, 8, 7, 6, 5});
    EXPECT_TRUE(since(reachDays + 1).error().sentence.contains(u"no score was saved"));
    DayScores alone{Section::Health,
                    asOf.date.addDays(-40),
                    {{QStringLiteral("hooli.example"), 62, u"at_risk"_qs, {}}},
                    [](size_t) {
                        return nlohmann::json{{"factors", {{"past_due", -8}}}};
                    }};
    ASSERT_TRUE(saveScores(*workspace, std::span(&alone, 1)));
    EXPECT_TRUE(since(40).error().sentence.contains(u"62")) << "an older version kept the score alone";
    EXPECT_TRUE(since(400).error().kind == ErrorKind::InvalidInput);
}

} // namespace
