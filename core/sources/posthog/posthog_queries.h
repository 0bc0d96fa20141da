// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <nlohmann/json.hpp>

#include <QString>

namespace success::posthog {

/// One HogQL query, paged by key: `{after}` is the last key of the page before. OFFSET is not allowed with API keys.
struct Query
{
    QString name; ///< as PostHog's query log shows it
    QString sql;
    nlohmann::json values;
    int pageSize = 0;

    /// The request body for the page after `after` (empty: the first). `inlined`: the values are written into the SQL,
    /// for servers that do not know them.
    [[nodiscard]] nlohmann::json body(const QString &after, bool inlined = false) const;
};

/// The Monday eight full weeks before the week that holds the as-of date.
[[nodiscard]] QDate firstWeek(AsOf asOf);

/// Distinct users of each of the eight weeks, by the key of the group type `index` (0–4). Columns: company_key,
/// last_seen, events_total, users_total, w0 … w7.
[[nodiscard]] Query weeklyUsersByGroup(int index, AsOf asOf);
/// The same in rows of company and week, for the weeks from `firstWeek` up to `endWeek` (0–8): easier on PostHog than
/// one wide row a company. Columns: company_key, week_idx, wau, events, last_seen.
[[nodiscard]] Query weeklyUsersByGroupInRows(int index, AsOf asOf, int firstWeek, int endWeek);
/// Last event of every company in 365 days. Columns: company_key, last_seen, events_total.
[[nodiscard]] Query lastSeenByGroup(int index, AsOf asOf);
/// Columns: key, name, stripe_customer_id, seats, updated. `seatsProperty` may be empty.
[[nodiscard]] Query groupNames(int index, const QString &seatsProperty);
/// By the domain of the users' e-mail addresses. Columns: domain, week_idx, wau, events, last_seen.
[[nodiscard]] Query weeklyUsersByDomain(AsOf asOf);

/// Which group types there are, for keys that may not read the list of them. Columns: index, n, sample.
[[nodiscard]] Query groupTypes();
/// What `Test connection` asks: that queries run at all, that there are groups, and events of the last week.
[[nodiscard]] Query canQuery();
[[nodiscard]] Query anyGroup();
[[nodiscard]] Query eventsOfAWeek(AsOf asOf, bool withEmail);

} // namespace success::posthog
