// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/account_belongings.h"

namespace success {

Result<std::vector<AccountBelongings>> belongingsOf(Workspace &workspace, const std::vector<QString> &keys)
{
    std::vector<AccountBelongings> all;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        const auto count = [&](const char *table, const QString &key, const char *named = "account_key = ?") {
            SQLite::Statement rows(connection, std::string("SELECT count(*) FROM ") + table + " WHERE " + named);
            rows.bind(1, key.toStdString());
            return rows.executeStep() ? rows.getColumn(0).getInt() : 0;
        };
        for (const QString &key : keys)
            all.push_back({key, count("note", key) > 0, count("note_draft", key) > 0, count("chat_turn", key),
                           count("saved_score", key, "score = 'health' AND subject = ?"), count("release_mail", key)});
    });
    return read.map([&] { return std::move(all); });
}

} // namespace success
