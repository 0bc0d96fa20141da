// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/release_lists.h"

#include "app/cli/commands/command.h"
#include "core/sections/releases/releases_section.h"

namespace success::cli {

namespace {

Result<ReleaseLoopPtr> releaseLoop(Context &context, const Portfolio &portfolio)
{
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto decisions = matchDecisions((*session)->workspace());
    if (!decisions)
        return tl::unexpected(decisions.error());
    const auto cache = context.cache();
    if (!cache)
        return tl::unexpected(cache.error());
    return readReleaseLoop(portfolio, (*cache)->database(), *decisions);
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

Result<void> runMatch(Context &context)
{
    const bool approve = context.invocation().has(QStringLiteral("approve"));
    if (approve == context.invocation().has(QStringLiteral("dismiss")))
        return tl::unexpected(usageError(tr("Say --approve or --dismiss.")));
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto loop = releaseLoop(context, **portfolio);
    if (!loop)
        return tl::unexpected(loop.error());
    std::vector<MatchDecision> decisions;
    for (const QString &id : context.arguments()) {
        const auto decision = decisionOn(**portfolio, **loop, id, approve);
        if (!decision)
            return tl::unexpected(decision.error());
        decisions.push_back(*decision);
    }
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    const auto decided = (*session)->decide([&](Workspace &workspace) { return decideMatches(workspace, decisions); });
    if (!decided)
        return decided;
    for (const MatchDecision &decision : decisions)
        context.print((approve ? tr("Approved: “%1” by “%2”.") : tr("Dismissed: “%1” by “%2”."))
                          .arg(decision.requestText, decision.shippedText));
    return {};
}

} // namespace success::cli
