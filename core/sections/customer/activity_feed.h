// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

namespace success {

struct ActivityItem
{
    qint64 id = 0;
    SourceId source{};
    ActivityRecord record;
};

struct ActivityQuery
{
    std::vector<ActivityKind> kinds; ///< empty: all
    QString search;                  ///< words that all must occur in title, text or person, whatever case and accents
    int pageSize = 50;
};

/// Where the next page starts; opaque to callers.
struct ActivityCursor
{
    qint64 at = 0;
    qint64 id = 0;
};

struct ActivityPage
{
    std::vector<ActivityItem> items; ///< newest first; nothing later than as-of
    std::optional<ActivityCursor> next;
};

/// One page of an account's timeline, by keyset: page n costs what page 1 costs.
[[nodiscard]] Result<ActivityPage> activityPage(Database &cache, qint64 accountId, Instant asOf,
                                                const ActivityQuery &query,
                                                const std::optional<ActivityCursor> &after = {});
[[nodiscard]] nlohmann::ordered_json activityJson(const std::vector<ActivityItem> &items);
/// `call`, `message`, `project`, `signal`, `contract`, `payment`.
[[nodiscard]] QString activityKindKey(ActivityKind kind);
/// `escalation`, `churn_risk`, `complaint`, `objection`, `issue`, `request`, `commitment`, `nps`, `other`; empty: none.
[[nodiscard]] QString signalKindKey(SignalKind kind);

} // namespace success
