// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/brief_facts.h"

#include <algorithm>

namespace success {

namespace {

constexpr int changeDays = 7;
constexpr int mostItems = 20;
constexpr int signalsLookedAt = 500;

} // namespace

Result<BriefFacts> readBrief(const Portfolio &portfolio, const Account &account, Database &cache, Workspace &workspace,
                             Instant now)
{
    auto detail = loadCustomer(portfolio, account, cache, workspace);
    if (!detail)
        return tl::unexpected(detail.error());
    const ActivityScope scope = activityScope(portfolio, account);
    auto items = activityPage(cache, nullptr, scope, {{}, {}, mostItems});
    auto signalled = activityPage(cache, nullptr, scope, {{TimelineKind::Signal}, {}, signalsLookedAt});
    if (!items || !signalled)
        return tl::unexpected(!items ? items.error() : signalled.error());
    std::erase_if(signalled->items, [](const ActivityItem &item) { return item.record.signal != SignalKind::Request; });
    const auto change =
        scoreChangeSince(portfolio, account, portfolio.asOf.date.addDays(-changeDays), cache, workspace);
    const auto routes = routesIn(portfolio.workspace).of(account.key);
    return BriefFacts{portfolio.asOf,
                      std::move(*detail),
                      change ? std::optional(*change) : std::nullopt,
                      std::move(items->items),
                      items->next.has_value(),
                      std::move(signalled->items),
                      {routes.begin(), routes.end()},
                      portfolio.rates,
                      now};
}

} // namespace success
