// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/recurring.h"

namespace success::stripe {

/// A coupon at work. Exactly one of `percentOff` (0–100) and `amountOff` (per invoice) is set.
struct Discount
{
    enum class Duration : quint8 { Forever, Once, Repeating };

    Duration duration = Duration::Forever;
    std::optional<Rational> percentOff;
    std::optional<Rational> amountOff;
    Currency currency;             ///< of amountOff
    std::vector<QString> products; ///< what it applies to; empty: everything
    std::optional<qint64> endsAt;  ///< epoch seconds
};

struct Item
{
    RecurringPrice price;
    qint64 quantity = 1;
    QString product;
    bool counts = true; ///< false: one-off or metered
    bool metered = false;
    std::vector<Discount> discounts;
};

struct Pricing
{
    Currency currency;
    std::vector<Item> items;
    std::vector<Discount> discounts; ///< of the subscription, in Stripe's order
    bool ownDiscounts = false;       ///< the subscription lists some itself, read or not: the customer's do not count
    int unreadDiscounts = 0;         ///< of the subscription and its items; they take nothing off
};

struct DiscountRule
{
    bool countRepeating = false; ///< running `repeating` coupons reduce MRR too
    qint64 now = 0;              ///< epoch seconds of the as-of moment
};

struct MonthlyValue
{
    Rational perMonth;        ///< unrounded, in Stripe's minor unit
    Rational perBill;         ///< the same for one interval of `interval`
    BillingInterval interval; ///< the shortest among the items that count
};

/// MRR of a subscription by scoring.md (Money) and the twelve check vectors of the wire contract §2.7: items normalised
/// to a month, their own discounts first, then the subscription's; `forever` coupons only, `repeating` by the rule. An
/// amount off is per invoice, so it counts by the shortest interval; nothing falls below zero.
[[nodiscard]] MonthlyValue monthlyValue(const Pricing &pricing, const DiscountRule &rule);

} // namespace success::stripe
