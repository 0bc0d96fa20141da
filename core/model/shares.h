// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

namespace success {

/// Whole numbers in place of `exact` ones that add up to `whole`: each is rounded down or up, what is left over goes to
/// the largest remainders, ties to the earlier part. Where `whole` is further from the exact sum than rounding can be,
/// the part of the largest amount takes the rest; a part of exactly 0 stays 0.
[[nodiscard]] std::vector<qint64> sharesOf(std::span<const Rational> exact, qint64 whole);

} // namespace success
