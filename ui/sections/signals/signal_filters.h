// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/query.h"
#include "ui/shell/route.h"

namespace success::ui {

/// What narrows the Signals list, in a route's words:
/// `?account=hooli.example&kind=escalation&severity=high&within=30&q=…`.
struct SignalFilters
{
    QString account;    ///< account key; empty: all
    QString kind;       ///< signalKindKey; empty: all
    QString severity;   ///< `high`, `medium`, `low`; empty: all
    int withinDays = 0; ///< up to the as-of day; 0: any time
    QString search;
    std::optional<SortOrder> sort;

    [[nodiscard]] static SignalFilters fromRoute(const Route &route);
    [[nodiscard]] Route toRoute() const;
    [[nodiscard]] TableQuery toQuery(QDate asOf) const;
    [[nodiscard]] bool narrows() const;
    /// Everything shown again, in the same order.
    [[nodiscard]] SignalFilters cleared() const;

    bool operator==(const SignalFilters &) const = default;
};

} // namespace success::ui
