// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_settings.h"

namespace success {

enum class ReengageInput : std::uint8_t { Blocker, Timing, Engagement, Relationship, DealValue };
inline constexpr int reengageInputs = 5;
/// `blocker`, `timing`, `engagement`, `relationship`, `value`.
[[nodiscard]] QString reengageInputKey(ReengageInput input);
/// `Blocker removed` …, translated.
[[nodiscard]] QString reengageInputTitle(ReengageInput input);

struct ReengageSettings
{
    int mediumFrom = 40;
    int highFrom = 70;
    Weights weights{35, 20, 15, 15, 15};

    bool operator==(const ReengageSettings &) const = default;
    [[nodiscard]] Likelihood likelihoodOf(int score) const; ///< −1: not scored
};

} // namespace success
