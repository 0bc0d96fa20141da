// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/level_preview.h"
#include "core/sections/table/table.h"

namespace success {

/// All accounts that stand in Health or were routed there, worst first (not scored last), untracked ones included.
/// Column ids: product.md §12.
[[nodiscard]] std::shared_ptr<const Table> healthTable(PortfolioPtr portfolio);

/// The account (its number in the portfolio) that a row of healthTable shows.
[[nodiscard]] size_t healthAccountOf(const Table &healthTable, quint32 row);
/// The score that row shows, with what it was measured on. Lives as long as the table.
[[nodiscard]] const HealthScore &healthScoreOf(const Table &healthTable, quint32 row);

/// All factors, the one that costs most first, ties in their own order.
[[nodiscard]] std::vector<HealthFactor> factorsByPoints(const HealthScore &score);

struct LevelTotals
{
    MoneyTotal critical, atRisk, healthy, notScored;
};

/// The cards, over tracked accounts.
struct HealthSummary
{
    int criticalAccounts = 0;
    int criticalPartial = 0; ///< of those, scored on less than half of the weight
    int atRiskAccounts = 0;
    int atRiskPartial = 0;
    int healthyAccounts = 0;
    int notScoredAccounts = 0;
    int renewingIn30Days = 0;
    MoneyTotal renewingArr; ///< of those
    MoneyTotal protectedArr;
    LevelTotals arrByLevel;

    [[nodiscard]] int accounts() const
    {
        return criticalAccounts + atRiskAccounts + healthyAccounts + notScoredAccounts;
    }
};
[[nodiscard]] HealthSummary healthSummary(const Portfolio &portfolio);
/// The same over some rows of healthTable (what a filter shows), untracked ones included if they are among them; rows
/// that stand there only because they were routed do not count.
[[nodiscard]] HealthSummary healthSummary(const Portfolio &portfolio, const Table &table,
                                          std::span<const quint32> rows);
[[nodiscard]] nlohmann::ordered_json summaryJson(const HealthSummary &summary);

/// What other settings would change, before they are saved: tracked accounts and their ARR, by RiskLevel.
[[nodiscard]] LevelPreview previewHealth(const Portfolio &portfolio, const HealthSettings &settings);

} // namespace success
