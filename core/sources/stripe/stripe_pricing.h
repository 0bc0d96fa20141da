// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/json_reader.h"
#include "core/sources/stripe/stripe_mrr.h"

#include <QHash>

namespace success::stripe {

using TiersByPrice = QHash<QString, std::vector<PriceTier>>;

/// Reads the `tiers` of a price object; empty if it has none.
[[nodiscard]] std::vector<PriceTier> readTiers(const nlohmann::json &price);

/// Reads a Discount object of the old (`coupon`) or new (`source.coupon`) shape. nullopt: an id that was not expanded,
/// or a coupon that takes nothing off.
[[nodiscard]] std::optional<Discount> readDiscount(const nlohmann::json &discount);
/// The discounts under `discounts` (new) or `discount` (old) of a subscription, item or customer.
[[nodiscard]] std::vector<Discount> readDiscounts(const nlohmann::json &owner);

/// What a subscription's items are worth. Tells `subscription` why it must be skipped where a price cannot be read.
[[nodiscard]] Pricing readPricing(JsonReader &subscription, const TiersByPrice &tiers);

} // namespace success::stripe
