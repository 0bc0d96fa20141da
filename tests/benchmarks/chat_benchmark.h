// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/table_reporter.h"

namespace success::ui {
class Theme;
}

namespace success::bench {

/// Registers showing a conversation, and an answer of 20 kB that grows at its end; what they are held to.
[[nodiscard]] std::vector<Goal> registerChat(const ui::Theme &theme);

} // namespace success::bench
