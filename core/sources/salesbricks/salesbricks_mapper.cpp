// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/salesbricks_mapper.h"

#include "core/identity/domain.h"
#include "core/model/currency_codes.h"
#include "core/sources/salesbricks/contract_mapper.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::salesbricks {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksMapper", text);
}

/// Adds a contact once; people without a name or an id are no use to anyone.
void addPerson(PersonRecord &&person, RecordBatch &batch)
{
    const auto same = [&](const PersonRecord &known) {
        return known.externalId == person.externalId || (!person.email.isEmpty() && known.email == person.email);
    };
    if (person.externalId.isEmpty() || person.name.isEmpty())
        return;
    if (std::none_of(batch.people.begin(), batch.people.end(), same))
        batch.people.push_back(std::move(person));
}

void addContact(const json &value, const QString &companyRef, bool primary, RecordBatch &batch)
{
    const QString name = QString(textIn(value, "first_name") + u' ' + textIn(value, "last_name")).trimmed();
    addPerson(
        {idText(valueIn(value, "person_id")), companyRef, name, textIn(value, "email"), textIn(value, "role"), primary},
        batch);
}

void addBuyers(const std::vector<Order> &orders, const QString &companyRef, RecordBatch &batch)
{
    for (const Order &order : orders)
        addPerson({order.email, companyRef, order.person, order.email, {}, batch.people.empty()}, batch);
}

/// Addresses a company may be known by, best first.
QStringList addressesOf(const CustomerPayload &payload)
{
    QStringList addresses;
    for (const char *role : {"point_of_contact", "signatory_user"}) {
        for (const SubscriptionPayload &subscription : payload.subscriptions)
            addresses.append(textIn(valueIn(subscription.detail, role), "email"));
    }
    for (const Order &order : payload.orders)
        addresses.append(order.email);
    for (const SubscriptionPayload &subscription : payload.subscriptions) {
        for (const json &address : JsonReader(subscription.detail).list("accounts_payable_emails"))
            addresses.append(idText(address));
    }
    addresses.removeAll(QString());
    return addresses;
}

void setAddress(CompanyRecord &company, const QStringList &addresses)
{
    if (!addresses.isEmpty())
        company.email = addresses.front();
    for (const QString &address : addresses) {
        if (const auto domain = companyDomain(address)) {
            company.domain = *domain;
            return;
        }
    }
}

Currency currencyOf(const CustomerPayload &payload)
{
    for (const SubscriptionPayload &subscription : payload.subscriptions) {
        if (const auto currency = knownCurrency(textIn(subscription.detail, "currency")))
            return *currency;
    }
    return {};
}

bool isOfSubscription(const Order &order, const CustomerPayload &payload)
{
    return std::any_of(payload.subscriptions.begin(), payload.subscriptions.end(),
                       [&](const SubscriptionPayload &subscription) { return subscription.id == order.subscription; });
}

} // namespace

void learnBricks(const json &plans, QHash<QString, QString> &brickTypes)
{
    for (const json &plan : plans) {
        for (const json &brick : JsonReader(plan).list("bricks"))
            brickTypes.insert(idText(valueIn(brick, "brick_id")), textIn(brick, "brick_type").toUpper());
    }
}

RecordBatch mapCustomer(const CustomerPayload &payload, const MappingRules &rules)
{
    RecordBatch batch;
    JsonReader reader(payload.customer);
    CompanyRecord company;
    company.externalId = reader.requiredId("customer_id");
    company.name = reader.requiredText("name");
    const QString external = reader.id("external_id");
    const QString stripe = reader.text("stripe_customer_id");
    if (reader.failed()) {
        batch.skip(u"customer"_qs, company.externalId, reader.problem());
        return batch;
    }
    company.ownKeys = {u"salesbricks:"_qs + company.externalId};
    if (!external.isEmpty())
        company.ownKeys.push_back(u"external:"_qs + external);
    if (!stripe.isEmpty())
        company.refKeys.push_back(u"stripe:"_qs + stripe);
    setAddress(company, addressesOf(payload));
    const QString id = company.externalId;
    batch.companies.push_back(std::move(company));
    for (const SubscriptionPayload &subscription : payload.subscriptions) {
        const std::vector<Order> orders = ordersOf(subscription.id, payload.orders);
        addContact(valueIn(subscription.detail, "point_of_contact"), id, true, batch);
        addContact(valueIn(subscription.detail, "signatory_user"), id, false, batch);
        mapContract(subscription, orders, id, rules, batch);
        mapTerms(subscription, orders, id, rules, batch);
        mapInvoices(subscription, id, rules, batch);
    }
    for (const Order &order : payload.orders) {
        if (!isOfSubscription(order, payload))
            mapLooseOrder(order, id, currencyOf(payload), rules, batch);
    }
    addBuyers(payload.orders, id, batch);
    return batch;
}

RecordBatch mapProspect(const QString &externalId, const std::vector<Order> &orders, const MappingRules &rules)
{
    RecordBatch batch;
    CompanyRecord company;
    company.externalId = externalId;
    QStringList addresses;
    for (const Order &order : orders) {
        if (company.name.isEmpty())
            company.name = order.buyerName;
        if (!order.email.isEmpty())
            addresses.append(order.email);
        if (!order.buyerExternalId.isEmpty() && company.ownKeys.empty())
            company.ownKeys.push_back(u"external:"_qs + order.buyerExternalId);
    }
    if (company.name.isEmpty()) {
        for (const Order &order : orders)
            batch.skip(u"order"_qs, order.id, tr("It names no buyer."));
        return batch;
    }
    company.ownKeys.push_back(u"salesbricks:"_qs + externalId);
    setAddress(company, addresses);
    batch.companies.push_back(std::move(company));
    for (const Order &order : orders)
        mapLooseOrder(order, externalId, {}, rules, batch);
    addBuyers(orders, externalId, batch);
    return batch;
}

} // namespace success::salesbricks
