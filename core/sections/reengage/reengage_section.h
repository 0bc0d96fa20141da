// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/reengage_queue.h"
#include "core/sections/level_preview.h"
#include "core/sections/likelihood_counts.h"
#include "core/sections/table/table.h"

namespace success {

/// The queue, dismissed deals included, and a row for each account that was routed here and has no lost deal. Column
/// ids: product.md §12; then what the window shows beside them. A row is known by its deal's id (Table::accountKey), or
/// by its account's key where it has no deal, since an account may have lost several.
[[nodiscard]] std::shared_ptr<const Table> reengageTable(PortfolioPtr portfolio);

/// The place in the queue of the deal that a row shows; nullopt: it stands there only because its account was routed.
[[nodiscard]] std::optional<quint32> lostDealOf(const Table &reengageTable, quint32 row);
/// The account of a row, index into Portfolio::accounts.
[[nodiscard]] std::optional<quint32> reengageAccountOf(const Table &reengageTable, quint32 row);

/// The cards. Dismissed deals, those of untracked accounts and rows that stand there only because they were routed
/// count in none.
struct ReengageSummary : LikelihoodCounts
{
    int closedLostDeals = 0;
    int unblocked = 0; ///< something that shipped since answers why they were lost or what they asked for
    int unblockedApproved = 0;
    int withoutValue = 0; ///< deals that are in no total
    MoneyTotal lostValue;
    MoneyTotal unblockedValue;
};
[[nodiscard]] ReengageSummary reengageSummary(const Portfolio &portfolio);
/// The same over some rows of reengageTable (what a filter shows), untracked and dismissed ones included if they are
/// among them.
[[nodiscard]] ReengageSummary reengageSummary(const Portfolio &portfolio, const Table &table,
                                              std::span<const quint32> rows);
[[nodiscard]] nlohmann::ordered_json summaryJson(const ReengageSummary &summary);

/// What `now` changes beside `before`: the deals that the cards count and their values, by Likelihood.
[[nodiscard]] LevelPreview previewReengage(const Portfolio &portfolio, const ReengageSettings &before,
                                           const ReengageSettings &now);

} // namespace success
