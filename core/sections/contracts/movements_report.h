// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/revenue_movements.h"
#include "core/portfolio/portfolio.h"

#include <nlohmann/json.hpp>

namespace success {

/// MRR movements by month, and over the whole span at once.
struct MovementsReport
{
    Currency base;
    std::vector<PeriodMovements> months;    ///< oldest first; the last one up to the as-of day
    PeriodMovements year;                   ///< from the opening of the first month to the closing of the last, in one
    bool lastMonthRuns = false;             ///< the last month is not over
    std::vector<CustomerRevenue> customers; ///< for customerMovements of one month
    RateHistory rates;
};
/// The `months` months up to the as-of date's. Reads the cache: for a worker thread.
[[nodiscard]] Result<MovementsReport> movementsReport(const Portfolio &portfolio, Database &cache, int months = 12);

/// An array with an object a month: `month` (YYYY-MM), `opening`, one of each movement, `closing` (money),
/// `grr_percent`, `nrr_percent`, `rates_on`, `unconverted`.
[[nodiscard]] nlohmann::ordered_json movementsJson(const MovementsReport &report);

/// Who moved in one of the report's months: an array with an object a customer, in order of account key: `account_key`,
/// `movement`, `opening`, `amount` (of that movement), `fx`, `closing`.
[[nodiscard]] nlohmann::ordered_json monthJson(const MovementsReport &report, const PeriodMovements &month);
/// What the figures cannot tell, in a sentence or two, to be shown beside them (readRevenueHistory).
[[nodiscard]] QString movementsNote();

} // namespace success
