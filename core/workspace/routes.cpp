// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"

#include "core/workspace/change_set.h"
#include "core/workspace/route_rows.h"
#include "core/workspace/sql_text.h"
#include "core/workspace/summary_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

using nlohmann::json;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Routes", text);
}

json keyOf(const QString &accountKey, Section destination)
{
    return {{"account_key", accountKey.toStdString()}, {"destination", sectionKey(destination).toStdString()}};
}

/// Deletes what stands for the accounts in `destination`, but for rows under the accounts' own keys if `keepOwn`.
/// Returns the accounts that stood there.
QStringList clear(ChangeSet &changes, const std::vector<QString> &accountKeys, Section destination, bool keepOwn)
{
    QStringList cleared;
    const QSet<QString> wanted(accountKeys.begin(), accountKeys.end());
    for (const auto &[storedKey, route] : readRoutes(changes.connection(), readMerges(changes.connection()))) {
        if (route.destination != destination || !wanted.contains(route.accountKey))
            continue;
        if (cleared.isEmpty() || cleared.last() != route.accountKey)
            cleared << route.accountKey;
        if (!keepOwn || storedKey != route.accountKey)
            changes.remove("route", keyOf(storedKey, destination));
    }
    return cleared;
}

Result<void> checkMove(Section from, Section destination)
{
    if (!isDestination(destination)) {
        QStringList titles;
        for (const Section section : allSections) {
            if (isDestination(section))
                titles << sectionTitle(section);
        }
        return failure(ErrorKind::InvalidInput, tr("Accounts are not routed to %1; they can be to %2.")
                                                    .arg(sectionTitle(destination), titles.join(u", "_qs)));
    }
    if (from == destination)
        return failure(ErrorKind::InvalidInput,
                       tr("An account is not routed from %1 to %1; name another place.").arg(sectionTitle(from)));
    return {};
}

QString onlyOf(const QStringList &keys)
{
    return keys.size() == 1 ? keys.first() : QString();
}

} // namespace

std::span<const AccountRoute> Routes::of(const QString &accountKey) const
{
    const auto own = std::ranges::equal_range(all, accountKey, {}, &AccountRoute::accountKey);
    return {own.begin(), own.end()};
}

const Routes &routesIn(const WorkspaceSnapshot &snapshot)
{
    static const Routes none;
    return snapshot.routes ? *snapshot.routes : none;
}

bool isDestination(Section section)
{
    return section != Section::Releases && section != Section::Signals;
}

Result<void> routeAccounts(Workspace &workspace, const std::vector<QString> &accountKeys, Section from,
                           Section destination, const QString &reason)
{
    if (const auto move = checkMove(from, destination); !move)
        return move;
    const QString why = reason.simplified();
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        clear(changes, accountKeys, destination, true);
        for (const QString &key : accountKeys) {
            json row = keyOf(key, destination);
            row["from_section"] = sectionKey(from).toStdString();
            row["reason"] = why.toStdString();
            row["at"] = sqlTime(changes.at());
            changes.put("route", row);
        }
        const QStringList keys(accountKeys.begin(), accountKeys.end());
        const QString summary =
            tr("Routed %1 from %2 to %3").arg(namesOf(keys), sectionTitle(from), sectionTitle(destination));
        return Workspace::Plan{QStringLiteral("route"), onlyOf(keys),
                               why.isEmpty() ? summary : tr("%1: %2").arg(summary, why)};
    });
}

Result<void> endRoutes(Workspace &workspace, const std::vector<QString> &accountKeys, Section destination)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const QStringList ended = clear(changes, accountKeys, destination, false);
        return Workspace::Plan{QStringLiteral("route_done"), onlyOf(ended),
                               tr("Ended the route of %1 to %2").arg(namesOf(ended), sectionTitle(destination))};
    });
}

} // namespace success
