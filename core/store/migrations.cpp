// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations.h"

#include "core/store/database_copy.h"

#include <QCoreApplication>
#include <QFile>

#include <filesystem>

// The macro declares a function, which must not end up inside a namespace.
static void initialiseMigrationResources()
{
    Q_INIT_RESOURCE(store_migrations);
}

namespace success {

namespace {

QString migrationFile(const Schema &schema, int version)
{
    return QStringLiteral("%1/%2.sql").arg(schema.folder).arg(version, 3, 10, QChar(u'0'));
}

/// A copy that is complete or absent: it gets its name when it is done. None where another program has updated the
/// database meanwhile, which made its own.
Result<void> backUp(SQLite::Database &connection, const QString &file, int version)
{
    const QString target = QStringLiteral("%1.backup-v%2").arg(file).arg(version);
    const QString partial = QStringLiteral("%1.%2.part").arg(target).arg(QCoreApplication::applicationPid());
    QFile::remove(partial);
    bool current = false;
    {
        SQLite::Database copy(partial.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copyContent(connection, copy);
        current = storedVersion(copy) == version;
    }
    if (!current) {
        QFile::remove(partial);
        return {};
    }
    std::error_code error;
    std::filesystem::rename(partial.toStdString(), target.toStdString(), error); // replaces, unlike QFile's
    if (error) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Storage", "%1 could not be backed up to %2 before its update, so "
                                                              "it was left as it is. Check the folder and try again.")
                           .arg(file, target));
    }
    return {};
}

Result<std::string> migrationSql(const Schema &schema, int version)
{
    QFile sql(migrationFile(schema, version));
    if (!sql.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Storage", "This installation is incomplete: %1 is missing. "
                                                              "Install Success Desktop again.")
                           .arg(sql.fileName()));
    }
    return sql.readAll().toStdString();
}

/// All steps up to `version` in one transaction.
Result<void> migrateTo(SQLite::Database &connection, const Schema &schema, int version)
{
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    // Another program may have been faster: what is stored is asked for only now.
    for (int next = storedVersion(connection) + 1; next <= version; ++next) {
        const auto sql = migrationSql(schema, next);
        if (!sql)
            return tl::unexpected(sql.error());
        connection.exec(*sql);
        connection.exec("PRAGMA user_version = " + std::to_string(next));
    }
    transaction.commit();
    return {};
}

} // namespace

const Schema &cacheSchema()
{
    static const Schema schema{QStringLiteral("cache"), QStringLiteral(":/migrations/cache")};
    return schema;
}

const Schema &workspaceSchema()
{
    static const Schema schema{QStringLiteral("workspace"), QStringLiteral(":/migrations/workspace"), true, true};
    return schema;
}

int latestVersion(const Schema &schema)
{
    initialiseMigrationResources();
    int version = 0;
    while (!schema.folder.isEmpty() && QFile::exists(migrationFile(schema, version + 1)))
        ++version;
    return version;
}

int storedVersion(SQLite::Database &connection)
{
    return connection.execAndGet("PRAGMA user_version").getInt();
}

Result<void> migrate(SQLite::Database &connection, const QString &file, const Schema &schema)
{
    const int latest = latestVersion(schema);
    if (storedVersion(connection) == 0) // a new one appears whole, so that no other program backs up a half-made one
        return migrateTo(connection, schema, latest);
    for (int version = storedVersion(connection); version < latest; ++version) {
        if (schema.backupBeforeMigration) {
            if (auto backedUp = backUp(connection, file, version); !backedUp)
                return backedUp;
        }
        if (auto migrated = migrateTo(connection, schema, version + 1); !migrated)
            return migrated;
    }
    return {};
}

} // namespace success
