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

/// How the two systems disagree about one company. A side runs where one of its contracts earns (active, past due) or
/// is on trial. Amounts are summed over what earns; the rest is compared by the contract of each side that is nearest
/// to earning and largest, on Stripe's side the one that says it bills the other. Subscriptions marked as separate are
/// on no side.
enum class Mismatch : quint8 {
    Amount,   ///< both earn, in the same currency, and their MRR differs by more than 1 % of the contract's
    Currency, ///< both run, in different currencies
    Interval, ///< both run and bill at different intervals; `upfront` is an interval as long as the term
    Status,   ///< one runs and the other has stopped (paused, unpaid) or is over, or one earns and the other is on
              ///< trial; a side that is still to come (pending, draft) disagrees with nothing
    Dates, ///< both run with a dated term, and no whole number of billing intervals leads from the end of Stripe's to
           ///< the end of the contract's, a day apart at most; with a scheduled end the two must be the same
    SalesbricksMissing, ///< a subscription runs that says it bills a contract, and there is no contract at all
    StripeMissing,      ///< a contract runs that Salesbricks sends no invoices for, Stripe knows the company, and there
                        ///< is no subscription at all
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
    quint8 mismatches = 0;            ///< bit Mismatch
    bool expiring = false;            ///< one of them isExpiring()
    bool billedBySalesbricks = false; ///< Salesbricks sends, or has sent, invoices of its own
    std::vector<Money> mrr;           ///< by currency; empty: no contract

    [[nodiscard]] bool has(Mismatch mismatch) const { return (mismatches >> unsigned(mismatch)) & 1; }
};

/// Every contract of both systems, by company.
struct ContractLedger
{
    SharedVector<ContractTerms> terms;        ///< beside Portfolio::contracts
    SharedVector<CompanyContracts> companies; ///< beside Portfolio::accounts
};

/// The terms of an account's contracts, beside Portfolio::contractsOf; empty in a portfolio without a ledger.
[[nodiscard]] std::span<const ContractTerms> termsOf(const Portfolio &portfolio, const Account &account);
/// Active or past due (unpaid ones included), with a dated term that ends in 0–30 days.
[[nodiscard]] bool isExpiring(const Contract &contract, QDate day);
/// True where the contract's revenue counts as its own: it earns, and bills no Salesbricks contract of the company.
[[nodiscard]] bool countsByItself(const Portfolio &portfolio, size_t contract);
/// The products of a company: the leading contract's, then those of others that count, each once, joined with ", ".
[[nodiscard]] QString productsOf(const Portfolio &portfolio, const Account &account);

} // namespace success
