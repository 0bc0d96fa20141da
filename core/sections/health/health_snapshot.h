// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_change.h"

#include <nlohmann/json.hpp>

namespace success {

/// What is saved of a day's score beside it: factors with points, weights and thresholds, and what was measured, so
/// that a later day can tell what has changed.
[[nodiscard]] nlohmann::json snapshotDetail(const HealthSide &side, const HealthScore &score);
/// The side that a detail was saved from; nullopt: a version that kept less, or no such detail.
[[nodiscard]] std::optional<HealthSide> sideFrom(const nlohmann::json &detail);

} // namespace success
