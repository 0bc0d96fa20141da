// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/explanation.h"
#include "core/store/row_reader.h"

#include <initializer_list>

namespace success {

/// At most so many records are named for one factor, the newest.
inline constexpr size_t mostRecords = 20;

/// The records that a SELECT of source and external id names; where it selects a third column, an ActivityKind, `call`
/// or `message` by that. `values` are bound in order. Throws SQLite::Exception, so use it inside Database::run.
[[nodiscard]] inline std::vector<Explanation::Record> findRecords(SQLite::Database &cache, const QString &kind,
                                                                  const char *sql, std::initializer_list<qint64> values)
{
    SQLite::Statement rows(cache, sql);
    int place = 0;
    for (const qint64 value : values)
        rows.bind(++place, int64_t(value));
    std::vector<Explanation::Record> found;
    while (found.size() < mostRecords && rows.executeStep()) {
        const bool message = rows.getColumnCount() > 2 && rows.getColumn(2).getInt() == int(ActivityKind::Message);
        found.push_back({message ? QStringLiteral("message") : kind,
                         sourceKey(SourceId(rows.getColumn(0).getInt())) % u':' % textAt(rows, 1)});
    }
    return found;
}

} // namespace success
