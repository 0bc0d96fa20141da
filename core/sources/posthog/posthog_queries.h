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

    /// The request body for the page after `after` (empty: the first).
    [[nodiscard]] nlohmann::json body(const QString &after) const;
};

/// The Monday eight full weeks before the week that holds the as-of date.
[[nodiscard]] QDate firstWeek(AsOf asOf);

/// Distinct users of each of the eight weeks, by the key of the group type `index` (0–4). Columns: company_key,
/// last_seen, events_total, users_total, w0 … w7.
[[nodiscard]] Query weeklyUsersByGroup(int index, AsOf asOf);
/// Last event of every company in 365 days. Columns: company_key, last_seen, events_total.
[[nodiscard]] Query lastSeenByGroup(int index, AsOf asOf);
/// Columns: key, name, stripe_customer_id, seats, updated. `seatsProperty` may be empty.
[[nodiscard]] Query groupNames(int index, const QString &seatsProperty);
/// By the domain of the users' e-mail addresses. Columns: domain, week_idx, wau, events, last_seen.
[[nodiscard]] Query weeklyUsersByDomain(AsOf asOf);

} // namespace success::posthog
