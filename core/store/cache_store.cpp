// SPDX-License-Identifier: Apache-2.0
#include "core/store/cache_store.h"

#include "core/store/account_writer.h"
#include "core/store/adoption.h"
#include "core/store/row_reader.h"
#include "core/store/row_writer.h"
#include "core/store/source_states.h"

#include <QCoreApplication>
#include <QFile>

namespace success {

namespace {

/// Moves the file and what belongs to it out of the way, to the first free name.
Result<QString> moveAside(const QString &file)
{
    QString target;
    for (int n = 1; target.isEmpty() || QFile::exists(target); ++n)
        target = QStringLiteral("%1.damaged-%2").arg(file).arg(n);
    if (!QFile::rename(file, target)) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("CacheStore", "%1 is damaged and could not be moved aside. Check "
                                                                 "its folder, or delete the file: a sync fills it "
                                                                 "again.")
                           .arg(file));
    }
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(file + suffix, target + suffix);
    return target;
}

/// Makes another database file readable under the name `staging` while it lives.
class Attachment
{
public:
    Attachment(SQLite::Database &connection, const QString &file)
        : m_connection(connection)
    {
        SQLite::Statement attach(connection, "ATTACH ? AS staging");
        RowWriter(attach).text(file).run();
    }
    ~Attachment() { m_connection.tryExec("DETACH staging"); }
    Q_DISABLE_COPY_MOVE(Attachment)

private:
    SQLite::Database &m_connection;
};

} // namespace

Result<std::unique_ptr<CacheStore>> CacheStore::open(const QString &file, OpenMode mode)
{
    std::unique_ptr<CacheStore> store(new CacheStore);
    auto database = Database::open(file, cacheSchema(), mode);
    if (!database && isDamaged(database.error()) && mode == OpenMode::ReadWrite) {
        const auto moved = setAside(file);
        if (!moved)
            return tl::unexpected(moved.error());
        store->m_rebuilt = *moved;
        database = Database::open(file, cacheSchema(), mode);
    }
    if (!database && isDamaged(database.error())) {
        Error told = database.error();
        told.sentence += QCoreApplication::translate("CacheStore", " It can be deleted: a sync fills a new one.");
        return tl::unexpected(told);
    }
    if (!database)
        return tl::unexpected(database.error());
    store->m_database = std::move(*database);
    return store;
}

Result<QString> CacheStore::setAside(const QString &file)
{
    return moveAside(file).map([](const QString &moved) {
        return QCoreApplication::translate("CacheStore", "The local copy of your sources' data was damaged. It was "
                                                         "moved to %1 and starts empty; sync to fill it again.")
            .arg(moved);
    });
}

Result<SourceState> CacheStore::adopt(StagingStore &staging, const IdentityOverrides &overrides,
                                      const SourceState &success, const AdoptionScope &scope,
                                      const SourceCursors &cursors)
{
    if (const auto staged = staging.settle(); !staged)
        return tl::unexpected(staged.error());
    SourceState state = success;
    state.source = staging.source();
    state.error.reset();
    const auto adopted = m_database->run([&](SQLite::Database &connection) {
        const Attachment attachment(connection, staging.file());
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        if (takeOver(connection, state.source, scope))
            writeAccounts(connection, overrides);
        state.records = countRecords(connection, state.source);
        state.skipped = countSkipped(connection, state.source);
        writeCursors(connection, state.source, scope.prefix, cursors, state.syncedAsOf);
        writeSuccess(connection, state);
        transaction.commit();
    });
    if (!adopted)
        return tl::unexpected(adopted.error());
    return state;
}

Result<void> CacheStore::resolveAccounts(const IdentityOverrides &overrides)
{
    return m_database->transact([&](SQLite::Database &connection) { writeAccounts(connection, overrides); });
}

Result<void> CacheStore::recordFailure(SourceId source, Instant at, const Error &error)
{
    return m_database->transact([&](SQLite::Database &connection) { writeFailure(connection, source, at, error); });
}

Result<std::vector<SourceState>> CacheStore::sourceStates()
{
    std::vector<SourceState> states;
    const auto read = m_database->run([&](SQLite::Database &connection) { states = readStates(connection); });
    if (!read)
        return tl::unexpected(read.error());
    return states;
}

Result<std::vector<SkippedRecord>> CacheStore::skippedRecords(SourceId source)
{
    std::vector<SkippedRecord> records;
    const auto read = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection,
                               "SELECT kind, external_id, reason FROM skipped WHERE source = ? ORDER BY rowid");
        rows.bind(1, int64_t(source));
        while (rows.executeStep())
            records.push_back({textAt(rows, 0), textAt(rows, 1), textAt(rows, 2)});
    });
    if (!read)
        return tl::unexpected(read.error());
    return records;
}

Result<SourceCursors> CacheStore::cursors(SourceId source, const QString &prefix, QDate asOf)
{
    SourceCursors cursors;
    return m_database
        ->run([&](SQLite::Database &connection) { cursors = readCursors(connection, source, prefix, asOf); })
        .map([&] { return std::move(cursors); });
}

Result<void> CacheStore::forgetCursors(SourceId source)
{
    return m_database->transact([&](SQLite::Database &connection) { deleteCursors(connection, source, {}); });
}

Result<std::vector<QString>> CacheStore::domainsOfOthers(SourceId source)
{
    std::vector<QString> domains;
    const auto read = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT DISTINCT domain FROM company WHERE source <> ? AND domain IS NOT "
                                           "NULL ORDER BY domain");
        rows.bind(1, int64_t(source));
        while (rows.executeStep())
            domains.push_back(textAt(rows, 0));
    });
    return read.map([&] { return std::move(domains); });
}

Result<void> CacheStore::removeSource(SourceId source, const IdentityOverrides &overrides, const QString &prefix)
{
    return m_database->transact([&](SQLite::Database &connection) {
        deleteRecords(connection, source, prefix);
        deleteCursors(connection, source, prefix);
        if (!prefix.isEmpty())
            return;
        for (const char *table : {"company", "source_state"}) {
            SQLite::Statement remove(connection, std::string("DELETE FROM ") + table + " WHERE source = ?");
            RowWriter(remove).number(qint64(source)).run();
        }
        writeAccounts(connection, overrides);
    });
}

Result<std::optional<QString>> CacheStore::meta(const QString &key)
{
    std::optional<QString> value;
    const auto read = m_database->run([&](SQLite::Database &connection) {
        SQLite::Statement row(connection, "SELECT value FROM meta WHERE key = ?");
        row.bind(1, key.toStdString());
        if (row.executeStep())
            value = textAt(row, 0);
    });
    if (!read)
        return tl::unexpected(read.error());
    return value;
}

Result<void> CacheStore::setMeta(const QString &key, const QString &value)
{
    return m_database->run([&](SQLite::Database &connection) {
        if (value.isEmpty()) {
            SQLite::Statement erase(connection, "DELETE FROM meta WHERE key = ?");
            RowWriter(erase).text(key).run();
            return;
        }
        SQLite::Statement insert(connection, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
        RowWriter(insert).text(key).text(value).run();
    });
}

} // namespace success
