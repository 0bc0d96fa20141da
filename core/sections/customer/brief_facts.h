// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/customer_detail.h"
#include "core/sections/customer/score_change.h"
#include "core/workspace/routes.h"

namespace success {

/// What an account brief is made of.
struct BriefFacts
{
    AsOf asOf;
    CustomerDetail detail;
    std::optional<ScoreChange> change;  ///< over the last 7 days, where it can be told
    std::vector<ActivityItem> activity; ///< what sources report, newest first, at most 20
    bool olderActivity = false;         ///< there is more than that
    std::vector<ActivityItem> requests; ///< what the account asked for among its latest 500 signals, newest first
    std::vector<AccountRoute> routes;   ///< where it was sent and is not done
    RateTable rates;                    ///< what totals of several currencies are converted with
    Instant writtenAt;                  ///< stands on the page beside the as-of day
};
[[nodiscard]] Result<BriefFacts> readBrief(const Portfolio &portfolio, const Account &account, Database &cache,
                                           Workspace &workspace, Instant now);

} // namespace success
