// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace success::matching {

/// Three letters (bytes) in a row.
using LetterRun = std::uint32_t;

/// Every run of a word, ascending, each once; its two ends count as letters, so that beginnings and endings weigh more
/// than the middle.
[[nodiscard]] std::vector<LetterRun> letterRuns(const std::string &word);

} // namespace success::matching
