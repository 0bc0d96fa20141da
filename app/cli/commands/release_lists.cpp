// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/release_lists.h"

#include "app/cli/commands/command.h"
#include "core/sections/releases/releases_section.h"

namespace success::cli {

const QStringList &releaseLists()
{
    static const QStringList names{QStringLiteral("requests"), QStringLiteral("shipped"), QStringLiteral("matches")};
    return names;
}

std::shared_ptr<const Table> releaseList(const QString &name, const PortfolioPtr &portfolio)
{
    if (name == u"shipped")
        return shippedTable(portfolio);
    return name == u"requests" ? requestsTable(portfolio) : matchesTable(portfolio);
}

Result<void> runMatch(Context &context)
{
    const bool approve = context.invocation().has(QStringLiteral("approve"));
    if (approve == context.invocation().has(QStringLiteral("dismiss")))
        return tl::unexpected(usageError(tr("Say --approve or --dismiss.")));
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    std::vector<MatchDecision> decisions;
    for (const QString &id : context.arguments()) {
        const auto decision = decisionOn(**portfolio, id, approve);
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
