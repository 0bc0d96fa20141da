// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/portfolio/moments.h"
#include "core/scoring/health_facts.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace success {

/// Product usage of an account, seen from both moments.
struct AccountUsage
{
    struct At
    {
        std::array<std::int32_t, HealthFacts::weeks> weeks;
        std::optional<std::int32_t> lastEventDay;
        bool known = false; ///< at least one of the weeks is
    };
    ByMoment<At> at;
    std::optional<int> seats;
    std::optional<std::int32_t> lastUseDay; ///< what decides whether it was used in the last 365 days

    AccountUsage();
    /// Adds another group of the same account: users of the same week add up.
    void add(const UsageRecord &usage, const Moments &moments);
};

struct CompanyUsage
{
    qint64 company = 0;
    UsageRecord usage;
};
[[nodiscard]] std::vector<CompanyUsage> readUsage(SQLite::Database &cache);

/// Writes the adoption part of `facts`, but for seats.
void writeUsage(HealthFacts &facts, const AccountUsage::At &usage, const AsOf &asOf);

} // namespace success
