// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace success::bench {

/// Registers a benchmark for sorting by each column of Health and returns their names.
[[nodiscard]] std::vector<std::string> registerSorts();

} // namespace success::bench
