// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "app/cli/commands/command.h"

namespace success::cli {

using nlohmann::ordered_json;

namespace {

const QStringList columns{QStringLiteral("account_key"), QStringLiteral("account"), QStringLiteral("from"),
                          QStringLiteral("to"),          QStringLiteral("reason"),  QStringLiteral("at")};

Result<Section> sectionOption(const Context &context, const QString &option)
{
    const QString key = context.invocation().value(option);
    if (const auto section = sectionFromKey(key))
        return *section;
    QStringList keys;
    for (const Section section : allSections)
        keys << sectionKey(section);
    return tl::unexpected(usageError(tr("--%1 takes a section, one of %2.").arg(option, keys.join(u", "_qs))));
}

struct RouteRequest
{
    std::vector<QString> keys;
    std::optional<Section> from; ///< nullopt: it ends the routes
    Section to{};
};

/// All accounts or none: a name that is not there refuses the whole.
Result<RouteRequest> readRequest(Context &context)
{
    RouteRequest request;
    const auto to = sectionOption(context, QStringLiteral("to"));
    if (!to)
        return tl::unexpected(to.error());
    request.to = *to;
    if (!context.invocation().has(QStringLiteral("done"))) {
        const auto from = sectionOption(context, QStringLiteral("from"));
        if (!from)
            return tl::unexpected(from.error());
        request.from = *from;
    } else if (context.invocation().has(QStringLiteral("from")) || context.invocation().has(QStringLiteral("reason"))) {
        return tl::unexpected(usageError(tr("--done takes --to only.")));
    }
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    for (const QString &text : context.arguments()) {
        const auto account = context.account(**portfolio, text);
        if (!account)
            return tl::unexpected(account.error());
        request.keys.push_back((*account)->key);
    }
    return request;
}

/// The accounts that stand in `destination` because they were routed.
QStringList routedTo(Session &session, const std::vector<QString> &keys, Section destination)
{
    QStringList routed;
    const Routes &routes = routesIn(session.portfolio()->workspace);
    for (const QString &key : keys) {
        const auto own = routes.of(key);
        if (std::ranges::find(own, destination, &AccountRoute::destination) != own.end())
            routed << key;
    }
    return routed;
}

Result<void> finish(Context &context, Session &session, const RouteRequest &request)
{
    const QStringList routed = routedTo(session, request.keys, request.to);
    if (routed.isEmpty()) {
        const QStringList keys(request.keys.begin(), request.keys.end());
        return failure(ErrorKind::InvalidInput,
                       tr("Not routed to %1: %2.").arg(sectionTitle(request.to), keys.join(u", "_qs)));
    }
    const auto ended =
        session.decide([&](Workspace &workspace) { return endRoutes(workspace, request.keys, request.to); });
    if (ended)
        context.print(tr("Done in %1: %2.").arg(sectionTitle(request.to), routed.join(u", "_qs)));
    return ended;
}

ordered_json routeJson(const AccountRoute &route, const Account *account)
{
    return {{"account_key", route.accountKey.toStdString()},
            {"account", account ? ordered_json(account->name.toStdString()) : ordered_json()},
            {"from", sectionKey(route.from).toStdString()},
            {"to", sectionKey(route.destination).toStdString()},
            {"reason", route.reason.toStdString()},
            {"at", toIso(route.at).toStdString()}};
}

} // namespace

Result<void> runRoute(Context &context)
{
    const auto request = readRequest(context);
    if (!request)
        return tl::unexpected(request.error());
    Session &session = **context.session();
    if (!request->from)
        return finish(context, session, *request);
    const auto routed = session.decide([&](Workspace &workspace) {
        return routeAccounts(workspace, request->keys, *request->from, request->to,
                             context.invocation().value(QStringLiteral("reason")));
    });
    if (!routed)
        return routed;
    const QStringList keys(request->keys.begin(), request->keys.end());
    context.print(tr("Routed from %1 to %2: %3.")
                      .arg(sectionTitle(*request->from), sectionTitle(request->to), keys.join(u", "_qs)));
    return {};
}

Result<void> runRoutes(Context &context)
{
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    ordered_json list = ordered_json::array();
    for (const AccountRoute &route : routesIn((*portfolio)->workspace).all)
        list.push_back(routeJson(route, (*portfolio)->find(route.accountKey)));
    context.printRecords(list, columns);
    return {};
}

} // namespace success::cli
