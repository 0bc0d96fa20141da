// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/common/json_reader.h"
#include "core/sources/stripe/stripe_discounts.h"

#include <QHash>

namespace success::stripe {

using TiersByPrice = QHash<QString, std::vector<PriceTier>>;

/// Reads the `tiers` of a price object; empty if it has none.
[[nodiscard]] std::vector<PriceTier> readTiers(const nlohmann::json &price);

/// What prices and discounts refer to by id.
struct Catalogue
{
    TiersByPrice tiers;
    CouponsById coupons;
};

/// What a subscription's items are worth. Tells `subscription` why it must be skipped where a price cannot be read.
[[nodiscard]] Pricing readPricing(JsonReader &subscription, const Catalogue &catalogue);

} // namespace success::stripe
