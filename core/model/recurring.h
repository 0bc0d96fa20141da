// SPDX-License-Identifier: Apache-2.0
#pragma once

// What recurring revenue is worth per month, in exact arithmetic (scoring.md, Money). Amounts are fractions of the
// currency's minor unit; the caller rounds once, at the subscription.

#include "core/model/money.h"

namespace success {

enum class IntervalUnit : quint8 { Day, Week, Month, Year };

/// `count` units between two bills; count ≥ 1.
struct BillingInterval
{
    IntervalUnit unit = IntervalUnit::Month;
    qint64 count = 1;

    bool operator==(const BillingInterval &) const = default;
};

/// `day`, `week`, `month`, `year`; nullopt for anything else.
[[nodiscard]] std::optional<IntervalUnit> intervalUnitFromName(QStringView name);
/// The interval as ContractRecord::interval spells it: `month`, `quarter`, `half_year`, `year`, `2 years`, `10 days`.
[[nodiscard]] QString intervalName(BillingInterval interval);
/// The share of one interval's amount that falls to a month: day × 365/12, week × 52/12, month ÷ n, year ÷ 12 ÷ n.
[[nodiscard]] Rational monthlyFactor(BillingInterval interval);

/// Units up to and including `upTo` (none: all the rest) cost `unit` each, and `flat` once when the tier is entered.
struct PriceTier
{
    std::optional<qint64> upTo;
    Rational unit;
    Rational flat;
};

struct RecurringPrice
{
    enum class Scheme : quint8 { PerUnit, Volume, Graduated };
    enum class Rounding : quint8 { None, Up, Down };

    BillingInterval interval;
    Scheme scheme = Scheme::PerUnit;
    Rational unitAmount;                ///< PerUnit
    std::vector<PriceTier> tiers;       ///< ascending; Volume and Graduated
    Rounding packages = Rounding::None; ///< quantities are sold in packages of `packageSize`
    qint64 packageSize = 1;
};

/// What one interval bills for `quantity` ≥ 0 units, before discounts.
[[nodiscard]] Rational amountPerInterval(const RecurringPrice &price, qint64 quantity);

/// The month's share of a recurring value agreed for a term whose last day is inclusive: value ÷ m where the term is m
/// whole months, else value × 365 ÷ (12 × days). nullopt: no term (dates missing or the wrong way round).
[[nodiscard]] std::optional<Rational> monthlyShareOfTerm(const Rational &value, QDate first, QDate last);

} // namespace success
