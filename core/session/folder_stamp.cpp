// SPDX-License-Identifier: Apache-2.0
#include "core/session/folder_stamp.h"

namespace success {

namespace {

QByteArray textOf(Database &database, const char *sql)
{
    QByteArray text;
    const auto read = database.run([&](SQLite::Database &connection) {
        SQLite::Statement row(connection, sql);
        if (row.executeStep())
            text = QByteArray::fromStdString(row.getColumn(0).getString());
    });
    return read ? text : QByteArray();
}

QByteArray stampIn(const QString &file, const Schema &schema, QByteArray (*stamp)(Database &))
{
    const auto database = Database::open(file, schema, OpenMode::ReadOnly);
    return database ? stamp(**database) : QByteArray();
}

} // namespace

QByteArray workspaceStamp(Database &workspace)
{
    // The audit log grows with whatever changes a workspace. A restore may leave it as long as it was, in the same
    // second, but not with the same last entry.
    return textOf(workspace,
                  "SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(max(at), 0) || ' ' || "
                  "coalesce((SELECT what || ' ' || detail FROM audit ORDER BY id DESC LIMIT 1), '') || ' ' || "
                  "(SELECT count(*) || ' ' || coalesce(sum(tries), 0) || ' ' || "
                  "coalesce(group_concat(state), '') FROM stage_move WHERE state NOT IN ('done', 'dropped')) "
                  "FROM audit");
}

QByteArray cacheStamp(Database &cache)
{
    return textOf(cache,
                  "SELECT coalesce(group_concat(source || ' ' || coalesce(last_success_at, 0) || ' ' || "
                  "coalesce(last_attempt_at, 0) || ' ' || coalesce(synced_as_of, '') || ' ' || records || ' ' || "
                  "skipped, ';'), 'empty') FROM (SELECT * FROM source_state ORDER BY source)");
}

FolderStamp stampOf(const DataFolder &folder)
{
    return {stampIn(folder.workspaceFile(), workspaceSchema(), workspaceStamp),
            stampIn(folder.cacheFile(), cacheSchema(), cacheStamp)};
}

} // namespace success
