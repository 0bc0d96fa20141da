// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/order_book.h"

#include "core/sources/common/json_reader.h"

namespace success::salesbricks {

namespace {

using nlohmann::json;
using Keys = QHash<QString, QString>; ///< what names a customer → its id; empty where two share it

void addKey(Keys &keys, const QString &prefix, const QString &text, const QString &customer)
{
    if (text.isEmpty())
        return;
    const QString key = prefix + text;
    keys[key] = !keys.contains(key) || keys[key] == customer ? customer : QString();
}

Keys keysOf(const json &customers)
{
    Keys keys;
    for (const json &customer : customers) {
        const QString id = idText(valueIn(customer, "customer_id"));
        addKey(keys, u"id:"_qs, id, id);
        addKey(keys, u"external:"_qs, idText(valueIn(customer, "external_id")), id);
        addKey(keys, u"name:"_qs, textIn(customer, "name"), id);
        for (const json &subscription : JsonReader(customer).list("subscriptions"))
            addKey(keys, u"subscription:"_qs, idText(valueIn(subscription, "subscription_id")), id);
    }
    return keys;
}

QString customerFor(const Order &order, const Keys &keys)
{
    const QStringList names{u"subscription:"_qs + order.subscription, u"id:"_qs + order.buyerId,
                            u"external:"_qs + order.buyerExternalId};
    for (const QString &name : names) {
        const QString customer = keys.value(name);
        if (!customer.isEmpty())
            return customer;
    }
    return order.buyerId.isEmpty() ? keys.value(u"name:"_qs + order.buyerName) : QString();
}

} // namespace

OrderBook::OrderBook(std::vector<Order> orders, const json &customers)
{
    const Keys keys = keysOf(customers);
    for (Order &order : orders) {
        const QString customer = customerFor(order, keys);
        if (!customer.isEmpty())
            m_byCustomer[customer].push_back(std::move(order));
        else if (!order.buyerId.isEmpty())
            m_prospects[order.buyerId].push_back(std::move(order));
        else
            m_prospects[u"buyer:"_qs + order.buyerName].push_back(std::move(order));
    }
}

} // namespace success::salesbricks
