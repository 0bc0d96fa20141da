// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/cache_queries.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

#include <sqlite3.h>

using namespace success;

namespace {

/// Reads every column of every row in its own type, and adds up so that nothing is left out.
qint64 readAll(sqlite3_stmt *statement)
{
    qint64 sum = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) {
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_INTEGER:
                sum += sqlite3_column_int64(statement, column);
                break;
            case SQLITE_TEXT:
                sum += sqlite3_column_text(statement, column)[0] + sqlite3_column_bytes(statement, column);
                break;
            default:
                break;
            }
        }
    }
    return sum;
}

void bindMoments(sqlite3_stmt *statement)
{
    const AsOf earlier = bench::asOf().daysEarlier(7);
    const QByteArray from = earlier.date.toString(Qt::ISODate).toUtf8();
    const QByteArray to = bench::asOf().date.toString(Qt::ISODate).toUtf8();
    const int parameters = sqlite3_bind_parameter_count(statement);
    if (parameters == 1)
        sqlite3_bind_int64(statement, 1, epochSeconds(bench::asOf().instant));
    if (parameters >= 2) {
        sqlite3_bind_text(statement, 1, from.constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(statement, 2, to.constData(), -1, SQLITE_TRANSIENT);
    }
    if (parameters >= 3)
        sqlite3_bind_int64(statement, 3, epochSeconds(earlier.instant));
}

/// What loading is measured against: one connection, one thread, the same statements, nothing built.
void readRows(benchmark::State &state)
{
    const QByteArray file = bench::cacheFile(int(state.range(0))).toUtf8();
    for (auto _ : state) {
        sqlite3 *database = nullptr;
        sqlite3_open_v2(file.constData(), &database, SQLITE_OPEN_READONLY, nullptr);
        qint64 sum = 0;
        for (const char *sql : query::all) {
            sqlite3_stmt *statement = nullptr;
            if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
                state.SkipWithError(sqlite3_errmsg(database));
            bindMoments(statement);
            sum += readAll(statement);
            sqlite3_finalize(statement);
        }
        sqlite3_close(database);
        benchmark::DoNotOptimize(sum);
    }
}

void load(benchmark::State &state)
{
    const int accounts = int(state.range(0));
    const WorkspaceSnapshot &workspace = bench::workspace(accounts);
    for (auto _ : state) {
        const auto portfolio = loadPortfolio(bench::cacheFile(accounts), workspace, {}, bench::asOf());
        if (!portfolio || (*portfolio)->accounts.size() != size_t(accounts))
            state.SkipWithError("the portfolio is not what was generated");
    }
}

} // namespace

BENCHMARK(readRows)
    ->Name("read the rows (C API)")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(load)
    ->Name("load the portfolio")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
