// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include "core/workspace/audit_log.h"
#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/summary_words.h"

#include <QCoreApplication>

namespace success {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Workspace", text);
}

json row(const QString &accountKey)
{
    return {{"account_key", accountKey.toStdString()}};
}

/// True if `key` stands for `target` already, directly or by way of other merges.
bool standsFor(SQLite::Database &connection, QString key, const QString &target)
{
    SQLite::Statement next(connection, "SELECT target_key FROM merge WHERE account_key = ?");
    QSet<QString> seen;
    while (key != target && !seen.contains(key)) {
        seen.insert(key);
        next.reset();
        next.bind(1, key.toStdString());
        if (!next.executeStep())
            return false;
        key = textOf(next.getColumn(0));
    }
    return key == target;
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &file, Clock now, OpenMode mode)
{
    auto database = Database::open(file, workspaceSchema(), mode);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_database = std::move(*database);
    workspace->m_now = std::move(now);
    return workspace;
}

Result<void> Workspace::untrack(const std::vector<QString> &accountKeys)
{
    return record([&](ChangeSet &changes) -> Result<Plan> {
        QStringList changed;
        for (const QString &key : accountKeys) {
            if (changes.has("untracked", row(key)))
                continue;
            changes.put("untracked", {{"account_key", key.toStdString()}, {"at", sqlTime(changes.at())}});
            changed << key;
        }
        return Plan{QStringLiteral("untrack"), changed.size() == 1 ? changed.first() : QString(),
                    tr("Untracked %1").arg(namesOf(changed))};
    });
}

Result<void> Workspace::track(const std::vector<QString> &accountKeys)
{
    return record([&](ChangeSet &changes) -> Result<Plan> {
        QStringList changed;
        for (const QString &key : accountKeys) {
            if (!changes.has("untracked", row(key)))
                continue;
            changes.remove("untracked", row(key));
            changed << key;
        }
        return Plan{QStringLiteral("track"), changed.size() == 1 ? changed.first() : QString(),
                    tr("Tracked %1 again").arg(namesOf(changed))};
    });
}

Result<void> Workspace::merge(const QString &accountKey, const QString &intoKey)
{
    return record([&](ChangeSet &changes) -> Result<Plan> {
        if (accountKey.isEmpty() || intoKey.isEmpty())
            return failure(ErrorKind::InvalidInput, tr("A merge needs two accounts."));
        if (standsFor(changes.connection(), intoKey, accountKey))
            return failure(ErrorKind::InvalidInput,
                           tr("%1 cannot be merged into %2, which stands for it already.").arg(accountKey, intoKey));
        changes.put("merge", {{"account_key", accountKey.toStdString()},
                              {"target_key", intoKey.toStdString()},
                              {"at", sqlTime(changes.at())}});
        return Plan{QStringLiteral("merge"), accountKey, tr("Merged %1 into %2").arg(accountKey, intoKey)};
    });
}

Result<void> Workspace::split(SourceId source, const QString &externalId, const QString &newKey)
{
    return record([&](ChangeSet &changes) -> Result<Plan> {
        if (externalId.isEmpty() || newKey.isEmpty())
            return failure(ErrorKind::InvalidInput, tr("A split needs a company and the account it becomes."));
        changes.put("split", {{"source", int(source)},
                              {"external_id", externalId.toStdString()},
                              {"account_key", newKey.toStdString()},
                              {"at", sqlTime(changes.at())}});
        return Plan{QStringLiteral("split"), newKey,
                    tr("Split %1 %2 off as %3").arg(sourceTitle(source), externalId, newKey)};
    });
}

Result<void> Workspace::note(const QString &what, const QString &detail, const QString &accountKey)
{
    return m_database->transact(
        [&](SQLite::Database &connection) { writeAudit(connection, m_now(), what, accountKey, detail); });
}

} // namespace success
