// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_ledger.h"

#include <nlohmann/json.hpp>

namespace success {

/// Contracts whose dated term ends in one month.
struct RenewalMonth
{
    QDate month;                    ///< its first day
    std::array<int, 4> contracts{}; ///< by RiskLevel of the account's Health
    std::array<MoneyTotal, 4> arr;  ///< by RiskLevel; they add up to `total`
    MoneyTotal total;

    [[nodiscard]] int count() const { return contracts[0] + contracts[1] + contracts[2] + contracts[3]; }
};

/// The month of as-of (from as-of on) and the 11 after it. Counted are contracts of tracked accounts that are active or
/// past due, each by the end of its own dated term; a Stripe subscription that is taken to bill a running Salesbricks
/// contract is not a renewal of its own.
[[nodiscard]] std::vector<RenewalMonth> renewalMonths(const Portfolio &portfolio);

/// What to filter `renewal_date` of contractsTable by to see the companies of a month (beside `risk_level`, for one bar
/// of it). A company shows in the month of its next renewal, also where it has several.
[[nodiscard]] QString renewalFilter(const RenewalMonth &month);

/// An array with an object a month and level: `month`, `risk_level`, `contracts`, `arr` (money total).
[[nodiscard]] nlohmann::ordered_json renewalsJson(const std::vector<RenewalMonth> &months);

} // namespace success
