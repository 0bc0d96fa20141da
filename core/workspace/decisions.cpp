// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/audit_log.h"
#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/stage_move_undo.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace success {

using nlohmann::json;

namespace {

constexpr const char *decisionColumns = "id, at, command, account_key, summary, undone_at, before_state, after_state";

Decision readDecision(const SQLite::Statement &row)
{
    Decision decision;
    decision.id = row.getColumn(0).getInt64();
    decision.at = instantOf(row.getColumn(1));
    decision.command = textOf(row.getColumn(2));
    decision.accountKey = textOf(row.getColumn(3));
    decision.summary = textOf(row.getColumn(4));
    if (!row.getColumn(5).isNull())
        decision.undoneAt = instantOf(row.getColumn(5));
    return decision;
}

Result<void> damagedDecision(qint64 id)
{
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("Workspace", "Decision %1 cannot be undone: what it changed is not "
                                                            "readable in workspace.sqlite. Nothing was changed.")
                       .arg(id));
}

} // namespace

Result<void> Workspace::record(const Command &command)
{
    std::optional<Error> refusal;
    const auto done = m_database->transact([&](SQLite::Database &connection) {
        ChangeSet changes(connection, m_now());
        const auto plan = command(changes);
        if (!plan) {
            refusal = plan.error();
            std::ignore = restoreRows(connection, changes.before()); // some refuse at their second account
            return;
        }
        if (changes.isEmpty())
            return;
        SQLite::Statement insert(connection, "INSERT INTO decision (at, command, account_key, summary, before_state, "
                                             "after_state) VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(1, sqlTime(changes.at()));
        insert.bind(2, plan->command.toStdString());
        if (!plan->accountKey.isEmpty())
            insert.bind(3, plan->accountKey.toStdString());
        insert.bind(4, plan->summary.toStdString());
        insert.bind(5, changes.before().dump());
        insert.bind(6, changes.after().dump());
        insert.exec();
        writeAudit(connection, changes.at(), plan->command, plan->accountKey, plan->summary);
    });
    return refusal ? tl::unexpected(*refusal) : done;
}

Result<std::optional<Decision>> Workspace::undo()
{
    std::optional<Decision> undone;
    Result<void> refusal;
    const auto done = m_database->transact([&](SQLite::Database &connection) {
        SQLite::Statement last(connection, std::string("SELECT ") + decisionColumns +
                                               " FROM decision WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1");
        if (!last.executeStep())
            return;
        Decision decision = readDecision(last);
        const json before = jsonOf(last.getColumn(6));
        const json after = jsonOf(last.getColumn(7));
        last.reset();
        const UndoneMoves moves = undoneMoves(connection, before, after);
        if (!restoreRows(connection, moves.rest)) {
            refusal = damagedDecision(decision.id);
            return;
        }
        decision.undoneAt = m_now();
        queueRestored(connection, moves.rest, decision.at);
        keepInverses(connection, moves.written, *decision.undoneAt);
        SQLite::Statement mark(connection, "UPDATE decision SET undone_at = ? WHERE id = ?");
        mark.bind(1, sqlTime(*decision.undoneAt));
        mark.bind(2, std::int64_t(decision.id));
        mark.exec();
        writeAudit(connection, *decision.undoneAt, QStringLiteral("undo"), decision.accountKey, decision.summary);
        undone = std::move(decision);
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!refusal)
        return tl::unexpected(refusal.error());
    return undone;
}

Result<std::vector<Decision>> Workspace::decisions(int limit, const QString &accountKey)
{
    std::vector<Decision> found;
    const std::string key = accountKey.toStdString();
    const auto done = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement all(connection, std::string("SELECT ") + decisionColumns + " FROM decision ORDER BY id DESC");
        while ((limit < 0 || int(found.size()) < limit) && all.executeStep()) {
            Decision decision = readDecision(all);
            if (accountKey.isEmpty() || decision.accountKey == accountKey ||
                touchesAccount(jsonOf(all.getColumn(6)), key) || touchesAccount(jsonOf(all.getColumn(7)), key))
                found.push_back(std::move(decision));
        }
    });
    return done.map([&] { return std::move(found); });
}

} // namespace success
