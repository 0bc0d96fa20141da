// SPDX-License-Identifier: Apache-2.0
#include "core/store/adoption.h"

#include "core/store/record_tables.h"

#include <QCoreApplication>

namespace success {

namespace {

using namespace std::string_literals;

/// Runs `sql`, in which ?1 is the source; returns the number of rows it changed.
qint64 execute(SQLite::Database &cache, const std::string &sql, SourceId source)
{
    SQLite::Statement statement(cache, sql);
    statement.bind(1, int64_t(source));
    return statement.exec();
}

qint64 takeOverCompanies(SQLite::Database &cache, SourceId source)
{
    execute(cache,
            "DELETE FROM company WHERE source = ?1 AND external_id NOT IN (SELECT external_id FROM staging.company)",
            source);
    const qint64 companies =
        execute(cache,
                "INSERT INTO company (source, "s + companyColumns + ") SELECT ?1, " + companyColumns +
                    " FROM staging.company WHERE true ORDER BY rowid ON CONFLICT (source, external_id) DO UPDATE SET "
                    "name = excluded.name, domain = excluded.domain, raw_domain = excluded.raw_domain, "
                    "email = excluded.email, url = excluded.url, created_at = excluded.created_at",
                source);
    execute(cache, "DELETE FROM company_key WHERE company_id IN (SELECT id FROM company WHERE source = ?1)", source);
    execute(cache,
            "INSERT INTO company_key (company_id, own, key) SELECT c.id, k.own, k.key FROM staging.company_key k "
            "JOIN main.company c ON c.source = ?1 AND c.external_id = k.company_ref",
            source);
    return companies;
}

qint64 takeOverTable(SQLite::Database &cache, const RecordTable &table, SourceId source)
{
    const std::string company = "main.company c ON c.source = ?1 AND c.external_id = s.company_ref";
    const std::string wanted = table.companyOptional ? " WHERE c.id IS NOT NULL OR s.company_ref = ''" : "";
    std::string columns;
    for (const QString &column : QString::fromLatin1(table.columns).split(QStringLiteral(", ")))
        columns += ", s." + column.toStdString();
    return execute(cache,
                   "INSERT INTO main."s + table.name + " (source, company_id, " + table.columns + ") SELECT ?1, c.id" +
                       columns + " FROM staging." + table.name + " s " + (table.companyOptional ? "LEFT " : "") +
                       "JOIN " + company + wanted + " ORDER BY s.rowid",
                   source);
}

void skipStrays(SQLite::Database &cache, const RecordTable &table, SourceId source)
{
    SQLite::Statement statement(
        cache, "INSERT INTO main.skipped (source, kind, external_id, reason) SELECT ?1, ?2, s."s + table.reference +
                   ", CASE s.company_ref WHEN '' THEN ?3 ELSE replace(?4, '%1', s.company_ref) END FROM staging." +
                   table.name +
                   " s WHERE s.company_ref NOT IN (SELECT external_id FROM main.company WHERE source = ?1)" +
                   (table.companyOptional ? " AND s.company_ref <> ''" : "") + " ORDER BY s.rowid");
    RowWriter(statement)
        .number(qint64(source))
        .text(QString::fromLatin1(table.kind))
        .text(QCoreApplication::translate("CacheStore", "It does not say which customer it belongs to."))
        .text(QCoreApplication::translate("CacheStore", "It belongs to the customer %1, which was not delivered."))
        .run();
}

} // namespace

void deleteRecords(SQLite::Database &cache, SourceId source)
{
    for (const RecordTable &table : recordTables)
        execute(cache, "DELETE FROM main."s + table.name + " WHERE source = ?1", source);
    execute(cache, "DELETE FROM main.skipped WHERE source = ?1", source);
}

qint64 takeOver(SQLite::Database &cache, SourceId source)
{
    deleteRecords(cache, source);
    qint64 records = takeOverCompanies(cache, source);
    execute(cache,
            "INSERT INTO main.skipped (source, kind, external_id, reason) "
            "SELECT ?1, kind, external_id, reason FROM staging.skipped ORDER BY rowid",
            source);
    for (const RecordTable &table : recordTables) {
        records += takeOverTable(cache, table, source);
        skipStrays(cache, table, source);
    }
    return records;
}

} // namespace success
