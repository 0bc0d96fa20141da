// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/conversations.h"

#include "core/workspace/sql_text.h"

namespace success {

Result<std::vector<ChatTurn>> conversation(Workspace &workspace, const QString &accountKey)
{
    std::vector<ChatTurn> turns;
    const auto done = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection,
                               "SELECT id, at, question, answer FROM chat_turn WHERE account_key = ? ORDER BY id");
        rows.bind(1, accountKey.toStdString());
        while (rows.executeStep())
            turns.push_back({rows.getColumn(0).getInt64(), instantFromEpoch(rows.getColumn(1).getInt64()),
                             textOf(rows.getColumn(2)), jsonOf(rows.getColumn(3))});
    });
    return done.map([&] { return std::move(turns); });
}

Result<void> keepTurn(Workspace &workspace, const QString &accountKey, const ChatTurn &turn)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        SQLite::Statement insert(connection,
                                 "INSERT INTO chat_turn (account_key, at, question, answer) VALUES (?, ?, ?, ?)");
        insert.bind(1, accountKey.toStdString());
        insert.bind(2, int64_t(epochSeconds(turn.at)));
        insert.bind(3, turn.question.toStdString());
        insert.bind(4, turn.answer.dump());
        insert.exec();
        SQLite::Statement forget(connection,
                                 "DELETE FROM chat_turn WHERE account_key = ?1 AND id NOT IN (SELECT id FROM chat_turn "
                                 "WHERE account_key = ?1 ORDER BY id DESC LIMIT ?2)");
        forget.bind(1, accountKey.toStdString());
        forget.bind(2, keptTurns);
        forget.exec();
    });
}

Result<void> clearConversation(Workspace &workspace, const QString &accountKey)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        SQLite::Statement remove(connection, "DELETE FROM chat_turn WHERE account_key = ?");
        remove.bind(1, accountKey.toStdString());
        remove.exec();
    });
}

} // namespace success
