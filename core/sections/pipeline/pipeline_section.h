// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"
#include "core/sections/table/table.h"

namespace success {

/// Every deal in the order of the board, within a stage the largest first, and a row for each account that was routed
/// here and has no deal. Column ids: product.md §12; then what the window shows beside them.
[[nodiscard]] std::shared_ptr<const Table> pipelineTable(PortfolioPtr portfolio);

/// nullptr: the row stands there only because its account was routed. Lives as long as the table.
[[nodiscard]] const Deal *dealOf(const Table &pipelineTable, quint32 row);
/// The portfolio whose deals the table lists.
[[nodiscard]] const PortfolioPtr &portfolioOf(const Table &pipelineTable);
/// The row's account, index into Portfolio::accounts; nullopt: the deal names no company that is known.
[[nodiscard]] std::optional<quint32> accountOf(const Table &pipelineTable, quint32 row);

/// `open`, `won`, `lost`.
[[nodiscard]] QString dealKindKey(DealKind kind);

/// The cards. Deals of untracked accounts are left out; deals without a known account count.
struct PipelineSummary
{
    int totalDeals = 0;
    int activeDeals = 0;
    int atRisk = 0;         ///< open ones of critical and at-risk accounts
    int highLikelihood = 0; ///< open ones of accounts that are likely to convert
};
[[nodiscard]] PipelineSummary pipelineSummary(const Portfolio &portfolio);
[[nodiscard]] nlohmann::ordered_json summaryJson(const PipelineSummary &summary);

} // namespace success
