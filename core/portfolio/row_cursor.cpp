// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/row_cursor.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <chrono>

namespace success {

RowCursor::RowCursor(SQLite::Database &database, const char *sql)
    : m_database(database)
{
    if (sqlite3_prepare_v2(database.getHandle(), sql, -1, &m_statement, nullptr) != SQLITE_OK)
        throw SQLite::Exception(database.getHandle());
}

RowCursor::~RowCursor()
{
    sqlite3_finalize(m_statement);
}

void RowCursor::bind(int parameter, qint64 value)
{
    if (sqlite3_bind_int64(m_statement, parameter, value) != SQLITE_OK)
        throw SQLite::Exception(m_database.getHandle());
}

void RowCursor::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (sqlite3_bind_text(m_statement, parameter, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT) != SQLITE_OK)
        throw SQLite::Exception(m_database.getHandle());
}

bool RowCursor::next()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        throw SQLite::Exception(m_database.getHandle(), result);
    return false;
}

void RowCursor::restart()
{
    sqlite3_reset(m_statement);
}

qint64 RowCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool RowCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<int> RowCursor::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<double> RowCursor::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(sqlite3_column_double(m_statement, column));
}

std::optional<Instant> RowCursor::instant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instantFromEpoch(integer(column)));
}

QString RowCursor::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column)) : QString();
}

QDate RowCursor::date(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!bytes || sqlite3_column_bytes(m_statement, column) != 10 || bytes[4] != '-' || bytes[7] != '-')
        return {};
    const auto digits = [bytes](int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; ++i) {
            if (bytes[i] < '0' || bytes[i] > '9')
                return -1;
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    };
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const int day = digits(8, 2);
    if (year < 0 || month < 0 || day < 0)
        return {};
    using namespace std::chrono;
    const year_month_day read{std::chrono::year(year), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day))};
    constexpr qint64 julianDayOf1970 = 2440588;
    return read.ok() ? QDate::fromJulianDay(sys_days(read).time_since_epoch().count() + julianDayOf1970) : QDate();
}

Currency RowCursor::currency(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!bytes || sqlite3_column_bytes(m_statement, column) != 3)
        return {};
    const std::array<char16_t, 3> code{char16_t(bytes[0]), char16_t(bytes[1]), char16_t(bytes[2])};
    return Currency::fromCode(QStringView(code.data(), 3)).value_or(Currency());
}

} // namespace success
