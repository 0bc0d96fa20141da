// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_score.h"

namespace success {

/// What Health was scored by at one time.
struct HealthSide
{
    Assessment assessment;
    std::uint32_t measured = 0; ///< bit HealthFactor: it could be told whether it applies (measuredFactors)
    HealthSettings settings;
};

/// Factors of which the facts say whether they apply. Low adoption, usage decline and inactivity need seats, six weeks
/// and an event; all others are told by their input.
[[nodiscard]] std::uint32_t measuredFactors(const HealthFacts &facts);

/// How a score came from one side to another, in points of the score, by factor: Σ of a step's factors is the step, and
/// Σ of the steps is the change, exactly. The way goes from the earlier side through these, each with the weights that
/// stand at its end:
/// 1. weights: the same facts under the later weights;
/// 2. data: without what was measured on one side only, and at the end with what is only measured now;
/// 3. behaviour: what is measured on both sides, as it was and as it is.
/// An input that nothing is left of takes no points on the way.
struct HealthChange
{
    using Points = std::array<std::int8_t, healthFactors>;
    struct Step
    {
        Points byFactor{}; ///< negative: it costs more than before
        [[nodiscard]] int total() const;
    };

    int before = 0; ///< 0–100
    int after = 0;
    RiskLevel levelBefore = RiskLevel::NotScored; ///< under the thresholds of that time
    RiskLevel levelAfter = RiskLevel::NotScored;
    Step weights, data, behaviour;
    std::uint8_t appeared = 0; ///< bit HealthInput: measured now, and not before
    std::uint8_t wentAway = 0;
};
/// nullopt: one of the two is not scored.
[[nodiscard]] std::optional<HealthChange> healthChange(const HealthSide &before, const HealthSide &after);

} // namespace success
