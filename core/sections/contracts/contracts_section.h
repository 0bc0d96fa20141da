// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"
#include "core/sections/table/table.h"

namespace success {

/// One row per company with contracts in Salesbricks or Stripe, untracked ones included, and one per account that was
/// routed here without any. Order: the next renewal first, unknown ones last, then by ARR. Column ids: product.md §12,
/// `risk_level` (the account's Health), `currency` (of MRR and ARR, which a CSV does not name), `amount_currency` and
/// `untracked`. Beside equal values, filters on `status` find
/// `expiring_in_30_days`, on `source` a merged row by either source, on `mismatches` every row that has `any`.
[[nodiscard]] std::shared_ptr<const Table> contractsTable(PortfolioPtr portfolio);

/// The account (its number in the portfolio) that a row of contractsTable or reconciliationTable shows.
[[nodiscard]] size_t contractAccountOf(const Table &table, quint32 row);

/// Companies that both systems know: contracts of both, or one side missing; those with mismatches first, the larger
/// ARR first. Columns: account_key customer domain mismatches[] arr, then of each side salesbricks_… and stripe_…:
/// status, currency, mrr, amount, interval, starts_on, ends_on.
[[nodiscard]] std::shared_ptr<const Table> reconciliationTable(PortfolioPtr portfolio);

/// The cards, over tracked companies. Counts are of contracts.
struct ContractsSummary
{
    int total = 0;
    int stripe = 0;
    int salesbricks = 0;
    int active = 0;
    int trialing = 0;
    int pastDue = 0; ///< unpaid ones included
    int expiringSoon = 0;
    MoneyTotal activeMrr;
    MoneyTotal activeArr;
};
[[nodiscard]] ContractsSummary contractsSummary(const Portfolio &portfolio);
/// The same over some rows of contractsTable (what a filter shows), untracked ones included if they are among them.
[[nodiscard]] ContractsSummary contractsSummary(const Portfolio &portfolio, const Table &table,
                                                std::span<const quint32> rows);
[[nodiscard]] nlohmann::ordered_json summaryJson(const ContractsSummary &summary);

} // namespace success
