// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/record.h"

#include <string>
#include <vector>

namespace success::assistant {

/// The word (folded), or another form of it, stands in one of the records: `export` in `Exports stall`. It reads their
/// texts as they are, which costs less than an index of them.
[[nodiscard]] bool holdsWord(const std::vector<Record> &records, const std::string &word);

} // namespace success::assistant
