// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/table_reporter.h"

namespace success::ui {
class Theme;
}

namespace success::bench {

/// Registers scrolling through an account's 50,000 items, by wheel and by page, as they are read from the database;
/// returns what its frames are held to.
[[nodiscard]] std::vector<Goal> registerScrolling(const ui::Theme &theme);

} // namespace success::bench
