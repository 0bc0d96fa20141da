// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

namespace success::stripe {

/// Decimals of the amounts Stripe sends in a currency (docs.stripe.com/currencies): as ISO 4217 has them, but two for
/// ISK and UGX (always `00`) and none for MGA.
[[nodiscard]] int wireExponent(Currency currency);

/// Stripe's amount in our minor unit, exactly.
[[nodiscard]] Rational minorFromWire(const Rational &amount, Currency currency);
/// The same rounded half-even; nullopt outside 64 bits.
[[nodiscard]] std::optional<qint64> minorFromWire(qint64 amount, Currency currency);

} // namespace success::stripe
