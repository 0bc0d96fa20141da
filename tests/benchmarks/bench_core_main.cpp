// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/contracts_section.h"
#include "core/sections/convert/convert_section.h"
#include "core/sections/health/health_section.h"
#include "tests/benchmarks/table_benchmark.h"

#include <QCoreApplication>

using namespace success;
using namespace success::bench;

namespace {

MeasuredSection health()
{
    return {{},
            healthTable,
            {{},
             {{QStringLiteral("untracked"), QStringLiteral("false")},
              {QStringLiteral("risk_level"), QStringLiteral("critical|at_risk|healthy")}},
             SortOrder{QStringLiteral("arr"), true},
             -1},
            {"account", "arr"}};
}

MeasuredSection contracts()
{
    return {"contracts: ",
            contractsTable,
            {{},
             {{QStringLiteral("source"), QStringLiteral("stripe")},
              {QStringLiteral("status"), QStringLiteral("active|past_due|expiring_in_30_days")}},
             SortOrder{QStringLiteral("mrr"), true},
             -1},
            {"customer", "mrr"}};
}

MeasuredSection convert()
{
    return {"convert: ",
            convertTable,
            {{},
             {{QStringLiteral("sources"), QStringLiteral("stripe")},
              {QStringLiteral("likelihood"), QStringLiteral("high|medium")}},
             SortOrder{QStringLiteral("expected_value"), true},
             -1},
            {"company", "expected_value"}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::vector<Goal> goals{{"load the portfolio", 4, "read the rows (C API)"},
                            {"score everything", 50},
                            {"preview weights", 50},
                            {"match as many requests as features", 2000},
                            {"group near-duplicate requests", 500},
                            {"add and remove a feature", 1},
                            {"contracts: summary", 50},
                            {"contracts: renewals", 50},
                            {"palette: keystroke", 16},
                            {"palette: keystroke, scattered", 16},
                            {"palette: keystroke, a slip", 16},
                            {"palette: keystroke, nothing", 16},
                            {"assistant: cold answer, p95", 300},
                            {"assistant: next answer, p95", 300},
                            {"convert: cards", 50},
                            {"convert: change settings", 50}};
    for (const MeasuredSection &section : {health(), contracts(), convert()}) {
        for (Goal &goal : registerSection(section))
            goals.push_back(std::move(goal));
    }
    return runBenchmarks(argc, argv, std::move(goals));
}
