// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/salesbricks/orders.h"

namespace success::salesbricks {

/// Everything REST says of one subscription.
struct SubscriptionPayload
{
    QString id;
    QString name; ///< as the customer list has it
    nlohmann::json detail;
    nlohmann::json orders = nlohmann::json::array();
    nlohmann::json invoices = nlohmann::json::array();
};

/// A customer with its subscriptions, and its orders from GraphQL.
struct CustomerPayload
{
    nlohmann::json customer;
    std::vector<SubscriptionPayload> subscriptions;
    std::vector<Order> orders;
};

/// What one subscription's mapping needs beside its payload.
struct MappingRules
{
    AsOf asOf;
    MoneyUnit unit = MoneyUnit::Minor;
    QString trialKey;
    QHash<QString, QString> brickTypes; ///< brick id → SUBSCRIPTION, ONE_TIME, MILESTONE, USAGE
};

/// Brick types from the plans' list.
void learnBricks(const nlohmann::json &plans, QHash<QString, QString> &brickTypes);

/// A customer, its people, contracts, terms, invoices and what they add to the timeline. Own keys `salesbricks:<id>`
/// and `external:<external_id>`; points at `stripe:<stripe_customer_id>`. Its domain is that of the first contact's
/// address that is not free mail.
[[nodiscard]] RecordBatch mapCustomer(const CustomerPayload &payload, const MappingRules &rules);

/// A company that only orders name: a prospect, or a lost one.
[[nodiscard]] RecordBatch mapProspect(const QString &externalId, const std::vector<Order> &orders,
                                      const MappingRules &rules);

} // namespace success::salesbricks
