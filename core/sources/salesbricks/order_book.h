// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/salesbricks/orders.h"

#include <QMap>

namespace success::salesbricks {

/// All orders of the account, handed out to the customers they belong to: by the subscription they are part of, else by
/// the buyer's id, external id, or (where GraphQL tells no more) a name only one customer has.
class OrderBook
{
public:
    OrderBook(std::vector<Order> orders, const nlohmann::json &customers);

    /// The orders of one customer.
    [[nodiscard]] std::vector<Order> ordersOf(const QString &customerId) const
    {
        return m_byCustomer.value(customerId);
    }
    /// Orders whose buyer is no customer, by the buyer's id (or `buyer:` and its name).
    [[nodiscard]] const QMap<QString, std::vector<Order>> &prospects() const { return m_prospects; }

private:
    QHash<QString, std::vector<Order>> m_byCustomer;
    QMap<QString, std::vector<Order>> m_prospects;
};

} // namespace success::salesbricks
