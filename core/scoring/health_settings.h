// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/weighted_score.h"

#include <QString>

namespace success {

enum class HealthInput : std::uint8_t { Adoption, Payment, Renewal, Signals };
inline constexpr int healthInputs = 4;

enum class RiskLevel : std::uint8_t { Critical, AtRisk, Healthy, NotScored };
/// `critical`, `at_risk`, `healthy`, `not_scored`.
[[nodiscard]] QString riskLevelKey(RiskLevel level);

struct HealthSettings
{
    Weights weights{35, 25, 20, 20, 0, 0};
    int atRiskFrom = 40;  ///< scores below are critical
    int healthyFrom = 70; ///< scores from here are healthy

    bool operator==(const HealthSettings &) const = default;

    /// Refused with a sentence: weights that do not sum to 100, thresholds outside 1–100 or not increasing.
    [[nodiscard]] Result<void> validate() const;
    [[nodiscard]] RiskLevel levelOf(int score) const;
};

} // namespace success
