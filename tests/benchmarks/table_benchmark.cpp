// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/table_benchmark.h"

#include "core/sections/health/health_section.h"
#include "core/sections/table/query.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;

namespace {

/// What the window does off its own thread before it shows a table.
std::shared_ptr<const Table> preparedTable(int accounts)
{
    auto table = healthTable(bench::portfolio(accounts));
    table->prepare();
    return table;
}

void makeTable(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(healthTable(portfolio));
}

void prepareTable(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state) {
        const auto table = healthTable(portfolio);
        table->prepare();
    }
}

/// A word typed letter by letter: one iteration is one keystroke, to the rows that are shown.
void typeWord(benchmark::State &state, const TableQuery &beside)
{
    const auto table = preparedTable(int(state.range(0)));
    const QString word = QStringLiteral("energy 42");
    TableQuery query = beside;
    qsizetype letters = 0;
    for (auto _ : state) {
        letters = letters % word.size() + 1;
        query.search = word.left(letters);
        const auto rows = runQuery(*table, query);
        if (!rows)
            state.SkipWithError("the query was refused");
        benchmark::DoNotOptimize(rows);
    }
}

void keystroke(benchmark::State &state)
{
    typeWord(state, {});
}

void filteredKeystroke(benchmark::State &state)
{
    typeWord(state, {{},
                     {{QStringLiteral("untracked"), QStringLiteral("false")},
                      {QStringLiteral("risk_level"), QStringLiteral("critical|at_risk|healthy")}},
                     SortOrder{QStringLiteral("arr"), true},
                     -1});
}

void sortBy(benchmark::State &state, const QString &column)
{
    const auto table = preparedTable(int(state.range(0)));
    TableQuery query;
    bool descending = false;
    for (auto _ : state) {
        descending = !descending;
        query.sort = SortOrder{column, descending};
        benchmark::DoNotOptimize(runQuery(*table, query));
    }
}

/// The first click on a header where nobody prepared the table.
void sortUnprepared(benchmark::State &state, const QString &column)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    TableQuery query;
    query.sort = SortOrder{column, false};
    for (auto _ : state) {
        state.PauseTiming();
        auto table = healthTable(portfolio);
        state.ResumeTiming();
        benchmark::DoNotOptimize(runQuery(*table, query));
        state.PauseTiming();
        table.reset();
        state.ResumeTiming();
    }
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->RangeMultiplier(10)->Range(1000, 100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK(makeTable)->Name("make the table")->Apply(inAllSizes);
BENCHMARK(prepareTable)->Name("make and prepare the table (worker)")->Apply(inAllSizes);
BENCHMARK(keystroke)->Name("keystroke")->Apply(inAllSizes);
BENCHMARK(filteredKeystroke)->Name("keystroke, filtered and sorted")->Apply(inAllSizes);

std::vector<std::string> success::bench::registerSorts()
{
    std::vector<std::string> names;
    const auto columns = healthTable(std::make_shared<Portfolio>())->columns();
    for (const ColumnInfo &column : columns) {
        names.push_back("sort by " + column.id.toStdString());
        inAllSizes(benchmark::RegisterBenchmark(names.back().c_str(),
                                                [id = column.id](benchmark::State &state) { sortBy(state, id); }));
    }
    for (const char *id : {"account", "arr"}) {
        inAllSizes(benchmark::RegisterBenchmark(
            (std::string("first sort, unprepared, by ") + id).c_str(),
            [id = QString::fromLatin1(id)](benchmark::State &state) { sortUnprepared(state, id); }));
    }
    return names;
}
