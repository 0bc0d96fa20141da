// SPDX-License-Identifier: Apache-2.0
#include "core/store/database_copy.h"

#include "core/store/storage_error.h"

#include <SQLiteCpp/Backup.h>

#include <QFile>
#include <QThread>

#include <sqlite3.h>

namespace success {

namespace {
constexpr int busyMs = 5000;
} // namespace

void copyContent(SQLite::Database &from, SQLite::Database &to)
{
    constexpr int pauseMs = 20;
    constexpr int tries = busyMs / pauseMs;
    SQLite::Backup backup(to, from);
    int step = SQLITE_BUSY;
    for (int tried = 0; tried < tries && step != SQLITE_DONE; ++tried) {
        step = backup.executeStep(-1); // all pages at once: nobody changes `from` in between
        if (step != SQLITE_DONE)
            QThread::msleep(pauseMs);
    }
    if (step != SQLITE_DONE)
        throw SQLite::Exception("the database is locked", SQLITE_BUSY);
}

Result<void> copyDatabase(const QString &from, const QString &to)
{
    QFile::remove(to);
    const auto opened = [](const QString &file, int flags) {
        auto database = std::make_unique<SQLite::Database>(file.toStdString(), flags, busyMs);
        sqlite3_extended_result_codes(database->getHandle(), 1);
        return database;
    };
    std::unique_ptr<SQLite::Database> source;
    try {
        source = opened(from, SQLite::OPEN_READONLY);
        source->exec("SELECT count(*) FROM sqlite_schema"); // it is a database, and can be read
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(storageError(from, exception));
    }
    try {
        copyContent(*source, *opened(to, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(storageError(to, exception));
    }
    return {};
}

Result<void> replaceContent(Database &to, Database &from)
{
    return to.run([&](SQLite::Database &connection) { copyContent(from.connection(), connection); });
}

} // namespace success
