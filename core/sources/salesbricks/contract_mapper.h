// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/salesbricks/salesbricks_mapper.h"

namespace success::salesbricks {

/// Maps one subscription of `companyRef`: a chain of terms is one contract. MRR: scoring.md, Money (lines of brick type
/// SUBSCRIPTION over the term; a trial counts zero; without an end the amounts are those of twelve months).
void mapContract(const SubscriptionPayload &payload, const std::vector<Order> &orders, const QString &companyRef,
                 const MappingRules &rules, RecordBatch &batch);

/// Maps the orders of a subscription: its REST orders with what GraphQL adds, and the open ones only GraphQL lists.
void mapTerms(const SubscriptionPayload &payload, const std::vector<Order> &orders, const QString &companyRef,
              const MappingRules &rules, RecordBatch &batch);

/// Maps an order that never became a contract.
void mapLooseOrder(const Order &order, const QString &companyRef, Currency fallback, const MappingRules &rules,
                   RecordBatch &batch);

/// Maps the real invoices; estimates are passed over, and muted ones are no receivables.
void mapInvoices(const SubscriptionPayload &payload, const QString &companyRef, const MappingRules &rules,
                 RecordBatch &batch);

/// The orders of one subscription among a customer's.
[[nodiscard]] std::vector<Order> ordersOf(const QString &subscription, const std::vector<Order> &orders);

} // namespace success::salesbricks
