// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/health_section.h"
#include "tests/benchmarks/table_benchmark.h"
#include "tests/benchmarks/table_reporter.h"

#include <QCoreApplication>

using namespace success;
using namespace success::bench;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::vector<Goal> goals{{"load the portfolio", 4, "read the rows (C API)"},
                            {"score everything", 50},
                            {"preview weights", 50},
                            {"match as many requests as features", 2000},
                            {"group near-duplicate requests", 500},
                            {"add and remove a feature", 1},
                            {"keystroke", 8},
                            {"keystroke, filtered and sorted", 8}};
    for (const std::string &name : registerSorts())
        goals.push_back({name, 20});
    return runBenchmarks(argc, argv, std::move(goals));
}
