// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "core/sections/likelihood_counts.h"
#include "core/sections/table/table.h"

namespace success {

/// The queue, and the accounts that were routed here without being candidates. Column ids: product.md §12; then what
/// the window shows beside them.
[[nodiscard]] std::shared_ptr<const Table> convertTable(PortfolioPtr portfolio);

/// The account (its number in the portfolio) that a row of convertTable shows.
[[nodiscard]] quint32 convertAccountOf(const Table &convertTable, quint32 row);
/// nullptr: the row stands there only because its account was routed. Lives as long as the table.
[[nodiscard]] const ConvertCandidate *convertCandidateOf(const Table &convertTable, quint32 row);
/// The score that row shows. Lives as long as the table.
[[nodiscard]] const ConvertScore &convertScoreOf(const Table &convertTable, quint32 row);

/// The cards. Rows that stand in the queue only because they were routed count in none.
struct ConvertSummary : LikelihoodCounts
{
    int totalCandidates = 0;
    int trialsEndingIn7Days = 0;
    MoneyTotal endingValue; ///< of those
    MoneyTotal estimatedValue;
    MoneyTotal expectedValue;
    int assumedValues = 0; ///< candidates whose value is the settings' assumption
    int unknownValues = 0; ///< candidates that are in no total of values
};
/// Over tracked candidates.
[[nodiscard]] ConvertSummary convertSummary(const Portfolio &portfolio);
/// The same over some rows of convertTable (what a filter shows), untracked ones included if they are among them.
[[nodiscard]] ConvertSummary convertSummary(const Portfolio &portfolio, const Table &table,
                                            std::span<const quint32> rows);
[[nodiscard]] nlohmann::ordered_json summaryJson(const ConvertSummary &summary);

} // namespace success
