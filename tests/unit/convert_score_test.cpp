// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/convert_score.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

using namespace success;

namespace {

/// A trial of 20 seats of which 6 are used, with everything known.
ConvertFacts facts()
{
    ConvertFacts all;
    all.usageKnown = true;
    all.weeklyUsers = {0, 0, 4, 4, 4, 4, 4, 6};
    all.seats = 20;
    all.daysSinceEvent = 7;
    all.touchesKnown = true;
    all.touches = 3;
    all.paymentMethod = true;
    all.stagesBehind = 2;
    all.stageCount = 7;
    all.pricingRaised = 1;
    all.companySize = 100;
    all.customerSizes = SizeRange{10, 500, 30};
    return all;
}

Micro value(ConvertFactor factor, const ConvertFacts &of)
{
    return assessConvert(of).values[size_t(factor)];
}

bool available(ConvertInput input, const ConvertFacts &of)
{
    return assessConvert(of).isAvailable(int(input));
}

TEST(ConvertScore, UsageDepthIsFullAtSixtyPercentOfTheSeats)
{
    ConvertFacts trial = facts();
    EXPECT_EQ(value(ConvertFactor::SeatsInUse, trial), one / 2); // 6 of 20 is half of 60 %
    trial.weeklyUsers.back() = 12;
    EXPECT_EQ(value(ConvertFactor::SeatsInUse, trial), one);
    trial.weeklyUsers.back() = 200;
    EXPECT_EQ(value(ConvertFactor::SeatsInUse, trial), one);
    trial.seats.reset();
    EXPECT_FALSE(available(ConvertInput::UsageDepth, trial));
    trial = facts();
    trial.usageKnown = false;
    EXPECT_FALSE(available(ConvertInput::UsageDepth, trial));
    EXPECT_FALSE(available(ConvertInput::UsageTrend, trial));
}

TEST(ConvertScore, UsageTrendRunsFromMinusToPlusTwentyPercent)
{
    ConvertFacts trial = facts();
    const auto trend = [&](int before, int latest) {
        trial.weeklyUsers = {0, 0, before, before, before, before, latest, latest};
        return value(ConvertFactor::UsageGrowth, trial);
    };
    EXPECT_EQ(trend(10, 8), 0);
    EXPECT_EQ(trend(10, 7), 0);
    EXPECT_EQ(trend(10, 10), one / 2);
    EXPECT_EQ(trend(10, 11), one * 3 / 4);
    EXPECT_EQ(trend(10, 12), one);
    EXPECT_EQ(trend(0, 12), 0);
    EXPECT_FALSE(available(ConvertInput::UsageTrend, trial)) << "a mean below 1 is nothing to compare with";
}

TEST(ConvertScore, RecencyFallsToNothingInFourteenDays)
{
    ConvertFacts trial = facts();
    for (const auto &[days, expected] :
         {std::pair(0, one), std::pair(7, one / 2), std::pair(14, 0), std::pair(90, 0)}) {
        trial.daysSinceEvent = days;
        EXPECT_EQ(value(ConvertFactor::RecentUse, trial), expected) << days;
    }
    trial.daysSinceEvent.reset();
    EXPECT_FALSE(available(ConvertInput::Recency, trial));
}

TEST(ConvertScore, EngagementIsFullAtFourAndUnknownWithoutAnything)
{
    ConvertFacts trial = facts();
    EXPECT_EQ(value(ConvertFactor::Engaged, trial), one * 3 / 4);
    trial.touches = 9;
    EXPECT_EQ(value(ConvertFactor::Engaged, trial), one);
    trial.touches = 0;
    EXPECT_TRUE(available(ConvertInput::Engagement, trial));
    trial.touchesKnown = false;
    EXPECT_FALSE(available(ConvertInput::Engagement, trial));
}

TEST(ConvertScore, ADealCountsOnceAThirdOfItsStagesLiesBehindIt)
{
    ConvertFacts trial = facts();
    const auto advanced = [&](int behind, int count) {
        trial.stagesBehind = behind;
        trial.stageCount = count;
        return value(ConvertFactor::AdvancedDeal, trial) > 0;
    };
    EXPECT_FALSE(advanced(2, 7));
    EXPECT_TRUE(advanced(3, 7));
    EXPECT_FALSE(advanced(0, 3));
    EXPECT_TRUE(advanced(1, 3));
    EXPECT_FALSE(advanced(0, 1)) << "the first stage is never past";
    EXPECT_FALSE(advanced(0, 0)) << "no deal at all";
    EXPECT_EQ(value(ConvertFactor::PaymentMethod, trial), 400000);
    EXPECT_EQ(value(ConvertFactor::PricingRaised, trial), 200000);
}

TEST(ConvertScore, FitFallsToNothingAtHalfAndTwiceOfTheRange)
{
    ConvertFacts trial = facts();
    const auto fit = [&](std::int64_t size) {
        trial.companySize = size;
        return value(ConvertFactor::CompanySize, trial);
    };
    EXPECT_EQ(fit(5), 0);
    EXPECT_EQ(fit(8), 600000);
    EXPECT_EQ(fit(10), one);
    EXPECT_EQ(fit(500), one);
    EXPECT_EQ(fit(750), one / 2);
    EXPECT_EQ(fit(1000), 0);
    EXPECT_EQ(fit(100000), 0);
    trial.customerSizes.reset();
    EXPECT_FALSE(available(ConvertInput::Fit, trial));
}

TEST(ConvertScore, TheRangeIsOfTheNearestRanksOfTwentyOrMore)
{
    std::vector<std::int64_t> sizes(19);
    std::iota(sizes.rbegin(), sizes.rend(), 1);
    EXPECT_FALSE(sizeRangeOf(sizes));
    sizes.push_back(1000);
    EXPECT_EQ(sizeRangeOf(sizes), (SizeRange{2, 18, 20}));
}

TEST(ConvertScore, PointsSumToTheScoreWhateverIsKnown)
{
    std::mt19937 random(7);
    const auto below = [&](int bound) {
        return int(random() % unsigned(bound));
    };
    for (int run = 0; run < 20000; ++run) {
        ConvertFacts trial;
        trial.usageKnown = below(3) > 0;
        for (auto &users : trial.weeklyUsers)
            users = below(10) ? below(40) : HealthFacts::unknownUsers;
        if (below(3))
            trial.seats = below(60);
        if (below(3))
            trial.daysSinceEvent = below(40);
        trial.touchesKnown = below(3) > 0;
        trial.touches = below(8);
        trial.paymentMethod = below(2) > 0;
        trial.stageCount = below(9);
        trial.stagesBehind = trial.stageCount ? below(trial.stageCount) : 0;
        trial.pricingRaised = below(3);
        if (below(2))
            trial.companySize = 1 + below(2000);
        if (below(2))
            trial.customerSizes = SizeRange{1 + below(50), 60 + below(900), 20};
        ConvertSettings settings;
        int left = 100;
        for (size_t input = 0; input + 1 < convertInputs; ++input) {
            settings.weights[input] = std::uint8_t(below(3) ? below(left + 1) : 0);
            left -= settings.weights[input];
        }
        settings.weights[convertInputs - 1] = std::uint8_t(left);
        const ConvertScore score = scoreConvert(assessConvert(trial), settings);
        const int sum = std::accumulate(score.points.begin(), score.points.end(), 0);
        ASSERT_EQ(std::max<int>(score.score, 0), sum);
        ASSERT_LE(score.score, 100);
        ASSERT_EQ(score.likelihood, settings.likelihoodOf(score.score));
        ASSERT_TRUE(std::ranges::all_of(score.points, [](int points) { return points >= 0; }));
    }
}

TEST(ConvertScore, AFactorIsFullWhereNothingWouldEarnMore)
{
    const Assessment half = assessConvert(facts());
    EXPECT_FALSE(isFull(ConvertFactor::SeatsInUse, half));
    EXPECT_TRUE(isFull(ConvertFactor::PaymentMethod, half));
    EXPECT_FALSE(isFull(ConvertFactor::AdvancedDeal, half));
    EXPECT_TRUE(isFull(ConvertFactor::PricingRaised, half));
    EXPECT_TRUE(isFull(ConvertFactor::CompanySize, half));
}

TEST(ConvertScore, WhatIsKnownIsScaledUpAndWhatIsNotSaysWhy)
{
    ConvertFacts little;
    little.paymentMethod = true;
    const ConvertScore score = scoreConvert(assessConvert(little), {});
    EXPECT_EQ(score.score, 40) << "intent alone is available";
    EXPECT_TRUE(score.partial);
    EXPECT_EQ(score.likelihood, Likelihood::Medium);
    ConvertSettings switchedOff;
    switchedOff.weights = {40, 20, 20, 20, 0, 0};
    EXPECT_EQ(scoreConvert(assessConvert(little), switchedOff).score, -1);
    for (int input = 0; input < convertInputs; ++input)
        EXPECT_FALSE(missingInputReason(ConvertInput(input), little).isEmpty());
    for (int factor = 0; factor < convertFactors; ++factor) {
        const FactorText text = describeConvertFactor(ConvertFactor(factor), facts());
        EXPECT_TRUE(text.evidence.endsWith(u'.')) << text.evidence.toStdString();
        EXPECT_FALSE(text.evidence.contains(u'%') && text.evidence.contains(u"%1")) << text.evidence.toStdString();
        EXPECT_FALSE(text.remedy.isEmpty());
    }
}

TEST(PropertyFilter, TestsReadTextsNumbersAndDays)
{
    using Meets = PropertyFilter::Test;
    const auto meets = [](Meets test, const char16_t *value, const std::optional<QString> &of) {
        return PropertyFilter{QStringLiteral("seats"), test, QString::fromUtf16(value)}.meets(of);
    };
    const std::optional<QString> retail(QStringLiteral("Retail"));
    const std::optional<QString> nine(QStringLiteral("9"));
    EXPECT_TRUE(meets(Meets::Is, u"retail", retail));
    EXPECT_FALSE(meets(Meets::Is, u"retai", retail));
    EXPECT_TRUE(meets(Meets::Contains, u"TAI", retail));
    EXPECT_TRUE(meets(Meets::IsNot, u"Law", retail));
    EXPECT_TRUE(meets(Meets::IsSet, u"", retail));
    EXPECT_TRUE(meets(Meets::AtLeast, u"9", nine));
    EXPECT_FALSE(meets(Meets::AtLeast, u"10", nine)) << "as numbers, not as texts";
    EXPECT_TRUE(meets(Meets::AtMost, u"10", nine));
    EXPECT_TRUE(meets(Meets::AtLeast, u"2026-01-31", QStringLiteral("2026-02-01T10:00:00Z")));
    EXPECT_FALSE(meets(Meets::AtLeast, u"9", retail));
    EXPECT_FALSE(meets(Meets::AtMost, u"9", retail));
    EXPECT_TRUE(meets(Meets::IsNot, u"Law", {}));
    for (const Meets test : {Meets::Is, Meets::Contains, Meets::AtLeast, Meets::AtMost, Meets::IsSet})
        EXPECT_FALSE(meets(test, u"1", {}));
}

} // namespace
