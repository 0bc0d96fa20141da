// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/contract_mapper.h"

#include "core/model/currency_codes.h"
#include "core/sources/common/events.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace success::salesbricks {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksTerm", text);
}

QString eventTitle(const QString &type)
{
    static const QMap<QString, const char *> titles{
        {u"trial"_qs, QT_TRANSLATE_NOOP("SalesbricksTerm", "Trial started")},
        {u"renewal"_qs, QT_TRANSLATE_NOOP("SalesbricksTerm", "Contract renewed")},
        {u"upgrade"_qs, QT_TRANSLATE_NOOP("SalesbricksTerm", "Contract upgraded")},
        {u"recast"_qs, QT_TRANSLATE_NOOP("SalesbricksTerm", "Contract recast")}};
    return tr(titles.value(type, QT_TRANSLATE_NOOP("SalesbricksTerm", "Contract signed")));
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : tr("open");
}

/// What a won order adds to the timeline, on the day it was closed, else the day it starts.
void addEvent(const TermRecord &term, AsOf asOf, RecordBatch &batch)
{
    if (term.stage != u"won" || (!term.closedAt && !term.startsOn.isValid()))
        return;
    const Instant at = term.closedAt ? *term.closedAt : startOfDay(term.startsOn);
    if (at > asOf.instant)
        return;
    const QString text = tr("%1, %2 to %3").arg(term.name, dateText(term.startsOn), dateText(term.endsOn));
    const Money value{term.valueMinor, term.currency};
    addContractEvent(batch, term.externalId, term.companyRef, at, eventTitle(term.type), text,
                     term.currency.isValid() ? std::optional(value) : std::nullopt);
}

void take(TermRecord &term, const Order &order)
{
    term.stage = order.stage;
    term.reason = order.reason;
    term.owner = order.owner;
    term.createdAt = order.createdAt;
    term.closedAt = order.closedAt;
    if (order.trialMark && (order.stage != u"won" || isFree(order)))
        term.type = u"trial"_qs;
    if (term.type.isEmpty())
        term.type = order.type;
    if (!term.startsOn.isValid())
        term.startsOn = order.startsOn;
    if (!term.endsOn.isValid())
        term.endsOn = order.endsOn;
    if (term.name.isEmpty())
        term.name = order.product;
}

void finish(TermRecord &&term, AsOf asOf, RecordBatch &batch)
{
    if (term.type.isEmpty())
        term.type = u"standard"_qs;
    if (term.name.isEmpty())
        term.name = tr("Order");
    addEvent(term, asOf, batch);
    batch.terms.push_back(std::move(term));
}

/// Without GraphQL a signed order form is the only sign that an order was won.
QString restStage(const json &order, const QString &status)
{
    const bool signedForm = !textIn(order, "pdf_url").isEmpty();
    return signedForm || status == u"ACTIVE" ? u"won"_qs : u"unknown"_qs;
}

void mapRestOrder(const json &value, const SubscriptionPayload &payload, const std::vector<Order> &orders,
                  const QString &companyRef, AsOf asOf, RecordBatch &batch)
{
    JsonReader reader(value);
    TermRecord term;
    term.externalId = reader.requiredId("order_id");
    term.contractRef = payload.id;
    term.companyRef = companyRef;
    term.name = payload.name;
    term.type = reader.text("order_type").toLower();
    term.stage = restStage(value, textIn(payload.detail, "status"));
    term.startsOn = reader.date("starts_at");
    term.endsOn = reader.date("ends_at");
    const Currency currency = knownCurrency(textIn(payload.detail, "currency")).value_or(Currency());
    const QString text = reader.text("contract_value");
    const auto money = moneyFromText(text, currency);
    if (!money && !text.isEmpty())
        reader.reject(tr("Its value “%1” is not an amount of money.").arg(text));
    if (money) {
        term.currency = money->currency;
        term.valueMinor = money->minor;
    }
    const auto known =
        std::find_if(orders.begin(), orders.end(), [&](const Order &order) { return order.id == term.externalId; });
    if (known != orders.end())
        take(term, *known);
    if (reader.failed())
        batch.skip(u"order"_qs, term.externalId, reader.problem());
    else
        finish(std::move(term), asOf, batch);
}

void mapGraphQlOrder(const Order &order, const QString &companyRef, const QString &contractRef, Currency fallback,
                     const MappingRules &rules, RecordBatch &batch)
{
    TermRecord term;
    term.externalId = order.id;
    term.contractRef = contractRef;
    term.companyRef = companyRef;
    take(term, order);
    if (const auto money = valueOf(order, fallback, rules.unit)) {
        term.currency = money->currency;
        term.valueMinor = money->minor;
    } else if (!order.valueText.isEmpty()) {
        batch.skip(u"order"_qs, order.id, tr("Its value “%1” is not an amount of money.").arg(order.valueText));
        return;
    }
    finish(std::move(term), rules.asOf, batch);
}

} // namespace

void mapTerms(const SubscriptionPayload &payload, const std::vector<Order> &orders, const QString &companyRef,
              const MappingRules &rules, RecordBatch &batch)
{
    QStringList listed;
    for (const json &value : payload.orders) {
        listed.append(idText(valueIn(value, "order_id")));
        mapRestOrder(value, payload, orders, companyRef, rules.asOf, batch);
    }
    const Currency currency = knownCurrency(textIn(payload.detail, "currency")).value_or(Currency());
    for (const Order &order : orders) {
        if (!listed.contains(order.id))
            mapGraphQlOrder(order, companyRef, payload.id, currency, rules, batch);
    }
}

void mapLooseOrder(const Order &order, const QString &companyRef, Currency fallback, const MappingRules &rules,
                   RecordBatch &batch)
{
    mapGraphQlOrder(order, companyRef, {}, fallback, rules, batch);
}

} // namespace success::salesbricks
