// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace success::bench {

/// A number a benchmark is held to at the largest size: milliseconds, or a ratio to another benchmark.
struct Goal
{
    std::string benchmark;
    double limit = 0;
    std::string ratioTo = {}; ///< empty: the limit is milliseconds
};

/// Prints one table when all is run: a line a benchmark, a column a size (the benchmark's argument), the goal and
/// whether the largest size meets it.
class TableReporter : public benchmark::BenchmarkReporter
{
public:
    explicit TableReporter(std::vector<Goal> goals);

    bool ReportContext(const Context &context) override;
    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;

    [[nodiscard]] bool failed() const { return m_failed; } ///< a benchmark reported an error

private:
    [[nodiscard]] std::string goalText(const std::string &name, double largest, long size) const;

    std::vector<Goal> m_goals;
    std::vector<std::string> m_order;
    std::map<std::string, std::map<long, double>> m_milliseconds;
    bool m_failed = false;
};

/// main() of a benchmark executable.
int runBenchmarks(int argc, char **argv, std::vector<Goal> goals);

} // namespace success::bench
