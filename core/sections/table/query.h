// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/sections/table/table.h"

#include <optional>

namespace success {

/// A condition on one column, as `--filter KEY=VALUE` and a route's query spell it: `risk_level=critical`,
/// `risk_level=critical|at_risk`, `days_to_renewal=0..30`, `arr>=100000` (major units of the base currency),
/// `untracked=false`, `domain=` (missing). Texts match whole, whatever case and accents; a list matches if one of its
/// entries does (factors by kind or title, routes by where they come from); `..` may leave one end open.
struct Filter
{
    QString column;
    QString expression;

    bool operator==(const Filter &) const = default;
};

/// Splits `arr>=100000` into its column and `>=100000`, `risk_level=critical` into `risk_level` and `critical`.
/// Refused: a text without a column or without one of `=`, `<`, `>`.
[[nodiscard]] Result<Filter> parseFilter(const QString &text);

struct SortOrder
{
    QString column;
    bool descending = false;

    bool operator==(const SortOrder &) const = default;
};

/// `arr`, `arr:asc` or `arr:desc`. Refused: another word after the colon.
[[nodiscard]] Result<SortOrder> parseSortOrder(const QString &text);

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
