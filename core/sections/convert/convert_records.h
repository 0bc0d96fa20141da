// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/scoring/convert_score.h"
#include "core/sections/customer/explanation.h"

namespace success {

/// What a factor of Convert rests on, the newest first, at most 20. Throws SQLite::Exception, so use it inside
/// Database::run.
[[nodiscard]] std::vector<Explanation::Record> convertRecords(ConvertFactor factor, const Portfolio &portfolio,
                                                              const Account &account, SQLite::Database &cache);

} // namespace success
