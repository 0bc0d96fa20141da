// SPDX-License-Identifier: Apache-2.0
#include "core/store/staging_store.h"

#include "core/store/record_tables.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace success {

namespace {

constexpr int mostWaiting = 4; ///< batches; more would only fill memory

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
    connection.exec("CREATE TABLE removed (record, external_id, activity)");
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

} // namespace

/// The insertions into one staging file, each prepared when it is first needed. One transaction, so that each page of
/// the file is written once: nobody reads it before the end.
class StagingStore::Inserter
{
public:
    explicit Inserter(SQLite::Database &connection)
        : m_connection(connection)
        , m_transaction(connection)
    {
    }

    void add(const RecordBatch &batch)
    {
        companies(batch.companies);
        all(personTable, batch.people);
        all(contractTable, batch.contracts);
        all(termTable, batch.terms);
        all(invoiceTable, batch.invoices);
        all(usageTable, batch.usage);
        all(activityTable, batch.activities);
        all(dealStageTable, batch.dealStages);
        all(dealTable, batch.deals);
        all(propertyTable, batch.properties);
        all(releaseTable, batch.releases);
        removed(batch.removed);
        skipped(batch.skipped);
    }

    void commit()
    {
        if (!std::exchange(m_committed, true))
            m_transaction.commit();
    }

private:
    template<typename Record>
    void all(const RecordTable &table, const std::vector<Record> &records)
    {
        if (records.empty())
            return;
        SQLite::Statement &insert = into(table.name, std::string("company_ref, ") + table.columns);
        for (const Record &record : records) {
            RowWriter row(insert);
            if constexpr (requires { record.companyRef; })
                row.text(record.companyRef);
            else
                row.text({});
            bindRow(row, record);
            row.run();
        }
    }

    void companies(const std::vector<CompanyRecord> &companies)
    {
        SQLite::Statement &insert = into("company", companyColumns);
        SQLite::Statement &key = into("company_key", "company_ref, own, key");
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

    void skipped(const std::vector<SkippedRecord> &skipped)
    {
        SQLite::Statement &insert = into("skipped", "kind, external_id, reason");
        for (const SkippedRecord &record : skipped)
            RowWriter(insert).text(record.kind).text(record.externalId).text(record.reason).run();
    }

    void removed(const std::vector<RemovedRecord> &removed)
    {
        SQLite::Statement &insert = into("removed", "record, external_id, activity");
        for (const RemovedRecord &record : removed) {
            const auto activity = record.activity ? std::optional(qint64(*record.activity)) : std::nullopt;
            RowWriter(insert).number(qint64(record.kind)).text(record.externalId).number(activity).run();
        }
    }

    SQLite::Statement &into(const char *table, const std::string &columns)
    {
        auto known = m_statements.find(table);
        if (known == m_statements.end())
            known = m_statements.try_emplace(table, m_connection, insertInto(table, columns)).first;
        return known->second;
    }

    SQLite::Database &m_connection;
    SQLite::Transaction m_transaction;
    bool m_committed = false;
    std::map<std::string, SQLite::Statement, std::less<>> m_statements; ///< by table
};

namespace {

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
    skipWithoutId(batch.dealStages, dealStageTable.kind, batch.skipped);
    skipWithoutId(batch.deals, dealTable.kind, batch.skipped);
    skipWithoutId(batch.releases, releaseTable.kind, batch.skipped);
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
    store->m_source = source;
    store->m_database = std::move(*database);
    return store->m_database
        ->run([&](SQLite::Database &connection) { store->m_insert = std::make_unique<Inserter>(connection); })
        .map([&] { return std::move(store); });
}

StagingStore::StagingStore()
    : m_room(mostWaiting)
{
    m_writer.setMaxThreadCount(1);
}

StagingStore::~StagingStore()
{
    m_writer.waitForDone();
    if (!m_database)
        return;
    const QString file = m_database->file();
    m_insert.reset();
    m_database.reset();
    removeFiles(file);
}

Result<void> StagingStore::add(RecordBatch batch)
{
    skipUnusable(batch);
    m_records += batch.recordCount();
    later([batch = std::make_shared<const RecordBatch>(std::move(batch))](Inserter &insert) { insert.add(*batch); });
    return outcome();
}

Result<void> StagingStore::settle()
{
    later([](Inserter &insert) { insert.commit(); });
    m_writer.waitForDone();
    return outcome();
}

void StagingStore::later(std::function<void(Inserter &)> work)
{
    m_room.acquire();
    m_writer.start([this, work = std::move(work)] {
        if (outcome()) {
            auto done = m_database->run([&](SQLite::Database &) { work(*m_insert); });
            const std::scoped_lock lock(m_mutex);
            m_outcome = std::move(done);
        }
        m_room.release();
    });
}

Result<void> StagingStore::outcome() const
{
    const std::scoped_lock lock(m_mutex);
    return m_outcome;
}

} // namespace success
