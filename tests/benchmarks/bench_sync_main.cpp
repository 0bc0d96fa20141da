// SPDX-License-Identifier: Apache-2.0
// How fast a full sync is, beside the least that could do the same: the same pages fetched by curl and put into tables
// by the sqlite3 shell. Documented limits are not kept; each runs in processes of its own and reads from a server in
// this one that only hands out bytes it has.
#include "core/net/network_transport.h"
#include "core/sync/sync_engine.h"
#include "tests/benchmarks/run_program.h"
#include "tests/benchmarks/sync_floor.h"
#include "tests/servers/stripe_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <QCoroTask>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>

#include <sys/resource.h>

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

/// A full sync into a new cache; gives how many records.
qint64 syncOnce(const QUrl &server, const QByteArray &token)
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
    const auto results = QCoro::waitFor(engine.run(std::move(targets), {}));
    if (results.front().error)
        stop(results.front().error->sentence);
    return results.front().records;
}

constexpr auto oneSync = "--one-sync";

/// In a process that runs for this alone. Address and token come in lines; the number of records goes out.
int syncHere()
{
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return 1;
    const QByteArray server = input.readLine().trimmed();
    const QByteArray token = input.readLine().trimmed();
    std::printf("%lld\n", static_cast<long long>(syncOnce(QUrl::fromEncoded(server), token)));
    return 0;
}

qint64 syncElsewhere(const QUrl &server, const QByteArray &token)
{
    const QByteArray said = runProgram(QCoreApplication::applicationFilePath(), {QString::fromLatin1(oneSync)},
                                       QDir::tempPath(), server.toEncoded() + '\n' + token + '\n');
    return said.trimmed().toLongLong();
}

/// Milliseconds of CPU that child processes took which have ended.
qint64 cpuOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval &time) {
        return qint64(time.tv_sec) * 1000 + time.tv_usec / 1000;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/// The best of several runs, each in processes of its own, from their start to their end.
struct Measured
{
    const char *what;
    qint64 time = std::numeric_limits<qint64>::max();
    qint64 cpu = std::numeric_limits<qint64>::max();

    void take(const std::function<void()> &run)
    {
        const qint64 before = cpuOfChildren();
        QElapsedTimer timer;
        timer.start();
        run();
        time = std::min(time, timer.elapsed());
        cpu = std::min(cpu, cpuOfChildren() - before);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], oneSync) == 0)
        return syncHere();
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

    Measured ours{"The sync"};
    Measured same{"curl, sqlite3, the cache's tables"};
    Measured plain{"curl, sqlite3, plain tables"};
    const SyncFloor floor(server.url(), stripe.token(), targets);
    qint64 records = 0;
    for (int round = 0; round < rounds; ++round) {
        ours.take([&] { records = syncElsewhere(server.url(), stripe.token()); });
        same.take([&] { floor.run(SyncFloor::Tables::OfTheCache, records); });
        plain.take([&] { floor.run(SyncFloor::Tables::Plain, records); });
    }
    std::printf("%lld records in %zu pages, best of %d rounds. CPU is without the server's.\n",
                static_cast<long long>(records), targets.size(), rounds);
    for (const Measured &each : {ours, same, plain}) {
        std::printf("%-34s %6lld ms %6lld ms CPU %8.0f records/s   throughput of the sync beside it: %.2f\n", each.what,
                    static_cast<long long>(each.time), static_cast<long long>(each.cpu),
                    1000.0 * double(records) / double(each.time), double(each.time) / double(ours.time));
    }
    std::printf("Wanted beside the cache's tables: at least %.2f\n", wanted);
    return 0;
}
