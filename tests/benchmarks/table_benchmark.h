// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/table/query.h"
#include "tests/benchmarks/table_reporter.h"

namespace success::bench {

/// A section whose table is measured.
struct MeasuredSection
{
    std::string prefix; ///< in front of the benchmarks' names; may be empty
    std::shared_ptr<const Table> (*make)(PortfolioPtr);
    TableQuery filtered; ///< what a keystroke is combined with
    std::vector<std::string>
        unprepared; ///< columns of which the first sort is measured where nobody prepared the table
};

/// Registers making and preparing its table, keystrokes, and sorting by each column; returns what they are held to.
[[nodiscard]] std::vector<Goal> registerSection(const MeasuredSection &section);

} // namespace success::bench
