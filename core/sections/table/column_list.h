// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/column.h"

namespace success {

/// Columns added one by one: GCC 12 fails on a braced list of them.
template<typename Row>
class ColumnList
{
public:
    using Read = std::function<Value(const Row &)>;
    using ReadKey = std::function<std::optional<qint64>(const Row &)>;

    /// `foldPriority` and `sortKey` as in ColumnInfo and Column. Returns the column's description to add to.
    ColumnInfo &add(const char *id, const QString &title, ColumnKind kind, int foldPriority, Read read,
                    ReadKey sortKey = {})
    {
        Column<Row> column;
        column.info.id = QString::fromLatin1(id);
        column.info.title = title;
        column.info.kind = kind;
        column.info.foldPriority = foldPriority;
        column.value = std::move(read);
        column.sortKey = std::move(sortKey);
        columns.push_back(std::move(column));
        return columns.back().info;
    }
    /// A text; an empty one is missing.
    ColumnInfo &addText(const char *id, const QString &title, int foldPriority,
                        std::function<QString(const Row &)> read)
    {
        return add(id, title, ColumnKind::Text, foldPriority, [read = std::move(read)](const Row &row) {
            const QString text = read(row);
            return text.isEmpty() ? Value() : Value(text);
        });
    }

    std::vector<Column<Row>> columns;
};

} // namespace success
