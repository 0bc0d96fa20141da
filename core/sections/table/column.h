// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/value.h"

#include <functional>

namespace success {

/// What everyone but the section needs to know of a column.
struct ColumnInfo
{
    QString id;    ///< the key in JSON, CSV, --sort and --filter
    QString title; ///< translated
    ColumnKind kind = ColumnKind::Text;
    bool hiddenByDefault = false;
    int foldPriority = 0; ///< columns with higher numbers fold away first in a narrow window; 0 never
};

/// A column, described once: it serves the table, its sort and filter, the command line and the CSV.
template<typename Row>
struct Column
{
    ColumnInfo info;
    std::function<Value(const Row &)> value;
    /// What it sorts by where that is not the value's own order; missing values (nullopt) come last either way.
    std::function<std::optional<qint64>(const Row &)> sortKey = {};
};

} // namespace success
