// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/table_benchmark.h"

#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;
using bench::MeasuredSection;

namespace {

/// What the window does off its own thread before it shows a table.
std::shared_ptr<const Table> preparedTable(const MeasuredSection &section, int accounts)
{
    auto table = section.make(bench::portfolio(accounts));
    table->prepare();
    return table;
}

void makeTable(benchmark::State &state, const MeasuredSection &section)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(section.make(portfolio));
}

void prepareTable(benchmark::State &state, const MeasuredSection &section)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        section.make(portfolio)->prepare();
}

/// A word typed letter by letter: one iteration is one keystroke, to the rows that are shown.
void typeWord(benchmark::State &state, const MeasuredSection &section, const TableQuery &beside)
{
    const auto table = preparedTable(section, int(state.range(0)));
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

void sortBy(benchmark::State &state, const MeasuredSection &section, const QString &column)
{
    const auto table = preparedTable(section, int(state.range(0)));
    TableQuery query;
    bool descending = false;
    for (auto _ : state) {
        descending = !descending;
        query.sort = SortOrder{column, descending};
        benchmark::DoNotOptimize(runQuery(*table, query));
    }
}

/// The first click on a header where nobody prepared the table.
void sortUnprepared(benchmark::State &state, const MeasuredSection &section, const QString &column)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    TableQuery query;
    query.sort = SortOrder{column, false};
    for (auto _ : state) {
        state.PauseTiming();
        auto table = section.make(portfolio);
        state.ResumeTiming();
        benchmark::DoNotOptimize(runQuery(*table, query));
        state.PauseTiming();
        table.reset();
        state.ResumeTiming();
    }
}

template<typename Run>
void inAllSizes(const std::string &name, Run run)
{
    benchmark::RegisterBenchmark(name.c_str(), run)
        ->RangeMultiplier(10)
        ->Range(1000, 100000)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

} // namespace

std::vector<bench::Goal> success::bench::registerSection(const MeasuredSection &section)
{
    constexpr double keystroke = 8;
    constexpr double sort = 20;
    const auto named = [&](const std::string &name) {
        return section.prefix + name;
    };
    inAllSizes(named("make the table"), [section](benchmark::State &state) { makeTable(state, section); });
    inAllSizes(named("make and prepare the table (worker)"),
               [section](benchmark::State &state) { prepareTable(state, section); });
    inAllSizes(named("keystroke"), [section](benchmark::State &state) { typeWord(state, section, {}); });
    inAllSizes(named("keystroke, filtered and sorted"),
               [section](benchmark::State &state) { typeWord(state, section, section.filtered); });
    std::vector<Goal> goals{{named("keystroke"), keystroke}, {named("keystroke, filtered and sorted"), keystroke}};
    const auto columns = section.make(std::make_shared<Portfolio>())->columns();
    for (const ColumnInfo &column : columns) {
        goals.push_back({named("sort by " + column.id.toStdString()), sort});
        inAllSizes(goals.back().benchmark,
                   [section, id = column.id](benchmark::State &state) { sortBy(state, section, id); });
    }
    for (const std::string &id : section.unprepared)
        inAllSizes(named("first sort, unprepared, by " + id), [section, id](benchmark::State &state) {
            sortUnprepared(state, section, QString::fromStdString(id));
        });
    return goals;
}
