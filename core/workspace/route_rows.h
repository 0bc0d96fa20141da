// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/routes.h"

namespace success {

/// A row of the table `route`, and the account it stands for.
struct RouteRow
{
    QString storedKey; ///< as it was routed
    AccountRoute route;
};

/// Account key → the one it was merged into, link by link.
[[nodiscard]] QHash<QString, QString> readMerges(SQLite::Database &connection);

/// In the order of Routes::all. Rows of sections that this version does not know are left out.
[[nodiscard]] std::vector<RouteRow> readRoutes(SQLite::Database &connection, const QHash<QString, QString> &merges);

} // namespace success
