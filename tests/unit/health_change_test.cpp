// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/health_change.h"

#include <gtest/gtest.h>

#include <random>

using namespace success;

namespace {

HealthSide sideOf(const HealthFacts &facts, const HealthSettings &settings = {})
{
    return {assessHealth(facts), measuredFactors(facts), settings};
}

/// Facts of an account that uses the product, pays, and has a term.
HealthFacts known()
{
    HealthFacts facts;
    facts.usageKnown = true;
    facts.weeklyUsers.fill(20);
    facts.seats = 40;
    facts.daysSinceEvent = 1;
    facts.billingLinked = true;
    facts.daysToTermEnd = 200;
    return facts;
}

class Generator
{
public:
    HealthFacts facts()
    {
        HealthFacts facts;
        if ((facts.usageKnown = likely())) {
            for (auto &users : facts.weeklyUsers)
                users = likely() ? upTo(60) : HealthFacts::unknownUsers;
            facts.seats = maybe(80);
            facts.daysSinceEvent = maybe(40);
        }
        if ((facts.billingLinked = likely())) {
            facts.daysPastDue = maybe(60);
            facts.attempts = upTo(5);
            facts.cancellation = HealthFacts::Cancellation(upTo(2));
        }
        facts.daysToTermEnd = maybe(120);
        facts.daysSinceLapse = facts.daysToTermEnd ? std::nullopt : maybe(90);
        facts.renewalMotion = !likely();
        if ((facts.signalsKnown = likely())) {
            for (double &sum : facts.signalSums)
                sum = likely() ? upTo(300) / 100.0 : 0;
            facts.nps = maybe(10);
            facts.daysSinceTouch = maybe(120);
        }
        return facts;
    }

    HealthSettings settings()
    {
        HealthSettings settings;
        int left = 100;
        for (size_t input = 0; input + 1 < healthInputs; ++input) {
            settings.weights[input] = std::uint8_t(upTo(left));
            left -= settings.weights[input];
        }
        settings.weights[healthInputs - 1] = std::uint8_t(left);
        settings.atRiskFrom = 1 + upTo(48);
        settings.healthyFrom = settings.atRiskFrom + 1 + upTo(49);
        return settings;
    }

private:
    bool likely() { return m_random() % 4 != 0; }
    int upTo(int most) { return int(m_random() % std::uint32_t(most + 1)); }
    std::optional<std::int32_t> maybe(int most) { return likely() ? std::optional(upTo(most)) : std::nullopt; }

    std::mt19937 m_random{20261122};
};

TEST(HealthChangeTest, ThePartsSumToTheChangeOnAThousandPairs)
{
    Generator any;
    int scored = 0;
    while (scored < 1000) {
        const HealthFacts then = any.facts();
        const HealthFacts now = any.facts();
        const HealthSide before = sideOf(then, any.settings());
        const HealthSide after = sideOf(now, any.settings());
        const HealthScore from = scoreHealth(before.assessment, before.settings);
        const HealthScore to = scoreHealth(after.assessment, after.settings);
        const auto change = healthChange(before, after);
        ASSERT_EQ(change.has_value(), from.score >= 0 && to.score >= 0);
        if (!change)
            continue;
        ++scored;
        EXPECT_EQ(change->before, from.score);
        EXPECT_EQ(change->after, to.score);
        EXPECT_EQ(change->weights.total() + change->data.total() + change->behaviour.total(), to.score - from.score);
        for (size_t factor = 0; factor < healthFactors; ++factor) {
            EXPECT_EQ(change->weights.byFactor[factor] + change->data.byFactor[factor] +
                          change->behaviour.byFactor[factor],
                      from.penalties[factor] - to.penalties[factor]);
        }
        const HealthSide sameWeights{before.assessment, before.measured, after.settings};
        if (const auto unweighted = healthChange(sameWeights, after)) {
            EXPECT_EQ(unweighted->weights.total(), 0);
            EXPECT_EQ(unweighted->data.byFactor, change->data.byFactor)
                << "the other parts do not depend on the weights";
            EXPECT_EQ(unweighted->behaviour.byFactor, change->behaviour.byFactor);
        }
        const auto none = healthChange(after, after);
        EXPECT_EQ(none->weights.byFactor, HealthChange::Points{});
        EXPECT_EQ(none->data.byFactor, HealthChange::Points{});
        EXPECT_EQ(none->behaviour.byFactor, HealthChange::Points{});
    }
}

TEST(HealthChangeTest, EachCauseIsItsOwnPart)
{
    HealthFacts late = known();
    late.daysPastDue = 30;
    const auto behaviour = healthChange(sideOf(known()), sideOf(late));
    EXPECT_LT(behaviour->behaviour.byFactor[size_t(HealthFactor::PastDue)], 0);
    EXPECT_EQ(behaviour->weights.total(), 0);
    EXPECT_EQ(behaviour->data.total(), 0);

    HealthSettings heavy;
    heavy.weights = {10, 60, 20, 10, 0, 0};
    const auto weights = healthChange(sideOf(late), sideOf(late, heavy));
    EXPECT_NE(weights->weights.total(), 0);
    EXPECT_EQ(weights->behaviour.total(), 0);
    EXPECT_EQ(weights->data.total(), 0);

    HealthFacts heard = late;
    heard.signalsKnown = true;
    heard.signalSums = {1, 0, 0, 0, 0};
    const auto appeared = healthChange(sideOf(late), sideOf(heard));
    EXPECT_LT(appeared->data.byFactor[size_t(HealthFactor::Escalation)], 0);
    EXPECT_EQ(appeared->behaviour.total(), 0);
    EXPECT_EQ(appeared->appeared, 1u << unsigned(HealthInput::Signals));
    const auto gone = healthChange(sideOf(heard), sideOf(late));
    EXPECT_EQ(gone->data.total(), -appeared->data.total());
    EXPECT_EQ(gone->wentAway, 1u << unsigned(HealthInput::Signals));
}

TEST(HealthChangeTest, SeatsThatBecomeKnownAreDataAndNotBehaviour)
{
    HealthFacts unseated = known();
    unseated.seats.reset();
    HealthFacts seated = known();
    seated.seats = 100;
    const auto change = healthChange(sideOf(unseated), sideOf(seated));
    EXPECT_LT(change->data.byFactor[size_t(HealthFactor::LowAdoption)], 0);
    EXPECT_EQ(change->behaviour.total(), 0);
}

TEST(HealthChangeTest, WhatIsNotScoredHasNoChange)
{
    EXPECT_FALSE(healthChange(sideOf({}), sideOf(known())));
    EXPECT_FALSE(healthChange(sideOf(known()), sideOf({})));
}

} // namespace
