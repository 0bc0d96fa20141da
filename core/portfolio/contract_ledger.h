// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success {

/// What the ledger keeps of a contract beside what everyone needs of it (Contract).
struct ContractTerms
{
    QString interval; ///< as ContractRecord::interval: `month`, `year`, `upfront` …
    Money amount;     ///< what one interval bills
    QDate termEndsOn; ///< last day of the running term or period, dated or not
    QDate cancelOn;   ///< scheduled end
    QString billsRef; ///< a Stripe subscription that names the Salesbricks subscription it bills
    bool dated = false;
    bool unpaid = false;   ///< Stripe has given up collecting: shown under past due, brings nothing
    bool separate = false; ///< a Stripe subscription that a user marked as not billing the contract
};

/// Which systems hold contracts of a company.
enum class LedgerSource : quint8 { None, Salesbricks, Stripe, Merged };
/// `salesbricks`, `stripe`, `merged`; empty for None.
[[nodiscard]] QString ledgerSourceKey(LedgerSource source);

/// How a company pays: the worst of what its contracts and its invoices say.
enum class PaymentStatus : quint8 {
    Unknown, ///< no invoice was ever issued
    Paid,    ///< nothing is open
    Open,    ///< an invoice is open and not yet due
    PastDue, ///< an invoice is past its due day, or a subscription is past due
    Unpaid,  ///< Stripe has given up collecting
};
/// `paid`, `open`, `past_due`, `unpaid`; empty for Unknown.
[[nodiscard]] QString paymentStatusKey(PaymentStatus status);

/// How the two systems disagree about one company. A side's contracts are those that earn (active, past due), or, where
/// none does, the one that is nearest to it; Stripe subscriptions marked as separate are no side.
enum class Mismatch : quint8 {
    Amount,   ///< both earn, in the same currency, and their MRR differs by more than 1 % of the contract's
    Currency, ///< the two sides are in different currencies
    Interval, ///< they bill at different intervals; `upfront` is an interval as long as the term
    Status,   ///< one earns, is on trial, is to come, has stopped (paused, unpaid) or is over, and the other is not
    Dates,    ///< both have a dated term, and no whole number of billing intervals leads from the end of Stripe's to
              ///< the end of the contract's, a day apart at most; with a scheduled end the two must be the same
    SalesbricksMissing, ///< a subscription earns or is on trial and says it bills a contract that is not there, or the
                        ///< company is known to Salesbricks without any contract
    StripeMissing,      ///< a contract earns, and the company is known to Stripe without any subscription
};
constexpr size_t mismatchKinds = 7;
/// `amount`, `currency`, `interval`, `status`, `dates`, `salesbricks_missing`, `stripe_missing`.
[[nodiscard]] QString mismatchKey(Mismatch mismatch);
/// For people: `Different amounts`.
[[nodiscard]] QString mismatchTitle(Mismatch mismatch);

/// All contracts of one company as one row. Amounts follow scoring.md, Money, Merged company.
struct CompanyContracts
{
    static constexpr quint32 none = 0xffffffffu;
    quint32 lead = none; ///< index in Portfolio::contracts of the one that stands for all: of those that bring revenue
                         ///< the largest, else the nearest to it; none: the company has no contracts
    ContractStatus
        status{}; ///< the most pressing: past due, active, trialing, paused, pending, draft, canceled, expired
    LedgerSource source{};
    PaymentStatus payment{};
    quint8 mismatches = 0;  ///< bit Mismatch
    bool expiring = false;  ///< one of them isExpiring()
    std::vector<Money> mrr; ///< by currency; empty: no contract

    [[nodiscard]] bool has(Mismatch mismatch) const { return (mismatches >> unsigned(mismatch)) & 1; }
};

/// Every contract of both systems, by company.
struct ContractLedger
{
    SharedVector<ContractTerms> terms;        ///< beside Portfolio::contracts
    SharedVector<CompanyContracts> companies; ///< beside Portfolio::accounts
};

/// Active or past due (unpaid ones included), with a dated term that ends in 0–30 days.
[[nodiscard]] bool isExpiring(const Contract &contract, QDate day);
/// Days from as-of to the end of the company's earliest running dated term; nullopt: `Unknown`.
[[nodiscard]] std::optional<int> renewalDays(const Account &account);
/// True where a running Salesbricks contract of the account is what `contract` (a Stripe subscription) is taken to
/// bill: it brings nothing of its own.
[[nodiscard]] bool billsContract(const Portfolio &portfolio, size_t contract);

} // namespace success
