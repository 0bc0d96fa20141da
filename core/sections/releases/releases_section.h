// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/portfolio/release_loop.h"
#include "core/sections/table/table.h"

namespace success {

/// Column ids of all three: product.md §12. Rows are known by their ids (Table::accountKey), since an account has
/// several. What customers asked for, newest first; `group` is equal for requests that ask for the same, `similar` how
/// many those are.
[[nodiscard]] std::shared_ptr<const Table> requestsTable(PortfolioPtr portfolio);
/// What shipped, newest first.
[[nodiscard]] std::shared_ptr<const Table> shippedTable(PortfolioPtr portfolio);
/// Requests and what may answer them; an id is `request>shipped`.
[[nodiscard]] std::shared_ptr<const Table> matchesTable(PortfolioPtr portfolio);

/// An id of the table of matches.
[[nodiscard]] QString matchId(const ReleaseLoop &loop, const RequestMatch &match);
/// Its place in ReleaseLoop::matches. Refused: an id that no match has.
[[nodiscard]] Result<quint32> matchNumber(const ReleaseLoop &loop, const QString &id);
/// What approving or dismissing a match says. Refused: an id that no match has.
[[nodiscard]] Result<MatchDecision> decisionOn(const Portfolio &portfolio, const QString &id, bool approve);

/// A card: how many of tracked accounts, and the ARR of the accounts behind them.
struct LoopCard
{
    int count = 0;
    MoneyTotal arr;
};

struct ReleasesSummary
{
    LoopCard openRequests; ///< without an approved match
    LoopCard suggestedMatches;
    LoopCard readyToSend; ///< approved or drafted matches that nobody was told of
    LoopCard loopClosed;  ///< matches that were told of
};
[[nodiscard]] ReleasesSummary releasesSummary(const Portfolio &portfolio);
/// The counts by card, and `arr_behind` with a total for each.
[[nodiscard]] nlohmann::ordered_json summaryJson(const ReleasesSummary &summary);

} // namespace success
