// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/convert_score.h"
#include "core/scoring/reengage_score.h"

#include <nlohmann/json.hpp>

namespace success {

/// What is saved beside a score of Convert or Re-engage: factors with points, inputs, weights and thresholds.
[[nodiscard]] nlohmann::json earnedDetail(const ConvertScore &score, const ConvertSettings &settings);
[[nodiscard]] nlohmann::json earnedDetail(const ReengageScore &score, const ReengageSettings &settings);

} // namespace success
