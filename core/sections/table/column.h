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
    int decimals = 0; ///< a number in a filter is this many digits finer inside: money in the base currency, 2 for USD
    QStringList choices = {}; ///< Level: every value there is, in order
};

/// A column, described once: it serves the table, its sort and filter, the command line and the CSV.
template<typename Row>
struct Column
{
    ColumnInfo info;
    std::function<Value(const Row &)> value;
    /// What it sorts and filters by where that is not the value's own order (a Level's place, money in the base
    /// currency); missing values (nullopt) come last either way. Equal keys of a Level mean equal values.
    std::function<std::optional<qint64>(const Row &)> sortKey = {};
    /// What filters find a row by where that is more than its value: a merged row by either source. Rows of a Level
    /// with equal keys must have equal ones.
    std::function<QStringList(const Row &)> filterTexts = {};
};

} // namespace success
