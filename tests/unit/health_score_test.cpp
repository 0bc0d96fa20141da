// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_score.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

using namespace success;

namespace {

Micro severity(const HealthFacts &facts, HealthFactor factor)
{
    return assessHealth(facts).values[size_t(factor)];
}

HealthFacts withUsage(std::array<std::int32_t, 8> weeks, std::optional<int> seats = {})
{
    HealthFacts facts;
    facts.usageKnown = true;
    facts.weeklyUsers = weeks;
    facts.seats = seats;
    return facts;
}

HealthFacts withTerm(int days, bool motion = true)
{
    HealthFacts facts;
    facts.daysToTermEnd = days;
    facts.renewalMotion = motion;
    return facts;
}

HealthFacts withInvoice(std::optional<int> daysPastDue, int attempts)
{
    HealthFacts facts;
    facts.billingLinked = true;
    facts.daysPastDue = daysPastDue;
    facts.attempts = attempts;
    return facts;
}

// Severities worked by hand from the table of scoring.md.

TEST(HealthScore, LowAdoption)
{
    EXPECT_EQ(severity(withUsage({8, 8, 8, 8, 8, 8, 8, 12}, 20), HealthFactor::LowAdoption), 0);     // u = 0.60
    EXPECT_EQ(severity(withUsage({8, 8, 8, 8, 8, 8, 8, 6}, 20), HealthFactor::LowAdoption), 300000); // u = 0.30
    EXPECT_EQ(severity(withUsage({8, 8, 8, 8, 8, 8, 8, 0}, 20), HealthFactor::LowAdoption), 600000); // u = 0
    EXPECT_EQ(severity(withUsage({8, 8, 8, 8, 8, 8, 8, 0}), HealthFactor::LowAdoption), 0);          // no seats
    EXPECT_EQ(severity(withUsage({8, 8, 8, 8, 8, 8, 8, -1}, 20), HealthFactor::LowAdoption), 0);     // not known
}

TEST(HealthScore, UsageDecline)
{
    EXPECT_EQ(severity(withUsage({0, 0, 10, 10, 10, 10, 9, 9}), HealthFactor::UsageDecline), 0);      // t = −0.10
    EXPECT_EQ(severity(withUsage({0, 0, 10, 10, 10, 10, 7, 6}), HealthFactor::UsageDecline), 300000); // t = −0.35
    EXPECT_EQ(severity(withUsage({0, 0, 10, 10, 10, 10, 4, 4}), HealthFactor::UsageDecline), 600000); // t = −0.60
    EXPECT_EQ(severity(withUsage({0, 0, 1, 1, 1, 1, 0, 0}), HealthFactor::UsageDecline), 600000);     // mean 1
    EXPECT_EQ(severity(withUsage({9, 9, 1, 1, 1, 0, 0, 0}), HealthFactor::UsageDecline), 0);          // mean 0.75
    EXPECT_EQ(severity(withUsage({-1, -1, -1, 10, 10, 10, 4, 4}), HealthFactor::UsageDecline), 0);    // 5 weeks
    EXPECT_EQ(severity(withUsage({-1, -1, 10, 10, 10, 10, 4, 4}), HealthFactor::UsageDecline), 600000);
}

TEST(HealthScore, Inactive)
{
    HealthFacts facts = withUsage({});
    for (const auto &[days, expected] : {std::pair(0, 0), {7, 0}, {8, 43478}, {30, one}, {400, one}}) {
        facts.daysSinceEvent = days;
        EXPECT_EQ(severity(facts, HealthFactor::Inactive), expected) << days;
    }
}

TEST(HealthScore, PastDueAndFailedRetries)
{
    EXPECT_EQ(severity(withInvoice({}, 0), HealthFactor::PastDue), 0);
    EXPECT_EQ(severity(withInvoice(1, 0), HealthFactor::PastDue), 420000);
    EXPECT_EQ(severity(withInvoice(15, 0), HealthFactor::PastDue), 700000);
    EXPECT_EQ(severity(withInvoice(30, 0), HealthFactor::PastDue), one);
    EXPECT_EQ(severity(withInvoice(31, 0), HealthFactor::PastDue), one);
    EXPECT_EQ(severity(withInvoice(1, 1), HealthFactor::FailedRetries), 0);
    EXPECT_EQ(severity(withInvoice(1, 2), HealthFactor::FailedRetries), 100000);
    EXPECT_EQ(severity(withInvoice(1, 4), HealthFactor::FailedRetries), 300000);
    EXPECT_EQ(severity(withInvoice(1, 8), HealthFactor::FailedRetries), 300000);
}

TEST(HealthScore, Cancellation)
{
    HealthFacts facts = withInvoice({}, 0);
    facts.cancellation = HealthFacts::Cancellation::Scheduled;
    EXPECT_EQ(severity(facts, HealthFactor::CancellationScheduled), 800000);
    facts.cancellation = HealthFacts::Cancellation::UnpaidOrCanceled;
    EXPECT_EQ(severity(facts, HealthFactor::UnpaidOrCanceled), one);
    EXPECT_EQ(severity(facts, HealthFactor::CancellationScheduled), 0);
    facts.billingLinked = false;
    EXPECT_EQ(assessHealth(facts).available, 0);
}

TEST(HealthScore, Renewal)
{
    EXPECT_EQ(severity(withTerm(91), HealthFactor::RenewalPressure), 0);
    EXPECT_EQ(severity(withTerm(90), HealthFactor::RenewalPressure), 150000);
    EXPECT_EQ(severity(withTerm(45), HealthFactor::RenewalPressure), 575000);
    EXPECT_EQ(severity(withTerm(0), HealthFactor::RenewalPressure), one);
    HealthFacts byItself = withTerm(45);
    byItself.renewsItself = true;
    EXPECT_EQ(severity(byItself, HealthFactor::RenewalPressure), 230000);
    EXPECT_EQ(severity(withTerm(60, false), HealthFactor::NoRenewalMotion), 200000);
    EXPECT_EQ(severity(withTerm(61, false), HealthFactor::NoRenewalMotion), 0);
    EXPECT_EQ(severity(withTerm(60, true), HealthFactor::NoRenewalMotion), 0);
    HealthFacts lapsed;
    lapsed.daysSinceLapse = 90;
    EXPECT_EQ(severity(lapsed, HealthFactor::Lapsed), one);
    EXPECT_EQ(severity(lapsed, HealthFactor::RenewalPressure), 0);
}

TEST(HealthScore, SignalsShareOneTotalByKind)
{
    HealthFacts facts;
    facts.signalsKnown = true;
    facts.signalSums = {0.9, 0, 0, 0, 0.3};
    // 1 − e^(−1.2) = 0.698806, three quarters and one quarter of it.
    EXPECT_EQ(severity(facts, HealthFactor::Escalation), 524104);
    EXPECT_EQ(severity(facts, HealthFactor::Issue), 174701);
    EXPECT_EQ(severity(facts, HealthFactor::ChurnRisk), 0);
    facts.nps = 6;
    EXPECT_EQ(severity(facts, HealthFactor::Detractor), 300000);
    facts.nps = 7;
    EXPECT_EQ(severity(facts, HealthFactor::Detractor), 0);
    for (const auto &[days, expected] : {std::pair(45, 0), {46, 11111}, {90, 500000}, {200, 500000}}) {
        facts.daysSinceTouch = days;
        EXPECT_EQ(severity(facts, HealthFactor::Silence), expected) << days;
    }
}

TEST(HealthScore, AWholeAccountByHand)
{
    // adoption: u = 6/20 → 0.30, nothing else                      35 × 0.30  = 10.5
    // payment: 15 days late 0.70, 2 attempts 0.10                  25 × 0.80  = 20
    // renewal: 45 days 0.575, no motion 0.20                       20 × 0.775 = 15.5
    // signals: silence of 90 days                                  20 × 0.50  = 10
    HealthFacts facts = withUsage({6, 6, 6, 6, 6, 6, 6, 6}, 20);
    facts.daysSinceEvent = 2;
    facts.billingLinked = true;
    facts.daysPastDue = 15;
    facts.attempts = 2;
    facts.daysToTermEnd = 45;
    facts.signalsKnown = true;
    facts.daysSinceTouch = 90;
    const HealthScore score = scoreHealth(assessHealth(facts), {});
    EXPECT_EQ(score.score, 44);
    EXPECT_EQ(score.level, RiskLevel::AtRisk);
    EXPECT_FALSE(score.partial);
    const auto points = [&](HealthFactor factor) {
        return int(score.penalties[size_t(factor)]);
    };
    // Shares 10.5, 17.5, 2.5, 11.5, 4, 10: the two points left go to the first two of the four halves.
    EXPECT_EQ(points(HealthFactor::LowAdoption), 11);
    EXPECT_EQ(points(HealthFactor::PastDue), 18);
    EXPECT_EQ(points(HealthFactor::FailedRetries), 2);
    EXPECT_EQ(points(HealthFactor::RenewalPressure), 11);
    EXPECT_EQ(points(HealthFactor::NoRenewalMotion), 4);
    EXPECT_EQ(points(HealthFactor::Silence), 10);
}

TEST(HealthScore, MissingInputsScaleTheOthersUp)
{
    // Only payment (25) and signals (20): 30 days late 25/45 × 100 = 55.56, a score of 44 on less than half the weight.
    HealthFacts facts = withInvoice(30, 0);
    facts.signalsKnown = true;
    const HealthScore score = scoreHealth(assessHealth(facts), {});
    EXPECT_EQ(score.score, 44);
    EXPECT_TRUE(score.partial);
    EXPECT_EQ(score.penalties[size_t(HealthFactor::PastDue)], 56);
    EXPECT_EQ(scoreHealth(assessHealth({}), {}).level, RiskLevel::NotScored);
    EXPECT_EQ(scoreHealth(assessHealth({}), {}).score, -1);
}

TEST(HealthScore, AnInputIsCutAtOneInProportion)
{
    // payment only: 1.0 past due, 0.3 retries, 1.0 canceled; cut from 2.3 to 1.
    HealthFacts facts = withInvoice(40, 9);
    facts.cancellation = HealthFacts::Cancellation::UnpaidOrCanceled;
    const HealthScore score = scoreHealth(assessHealth(facts), {});
    EXPECT_EQ(score.score, 0);
    EXPECT_EQ(score.penalties[size_t(HealthFactor::PastDue)], 44);
    EXPECT_EQ(score.penalties[size_t(HealthFactor::FailedRetries)], 13);
    EXPECT_EQ(score.penalties[size_t(HealthFactor::UnpaidOrCanceled)], 43);
}

std::optional<std::int32_t> maybe(std::mt19937 &random, int below)
{
    return random() % 3 == 0 ? std::nullopt : std::optional(std::int32_t(random() % unsigned(below)));
}

HealthFacts randomFacts(std::mt19937 &random)
{
    HealthFacts facts;
    facts.usageKnown = random() % 4 > 0;
    for (auto &users : facts.weeklyUsers)
        users = int(random() % 40) - 1;
    facts.seats = maybe(random, 50);
    facts.daysSinceEvent = maybe(random, 60);
    facts.billingLinked = random() % 4 > 0;
    facts.daysPastDue = maybe(random, 60);
    facts.attempts = int(random() % 6);
    facts.cancellation = HealthFacts::Cancellation(random() % 3);
    facts.daysToTermEnd = maybe(random, 200);
    facts.daysSinceLapse = maybe(random, 90);
    facts.renewsItself = random() % 2;
    facts.renewalMotion = random() % 2;
    facts.signalsKnown = random() % 4 > 0;
    for (double &sum : facts.signalSums)
        sum = random() % 2 ? 0 : double(random() % 1000) / 300;
    facts.nps = maybe(random, 11);
    facts.daysSinceTouch = maybe(random, 200);
    return facts;
}

TEST(HealthScore, PenaltiesSumToWhatTheScoreLacksAndPreviewsAgree)
{
    std::mt19937 random(7);
    for (int run = 0; run < 20000; ++run) {
        const Assessment assessment = assessHealth(randomFacts(random));
        HealthSettings settings;
        settings.weights = {std::uint8_t(random() % 101), 0, 0, 0, 0, 0};
        settings.weights[1] = std::uint8_t(random() % (101u - settings.weights[0]));
        settings.weights[2] = std::uint8_t(random() % (101u - settings.weights[0] - settings.weights[1]));
        settings.weights[3] = std::uint8_t(100 - settings.weights[0] - settings.weights[1] - settings.weights[2]);
        ASSERT_TRUE(settings.validate());
        const HealthScore score = scoreHealth(assessment, settings);
        EXPECT_EQ(healthLevel(assessment, settings), score.level);
        if (score.score < 0)
            continue;
        EXPECT_EQ(std::accumulate(score.penalties.begin(), score.penalties.end(), int(score.score)), 100);
        EXPECT_EQ(scoreHealth(assessment, settings).penalties, score.penalties);
    }
}

TEST(HealthScore, WorseFactsNeverScoreHigher)
{
    std::mt19937 random(8);
    const auto score = [](const HealthFacts &facts) {
        return scoreHealth(assessHealth(facts), {}).score;
    };
    for (int run = 0; run < 20000; ++run) {
        const HealthFacts facts = randomFacts(random);
        const auto worse = [&](auto change) {
            HealthFacts changed = facts;
            change(changed);
            EXPECT_LE(score(changed), score(facts));
        };
        if (facts.daysSinceEvent)
            worse([](HealthFacts &f) { ++*f.daysSinceEvent; });
        if (facts.daysPastDue)
            worse([](HealthFacts &f) { ++*f.daysPastDue; });
        if (facts.daysToTermEnd.value_or(0) > 0)
            worse([](HealthFacts &f) { --*f.daysToTermEnd; });
        if (facts.daysSinceTouch)
            worse([](HealthFacts &f) { ++*f.daysSinceTouch; });
        worse([](HealthFacts &f) { ++f.attempts; });
        worse([](HealthFacts &f) { f.renewalMotion = false; });
        worse([](HealthFacts &f) { f.nps = 0; });
    }
}

TEST(HealthSettings, RefusesWeightsAndThresholdsWithASentence)
{
    HealthSettings settings;
    EXPECT_TRUE(settings.validate());
    settings.weights = {35, 25, 20, 19, 0, 0};
    EXPECT_TRUE(settings.validate().error().sentence.contains(u"99"));
    settings.weights = {35, 25, 20, 0, 20, 0};
    EXPECT_FALSE(settings.validate());
    settings = {};
    settings.atRiskFrom = 70;
    EXPECT_FALSE(settings.validate());
    settings.atRiskFrom = 0;
    EXPECT_FALSE(settings.validate());
    settings = {};
    settings.healthyFrom = 101;
    EXPECT_FALSE(settings.validate());
}

TEST(HealthSettings, LevelsBeginAtTheirThresholds)
{
    const HealthSettings settings;
    EXPECT_EQ(settings.levelOf(39), RiskLevel::Critical);
    EXPECT_EQ(settings.levelOf(40), RiskLevel::AtRisk);
    EXPECT_EQ(settings.levelOf(69), RiskLevel::AtRisk);
    EXPECT_EQ(settings.levelOf(70), RiskLevel::Healthy);
    EXPECT_EQ(settings.levelOf(-1), RiskLevel::NotScored);
}

TEST(HealthWords, EveryFactorHasAKeyATitleAndASentenceWithoutGaps)
{
    HealthFacts facts;
    facts.signalSums.fill(0.2);
    for (size_t i = 0; i < healthFactors; ++i) {
        const auto factor = HealthFactor(i);
        const FactorText text = describeHealthFactor(factor, facts);
        EXPECT_FALSE(healthFactorKey(factor).isEmpty());
        EXPECT_FALSE(healthFactorTitle(factor).isEmpty());
        EXPECT_TRUE(text.evidence.endsWith(u'.')) << text.evidence.toStdString();
        EXPECT_TRUE(text.remedy.endsWith(u'.')) << text.remedy.toStdString();
        EXPECT_FALSE(text.evidence.contains(QRegularExpression(QStringLiteral("%[0-9]"))));
    }
}

} // namespace
