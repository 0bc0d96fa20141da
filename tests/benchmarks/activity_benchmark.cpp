// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/activity_feed.h"
#include "tests/benchmarks/bench_data.h"
#include "tests/benchmarks/long_story.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace success;

namespace {

constexpr int items = bench::longStoryItems;

Database &longStory()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<Database> cache =
        bench::makeLongStory(folder.filePath(QStringLiteral("cache.sqlite")));
    return *cache;
}

void readPages(benchmark::State &state, const ActivityQuery &query, bool deep)
{
    Database &cache = longStory();
    std::optional<ActivityCursor> after;
    if (deep)
        after = ActivityCursor{1'790'000'000 - int64_t(items - 200) * 600, true, items};
    for (auto _ : state) {
        const auto page = activityPage(cache, nullptr, bench::longStoryScope(), query, after);
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
