// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include "core/store/migrations.h"
#include "core/store/storage_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <sqlite3.h>

namespace success {

namespace {

constexpr int busyTimeoutMs = 5000;

int openFlags(OpenMode mode)
{
    return mode == OpenMode::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
}

/// Refuses what must not be touched, before anything is written.
Result<void> checkVersion(SQLite::Database &connection, const QString &file, const Schema &schema, OpenMode mode)
{
    const SQLite::Transaction snapshot(connection); // another program may be making the tables just now
    const int version = storedVersion(connection);  // the first read: finds out whether it is a database at all
    const int latest = latestVersion(schema);
    if (version > latest) {
        return failure(ErrorKind::Storage, QCoreApplication::translate(
                                               "Storage", "%1 was written by a newer Success Desktop (version %2 of "
                                                          "its layout, this program knows %3). Update this program, "
                                                          "or choose another data folder.")
                                               .arg(file)
                                               .arg(version)
                                               .arg(latest));
    }
    if (mode == OpenMode::ReadOnly && version < latest) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Storage", "%1 was written by an older Success Desktop and must be "
                                                              "updated first: open it once for writing.")
                           .arg(file));
    }
    if (version == 0 && connection.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Storage", "%1 is a database of another program. Choose another "
                                                              "data folder, or move the file away.")
                           .arg(file));
    }
    return {};
}

/// Going over to WAL takes a lock that SQLite's busy time-out does not wait for: several programs may be making the
/// same database.
void useWal(SQLite::Database &connection)
{
    constexpr int pauseMs = 20;
    for (int waited = 0; waited < busyTimeoutMs; waited += pauseMs) {
        if ((connection.tryExec("PRAGMA journal_mode = WAL") & 0xff) != SQLITE_BUSY)
            break;
        QThread::msleep(pauseMs);
    }
    connection.exec("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864");
}

void configure(SQLite::Database &connection, const Schema &schema, OpenMode mode)
{
    connection.exec("PRAGMA foreign_keys = ON");
    if (mode == OpenMode::ReadOnly)
        return;
    connection.exec("PRAGMA cache_size = -65536"); // KiB, at most: an adoption touches most pages more than once
    if (schema.disposable) {
        connection.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
        return;
    }
    useWal(connection);
    connection.exec(schema.fullSync ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, const Schema &schema, OpenMode mode)
{
    if (mode == OpenMode::ReadOnly && !QFile::exists(file))
        return failure(ErrorKind::Storage, QCoreApplication::translate("Storage", "There is no %1 yet.").arg(file));
    std::unique_ptr<Database> database(new Database);
    database->m_file = file;
    try {
        database->m_connection = std::make_unique<SQLite::Database>(file.toStdString(), openFlags(mode), busyTimeoutMs);
        SQLite::Database &connection = *database->m_connection;
        sqlite3_extended_result_codes(connection.getHandle(), 1);
        // SQLite opens a file it may not write for reading only, and says so at the first write; we say it now.
        if (mode == OpenMode::ReadWrite && sqlite3_db_readonly(connection.getHandle(), "main") == 1)
            return tl::unexpected(storageError(file, SQLITE_READONLY, {}));
        if (auto checked = checkVersion(connection, file, schema, mode); !checked)
            return tl::unexpected(checked.error());
        configure(connection, schema, mode);
        if (mode == OpenMode::ReadWrite) {
            if (auto migrated = migrate(connection, file, schema); !migrated)
                return tl::unexpected(migrated.error());
        }
        database->m_version = storedVersion(connection);
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(storageError(file, exception));
    }
    return database;
}

Result<void> Database::run(const std::function<void(SQLite::Database &)> &work)
{
    try {
        work(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(storageError(m_file, exception));
    }
    return {};
}

Result<void> Database::transact(const std::function<void(SQLite::Database &)> &work)
{
    return run([&](SQLite::Database &connection) {
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        work(connection);
        transaction.commit();
    });
}

Result<std::vector<QString>> Database::problems()
{
    std::vector<QString> found;
    const auto checked = run([&](SQLite::Database &connection) {
        SQLite::Statement check(connection, "PRAGMA integrity_check");
        while (check.executeStep()) {
            const QString line = QString::fromUtf8(check.getColumn(0).getText());
            if (line != u"ok")
                found.push_back(line);
        }
    });
    if (!checked)
        return tl::unexpected(checked.error());
    return found;
}

} // namespace success
