// SPDX-License-Identifier: Apache-2.0
// How fast a full sync is, beside the least that could do the same: the same pages fetched by curl and put into tables
// by the sqlite3 shell. Documented limits are not kept; both read from a server in this process that only hands out
// bytes it has.
#include "core/net/network_transport.h"
#include "core/sync/sync_engine.h"
#include "tests/servers/stripe_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <QCoroTask>

#include <algorithm>
#include <cstdio>

using namespace success;
using namespace success::test;

namespace {

constexpr int customers = 10000; // and a subscription and an invoice each
constexpr int rounds = 3;
constexpr double wanted = 0.9;

[[noreturn]] void stop(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    std::exit(1);
}

/// A full sync into a new cache; milliseconds, and how many records.
std::pair<qint64, qint64> syncOnce(const QUrl &server, const QByteArray &token)
{
    const QTemporaryDir folder;
    SyncEngine::Options options;
    options.cacheFile = folder.filePath(QStringLiteral("cache.sqlite"));
    options.stagingFolder = folder.filePath(QStringLiteral("staging"));
    options.asOf = AsOf::noonUtc(QDate(2026, 11, 24));
    options.now = [] {
        return AsOf::noonUtc(QDate(2026, 11, 24)).instant;
    };
    options.live = false;
    SyncEngine engine(options);
    SyncTarget target;
    target.source = SourceId::Stripe;
    target.baseUrl = server;
    target.token = token;
    target.transport = std::make_shared<NetworkTransport>();
    std::vector<SyncTarget> targets;
    targets.push_back(std::move(target));
    QElapsedTimer timer;
    timer.start();
    const auto results = QCoro::waitFor(engine.run(std::move(targets), {}));
    if (results.front().error)
        stop(results.front().error->sentence);
    return {timer.elapsed(), results.front().records};
}

void run(const QString &program, const QStringList &arguments, const QString &folder, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(600000) || process.exitCode() != 0)
        stop(QStringLiteral("%1 failed. Install curl and sqlite3.").arg(program));
}

/// What the objects of a list put into a table: JSON paths, or SQL over `value`. The same rows that we keep.
struct Rows
{
    const char *list;
    const char *table;
    std::vector<const char *> columns;
};

const std::vector<Rows> &rowsOfLists()
{
    static const std::vector<Rows> rows{
        {"customers", "company", {"$.id", "$.name", "$.email", "$.created", "$.currency", "$.delinquent", "$.balance"}},
        {"subscriptions",
         "contract",
         {"$.id", "$.customer", "$.status", "$.currency", "$.created", "$.start_date", "$.trial_end", "$.cancel_at",
          "$.canceled_at", "$.ended_at", "$.collection_method", "$.items.data[0].quantity", "$.items.data[0].price.id",
          "$.items.data[0].price.unit_amount", "$.items.data[0].current_period_end"}},
        {"subscriptions",
         "activity",
         {"json_extract(value, '$.id') || ':started'", "$.customer", "$.start_date", "1", "'Subscription started'",
          "$.currency", "$.items.data[0].price.unit_amount"}},
        {"invoices",
         "invoice",
         {"$.id", "$.customer", "$.number", "$.status", "$.currency", "$.total", "$.amount_remaining", "$.created",
          "$.due_date", "$.attempt_count", "$.next_payment_attempt", "$.status_transitions.paid_at",
          "$.parent.subscription_details.subscription"}},
        {"invoices",
         "activity",
         {"json_extract(value, '$.id') || ':paid'", "$.customer", "$.status_transitions.paid_at", "2",
          "'Invoice ' || json_extract(value, '$.number') || ' paid'", "$.currency", "$.total"}},
    };
    return rows;
}

QByteArray insertOf(const Rows &rows, const QByteArray &file)
{
    QByteArrayList values;
    for (const char *column : rows.columns)
        values << (column[0] == '$' ? QByteArray("json_extract(value, '") + column + "')" : QByteArray(column));
    return QByteArray("INSERT OR REPLACE INTO ") + rows.table + " SELECT " + values.join(", ") +
           " FROM json_each(readfile('" + file + "'), '$.data');\n";
}

QByteArray insertion(const std::vector<QByteArray> &targets)
{
    QByteArray sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;\n";
    for (const Rows &rows : rowsOfLists()) {
        sql += QByteArray("CREATE TABLE IF NOT EXISTS ") + rows.table + "(c0 TEXT PRIMARY KEY";
        for (std::size_t column = 1; column < rows.columns.size(); ++column)
            sql += ", c" + QByteArray::number(qulonglong(column));
        sql += QByteArray("); CREATE INDEX IF NOT EXISTS i_") + rows.table + " ON " + rows.table + "(c1);\n";
    }
    sql += "BEGIN;\n";
    for (std::size_t page = 0; page < targets.size(); ++page) {
        for (const Rows &rows : rowsOfLists()) {
            if (targets[page].startsWith(QByteArray(QByteArray("/v1/") + rows.list + "?")))
                sql += insertOf(rows, QByteArray::number(qulonglong(page)));
        }
    }
    return sql + "COMMIT;\n";
}

qint64 floorOnce(const QUrl &server, const QByteArray &token, const std::vector<QByteArray> &targets)
{
    const QTemporaryDir folder;
    QByteArray config = "silent\ngloboff\nheader = \"Authorization: Bearer " + token + "\"\n";
    for (std::size_t page = 0; page < targets.size(); ++page)
        config += "url = \"" + server.toEncoded() + targets[page] + "\"\noutput = \"" +
                  QByteArray::number(qulonglong(page)) + "\"\n";
    const QByteArray sql = insertion(targets);
    QElapsedTimer timer;
    timer.start();
    run(QStringLiteral("curl"), {QStringLiteral("-K"), QStringLiteral("-")}, folder.path(), config);
    run(QStringLiteral("sqlite3"), {QStringLiteral("cache.sqlite")}, folder.path(), sql);
    return timer.elapsed();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    StripeServer stripe;
    stripe.fill(customers);
    syncOnce(stripe.baseUrl(), stripe.token());
    std::vector<QByteArray> targets;
    std::map<QByteArray, ServedResponse> pages;
    NetworkTransport transport;
    for (const ServedRequest &asked : stripe.http().requests()) {
        HttpRequest request;
        request.url = QUrl::fromEncoded(stripe.baseUrl().toEncoded() + asked.target);
        request.headers = {{"Authorization", "Bearer " + stripe.token()}};
        const auto answer = QCoro::waitFor(transport.send(request));
        if (!answer)
            stop(answer.error().sentence);
        targets.push_back(asked.target);
        pages[asked.target] = {answer->status, answer->body, {{"Content-Type", "application/json"}}};
    }
    HttpServer server([&pages](const ServedRequest &request) {
        const auto page = pages.find(request.target);
        return page == pages.end() ? ServedResponse{404, "{}", {}} : page->second;
    });

    qint64 ours = 0;
    qint64 least = 0;
    qint64 records = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto [time, count] = syncOnce(server.url(), stripe.token());
        const qint64 bare = floorOnce(server.url(), stripe.token(), targets);
        ours = round == 0 ? time : std::min(ours, time);
        least = round == 0 ? bare : std::min(least, bare);
        records = count;
    }
    const double ratio = double(least) / double(std::max(ours, qint64(1)));
    std::printf("Sync of %lld records in %zu pages: %lld ms (%.0f records/s)\n", static_cast<long long>(records),
                targets.size(), static_cast<long long>(ours), 1000.0 * double(records) / double(ours));
    std::printf("curl and the sqlite3 shell:       %lld ms\n", static_cast<long long>(least));
    std::printf("Throughput ratio: %.2f (wanted: at least %.2f)\n", ratio, wanted);
    return 0;
}
