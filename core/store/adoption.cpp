// SPDX-License-Identifier: Apache-2.0
#include "core/store/adoption.h"

#include "core/store/record_tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

using namespace std::string_literals;
using Company = RecordTable::Company;

/// One source's take-over. Every statement has the source as ?1 and the scope's prefix as ?2.
class TakeOver
{
public:
    TakeOver(SQLite::Database &cache, SourceId source, const AdoptionScope &scope)
        : m_cache(cache)
        , m_source(source)
        , m_scope(scope)
    {
    }

    bool companies();
    /// An entry without a readable date keeps the one it was first seen at.
    void keepFirstSeen();
    void table(const RecordTable &table);
    void skipped();
    void deleteAll(const RecordTable &table);
    void deleteSkipped();

private:
    qint64 execute(const std::string &sql);
    /// SQL that is true of rows whose `column` begins with the scope's prefix.
    [[nodiscard]] static std::string inScope(const std::string &column)
    {
        return "substr(" + column + ", 1, length(?2)) = ?2";
    }
    /// SQL that names the rows of a table that are kept; empty if none are.
    [[nodiscard]] std::string keptOf(RecordKind kind, const std::string &reference) const;
    /// SQL for a row's own name: its external id, or that of its company.
    [[nodiscard]] static std::string nameOf(const RecordTable &table);
    void deleteReplaced(const RecordTable &table);
    void skipStrays(const RecordTable &table);

    SQLite::Database &m_cache;
    SourceId m_source;
    const AdoptionScope &m_scope;
};

qint64 TakeOver::execute(const std::string &sql)
{
    SQLite::Statement statement(m_cache, sql);
    statement.bind(1, int64_t(m_source));
    if (statement.getBindParameterCount() > 1)
        statement.bind(2, m_scope.prefix.toStdString());
    return statement.exec();
}

std::string quoted(const QString &text)
{
    return "'" + QString(text).replace(u'\'', QStringLiteral("''")).toStdString() + "'";
}

std::string TakeOver::keptOf(RecordKind kind, const std::string &reference) const
{
    std::string kept;
    for (const KeptRecords &each : m_scope.kept) {
        if (each.kind != kind)
            continue;
        std::string one = "(true";
        if (!each.prefix.isEmpty())
            one += " AND substr(" + reference + ", 1, " + std::to_string(each.prefix.toUcs4().size()) +
                   ") = " + quoted(each.prefix);
        if (each.before)
            one += " AND published_at < " + std::to_string(epochSeconds(*each.before));
        if (each.activity)
            one += " AND kind = " + std::to_string(int(*each.activity));
        kept += (kept.empty() ? "" : " OR ") + one + ")";
    }
    return kept;
}

std::string TakeOver::nameOf(const RecordTable &table)
{
    return table.reference == "company_ref"s ? "(SELECT external_id FROM main.company WHERE id = company_id)"s
                                             : std::string(table.reference);
}

bool TakeOver::companies()
{
    const std::string kept = keptOf(RecordKind::Company, "external_id");
    const std::string gone = "external_id IN (SELECT external_id FROM staging.removed WHERE record = " +
                             std::to_string(int(RecordKind::Company)) + ")";
    const std::string undelivered = "external_id NOT IN (SELECT external_id FROM staging.company)";
    qint64 changed =
        execute("DELETE FROM main.company WHERE source = ?1 AND " + inScope("external_id") + " AND " +
                (kept.empty() ? undelivered : "(" + gone + " OR (NOT (" + kept + ") AND " + undelivered + "))"));
    changed += execute("INSERT INTO company (source, "s + companyColumns + ") SELECT ?1, " + companyColumns +
                       " FROM staging.company WHERE true ORDER BY rowid ON CONFLICT (source, external_id) DO UPDATE "
                       "SET name = excluded.name, domain = excluded.domain, raw_domain = excluded.raw_domain, "
                       "email = excluded.email, url = excluded.url, created_at = excluded.created_at");
    if (changed == 0)
        return false;
    execute("DELETE FROM company_key WHERE company_id IN (SELECT c.id FROM main.company c JOIN staging.company s "
            "ON s.external_id = c.external_id WHERE c.source = ?1)");
    execute("INSERT INTO company_key (company_id, own, key) SELECT c.id, k.own, k.key FROM staging.company_key k "
            "JOIN main.company c ON c.source = ?1 AND c.external_id = k.company_ref");
    return true;
}

void TakeOver::deleteAll(const RecordTable &table)
{
    execute("DELETE FROM main."s + table.name + " WHERE source = ?1" +
            (m_scope.prefix.isEmpty() ? "" : " AND " + inScope(nameOf(table))));
}

void TakeOver::deleteReplaced(const RecordTable &table)
{
    const std::string where = "DELETE FROM main."s + table.name + " WHERE source = ?1 AND ";
    const std::string kept = keptOf(table.record, nameOf(table));
    execute(where + inScope(nameOf(table)) + " AND NOT (" + kept + ")");
    if (table.reference == "company_ref"s) {
        execute(where +
                "company_id IN (SELECT c.id FROM main.company c WHERE c.source = ?1 AND c.external_id IN ("
                "SELECT external_id FROM staging.company UNION SELECT company_ref FROM staging." +
                table.name + " UNION SELECT external_id FROM staging.removed WHERE record = " +
                std::to_string(int(table.record)) + "))");
        return;
    }
    const std::string removed =
        "SELECT r.external_id FROM staging.removed r WHERE r.record = " + std::to_string(int(table.record));
    if (table.record == RecordKind::Activity) {
        execute(where + "(kind, external_id) IN (SELECT kind, external_id FROM staging.activity)");
        execute(where + "external_id IN (" + removed + " AND (r.activity IS NULL OR r.activity = kind))");
    } else {
        execute(where + "external_id IN (SELECT external_id FROM staging." + table.name + " UNION " + removed + ")");
    }
}

void TakeOver::keepFirstSeen()
{
    execute("UPDATE staging.release_note SET published_at = earlier.published_at FROM main.release_note earlier "
            "WHERE earlier.source = ?1 AND earlier.external_id = staging.release_note.external_id AND "
            "staging.release_note.date_estimated = 1");
}

void TakeOver::table(const RecordTable &table)
{
    if (keptOf(table.record, nameOf(table)).empty())
        deleteAll(table);
    else
        deleteReplaced(table);
    std::string columns;
    for (const QString &column : QString::fromLatin1(table.columns).split(QStringLiteral(", ")))
        columns += ", s." + column.toStdString();
    const std::string into = "INSERT INTO main."s + table.name + " (source, ";
    if (table.company == Company::None) {
        execute(into + table.columns + ") SELECT ?1" + columns + " FROM staging." + table.name + " s ORDER BY s.rowid");
        return;
    }
    const bool optional = table.company == Company::Optional;
    const qint64 taken = execute(
        into + "company_id, " + table.columns + ") SELECT ?1, c.id" + columns + " FROM staging." + table.name + " s " +
        (optional ? "LEFT " : "") + "JOIN main.company c ON c.source = ?1 AND c.external_id = s.company_ref" +
        (optional ? " WHERE c.id IS NOT NULL OR s.company_ref = ''" : "") + " ORDER BY s.rowid");
    if (taken < m_cache.execAndGet("SELECT count(*) FROM staging."s + table.name).getInt64())
        skipStrays(table);
}

void TakeOver::skipStrays(const RecordTable &table)
{
    SQLite::Statement statement(
        m_cache, "INSERT INTO main.skipped (source, kind, external_id, reason) SELECT ?1, ?2, s."s + table.reference +
                     ", CASE s.company_ref WHEN '' THEN ?3 ELSE replace(?4, '%1', s.company_ref) END FROM staging." +
                     table.name +
                     " s WHERE s.company_ref NOT IN (SELECT external_id FROM main.company WHERE source = ?1)" +
                     (table.company == Company::Optional ? " AND s.company_ref <> ''" : "") + " ORDER BY s.rowid");
    RowWriter(statement)
        .number(qint64(m_source))
        .text(QString::fromLatin1(table.kind))
        .text(QCoreApplication::translate("CacheStore", "It does not say which customer it belongs to."))
        .text(QCoreApplication::translate("CacheStore", "It belongs to the customer %1, which was not delivered."))
        .run();
}

void TakeOver::deleteSkipped()
{
    const std::string where = "DELETE FROM main.skipped WHERE source = ?1";
    if (m_scope.kept.empty()) {
        execute(where + " AND (external_id = '' OR " + inScope("external_id") + ")");
        return;
    }
    std::string named = "SELECT external_id FROM staging.skipped UNION SELECT external_id FROM staging.removed "
                        "UNION SELECT external_id FROM staging.company";
    for (const RecordTable &table : recordTables)
        named += " UNION SELECT "s + table.reference + " FROM staging." + table.name;
    execute(where + " AND external_id IN (" + named + ")");
}

void TakeOver::skipped()
{
    deleteSkipped();
    execute("INSERT INTO main.skipped (source, kind, external_id, reason) "
            "SELECT ?1, kind, external_id, reason FROM staging.skipped ORDER BY rowid");
}

} // namespace

void deleteRecords(SQLite::Database &cache, SourceId source, const QString &prefix)
{
    const AdoptionScope everything{prefix};
    TakeOver all(cache, source, everything);
    for (const RecordTable &table : recordTables)
        all.deleteAll(table);
    all.deleteSkipped();
}

bool takeOver(SQLite::Database &cache, SourceId source, const AdoptionScope &scope)
{
    TakeOver taking(cache, source, scope);
    const bool companies = taking.companies();
    taking.skipped();
    taking.keepFirstSeen();
    for (const RecordTable &table : recordTables)
        taking.table(table);
    return companies;
}

qint64 countRecords(SQLite::Database &cache, SourceId source)
{
    std::string sum = "SELECT (SELECT count(*) FROM company WHERE source = ?1)";
    for (const RecordTable &table : recordTables)
        sum += " + (SELECT count(*) FROM "s + table.name + " WHERE source = ?1)";
    SQLite::Statement count(cache, sum);
    count.bind(1, int64_t(source));
    count.executeStep();
    return count.getColumn(0).getInt64();
}

} // namespace success
