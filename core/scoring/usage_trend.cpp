// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/usage_trend.h"

#include <algorithm>
#include <numeric>

namespace success {

namespace {

struct UsageSums
{
    std::int64_t earlier = 0; // of 4 weeks
    std::int64_t latest = 0;  // of 2 weeks
};

UsageSums sumsOf(const WeeklyUsers &weeklyUsers)
{
    const auto sixth = weeklyUsers.end() - 6;
    return {std::accumulate(sixth, sixth + 4, std::int64_t(0)),
            std::accumulate(sixth + 4, weeklyUsers.end(), std::int64_t(0))};
}

} // namespace

std::optional<double> usageTrend(const WeeklyUsers &weeklyUsers)
{
    const auto known = [](std::int32_t users) {
        return users != HealthFacts::unknownUsers;
    };
    if (!std::all_of(weeklyUsers.end() - 6, weeklyUsers.end(), known))
        return {};
    const UsageSums sums = sumsOf(weeklyUsers);
    if (sums.earlier < 4) // a mean below 1
        return {};
    return double(2 * sums.latest) / double(sums.earlier) - 1;
}

UsageMeans usageMeans(const WeeklyUsers &weeklyUsers)
{
    const UsageSums sums = sumsOf(weeklyUsers);
    return {double(sums.earlier) / 4, double(sums.latest) / 2};
}

} // namespace success
