// SPDX-License-Identifier: Apache-2.0
#pragma once

// How recurring revenue moved from one closing day to the next (scoring.md, Money, Movements).

#include "core/model/rate_history.h"

#include <array>
#include <span>

namespace success {

/// A stretch of days on which something brought the same amount a month.
struct RevenueSpan
{
    QDate from;
    QDate until; ///< the first day without it; invalid: it still runs
    Money mrr;

    [[nodiscard]] bool covers(QDate day) const { return from <= day && (!until.isValid() || day < until); }
    bool operator==(const RevenueSpan &) const = default;
};

/// Everything one customer ever brought, in any order; where spans overlap, their amounts add up.
struct CustomerRevenue
{
    QString accountKey;
    std::vector<RevenueSpan> spans;
};

/// Why a customer's amount changed: 0 → x, never a customer before (New) or one before (Reactivation); more
/// (Expansion), less (Contraction), x → 0 (Churn); Fx is what other rates alone make of the opening amount.
enum class Movement : quint8 { New, Reactivation, Expansion, Contraction, Churn, Fx };
constexpr size_t movementKinds = 6;
/// `new`, `reactivation`, `expansion`, `contraction`, `churn`, `fx`.
[[nodiscard]] QString movementKey(Movement movement);

/// From one closing day to the next, in minor units of the base currency: opening + amounts = closing, exactly.
struct PeriodMovements
{
    QDate opensOn;  ///< the closing day before
    QDate closesOn; ///< the last day of the period
    QDate ratesOn;  ///< the day of the rates it is closed with; invalid: there are none
    qint64 opening = 0;
    std::array<qint64, movementKinds> amounts{}; ///< by Movement, signed: contraction and churn are never positive
    qint64 closing = 0;
    std::array<int, movementKinds> customers{}; ///< who moved so; of Fx always 0
    int openingCustomers = 0;
    int closingCustomers = 0;
    std::vector<Money> unconverted; ///< at closing, by currency: what has no rate and so is in none of the above

    [[nodiscard]] qint64 amount(Movement movement) const { return amounts[size_t(movement)]; }
};

/// (opening − contraction − churn) / opening in hundredths of a percent, half-even: 8500 is 85 %. At most 10000, since
/// neither can be positive. nullopt: nothing was opened with.
[[nodiscard]] std::optional<int> grossRetention(const PeriodMovements &period);
/// The same with expansion.
[[nodiscard]] std::optional<int> netRetention(const PeriodMovements &period);

/// One customer's share of a period; opening + amount + fx = closing, exactly.
struct CustomerMovement
{
    size_t customer = 0; ///< its place in the list that was asked about
    Movement movement{}; ///< Fx where nothing else moved
    qint64 opening = 0;
    qint64 amount = 0; ///< of `movement`, unless that is Fx
    qint64 fx = 0;
    qint64 closing = 0;
};

/// The periods between neighbours of `closings` (ascending), each closed with the rates of its last day. Currencies are
/// added exactly and converted once: a period's opening is the closing of the one before, and its closing is what
/// MoneySum makes of the same amounts. What rounding leaves over goes to the movements that were rounded most.
[[nodiscard]] std::vector<PeriodMovements> revenueMovements(std::span<const CustomerRevenue> customers,
                                                            std::span<const QDate> closings, const RateHistory &rates);

/// Who moved in one period (everyone whose amount changed, by rates or otherwise), in the order of `customers`. Each is
/// rounded by itself, so that their sum can differ from the period's total by half a minor unit a customer.
[[nodiscard]] std::vector<CustomerMovement> customerMovements(std::span<const CustomerRevenue> customers, QDate opensOn,
                                                              QDate closesOn, const RateHistory &rates);

/// The last days of the `months` months that end with the one of `day`, oldest first, and in front of them the day they
/// open on; the last is `day` itself where its month is not over.
[[nodiscard]] std::vector<QDate> monthlyClosings(QDate day, int months);

} // namespace success
