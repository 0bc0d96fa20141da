// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/moments.h"
#include "core/portfolio/portfolio.h"

#include <span>

namespace success {

/// What the cache knows of a contract beyond what everyone needs.
struct CachedContract
{
    Contract contract; ///< mrr and arr as the source has them; status not decided
    ContractStage stage{};
    bool trial = false;
    bool dated = false;
    QDate termEndsOn; ///< last day of the term or period, dated or not
    QDate cancelOn;
    QDate endedOn;
    QDate trialStartsOn;
    bool metered = false; ///< has usage-based parts
    bool paymentMethod = false;
    QString interval;
    qint64 amountMinor = 0;
    QString billsRef;
};

/// What the contract is on a day. Source: scoring.md, Money, Statuses. A stage that the source reports as of its last
/// sync is moved on by the dates: a canceled one was running before the day it ended, a scheduled end takes effect.
[[nodiscard]] ContractStatus contractStatus(const CachedContract &contract, QDate day);
/// Active, trialing or past due, and not `unpaid`.
[[nodiscard]] bool isRunning(const CachedContract &contract, QDate day);
/// The day it ended, if it has by `day`: its last day, or the one it was terminated or canceled on.
[[nodiscard]] std::optional<QDate> endOf(const CachedContract &contract, QDate day);

/// An account's agreements that are no contracts of their own: open orders and deals, signed renewals to come.
struct AccountMotion
{
    struct At
    {
        bool openRenewal = false; ///< an open renewal deal or order
        bool signedNext = false;  ///< a signed term that starts later
        QDate termEndsOn;         ///< of a term that ran then and has since been followed; invalid if none
    };
    ByMoment<At> at;
};

/// Writes renewal, cancellation, billing link by contract, and multi-year term of `facts`.
void writeContracts(HealthFacts &facts, std::span<const CachedContract> contracts, const AccountMotion::At &motion,
                    const AsOf &asOf);

/// Licensed users by the contracts alone: the running Salesbricks seat lines, else running Stripe quantities above 1.
[[nodiscard]] std::optional<int> contractSeats(std::span<const CachedContract> contracts, QDate day);

/// True where a contract, subscription or trial is running (unpaid ones included), or a term ended ≤ 90 days ago.
[[nodiscard]] bool standsByContract(std::span<const CachedContract> contracts, QDate day);

/// False where what the contracts say now cannot be dated back: an unpaid, scheduled or undated canceled state.
[[nodiscard]] bool contractsReachBack(std::span<const CachedContract> contracts, const HealthFacts &now);

/// True where a Stripe subscription with a dated period ran on the day, in a period before the one that is known.
[[nodiscard]] bool anotherPeriodRan(std::span<const CachedContract> contracts, QDate day);

/// Whole months between two bills, of an interval as the cache spells it; 0: not a matter of months.
[[nodiscard]] int monthsOfInterval(const QString &interval);

} // namespace success
