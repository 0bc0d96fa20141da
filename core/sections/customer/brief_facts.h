// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/customer/score_change.h"

namespace success {

/// What an account brief is made of.
struct BriefFacts
{
    AsOf asOf;
    CustomerDetail detail;
    std::optional<ScoreChange> change;  ///< over the last 7 days, where it can be told
    std::vector<ActivityItem> activity; ///< what sources report, newest first, at most 20
    std::vector<ActivityItem> requests; ///< what the account asked for, newest first, at most 5
};
[[nodiscard]] Result<BriefFacts> readBrief(const Portfolio &portfolio, const Account &account, Database &cache,
                                           Workspace &workspace);

} // namespace success
