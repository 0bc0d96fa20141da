// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_discounts.h"

#include "core/model/currency_codes.h"

namespace success::stripe {

namespace {

using nlohmann::json;

std::optional<Discount> readDiscount(const json &value, const CouponsById &coupons)
{
    const json &source = valueIn(valueIn(value, "source"), "coupon");
    const json &coupon = source.is_null() ? valueIn(value, "coupon") : source;
    const QString id = coupon.is_object() ? idText(valueIn(coupon, "id")) : idText(coupon);
    const auto known = coupons.constFind(id);
    auto discount = known == coupons.cend() ? readCoupon(coupon) : std::optional(*known);
    if (discount)
        discount->endsAt = JsonReader(value).integer("end");
    return discount;
}

} // namespace

std::optional<Discount> readCoupon(const json &value)
{
    JsonReader coupon(value);
    if (coupon.failed())
        return std::nullopt;
    Discount discount;
    discount.percentOff = coupon.decimal("percent_off");
    discount.amountOff = coupon.decimal("amount_off");
    discount.currency = knownCurrency(coupon.text("currency")).value_or(Currency());
    const QString duration = coupon.text("duration");
    discount.duration = duration == u"forever"     ? Discount::Duration::Forever
                        : duration == u"repeating" ? Discount::Duration::Repeating
                                                   : Discount::Duration::Once;
    for (const json &product : JsonReader(coupon.object("applies_to")).list("products"))
        discount.products.push_back(idText(product));
    if (coupon.failed() || discount.percentOff.has_value() == discount.amountOff.has_value())
        return std::nullopt;
    return discount;
}

Discounts readDiscounts(const json &owner, const CouponsById &coupons)
{
    Discounts result;
    const auto add = [&](const json &value) {
        if (auto discount = readDiscount(value, coupons))
            result.read.push_back(*std::move(discount));
        else
            ++result.unread;
    };
    JsonReader reader(owner);
    const json &list = reader.list("discounts");
    for (const json &each : list)
        add(each);
    const json &only = valueIn(owner, "discount");
    if (list.empty() && !only.is_null())
        add(only);
    return result;
}

} // namespace success::stripe
