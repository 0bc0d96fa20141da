// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <SQLiteCpp/Statement.h>

#include <optional>

namespace success {

/// Reads columns of the current row in the forms RowWriter writes; the index counts from 0.
[[nodiscard]] inline QString textAt(const SQLite::Statement &row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    const char *text = value.getText();
    return QString::fromUtf8(text, value.getBytes());
}

[[nodiscard]] inline std::optional<qint64> numberAt(const SQLite::Statement &row, int column)
{
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.getInt64());
}

[[nodiscard]] inline std::optional<Instant> instantAt(const SQLite::Statement &row, int column)
{
    const auto seconds = numberAt(row, column);
    return seconds ? std::optional(instantFromEpoch(*seconds)) : std::nullopt;
}

[[nodiscard]] inline QDate dayAt(const SQLite::Statement &row, int column)
{
    return QDate::fromString(textAt(row, column), Qt::ISODate);
}

} // namespace success
