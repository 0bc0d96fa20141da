// SPDX-License-Identifier: Apache-2.0
#include "core/sections/palette/palette_accounts.h"
#include "core/sections/palette/palette_search.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;

namespace {

/// A word typed letter by letter, to the rows that are shown: one iteration is one keystroke. The words are an account,
/// letters with nothing between them, a slip, and nothing at all.
void typeIn(benchmark::State &state, const QString &word)
{
    palette::Search search;
    search.setAccounts(palette::accountIndex(*bench::portfolio(int(state.range(0)))));
    qsizetype letters = 0;
    for (auto _ : state) {
        letters = letters % word.size() + 1;
        benchmark::DoNotOptimize(search.find(word.left(letters), 60));
    }
}

void makeIndex(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(palette::accountIndex(*portfolio));
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->RangeMultiplier(10)->Range(1000, 100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK_CAPTURE(typeIn, account, QStringLiteral("energy 42"))->Name("palette: keystroke")->Apply(inAllSizes);
BENCHMARK_CAPTURE(typeIn, scattered, QStringLiteral("ngy"))->Name("palette: keystroke, scattered")->Apply(inAllSizes);
BENCHMARK_CAPTURE(typeIn, slip, QStringLiteral("enregy 42"))->Name("palette: keystroke, a slip")->Apply(inAllSizes);
BENCHMARK_CAPTURE(typeIn, nothing, QStringLiteral("qqqq wwww"))->Name("palette: keystroke, nothing")->Apply(inAllSizes);
BENCHMARK(makeIndex)->Name("palette: index the accounts (worker)")->Apply(inAllSizes);
