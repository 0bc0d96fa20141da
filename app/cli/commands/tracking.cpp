// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"

namespace success::cli {

namespace {

using Command = Result<void> (Workspace::*)(const std::vector<QString> &);

/// All accounts or none: a name that is not there refuses the whole.
Result<void> changeTracking(Context &context, Command command, bool untracked, const QString &done,
                            const QString &already)
{
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    std::vector<QString> keys;
    QStringList changed;
    QStringList unchanged;
    for (const QString &text : context.arguments()) {
        const auto account = context.account(**portfolio, text);
        if (!account)
            return tl::unexpected(account.error());
        keys.push_back((*account)->key);
        ((*account)->untracked == untracked ? unchanged : changed) << (*account)->key;
    }
    const auto decided = (*context.session())->decide([&](Workspace &workspace) { return (workspace.*command)(keys); });
    if (!decided)
        return decided;
    if (!changed.isEmpty())
        context.print(done.arg(changed.join(QStringLiteral(", "))));
    if (!unchanged.isEmpty())
        context.print(already.arg(unchanged.join(QStringLiteral(", "))));
    return {};
}

} // namespace

Result<void> runUntrack(Context &context)
{
    return changeTracking(context, &Workspace::untrack, true, tr("Untracked %1."), tr("Untracked already: %1."));
}

Result<void> runTrack(Context &context)
{
    return changeTracking(context, &Workspace::track, false, tr("Tracked again: %1."), tr("Tracked already: %1."));
}

} // namespace success::cli
