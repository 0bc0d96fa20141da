// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scoring/health_settings.h"
#include "core/sections/table/query.h"
#include "ui/shell/route.h"

namespace success::ui {

/// What Health shows: the page's controls, its route's query and the table's query are three spellings of it.
/// `?risk=critical&q=hooli&untracked=shown&renewing=30&sort=arr:desc`; what is not given stands at its default.
struct HealthFilters
{
    std::optional<RiskLevel> risk;
    QString search;
    bool showUntracked = false;
    bool renewingSoon = false; ///< days to renewal 0–30
    std::optional<SortOrder> sort;

    bool operator==(const HealthFilters &) const = default;

    /// Values it does not know are left at their default.
    [[nodiscard]] static HealthFilters fromRoute(const Route &route);
    [[nodiscard]] Route toRoute() const;
    [[nodiscard]] TableQuery toQuery() const;
    /// True if rows may be missing because of what the user chose (the sort and hidden untracked rows are not that).
    [[nodiscard]] bool narrows() const { return risk || renewingSoon || !search.trimmed().isEmpty(); }
    /// The same order, nothing narrowed.
    [[nodiscard]] HealthFilters cleared() const;
};

inline constexpr auto healthPath = "/success/health";

} // namespace success::ui
