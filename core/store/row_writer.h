// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"
#include "core/model/time.h"

#include <SQLiteCpp/Statement.h>

#include <optional>

namespace success {

/// Binds the parameters of a prepared statement one after the other, in the forms the schemas describe, and runs it:
/// `RowWriter(statement).text(name).day(startsOn).run();`
class RowWriter
{
public:
    explicit RowWriter(SQLite::Statement &statement)
        : m_statement(statement)
    {
        m_statement.tryReset(); // after a failure it is not ready yet
    }

    RowWriter &text(const QString &value);          ///< UTF-8, also when empty
    RowWriter &textOrNull(const QString &value);    ///< NULL when empty
    RowWriter &number(qint64 value);                ///< also of enums and flags
    RowWriter &number(std::optional<qint64> value); ///< NULL when absent
    RowWriter &real(std::optional<double> value);
    RowWriter &instant(std::optional<Instant> value); ///< epoch seconds
    RowWriter &day(QDate value);                      ///< `YYYY-MM-DD`; NULL when invalid
    RowWriter &currency(Currency value);              ///< ISO 4217 code; empty text when invalid
    RowWriter &currencyOrNull(Currency value);
    RowWriter &null();

    /// Runs the statement, expecting no rows, and makes it ready for the next ones.
    void run();

private:
    SQLite::Statement &m_statement;
    int m_next = 1;
};

} // namespace success
