// SPDX-License-Identifier: Apache-2.0
#include "core/store/storage_error.h"

#include "core/store/database.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace success {

namespace {

QString sentenceFor(int code, const QString &file, const QString &message)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate(
                   "Storage", "%1 is in use by another program. Nothing was changed; try again when it has finished.")
            .arg(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return QCoreApplication::translate("Storage", "%1 cannot be written: it or its folder is read-only. Make it "
                                                      "writable, or choose another data folder.")
            .arg(file);
    case SQLITE_FULL:
        return QCoreApplication::translate("Storage", "The disk is full, so %1 could not be written. What it held is "
                                                      "unchanged; free some space and try again.")
            .arg(file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QCoreApplication::translate("Storage", "%1 is damaged or is not a database (%2). Put a backup in its "
                                                      "place, or move it away.")
            .arg(file, message);
    case SQLITE_CANTOPEN:
        return QCoreApplication::translate("Storage", "%1 cannot be opened: its folder is missing or may not be "
                                                      "written. Check the folder, or choose another data folder.")
            .arg(file);
    case SQLITE_IOERR:
        return QCoreApplication::translate("Storage", "%1 could not be read or written (%2). Check the disk and try "
                                                      "again.")
            .arg(file, message);
    default:
        return QCoreApplication::translate("Storage", "%1 refused what was asked of it (%2).").arg(file, message);
    }
}

} // namespace

Error storageError(const QString &file, int code, const QString &sqliteMessage)
{
    const int primary = code & 0xff;
    const bool passing = primary == SQLITE_BUSY || primary == SQLITE_LOCKED || primary == SQLITE_FULL;
    return {ErrorKind::Storage, sentenceFor(code, QDir::toNativeSeparators(file), sqliteMessage), {}, passing, code};
}

Error storageError(const QString &file, const SQLite::Exception &exception)
{
    const int code = exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode() : exception.getErrorCode();
    return storageError(file, code, QString::fromUtf8(exception.what()));
}

bool isDamaged(const Error &error)
{
    const int primary = error.code & 0xff;
    return error.kind == ErrorKind::Storage && (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB);
}

} // namespace success
