// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/usage_trend.h"

namespace success {

/// Between which company sizes most paying customers lie.
struct SizeRange
{
    std::int64_t tenth = 0;     ///< 10th percentile, people
    std::int64_t ninetieth = 0; ///< 90th percentile
    std::int32_t customers = 0; ///< whose size is known

    bool operator==(const SizeRange &) const = default;
};

/// Fewer paying customers of a known size say nothing about fit.
inline constexpr std::int32_t fewestForFit = 20;

/// What Convert scores an account by, on one as-of moment; not known is nullopt or false. Source: scoring.md, Convert.
struct ConvertFacts
{
    static constexpr std::int32_t windowDays = 21; ///< engagement and pricing count this far back

    bool usageKnown = false;
    WeeklyUsers weeklyUsers{};         ///< full weeks before as-of, oldest first
    std::optional<std::int32_t> seats; ///< the seats they would buy
    std::optional<std::int32_t> daysSinceEvent;

    bool touchesKnown = false; ///< any call, message or signal, of any age
    std::int32_t touches = 0;  ///< calls, messages and positive signals in the window

    bool paymentMethod = false;     ///< on file in Stripe
    std::int32_t stagesBehind = 0;  ///< of the open order or deal that is furthest on
    std::int32_t stageCount = 0;    ///< of its pipeline; 0: there is none
    std::int32_t pricingRaised = 0; ///< calls and signals in the window that raise the price

    std::optional<std::int64_t> companySize; ///< people
    std::optional<SizeRange> customerSizes;  ///< nullopt: too few customers
};

} // namespace success
