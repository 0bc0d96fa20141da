// SPDX-License-Identifier: Apache-2.0
#include "tests/live/cache_dump.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace success::test {

namespace {

QStringList rowsOf(SQLite::Database &database, const std::string &table)
{
    QStringList rows;
    SQLite::Statement query(database, "SELECT * FROM " + table);
    while (query.executeStep()) {
        QStringList cells;
        for (int column = 0; column < query.getColumnCount(); ++column) {
            const std::string name = query.getColumnName(column);
            if (name != "id")
                cells << QString::fromStdString(name + '=' + query.getColumn(column).getString());
        }
        rows << cells.join(u' ');
    }
    rows.sort();
    return rows;
}

QStringList missing(const CacheDump &from, const CacheDump &in, QChar sign)
{
    QStringList lines;
    for (auto table = from.cbegin(); table != from.cend(); ++table) {
        QStringList left = *table;
        for (const QString &row : in.value(table.key()))
            left.removeOne(row);
        for (const QString &row : left)
            lines << sign + QStringLiteral(" %1: %2").arg(table.key(), row);
    }
    return lines;
}

} // namespace

CacheDump dumpCache(const QString &file)
{
    CacheDump dump;
    SQLite::Database database(file.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement tables(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
                                       "('meta', 'skipped', 'source_state', 'source_cursor') AND name NOT LIKE "
                                       "'sqlite_%'");
    while (tables.executeStep()) {
        const std::string name = tables.getColumn(0).getString();
        const QStringList rows = rowsOf(database, name);
        if (!rows.isEmpty())
            dump.insert(QString::fromStdString(name), rows);
    }
    return dump;
}

QStringList differences(const CacheDump &before, const CacheDump &now)
{
    return missing(before, now, u'-') + missing(now, before, u'+');
}

} // namespace success::test
