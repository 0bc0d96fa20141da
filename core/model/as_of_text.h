// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

namespace success {

/// 12:00 UTC of a date `YYYY-MM-DD` from 1971 to 2200, the years that dates of records are read in. Anything else:
/// nullopt.
[[nodiscard]] std::optional<AsOf> asOfFromText(QStringView text);

} // namespace success
