// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/table_reporter.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace success::bench {

TableReporter::TableReporter(std::vector<Goal> goals)
    : m_goals(std::move(goals))
{
}

bool TableReporter::ReportContext(const Context &)
{
    return true;
}

void TableReporter::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        if (run.error_occurred) {
            std::fprintf(stderr, "%s: %s\n", run.benchmark_name().c_str(), run.error_message.c_str());
            m_failed = true;
            continue;
        }
        if (run.run_type != Run::RT_Iteration) // means and medians of repetitions
            continue;
        const std::string &name = run.run_name.function_name;
        if (std::find(m_order.begin(), m_order.end(), name) == m_order.end())
            m_order.push_back(name);
        const double milliseconds = run.real_accumulated_time / double(std::max<int64_t>(1, run.iterations)) * 1e3;
        m_milliseconds[name][std::atol(run.run_name.args.c_str())] = milliseconds;
        std::fprintf(stderr, "%-44s %8s %10.3f ms\n", name.c_str(), run.run_name.args.c_str(), milliseconds);
    }
}

std::string TableReporter::goalText(const std::string &name, double largest, long size) const
{
    const auto goal = std::find_if(m_goals.begin(), m_goals.end(),
                                   [&](const Goal &candidate) { return candidate.benchmark == name; });
    if (goal == m_goals.end())
        return {};
    double reached = largest;
    char text[96];
    if (goal->ratioTo.empty()) {
        std::snprintf(text, sizeof text, "<= %g ms", goal->limit);
    } else {
        const auto other = m_milliseconds.find(goal->ratioTo);
        if (other == m_milliseconds.end() || !other->second.contains(size))
            return {};
        reached = largest / other->second.at(size);
        std::snprintf(text, sizeof text, "<= %g x %s, is %.2f x", goal->limit, goal->ratioTo.c_str(), reached);
    }
    return std::string(text) + (reached <= goal->limit ? "  met" : "  MISSED");
}

void TableReporter::Finalize()
{
    std::set<long> sizes;
    for (const auto &[name, bySize] : m_milliseconds) {
        for (const auto &[size, milliseconds] : bySize)
            sizes.insert(size);
    }
    std::printf("\n%-40s", "milliseconds at N accounts");
    for (const long size : sizes)
        std::printf("%12ld", size);
    std::printf("  goal at the largest\n");
    for (const std::string &name : m_order) {
        std::printf("%-40s", name.c_str());
        const auto &bySize = m_milliseconds.at(name);
        for (const long size : sizes) {
            if (bySize.contains(size))
                std::printf("%12.3f", bySize.at(size));
            else
                std::printf("%12s", "");
        }
        const long largest = bySize.rbegin()->first;
        std::printf("  %s\n", goalText(name, bySize.rbegin()->second, largest).c_str());
    }
}

int runBenchmarks(int argc, char **argv, std::vector<Goal> goals)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    TableReporter reporter(std::move(goals));
    const bool ran = benchmark::RunSpecifiedBenchmarks(&reporter) > 0;
    return ran && !reporter.failed() ? 0 : 1;
}

} // namespace success::bench
