// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/seen_risk.h"

#include "core/workspace/sql_text.h"

namespace success {

Result<std::optional<SeenRisk>> seenRisk(Workspace &workspace)
{
    std::optional<SeenRisk> seen;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement basis(connection, "SELECT basis FROM seen_basis");
        if (!basis.executeStep())
            return;
        seen.emplace().basis = textOf(basis.getColumn(0));
        SQLite::Statement rows(connection, "SELECT account_key, critical FROM seen_risk");
        while (rows.executeStep())
            seen->critical.insert(textOf(rows.getColumn(0)), rows.getColumn(1).getInt() != 0);
    });
    return read.map([&] { return std::move(seen); });
}

Result<void> setSeenRisk(Workspace &workspace, const std::optional<SeenRisk> &before, const SeenRisk &after)
{
    const QHash<QString, bool> known = before ? before->critical : QHash<QString, bool>();
    if (before && before->basis == after.basis && known == after.critical)
        return {};
    return workspace.database().transact([&](SQLite::Database &connection) {
        SQLite::Statement basis(connection, "INSERT OR REPLACE INTO seen_basis VALUES (1, ?)");
        basis.bind(1, after.basis.toStdString());
        basis.exec();
        SQLite::Statement set(connection, "INSERT OR REPLACE INTO seen_risk VALUES (?, ?)");
        for (auto account = after.critical.cbegin(); account != after.critical.cend(); ++account) {
            if (const auto old = known.constFind(account.key()); old != known.cend() && *old == *account)
                continue;
            set.bind(1, account.key().toStdString());
            set.bind(2, int(*account));
            set.exec();
            set.reset();
        }
        SQLite::Statement remove(connection, "DELETE FROM seen_risk WHERE account_key = ?");
        for (auto account = known.cbegin(); account != known.cend(); ++account) {
            if (after.critical.contains(account.key()))
                continue;
            remove.bind(1, account.key().toStdString());
            remove.exec();
            remove.reset();
        }
    });
}

} // namespace success
