// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/reengage_queue.h"
#include "core/sections/customer/explanation.h"

namespace success {

/// Everything behind one Re-engage score: that of the account's best lost deal (ReengageQueue::bestOf). An account
/// without one has no score; each input says so. `cache`: where the records a factor rests on are looked up
/// (read-only).
[[nodiscard]] Result<Explanation> explainReengage(const Portfolio &portfolio, const Account &account, Database &cache);
/// The same of one deal, by its place in the queue.
[[nodiscard]] Result<Explanation> explainLostDeal(const Portfolio &portfolio, quint32 place, Database &cache);

} // namespace success
