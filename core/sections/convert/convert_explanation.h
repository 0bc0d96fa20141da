// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/convert_queue.h"
#include "core/sections/customer/explanation.h"

namespace success {

/// Everything behind one Convert score, those of prospects that the settings leave out included. An account that has
/// bought, or that nothing is open of, has no score; each input says so. `cache`: where the records a factor rests on
/// are looked up (read-only).
[[nodiscard]] Result<Explanation> explainConvert(const Portfolio &portfolio, const Account &account, Database &cache);

} // namespace success
