// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/cache_queries.h"
#include "core/portfolio/convert_reader.h"
#include "core/portfolio/row_cursor.h"
#include "core/portfolio/scoring_pass.h"
#include "core/sections/convert/convert_section.h"
#include "core/store/database.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;

namespace {

/// Which account each company of the cache is, as loading finds it.
CompanyIndex companiesOf(SQLite::Database &cache, const CacheRows &rows)
{
    std::map<qint64, quint32> places;
    for (quint32 place = 0; place < rows.accounts.size(); ++place)
        places.emplace(rows.accounts[place].id, place);
    CompanyIndex index;
    RowCursor cursor(cache, query::companies);
    while (cursor.next())
        index.add(cursor.integer(0), places.at(cursor.integer(1)));
    return index;
}

/// What Convert adds to a load: the accounts that may buy, with their touches, properties and everyone's size.
void readShare(benchmark::State &state)
{
    const QString file = bench::cacheFile(int(state.range(0)));
    const auto rows = readCache(file, Moments(bench::asOf()));
    auto cache = Database::open(file, cacheSchema(), OpenMode::ReadOnly);
    if (!rows || !cache)
        return state.SkipWithError("the cache cannot be read");
    const auto read = (*cache)->run([&](SQLite::Database &connection) {
        const CompanyIndex index = companiesOf(connection, *rows);
        for (auto _ : state)
            benchmark::DoNotOptimize(readProspects(connection, index, *rows, bench::asOf()));
    });
    if (!read)
        state.SkipWithError("the prospects cannot be read");
    state.counters["prospects"] = double(rows->prospects.all.size());
}

/// What saving the settings does: another Portfolio with the queue scored and filtered anew.
void changeSettings(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    WorkspaceSnapshot workspace = portfolio->workspace;
    ConvertSettings settings;
    settings.weights = {10, 20, 30, 20, 10, 10};
    settings.filters = {{QStringLiteral("hubspot.industry"), PropertyFilter::Test::IsNot, QStringLiteral("Law")}};
    workspace.convert = std::make_shared<const ConvertSettings>(settings);
    for (auto _ : state)
        benchmark::DoNotOptimize(withWorkspace(*portfolio, workspace));
}

void cards(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(convertSummary(*portfolio));
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->RangeMultiplier(10)->Range(1000, 100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK(readShare)->Name("convert: its share of a load")->Apply(inAllSizes);
BENCHMARK(changeSettings)->Name("convert: change settings")->Apply(inAllSizes);
BENCHMARK(cards)->Name("convert: cards")->Apply(inAllSizes);
