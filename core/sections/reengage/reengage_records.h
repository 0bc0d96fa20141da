// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/reengage_queue.h"
#include "core/sections/customer/explanation.h"

namespace success {

/// What a factor of a lost deal (its place in the queue) rests on, the newest first. Throws SQLite::Exception, so use
/// it inside Database::run.
[[nodiscard]] std::vector<Explanation::Record> reengageRecords(ReengageFactor factor, const Portfolio &portfolio,
                                                               quint32 place, SQLite::Database &cache);

} // namespace success
