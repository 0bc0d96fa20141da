// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/sync_floor.h"

#include "tests/benchmarks/run_program.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace success::test {

namespace {

/// What the objects of a list put into a table. A `$…` is a JSON path, anything else SQL over `value`.
struct Rows
{
    const char *list;
    const char *table;
    std::vector<std::pair<const char *, const char *>> columns; ///< name and where it comes from
};

#define COMPANY_OF(path) "(SELECT id FROM company WHERE source = 2 AND external_id = json_extract(value, '" path "'))"
#define DASHBOARD(kind) "'https://dashboard.stripe.com/test/" kind "/' || json_extract(value, '$.id')"
#define PRICE "$.items.data[0].price."

const std::vector<Rows> &rowsOfCache()
{
    static const std::vector<Rows> rows{
        {"customers",
         "company",
         {{"source", "2"},
          {"external_id", "$.id"},
          {"name", "$.name"},
          {"domain", "substr(json_extract(value, '$.email'), 1 + instr(json_extract(value, '$.email'), '@'))"},
          {"raw_domain", "substr(json_extract(value, '$.email'), 1 + instr(json_extract(value, '$.email'), '@'))"},
          {"email", "$.email"},
          {"url", DASHBOARD("customers")},
          {"created_at", "$.created"}}},
        {"customers",
         "company_key",
         {{"company_id", COMPANY_OF("$.id")}, {"own", "1"}, {"key", "'stripe:' || json_extract(value, '$.id')"}}},
        {"subscriptions",
         "contract",
         {{"source", "2"},
          {"external_id", "$.id"},
          {"company_id", COMPANY_OF("$.customer")},
          {"product", PRICE "product"},
          {"raw_status", "$.status"},
          {"url", DASHBOARD("subscriptions")},
          {"stage", "4"},
          {"trial", "0"},
          {"currency", "upper(json_extract(value, '$.currency'))"},
          {"mrr_minor",
           "json_extract(value, '" PRICE "unit_amount') * json_extract(value, '$.items.data[0].quantity')"},
          {"arr_minor",
           "12 * json_extract(value, '" PRICE "unit_amount') * json_extract(value, '$.items.data[0].quantity')"},
          {"amount_minor",
           "json_extract(value, '" PRICE "unit_amount') * json_extract(value, '$.items.data[0].quantity')"},
          {"billing_interval", PRICE "recurring.interval"},
          {"seats", "$.items.data[0].quantity"},
          {"starts_on", "date(json_extract(value, '$.start_date'), 'unixepoch')"},
          {"ends_on", "date(json_extract(value, '$.items.data[0].current_period_end'), 'unixepoch')"},
          {"dated", "0"},
          {"renews_itself", "1"},
          {"trial_ends_on", "$.trial_end"},
          {"cancel_on", "$.cancel_at"},
          {"ended_on", "$.ended_at"},
          {"metered", "0"},
          {"payment_method", "json_extract(value, '$.default_payment_method') IS NOT NULL"}}},
        {"subscriptions",
         "activity",
         {{"source", "2"},
          {"external_id", "json_extract(value, '$.id') || ':started'"},
          {"company_id", COMPANY_OF("$.customer")},
          {"kind", "5"},
          {"signal", "0"},
          {"severity", "0"},
          {"positive", "0"},
          {"at", "$.start_date"},
          {"title", "'Subscription started'"},
          {"text", PRICE "product"},
          {"currency", "upper(json_extract(value, '$.currency'))"},
          {"amount_minor", PRICE "unit_amount"}}},
        {"invoices",
         "invoice",
         {{"source", "2"},
          {"external_id", "$.id"},
          {"company_id", COMPANY_OF("$.customer")},
          {"contract_ref", "$.parent.subscription_details.subscription"},
          {"number", "$.number"},
          {"url", "$.hosted_invoice_url"},
          {"state", "3"},
          {"currency", "upper(json_extract(value, '$.currency'))"},
          {"total_minor", "$.total"},
          {"remaining_minor", "$.amount_remaining"},
          {"issued_at", "$.status_transitions.finalized_at"},
          {"due_at", "coalesce(json_extract(value, '$.due_date'), json_extract(value, '$.created'))"},
          {"paid_at", "$.status_transitions.paid_at"},
          {"attempts", "$.attempt_count"},
          {"next_attempt_at", "$.next_payment_attempt"},
          {"last_error", "$.last_finalization_error.message"}}},
        {"invoices",
         "activity",
         {{"source", "2"},
          {"external_id", "json_extract(value, '$.id') || ':paid'"},
          {"company_id", COMPANY_OF("$.customer")},
          {"kind", "6"},
          {"signal", "0"},
          {"severity", "0"},
          {"positive", "0"},
          {"at", "$.status_transitions.paid_at"},
          {"title", "'Invoice ' || json_extract(value, '$.number') || ' paid'"},
          {"text", "''"},
          {"currency", "upper(json_extract(value, '$.currency'))"},
          {"amount_minor", "$.total"}}},
    };
    return rows;
}

#undef COMPANY_OF
#undef DASHBOARD
#undef PRICE

const std::vector<Rows> &plainRows()
{
    static const std::vector<Rows> rows{
        {"customers",
         "company",
         {{"c0", "$.id"},
          {"c1", "$.name"},
          {"c2", "$.email"},
          {"c3", "$.created"},
          {"c4", "$.currency"},
          {"c5", "$.delinquent"},
          {"c6", "$.balance"}}},
        {"subscriptions",
         "contract",
         {{"c0", "$.id"},
          {"c1", "$.customer"},
          {"c2", "$.status"},
          {"c3", "$.currency"},
          {"c4", "$.created"},
          {"c5", "$.start_date"},
          {"c6", "$.trial_end"},
          {"c7", "$.cancel_at"},
          {"c8", "$.canceled_at"},
          {"c9", "$.ended_at"},
          {"c10", "$.collection_method"},
          {"c11", "$.items.data[0].quantity"},
          {"c12", "$.items.data[0].price.id"},
          {"c13", "$.items.data[0].price.unit_amount"},
          {"c14", "$.items.data[0].current_period_end"}}},
        {"subscriptions",
         "activity",
         {{"c0", "json_extract(value, '$.id') || ':started'"},
          {"c1", "$.customer"},
          {"c2", "$.start_date"},
          {"c3", "1"},
          {"c4", "'Subscription started'"},
          {"c5", "$.currency"},
          {"c6", "$.items.data[0].price.unit_amount"}}},
        {"invoices",
         "invoice",
         {{"c0", "$.id"},
          {"c1", "$.customer"},
          {"c2", "$.number"},
          {"c3", "$.status"},
          {"c4", "$.currency"},
          {"c5", "$.total"},
          {"c6", "$.amount_remaining"},
          {"c7", "$.created"},
          {"c8", "$.due_date"},
          {"c9", "$.attempt_count"},
          {"c10", "$.next_payment_attempt"},
          {"c11", "$.status_transitions.paid_at"},
          {"c12", "$.parent.subscription_details.subscription"}}},
        {"invoices",
         "activity",
         {{"c0", "json_extract(value, '$.id') || ':paid'"},
          {"c1", "$.customer"},
          {"c2", "$.status_transitions.paid_at"},
          {"c3", "2"},
          {"c4", "'Invoice ' || json_extract(value, '$.number') || ' paid'"},
          {"c5", "$.currency"},
          {"c6", "$.total"}}},
    };
    return rows;
}

QByteArray cacheTables()
{
    QByteArray sql;
    for (const QString &version : {QStringLiteral("001"), QStringLiteral("002")}) {
        QFile file(QStringLiteral(":/migrations/cache/%1.sql").arg(version));
        if (!file.open(QFile::ReadOnly))
            std::abort();
        sql += file.readAll();
    }
    return sql;
}

QByteArray plainTables()
{
    QByteArray sql;
    for (const Rows &rows : plainRows()) {
        sql += QByteArray("CREATE TABLE IF NOT EXISTS ") + rows.table + "(c0 TEXT PRIMARY KEY";
        for (std::size_t column = 1; column < rows.columns.size(); ++column)
            sql += QByteArray(", ") + rows.columns[column].first;
        sql += QByteArray("); CREATE INDEX IF NOT EXISTS i_") + rows.table + " ON " + rows.table + "(c1);\n";
    }
    return sql;
}

QByteArray insertOf(const Rows &rows, const QByteArray &file)
{
    QByteArrayList names;
    QByteArrayList values;
    for (const auto &[name, from] : rows.columns) {
        names << name;
        values << (from[0] == '$' ? QByteArray("json_extract(value, '") + from + "')" : QByteArray(from));
    }
    return QByteArray("INSERT OR REPLACE INTO ") + rows.table + " (" + names.join(", ") + ") SELECT " +
           values.join(", ") + " FROM json_each(readfile('" + file + "'), '$.data');\n";
}

} // namespace

SyncFloor::SyncFloor(QUrl server, QByteArray token, std::vector<QByteArray> targets)
    : m_server(std::move(server))
    , m_token(std::move(token))
    , m_targets(std::move(targets))
{
}

void SyncFloor::run(Tables tables, qint64 records) const
{
    const QTemporaryDir folder;
    const QByteArray config = fetching();
    const QByteArray sql = insertion(tables);
    (void)runProgram(QStringLiteral("curl"), {QStringLiteral("-K"), QStringLiteral("-")}, folder.path(), config);
    const QByteArray said = runProgram(QStringLiteral("sqlite3"),
                                       {QStringLiteral("-bail"), QStringLiteral("cache.sqlite")}, folder.path(), sql);
    if (said.simplified().split(' ').back().toLongLong() == records)
        return;
    std::fprintf(stderr, "curl and sqlite3 did not store %lld records: %s\n", static_cast<long long>(records),
                 said.constData());
    std::exit(1);
}

QByteArray SyncFloor::fetching() const
{
    QByteArray config = "silent\ngloboff\nheader = \"Authorization: Bearer " + m_token + "\"\n";
    for (std::size_t page = 0; page < m_targets.size(); ++page) {
        config += "url = \"" + m_server.toEncoded() + m_targets[page] + "\"\noutput = \"" +
                  QByteArray::number(qulonglong(page)) + "\"\n";
    }
    return config;
}

QByteArray SyncFloor::insertion(Tables tables) const
{
    const bool plain = tables == Tables::Plain;
    QByteArray sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;\n";
    sql += plain ? plainTables() : cacheTables();
    sql += "BEGIN;\n";
    for (std::size_t page = 0; page < m_targets.size(); ++page) {
        for (const Rows &rows : plain ? plainRows() : rowsOfCache()) {
            if (m_targets[page].startsWith(QByteArray(QByteArray("/v1/") + rows.list + '?')))
                sql += insertOf(rows, QByteArray::number(qulonglong(page)));
        }
    }
    sql += "COMMIT;\nSELECT 0";
    for (const char *table : {"company", "contract", "invoice", "activity"})
        sql += QByteArray(" + (SELECT count(*) FROM ") + table + ')';
    return sql + ";\n";
}

} // namespace success::test
