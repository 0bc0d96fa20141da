// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/parallel.h"
#include "core/portfolio/scoring_pass.h"
#include "core/sections/health/health_section.h"
#include "tests/benchmarks/bench_data.h"

#include <benchmark/benchmark.h>

using namespace success;

namespace {

HealthSettings otherSettings()
{
    HealthSettings settings;
    settings.weights = {20, 40, 25, 15, 0, 0};
    return settings;
}

/// From facts to severities to points, every account.
void scoreEverything(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    const HealthSettings settings = otherSettings();
    std::vector<HealthScore> scores(portfolio->accounts.size());
    for (auto _ : state) {
        inChunks(scores.size(), [&](size_t begin, size_t end) {
            for (size_t i = begin; i < end; ++i)
                scores[i] = scoreHealth(assessHealth(portfolio->healthFacts[i]), settings);
        });
        benchmark::DoNotOptimize(scores.data());
    }
}

/// What saving the settings does: another Portfolio with new scores and their change over 7 days.
void changeSettings(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    WorkspaceSnapshot workspace = portfolio->workspace;
    workspace.health = otherSettings();
    for (auto _ : state)
        benchmark::DoNotOptimize(withWorkspace(*portfolio, workspace));
}

void preview(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(previewHealth(*portfolio, otherSettings()));
}

void summary(benchmark::State &state)
{
    const PortfolioPtr portfolio = bench::portfolio(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(healthSummary(*portfolio));
}

} // namespace

BENCHMARK(scoreEverything)
    ->Name("score everything")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(changeSettings)
    ->Name("change settings, whole portfolio")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(preview)
    ->Name("preview weights")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(summary)
    ->Name("cards")
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
