// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/release_lists.h"

#include "core/sections/releases/releases_section.h"

namespace success::cli {

namespace {

Result<ReleaseLoopPtr> releaseLoop(Context &context, const Portfolio &portfolio)
{
    const auto cache = context.cache();
    if (!cache)
        return tl::unexpected(cache.error());
    return readReleaseLoop(portfolio, (*cache)->database(), {});
}

} // namespace

bool isReleaseList(const QString &name)
{
    return name == u"requests" || name == u"shipped" || name == u"matches";
}

Result<std::shared_ptr<const Table>> releaseList(Context &context, const QString &name, const PortfolioPtr &portfolio)
{
    const auto loop = releaseLoop(context, *portfolio);
    if (!loop)
        return tl::unexpected(loop.error());
    if (name == u"shipped")
        return shippedTable(*loop);
    return name == u"requests" ? requestsTable(portfolio, *loop) : matchesTable(portfolio, *loop);
}

Result<nlohmann::ordered_json> releaseCards(Context &context)
{
    const auto portfolio = context.portfolio();
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto loop = releaseLoop(context, **portfolio);
    if (!loop)
        return tl::unexpected(loop.error());
    return summaryJson(releasesSummary(**portfolio, **loop));
}

} // namespace success::cli
