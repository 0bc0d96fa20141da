// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>
#include <vector>

namespace success {

/// One kind of database file: its migrations (one SQL file per version, numbered from 1 without gaps, embedded as Qt
/// resources such as `:/migrations/cache/001.sql`) and how much its data is worth.
struct Schema
{
    QString name;                       ///< `cache` or `workspace`
    QString folder;                     ///< where its NNN.sql files are; empty: it has none
    bool fullSync = false;              ///< synchronous=FULL: a decision that was acknowledged survives a power cut
    bool backupBeforeMigration = false; ///< to `<file>.backup-vN` before it leaves version N
    bool disposable = false;            ///< no journal on disk and no syncing: worth nothing after a crash
};
[[nodiscard]] const Schema &cacheSchema();
[[nodiscard]] const Schema &workspaceSchema();

enum class OpenMode {
    ReadWrite, ///< creates and migrates
    ReadOnly,  ///< refuses a database that is not at the newest version
};

/// One SQLite connection, used from one thread: WAL, foreign keys on, busy time-out 5 s. SQLiteCpp's exceptions end
/// here: `run` turns them into Errors of kind Storage with a sentence (locked, read-only, disk full, damaged …) and
/// SQLite's extended result code.
class Database
{
public:
    /// Refused with a sentence: a folder that cannot be written, a locked or damaged file, a newer version, a database
    /// of another program.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, const Schema &schema,
                                                                OpenMode mode = OpenMode::ReadWrite);

    /// Runs `work` on the connection; whatever SQLite throws becomes an Error.
    [[nodiscard]] Result<void> run(const std::function<void(SQLite::Database &)> &work);
    /// The same in one transaction (BEGIN IMMEDIATE): all of it or nothing.
    [[nodiscard]] Result<void> transact(const std::function<void(SQLite::Database &)> &work);

    /// SQLite's own check of the whole file (it reads all of it), one finding each; empty: sound.
    [[nodiscard]] Result<std::vector<QString>> problems();

    [[nodiscard]] int version() const { return m_version; } ///< schema version of the open file
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] SQLite::Database &connection() { return *m_connection; }

private:
    Database() = default;
    std::unique_ptr<SQLite::Database> m_connection;
    QString m_file;
    int m_version = 0;
};

/// True for the Error that `open` gives for a file that is not a database or is damaged (only a cache is then moved
/// aside and rebuilt).
[[nodiscard]] bool isDamaged(const Error &error);

} // namespace success
