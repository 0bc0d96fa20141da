// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"

namespace success {

/// An account's ARR and MRR by currency, exactly as scoring.md, Money, Merged company, has it: the Salesbricks
/// contract's while one of its terms runs, else Stripe's, and a separate subscription's in any case; active and past
/// due count, the rest is 0. `terms` stand beside the contracts; without them none is separate.
struct AccountRevenue
{
    std::vector<Money> arr; ///< by currency; empty: no contract was ever known
    std::vector<Money> mrr;
};
[[nodiscard]] AccountRevenue revenueOf(std::span<const Contract> contracts, std::span<const ContractTerms> terms);
/// True where a Salesbricks contract earns, so that Stripe subscriptions are taken to bill it.
[[nodiscard]] bool contractRuns(std::span<const Contract> contracts);
/// An amount by currency as one: its own, or, of several, their sum in the base currency of what has a rate.
[[nodiscard]] Money shownAmount(std::span<const Money> byCurrency, const RateTable &rates);

/// True where the contract's own MRR and ARR count: active or past due, and not `unpaid`.
[[nodiscard]] bool earns(ContractStatus status);

/// The rates with the base currency decided: the chosen one; else the one with the most ARR. Amounts are compared by
/// the rates; without rates they cannot be, and the currency of most accounts stands for it (then the larger sum, then
/// the code). Rates given for another base are restated for this one, exactly.
[[nodiscard]] RateTable decideRates(const WorkspaceSnapshot &workspace, std::span<const Account> accounts);

/// Sets arr, arrByCurrency from revenue.
void setRevenue(Account &account, std::vector<Money> arr);
/// Sets arrInBase, and arr where it is a converted sum.
void convertRevenue(Account &account, const RateTable &rates);

} // namespace success
