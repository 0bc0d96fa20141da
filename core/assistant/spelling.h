// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace success::assistant {

/// The word of `known` that a misspelling means: two neighbours swapped in words of three or four letters, one edit
/// (insert, delete, replace, swap) from five on, two from eleven on; the first
/// letter is never wrong. The nearest, then the first of `known`; empty: none.
[[nodiscard]] std::string nearestWord(const std::string &word, const std::vector<std::string> &known);

} // namespace success::assistant
