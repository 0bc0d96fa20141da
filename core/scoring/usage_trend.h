// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_facts.h"

#include <optional>

namespace success {

using WeeklyUsers = std::array<std::int32_t, HealthFacts::weeks>;

/// Mean of the last 2 full weeks over the mean of the 4 before, − 1; nullopt: one of the 6 weeks is not known, or the
/// earlier mean is < 1.
[[nodiscard]] std::optional<double> usageTrend(const WeeklyUsers &weeklyUsers);

/// The means that a trend compares.
struct UsageMeans
{
    double earlier = 0; ///< of the 4 weeks before
    double latest = 0;  ///< of the last 2 weeks
};
/// Weeks that are not known count as 0: ask usageTrend first.
[[nodiscard]] UsageMeans usageMeans(const WeeklyUsers &weeklyUsers);

} // namespace success
