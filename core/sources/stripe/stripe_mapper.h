// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/sources/stripe/stripe_pricing.h"

#include <QSet>

namespace success::stripe {

/// Turns Stripe's list objects into records (wire contract §2.6; shapes of before and after 2025-03-31.basil).
/// Products, prices and coupons first, then customers, then subscriptions and invoices: later ones look earlier ones
/// up.
class Mapper
{
public:
    Mapper(AsOf asOf, bool countRepeatingDiscounts);

    void learnPrices(const nlohmann::json &prices);
    void learnProducts(const nlohmann::json &products);
    void learnCoupons(const nlohmann::json &coupons);
    /// Ownership: `stripe:<id>`; points at `any:<value>` for every metadata value. Customers already mapped by this
    /// Mapper are passed over.
    [[nodiscard]] RecordBatch customers(const nlohmann::json &list);
    [[nodiscard]] RecordBatch subscriptions(const nlohmann::json &list);
    /// Discounts of the subscriptions mapped so far that could not be read and take nothing off their MRR.
    [[nodiscard]] int unreadDiscounts() const { return m_unreadDiscounts; }
    /// Invoices already mapped by this Mapper are passed over.
    [[nodiscard]] RecordBatch invoices(const nlohmann::json &list);

private:
    struct Customer
    {
        Discounts discounts;
        bool paymentMethod = false;
    };
    void mapCustomer(const nlohmann::json &value, RecordBatch &batch);
    void mapSubscription(const nlohmann::json &value, RecordBatch &batch);
    void mapInvoice(const nlohmann::json &value, RecordBatch &batch);
    void addValue(JsonReader &reader, ContractRecord &contract);
    [[nodiscard]] QString productNames(const nlohmann::json &items) const;
    [[nodiscard]] bool hasPaymentMethod(const nlohmann::json &subscription, const QString &customer) const;

    AsOf m_asOf;
    DiscountRule m_rule;
    Catalogue m_catalogue;
    QHash<QString, QString> m_productNames;
    QHash<QString, Customer> m_customers;
    QSet<QString> m_seenInvoices;
    int m_unreadDiscounts = 0;
};

} // namespace success::stripe
