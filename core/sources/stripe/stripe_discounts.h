// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/json_reader.h"
#include "core/sources/stripe/stripe_mrr.h"

#include <QHash>

namespace success::stripe {

/// Coupons of `GET /v1/coupons?expand[]=data.applies_to` (wire contract §2.6.6), without an end: a Discount has that.
using CouponsById = QHash<QString, Discount>;

/// Reads a Coupon object. nullopt: one that takes nothing off, or whose shape is not known.
[[nodiscard]] std::optional<Discount> readCoupon(const nlohmann::json &coupon);

/// The discounts an object lists. Those `unread` are ids that were not expanded, or name a coupon nobody knows.
struct Discounts
{
    std::vector<Discount> read; ///< in Stripe's order
    int unread = 0;

    [[nodiscard]] bool none() const { return read.empty() && unread == 0; }
};

/// The discounts under `discounts` (new) or `discount` (old) of a subscription, item or customer; each of the old
/// (`coupon`) or new (`source.coupon`) shape. A coupon is taken from `coupons` by its id, because only that list says
/// what products it applies to, and else from the discount itself.
[[nodiscard]] Discounts readDiscounts(const nlohmann::json &owner, const CouponsById &coupons);

} // namespace success::stripe
