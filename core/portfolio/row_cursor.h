// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"
#include "core/model/time.h"

#include <SQLiteCpp/Database.h>

#include <optional>

struct sqlite3_stmt;

namespace success {

/// Steps through the rows of one SELECT and reads columns in place: a million rows without an allocation each. Throws
/// SQLite::Exception, so use it inside Database::run.
class RowCursor
{
public:
    RowCursor(SQLite::Database &database, const char *sql);
    ~RowCursor();
    RowCursor(const RowCursor &) = delete;
    RowCursor &operator=(const RowCursor &) = delete;

    void bind(int parameter, qint64 value);
    void bind(int parameter, const QString &text);

    [[nodiscard]] bool next();
    /// Back to before the first row; what is bound stays bound.
    void restart();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool yes(int column) const { return integer(column) != 0; }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<int> optionalNumber(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<Instant> instant(int column) const;
    [[nodiscard]] QString text(int column) const; ///< empty for NULL
    [[nodiscard]] QDate date(int column) const;   ///< invalid for NULL and what is no ISO date
    [[nodiscard]] Currency currency(int column) const;

private:
    SQLite::Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace success
