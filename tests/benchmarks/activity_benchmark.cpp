// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"
#include "tests/benchmarks/bench_data.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace success;

namespace {

constexpr int items = 50'000;

/// A cache with one account whose two companies have 50,000 items.
Database &longStory()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<Database> cache = [] {
        auto opened = Database::open(folder.filePath(QStringLiteral("cache.sqlite")), cacheSchema());
        if (!opened)
            bench::stop(opened.error().sentence);
        const auto filled = (*opened)->transact([](SQLite::Database &connection) {
            connection.exec("INSERT INTO account (id, key, name, domain) VALUES (1, 'hooli.example', 'Hooli', "
                            "'hooli.example'); INSERT INTO company (id, source, external_id, name, account_id) VALUES "
                            "(1, 6, 'a', 'Hooli', 1), (2, 2, 'b', 'Hooli', 1)");
            SQLite::Statement insert(connection, "INSERT INTO activity (source, external_id, company_id, kind, signal, "
                                                 "severity, positive, at, title, text) VALUES (6, ?, ?, ?, 0, 0, 0, ?, "
                                                 "?, ?)");
            const std::string text(300, 'x');
            for (int i = 0; i < items; ++i) {
                insert.reset();
                insert.bind(1, std::to_string(i));
                insert.bind(2, 1 + i % 2);
                insert.bind(3, 1 + i % 6);
                insert.bind(4, int64_t(1'790'000'000 - int64_t(i) * 600));
                insert.bind(5, "Call number " + std::to_string(i));
                insert.bind(6, "About the renewal " + text);
                insert.exec();
            }
        });
        if (!filled)
            bench::stop(filled.error().sentence);
        return std::move(*opened);
    }();
    return *cache;
}

ActivityScope scope()
{
    ActivityScope scope;
    scope.accountId = 1;
    scope.asOf = instantFromEpoch(1'800'000'000);
    scope.keys << QStringLiteral("hooli.example");
    return scope;
}

void readPages(benchmark::State &state, const ActivityQuery &query, bool deep)
{
    Database &cache = longStory();
    std::optional<ActivityCursor> after;
    if (deep)
        after = ActivityCursor{1'790'000'000 - int64_t(items - 200) * 600, true, items};
    for (auto _ : state) {
        const auto page = activityPage(cache, nullptr, scope(), query, after);
        if (!page)
            bench::stop(page.error().sentence);
        benchmark::DoNotOptimize(page->items.size());
    }
}

void firstPage(benchmark::State &state)
{
    readPages(state, {}, false);
}

void lastPages(benchmark::State &state)
{
    readPages(state, {}, true);
}

void searchWithoutMatch(benchmark::State &state)
{
    readPages(state, {{}, QStringLiteral("nobody says this"), 50}, false);
}

} // namespace

BENCHMARK(firstPage)->Name("activity: first page of 50,000 items")->Unit(benchmark::kMillisecond);
BENCHMARK(lastPages)->Name("activity: one of the last pages")->Unit(benchmark::kMillisecond);
BENCHMARK(searchWithoutMatch)->Name("activity: search through all without a match")->Unit(benchmark::kMillisecond);
