// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/revenue_movements.h"
#include "core/portfolio/portfolio.h"

namespace success {

/// What every company brought a month, from its first contract to the as-of day: from the terms of Salesbricks and the
/// lives of Stripe subscriptions, one read of the cache. Where a company has both, Stripe's spans are cut out while a
/// Salesbricks term runs, unless the subscription is marked as separate. Untracked accounts are left out. On the as-of
/// day itself the amounts are those that the ledger counts.
///
/// What the systems do not tell, and how it is read: Stripe has no earlier amounts of a subscription, so that it stands
/// at today's from its first paid day on (an upgrade shows where it began a subscription of its own); an unpaid or
/// paused subscription says nothing of what it brought before. A Salesbricks order tells its whole value: the running
/// agreement is worth its recurring lines, less what amendments have added going back; an earlier one its orders'
/// values over their months, one-off lines among them.
[[nodiscard]] Result<std::vector<CustomerRevenue>> readRevenueHistory(Database &cache, const Portfolio &portfolio);

/// The dated rates of the workspace in the base currency that `portfolio` was decided on.
[[nodiscard]] RateHistory ratesOf(const Portfolio &portfolio);

} // namespace success
