// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace success::matching {

/// The stem of an English word in lower-case UTF-8 (Snowball's English algorithm, as libstemmer has it). Words of other
/// languages come back nearly as they are. Safe on every thread.
[[nodiscard]] std::string stemOf(std::string_view word);

} // namespace success::matching
