// SPDX-License-Identifier: Apache-2.0
#include "core/store/database_copy.h"

#include "core/store/storage_error.h"

#include <SQLiteCpp/Backup.h>

#include <QFile>
#include <QThread>

#include <sqlite3.h>

namespace success {

void copyContent(SQLite::Database &from, SQLite::Database &to)
{
    constexpr int pauseMs = 20;
    constexpr int tries = 250;
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

Result<void> copyDatabase(Database &from, const QString &to)
{
    QFile::remove(to);
    try {
        SQLite::Database copy(to.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copyContent(from.connection(), copy);
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
