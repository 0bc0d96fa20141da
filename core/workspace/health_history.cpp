// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/sql_text.h"
#include "core/workspace/workspace.h"

#include <set>

namespace success {

Result<void> Workspace::saveHealthSnapshot(const std::vector<HealthSnapshotRow> &rows)
{
    return m_database->transact([&](SQLite::Database &connection) {
        std::set<std::string> days;
        for (const HealthSnapshotRow &row : rows)
            days.insert(isoDay(row.day));
        SQLite::Statement erase(connection, "DELETE FROM health_snapshot WHERE day = ?");
        for (const std::string &day : days) {
            erase.reset();
            erase.bind(1, day);
            erase.exec();
        }
        SQLite::Statement insert(connection, "INSERT INTO health_snapshot (day, account_key, score, level, detail) "
                                             "VALUES (?, ?, ?, ?, ?)");
        for (const HealthSnapshotRow &row : rows) {
            insert.reset();
            insert.bind(1, isoDay(row.day));
            insert.bind(2, row.accountKey.toStdString());
            insert.bind(3, row.score);
            insert.bind(4, row.level.toStdString());
            insert.bind(5, row.detail.dump());
            insert.exec();
        }
    });
}

Result<std::vector<HealthSnapshotRow>> Workspace::healthHistory(const QString &accountKey)
{
    std::vector<HealthSnapshotRow> rows;
    const auto done = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement select(
            connection, "SELECT day, score, level, detail FROM health_snapshot WHERE account_key = ? ORDER BY day");
        select.bind(1, accountKey.toStdString());
        while (select.executeStep()) {
            HealthSnapshotRow row;
            row.day = QDate::fromString(textOf(select.getColumn(0)), Qt::ISODate);
            row.accountKey = accountKey;
            row.score = select.getColumn(1).getInt();
            row.level = textOf(select.getColumn(2));
            row.detail = jsonOf(select.getColumn(3));
            rows.push_back(std::move(row));
        }
    });
    return done.map([&] { return std::move(rows); });
}

Result<QHash<QString, int>> Workspace::healthScoresOn(QDate day, int maxAgeDays)
{
    QHash<QString, int> scores;
    const auto done = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement select(connection, "SELECT account_key, score FROM health_snapshot WHERE day = "
                                             "(SELECT max(day) FROM health_snapshot WHERE day <= ? AND day >= ?)");
        select.bind(1, isoDay(day));
        select.bind(2, isoDay(day.addDays(-maxAgeDays)));
        while (select.executeStep())
            scores.insert(textOf(select.getColumn(0)), select.getColumn(1).getInt());
    });
    return done.map([&] { return std::move(scores); });
}

} // namespace success
