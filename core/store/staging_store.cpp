// SPDX-License-Identifier: Apache-2.0
#include "core/store/staging_store.h"

#include "core/store/record_tables.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace success {

namespace {

const Schema &stagingSchema()
{
    static const Schema schema{QStringLiteral("staging"), {}, false, false, true};
    return schema;
}

void removeFiles(const QString &file)
{
    for (const QString &suffix :
         {QString(), QStringLiteral("-journal"), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(file + suffix);
}

/// SQLite needs no types here: the cache's own tables check them when the rows move over.
void createTables(SQLite::Database &connection)
{
    using namespace std::string_literals;
    connection.exec("CREATE TABLE company ("s + companyColumns + ", UNIQUE (external_id))");
    connection.exec("CREATE TABLE company_key (company_ref, own, key, UNIQUE (company_ref, own, key))");
    connection.exec("CREATE TABLE skipped (kind, external_id, reason)");
    for (const RecordTable &table : recordTables) {
        connection.exec("CREATE TABLE "s + table.name + " (company_ref, " + table.columns + ", UNIQUE (" +
                        table.identity + "))");
    }
}

std::string insertInto(const char *table, const std::string &columns)
{
    const auto count = size_t(std::count(columns.begin(), columns.end(), ',')) + 1;
    std::string parameters = "?";
    for (size_t i = 1; i < count; ++i)
        parameters += ",?";
    return std::string("INSERT OR REPLACE INTO ") + table + " (" + columns + ") VALUES (" + parameters + ")";
}

template<typename Record>
void insertAll(SQLite::Database &connection, const RecordTable &table, const std::vector<Record> &records)
{
    if (records.empty())
        return;
    SQLite::Statement insert(connection, insertInto(table.name, std::string("company_ref, ") + table.columns));
    for (const Record &record : records) {
        RowWriter row(insert);
        row.text(record.companyRef);
        bindRow(row, record);
        row.run();
    }
}

void insertCompanies(SQLite::Database &connection, const std::vector<CompanyRecord> &companies)
{
    if (companies.empty())
        return;
    SQLite::Statement insert(connection, insertInto("company", companyColumns));
    SQLite::Statement key(connection, insertInto("company_key", "company_ref, own, key"));
    for (const CompanyRecord &company : companies) {
        RowWriter row(insert);
        bindRow(row, company);
        row.run();
        for (const bool own : {true, false}) {
            for (const QString &name : own ? company.ownKeys : company.refKeys)
                RowWriter(key).text(company.externalId).number(own).text(name).run();
        }
    }
}

void insertSkipped(SQLite::Database &connection, const std::vector<SkippedRecord> &skipped)
{
    SQLite::Statement insert(connection, insertInto("skipped", "kind, external_id, reason"));
    for (const SkippedRecord &record : skipped)
        RowWriter(insert).text(record.kind).text(record.externalId).text(record.reason).run();
}

/// Two records without an id could not be told apart.
template<typename Record>
void skipWithoutId(std::vector<Record> &records, const char *kind, std::vector<SkippedRecord> &skipped)
{
    const auto unusable = std::remove_if(records.begin(), records.end(),
                                         [](const Record &record) { return record.externalId.isEmpty(); });
    for (auto i = unusable; i != records.end(); ++i)
        skipped.push_back(
            {QString::fromLatin1(kind), {}, QCoreApplication::translate("StagingStore", "It has no id.")});
    records.erase(unusable, records.end());
}

void skipUnusable(RecordBatch &batch)
{
    skipWithoutId(batch.companies, "company", batch.skipped);
    skipWithoutId(batch.people, personTable.kind, batch.skipped);
    skipWithoutId(batch.contracts, contractTable.kind, batch.skipped);
    skipWithoutId(batch.terms, termTable.kind, batch.skipped);
    skipWithoutId(batch.invoices, invoiceTable.kind, batch.skipped);
    skipWithoutId(batch.activities, activityTable.kind, batch.skipped);
    skipWithoutId(batch.deals, dealTable.kind, batch.skipped);
    std::erase_if(batch.usage, [&](const UsageRecord &usage) {
        if (usage.firstWeek.isValid())
            return false;
        batch.skip(QString::fromLatin1(usageTable.kind), usage.companyRef,
                   QCoreApplication::translate("StagingStore", "It does not say which weeks it is of."));
        return true;
    });
}

} // namespace

Result<std::unique_ptr<StagingStore>> StagingStore::create(const QString &file, SourceId source)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    removeFiles(file);
    auto database = Database::open(file, stagingSchema());
    if (!database)
        return tl::unexpected(database.error());
    if (auto created = (*database)->transact(createTables); !created)
        return tl::unexpected(created.error());
    std::unique_ptr<StagingStore> store(new StagingStore);
    store->m_database = std::move(*database);
    store->m_source = source;
    return store;
}

StagingStore::~StagingStore()
{
    if (!m_database)
        return;
    const QString file = m_database->file();
    m_database.reset();
    removeFiles(file);
}

Result<void> StagingStore::add(RecordBatch batch)
{
    skipUnusable(batch);
    auto added = m_database->transact([&](SQLite::Database &connection) {
        insertCompanies(connection, batch.companies);
        insertAll(connection, personTable, batch.people);
        insertAll(connection, contractTable, batch.contracts);
        insertAll(connection, termTable, batch.terms);
        insertAll(connection, invoiceTable, batch.invoices);
        insertAll(connection, usageTable, batch.usage);
        insertAll(connection, activityTable, batch.activities);
        insertAll(connection, dealTable, batch.deals);
        insertAll(connection, propertyTable, batch.properties);
        insertSkipped(connection, batch.skipped);
    });
    if (added)
        m_records += batch.recordCount();
    return added;
}

} // namespace success
