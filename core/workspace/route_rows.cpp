// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/route_rows.h"

#include "core/identity/merges.h"
#include "core/workspace/sql_text.h"

#include <algorithm>
#include <tuple>

namespace success {

QHash<QString, QString> readMerges(SQLite::Database &connection)
{
    QHash<QString, QString> merges;
    SQLite::Statement rows(connection, "SELECT account_key, target_key FROM merge");
    while (rows.executeStep())
        merges.insert(textOf(rows.getColumn(0)), textOf(rows.getColumn(1)));
    return merges;
}

std::vector<RouteRow> readRoutes(SQLite::Database &connection, const QHash<QString, QString> &merges)
{
    std::vector<RouteRow> routes;
    SQLite::Statement rows(connection, "SELECT account_key, destination, from_section, reason, at FROM route");
    while (rows.executeStep()) {
        const QString key = textOf(rows.getColumn(0));
        const auto destination = sectionFromKey(textOf(rows.getColumn(1)));
        const auto from = sectionFromKey(textOf(rows.getColumn(2)));
        if (destination && from)
            routes.push_back({key,
                              {afterMerges(key, merges), *destination, *from, textOf(rows.getColumn(3)),
                               instantOf(rows.getColumn(4))}});
    }
    const auto place = [](const RouteRow &row) {
        const AccountRoute &route = row.route;
        return std::tuple<const QString &, Section, qint64, const QString &>(route.accountKey, route.destination,
                                                                             -epochSeconds(route.at), row.storedKey);
    };
    std::sort(routes.begin(), routes.end(), [&](const RouteRow &a, const RouteRow &b) { return place(a) < place(b); });
    return routes;
}

} // namespace success
