// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/sending.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

const QStringList columns{QStringLiteral("id"),          QStringLiteral("at"),      QStringLiteral("command"),
                          QStringLiteral("account_key"), QStringLiteral("summary"), QStringLiteral("undone_at")};

ordered_json decisionsJson(const std::vector<Decision> &decisions)
{
    ordered_json list = ordered_json::array();
    for (const Decision &decision : decisions) {
        ordered_json entry;
        entry["id"] = decision.id;
        entry["at"] = toIso(decision.at).toStdString();
        entry["command"] = decision.command.toStdString();
        entry["account_key"] =
            decision.accountKey.isEmpty() ? ordered_json() : ordered_json(decision.accountKey.toStdString());
        entry["summary"] = decision.summary.toStdString();
        entry["undone_at"] = decision.undoneAt ? ordered_json(toIso(*decision.undoneAt).toStdString()) : ordered_json();
        list.push_back(std::move(entry));
    }
    return list;
}

Result<void> listDecisions(Context &context, Session &session, const QString &accountKey)
{
    const auto decisions = session.workspace().decisions(-1, accountKey);
    if (!decisions)
        return tl::unexpected(decisions.error());
    context.printRecords(decisionsJson(*decisions), columns);
    return {};
}

} // namespace

Result<void> runUndo(Context &context)
{
    const auto session = context.session();
    if (!session)
        return tl::unexpected(session.error());
    if (context.invocation().has(QStringLiteral("list")))
        return listDecisions(context, **session, {});
    const auto undone = (*session)->undo();
    if (!undone)
        return tl::unexpected(undone.error());
    if (!*undone)
        return failure(ErrorKind::InvalidInput, tr("There is no decision to undo."));
    context.print(tr("Undone: %1.").arg((*undone)->summary));
    return (*undone)->command.startsWith(u"move") ? sendWaiting(**session) : Result<void>();
}

Result<void> runHistory(Context &context)
{
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto account = context.account(**portfolio, context.argument(0));
    if (!account)
        return tl::unexpected(account.error());
    return listDecisions(context, **context.session(), (*account)->key);
}

} // namespace success::cli
