// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_pricing.h"

#include "core/model/currency_codes.h"

#include <QCoreApplication>

namespace success::stripe {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("StripePricing", text);
}

Rational amount(JsonReader &reader, const char *decimalKey, const char *integerKey)
{
    if (const auto decimal = reader.decimal(decimalKey))
        return *decimal;
    return reader.decimal(integerKey).value_or(Rational(0));
}

QString objectId(const json &value)
{
    return value.is_object() ? idText(valueIn(value, "id")) : idText(value);
}

std::optional<BillingInterval> readInterval(const json &recurring)
{
    JsonReader reader(recurring);
    const auto unit = intervalUnitFromName(reader.text("interval"));
    const qint64 count = reader.integer("interval_count").value_or(1);
    if (!unit || count < 1 || reader.failed())
        return std::nullopt;
    return BillingInterval{*unit, count};
}

void readScheme(JsonReader &price, RecurringPrice &result, const TiersByPrice &tiers)
{
    const QString id = price.id("id");
    if (price.text("billing_scheme") == u"tiered") {
        result.scheme =
            price.text("tiers_mode") == u"volume" ? RecurringPrice::Scheme::Volume : RecurringPrice::Scheme::Graduated;
        result.tiers = readTiers(price.value());
        if (result.tiers.empty())
            result.tiers = tiers.value(id);
        if (result.tiers.empty())
            price.reject(tr("Its price %1 is tiered, and its tiers cannot be read.").arg(id));
    } else {
        result.unitAmount = amount(price, "unit_amount_decimal", "unit_amount");
    }
    const json &transform = price.object("transform_quantity");
    if (!transform.empty()) {
        JsonReader reader(transform);
        result.packageSize = reader.requiredInteger("divide_by");
        result.packages = reader.text("round") == u"up" ? RecurringPrice::Rounding::Up : RecurringPrice::Rounding::Down;
        if (reader.failed() || result.packageSize < 1)
            price.reject(tr("Its price %1 is sold in packages of an unreadable size.").arg(id));
    }
}

Item readItem(JsonReader &subscription, const json &value, const Catalogue &catalogue, Pricing &pricing)
{
    Item item;
    JsonReader reader(value);
    JsonReader price(reader.object("price"));
    const json &recurring = price.object("recurring");
    const QString type = price.text("type");
    item.metered = textIn(recurring, "usage_type") == u"metered";
    item.product = objectId(valueIn(price.value(), "product"));
    item.quantity = reader.integer("quantity").value_or(1);
    item.counts = !item.metered && type != u"one_time";
    Discounts discounts = readDiscounts(value, catalogue.coupons);
    item.discounts = std::move(discounts.read);
    pricing.unreadDiscounts += discounts.unread;
    if (item.counts) {
        const auto interval = readInterval(recurring);
        if (!interval)
            price.reject(tr("Its price %1 has no billing interval.").arg(price.id("id")));
        item.price.interval = interval.value_or(BillingInterval());
        readScheme(price, item.price, catalogue.tiers);
    }
    if (item.quantity < 0)
        reader.reject(tr("A quantity is negative: %1.").arg(item.quantity));
    for (const JsonReader *part : {&reader, &price}) {
        if (part->failed())
            subscription.reject(part->problem());
    }
    return item;
}

} // namespace

std::vector<PriceTier> readTiers(const json &price)
{
    std::vector<PriceTier> result;
    JsonReader owner(price);
    for (const json &tier : owner.list("tiers")) {
        JsonReader reader(tier);
        const auto upTo = reader.integer("up_to");
        result.push_back({upTo, amount(reader, "unit_amount_decimal", "unit_amount"),
                          amount(reader, "flat_amount_decimal", "flat_amount")});
        if (reader.failed())
            return {};
    }
    return result;
}

Pricing readPricing(JsonReader &subscription, const Catalogue &catalogue)
{
    Pricing pricing;
    JsonReader items(subscription.object("items"));
    const json &list = items.list("data");
    if (list.empty())
        subscription.reject(tr("It has no items."));
    for (const json &value : list)
        pricing.items.push_back(readItem(subscription, value, catalogue, pricing));
    Discounts own = readDiscounts(subscription.value(), catalogue.coupons);
    pricing.ownDiscounts = !own.none();
    pricing.discounts = std::move(own.read);
    pricing.unreadDiscounts += own.unread;
    const json &first = list.empty() ? subscription.value() : valueIn(list.front(), "price");
    const json &owner = subscription.has("currency") ? subscription.value() : first; // the oldest shapes lack it
    pricing.currency = knownCurrency(textIn(owner, "currency")).value_or(Currency());
    if (!pricing.currency.isValid())
        subscription.reject(tr("Its currency is missing or unknown."));
    return pricing;
}

} // namespace success::stripe
