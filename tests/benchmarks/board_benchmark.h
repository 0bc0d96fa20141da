// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/table_reporter.h"

namespace success::ui {
class Theme;
}

namespace success::bench {

/// Registers opening Pipeline's board, dropping a card and typing, over generated deals; what they are held to.
[[nodiscard]] std::vector<Goal> registerBoard(const ui::Theme &theme);

} // namespace success::bench
