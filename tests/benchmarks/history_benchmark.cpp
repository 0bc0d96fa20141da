// SPDX-License-Identifier: Apache-2.0
#include "core/sections/history/computed_day.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

#include <QTemporaryDir>

using namespace success;

namespace {

std::unique_ptr<Workspace> emptyWorkspace(const QTemporaryDir &folder)
{
    auto workspace =
        Workspace::open(folder.filePath(QStringLiteral("workspace.sqlite")), [] { return bench::asOf().instant; });
    if (!workspace)
        bench::stop(workspace.error().sentence);
    return std::move(*workspace);
}

void orStop(const Result<void> &done)
{
    if (!done)
        bench::stop(done.error().sentence);
}

/// All three sections' scores where nothing was saved before: every row is written.
void firstDay(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        const auto workspace = emptyWorkspace(folder);
        state.ResumeTiming();
        orStop(saveScores(*workspace, dayScores(*portfolio)));
    }
}

/// The day after it: only what differs is written.
void nextDay(benchmark::State &state)
{
    const int accounts = int(state.range(0));
    const AsOf tomorrow = AsOf::noonUtc(bench::asOf().date.addDays(1));
    const auto next = loadPortfolio(bench::cacheFile(accounts), bench::workspace(accounts), {}, tomorrow);
    if (!next)
        bench::stop(next.error().sentence);
    const QTemporaryDir folder;
    const auto workspace = emptyWorkspace(folder);
    orStop(saveScores(*workspace, dayScores(*bench::portfolio(accounts))));
    for (auto _ : state)
        orStop(saveScores(*workspace, dayScores(**next)));
    double written = 0;
    orStop(workspace->database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT count(*) FROM saved_score WHERE day = ?");
        rows.bind(1, tomorrow.date.toString(Qt::ISODate).toStdString());
        rows.executeStep();
        written = rows.getColumn(0).getDouble();
    }));
    state.counters["rows"] = written;
}

/// Health of an earlier day, computed from the cache.
void computedDay(benchmark::State &state)
{
    const int accounts = int(state.range(0));
    const PortfolioPtr portfolio = bench::portfolio(accounts);
    for (auto _ : state) {
        const auto scores = computedHealth(bench::cacheFile(accounts), *portfolio, bench::asOf().date.addDays(-10),
                                           portfolio->workspace.health);
        if (!scores)
            bench::stop(scores.error().sentence);
    }
}

} // namespace

BENCHMARK(firstDay)
    ->Name("save a first day's scores")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(nextDay)
    ->Name("save the next day's scores")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(computedDay)
    ->Name("compute an earlier day's Health")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
