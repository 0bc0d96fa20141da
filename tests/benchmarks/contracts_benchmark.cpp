// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/contracts/movements_report.h"
#include "core/sections/contracts/renewals_report.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;

namespace {

void summarise(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(contractsSummary(*portfolio));
}

void renewals(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(renewalMonths(*portfolio));
}

void movements(benchmark::State &state)
{
    const int accounts = int(state.range(0));
    const PortfolioPtr portfolio = bench::portfolio(accounts);
    auto cache = Database::open(bench::cacheFile(accounts), cacheSchema(), OpenMode::ReadOnly);
    if (!cache)
        bench::stop(cache.error().sentence);
    for (auto _ : state) {
        if (const auto report = movementsReport(*portfolio, **cache); !report)
            state.SkipWithError("the report was refused");
    }
}

void inAllSizes(benchmark::internal::Benchmark *registered)
{
    registered->RangeMultiplier(10)->Range(1000, 100000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

} // namespace

BENCHMARK(summarise)->Name("contracts: summary")->Apply(inAllSizes);
BENCHMARK(renewals)->Name("contracts: renewals")->Apply(inAllSizes);
BENCHMARK(movements)->Name("contracts: movements (worker)")->Apply(inAllSizes);
