// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/sections/table/table.h"

namespace success {

/// A condition on one column, as `--filter KEY=VALUE` and a route's query spell it: `risk_level=critical`,
/// `risk_level=critical|at_risk`, `days_to_renewal=0..30`, `arr>=100000` (major units), `untracked=false`, `domain=`
/// (missing).
struct Filter
{
    QString column;
    QString expression;

    bool operator==(const Filter &) const = default;
};

struct SortOrder
{
    QString column;
    bool descending = false;

    bool operator==(const SortOrder &) const = default;
};

struct TableQuery
{
    QString search;
    std::vector<Filter> filters;
    std::optional<SortOrder> sort; ///< nullopt: the section's own order
    int limit = -1;                ///< −1: no limit

    bool operator==(const TableQuery &) const = default;
};

/// Row numbers in order: routed rows first, missing values last, ties in the section's own order. Refused with a
/// sentence that names what exists: an unknown column, an expression its kind cannot read.
[[nodiscard]] Result<std::vector<quint32>> runQuery(const Table &table, const TableQuery &query);

} // namespace success
