// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <array>

namespace success {

/// The as-of moment and the one 7 days before it, which change over 7 days is measured from. Facts are gathered for
/// both in one pass, in arrays of this order.
struct Moments
{
    static constexpr size_t count = 2;
    std::array<AsOf, count> at;

    explicit Moments(AsOf asOf)
        : at{asOf, asOf.daysEarlier(7)}
    {
    }
};

template<typename T>
using ByMoment = std::array<T, Moments::count>;

/// Days since 1970-01-01 UTC: what days are counted in while facts are gathered.
[[nodiscard]] inline std::int32_t dayNumber(Instant instant)
{
    return std::int32_t(std::chrono::floor<std::chrono::days>(instant).time_since_epoch().count());
}
[[nodiscard]] inline std::int32_t dayNumber(QDate date)
{
    return dayNumber(startOfDay(date));
}

} // namespace success
