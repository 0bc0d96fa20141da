// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>

namespace success {

/// A migration file, numbered from 1, embedded as a Qt resource (`:/migrations/cache/001.sql`).
struct Schema
{
    QString name;          ///< `cache` or `workspace`
    QString folder;        ///< resource folder of its NNN.sql files
    bool fullSync = false; ///< synchronous=FULL: a decision that was acknowledged survives a power cut
    bool backupBeforeMigration = false;
};
[[nodiscard]] const Schema &cacheSchema();
[[nodiscard]] const Schema &workspaceSchema();

enum class OpenMode {
    ReadWrite, ///< creates and migrates
    ReadOnly,  ///< refuses a database that is not at the newest version
};

/// One SQLite connection, used from one thread: WAL, foreign keys on, busy time-out 5 s. SQLiteCpp's exceptions end
/// here: `run` turns them into Errors of kind Storage with a sentence (locked, read-only, disk full, damaged …).
class Database
{
public:
    /// Refused with a sentence: a folder that cannot be written, a locked or damaged file, a newer version.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, const Schema &schema,
                                                                OpenMode mode = OpenMode::ReadWrite);

    /// Runs `work` on the connection; whatever SQLite throws becomes an Error.
    [[nodiscard]] Result<void> run(const std::function<void(SQLite::Database &)> &work);
    /// The same in one transaction (BEGIN IMMEDIATE): all of it or nothing.
    [[nodiscard]] Result<void> transact(const std::function<void(SQLite::Database &)> &work);

    [[nodiscard]] int version() const; ///< schema version of the open file
    [[nodiscard]] QString file() const;
    [[nodiscard]] SQLite::Database &connection() { return *m_connection; }

private:
    Database() = default;
    std::unique_ptr<SQLite::Database> m_connection;
    QString m_file;
};

/// True for the Error that `open` gives for a file that is not a database or is damaged (only a cache is then moved
/// aside and rebuilt).
[[nodiscard]] bool isDamaged(const Error &error);

} // namespace success
