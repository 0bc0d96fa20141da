// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/orders.h"

#include "core/net/json_text.h"
#include "core/sources/common/money_reader.h"

#include <QRegularExpression>

#include <array>

namespace success::salesbricks {

namespace {

using nlohmann::json;

QString lostReason(const json &order, const json &metadata, const QString &key)
{
    if (!key.isEmpty()) {
        const std::string name = key.toStdString();
        const QString own = textIn(metadata, name.c_str());
        return own.isEmpty() ? textIn(order, name.c_str()) : own;
    }
    static const QRegularExpression field(u"lost|reason"_qs, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression metadataKey(u"(lost|loss|churn).*(reason|why)|reason"_qs,
                                                QRegularExpression::CaseInsensitiveOption);
    for (const auto &[owner, pattern] : {std::pair(&order, &field), std::pair(&metadata, &metadataKey)}) {
        for (const auto &[name, value] : owner->items()) {
            const QString text = idText(value);
            if (!text.isEmpty() && pattern->match(QString::fromStdString(name)).hasMatch())
                return text;
        }
    }
    return {};
}

/// Names of what was ordered: the plans; the seats only if there is nothing else.
QString productOf(const json &order)
{
    QStringList plans;
    QStringList seats;
    for (const json &line : JsonReader(order).list("orderskuSet")) {
        const QString name = textIn(valueIn(line, "sku"), "name");
        if (!name.isEmpty())
            (isSeatName(name) ? seats : plans).append(name);
    }
    return (plans.isEmpty() ? seats : plans).join(u", "_qs);
}

void readValue(JsonReader &reader, Order &order)
{
    for (const char *key : {"contractValue", "grandTotal"}) {
        if (valueIn(reader.value(), key).is_number())
            order.value = reader.integer(key);
        else
            order.valueText = reader.text(key);
        if (order.value || !order.valueText.isEmpty())
            return;
    }
}

} // namespace

QString stageFrom(const QString &raw)
{
    const QString stage = raw.toLower();
    if (stage.contains(u"lost"))
        return u"lost"_qs;
    if (stage.contains(u"delete"))
        return u"deleted"_qs;
    if (stage == u"closed" || stage.contains(u"won"))
        return u"won"_qs;
    if (stage.contains(u"sign")) // signing, documents_signed, awaiting countersign
        return u"signing"_qs;
    if (stage.startsWith(u"migrat"))
        return u"migrating"_qs;
    if (stage.startsWith(u"building") || stage == u"open")
        return u"open"_qs;
    return u"unknown"_qs;
}

bool isFree(const Order &order)
{
    if (!order.valueText.isEmpty()) {
        const auto worth = moneyFromText(order.valueText, order.currency);
        return worth && worth->minor == 0;
    }
    return order.value.value_or(0) == 0;
}

bool isSeatName(const QString &name)
{
    return name.contains(u"seat", Qt::CaseInsensitive) || name.contains(u"user", Qt::CaseInsensitive);
}

json metadataOf(const json &owner)
{
    const json &metadata = valueIn(owner, "metadata");
    if (metadata.is_object())
        return metadata;
    if (metadata.is_string()) {
        if (auto parsed = jsonFromText(metadata.get_ref<const std::string &>()); parsed && parsed->is_object())
            return *std::move(parsed);
    }
    return json::object();
}

bool hasTrialKey(const json &metadata, const QString &key)
{
    for (const auto &[name, value] : metadata.items()) {
        const QString text = QString::fromStdString(name);
        const bool meant = key.isEmpty() ? text.contains(u"trial"_qs, Qt::CaseInsensitive) : text == key;
        if (meant && !value.is_null() && value != false)
            return true;
    }
    return false;
}

std::optional<Order> readOrder(const json &value, const OrderKeys &keys, std::vector<SkippedRecord> &skipped)
{
    JsonReader reader(value);
    Order order;
    order.id = reader.requiredId("id");
    order.stage = stageFrom(reader.requiredText("stage"));
    order.type = reader.text("orderType").toLower();
    order.subscription = reader.has("chainId") ? reader.id("chainId") : reader.id("subscriptionId");
    const json &buyer = valueIn(value, "buyer");
    order.buyerId = idText(valueIn(buyer, "id"));
    order.buyerName = textIn(buyer, "name");
    order.buyerExternalId = idText(valueIn(buyer, "externalId"));
    const json &user = valueIn(value, "primaryUser");
    order.email = textIn(user, "email");
    order.person = QString(textIn(user, "firstName") + u' ' + textIn(user, "lastName")).trimmed();
    order.product = productOf(value);
    const json metadata = metadataOf(value);
    order.owner = reader.text("ownerName");
    if (order.owner.isEmpty())
        order.owner = textIn(metadata, "owner");
    order.reason = order.stage == u"lost" ? lostReason(value, metadata, keys.lostReason) : QString();
    order.trialMark = hasTrialKey(metadata, keys.trial);
    order.currency = currencyIn(reader, "currency");
    readValue(reader, order);
    order.startsOn = reader.date("startsAt");
    order.endsOn = reader.date("endsAt");
    order.createdAt = reader.instant("createdAt");
    order.closedAt = reader.instant("closedAt");
    if (reader.failed()) {
        skipped.push_back({u"order"_qs, order.id, reader.problem()});
        return std::nullopt;
    }
    return order;
}

std::optional<Money> valueOf(const Order &order, Currency fallback, MoneyUnit unit)
{
    const Currency currency = order.currency.isValid() ? order.currency : fallback;
    if (!order.valueText.isEmpty())
        return moneyFromText(order.valueText, currency);
    if (!order.value || !currency.isValid())
        return std::nullopt;
    const auto minor = toMinor(*order.value, currency, unit);
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

} // namespace success::salesbricks
