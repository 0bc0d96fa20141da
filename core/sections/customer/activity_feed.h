// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"
#include "core/portfolio/portfolio.h"

#include <nlohmann/json.hpp>

namespace success {

/// The kinds of a timeline: those that sources know (as ActivityKind), and what was decided here.
enum class TimelineKind : quint8 { Call = 1, Message, Project, Signal, Contract, Payment, Decision, Note };
inline constexpr std::array timelineKinds{TimelineKind::Call,     TimelineKind::Message,  TimelineKind::Project,
                                          TimelineKind::Signal,   TimelineKind::Contract, TimelineKind::Payment,
                                          TimelineKind::Decision, TimelineKind::Note};
/// `call`, `message`, `project`, `signal`, `contract`, `payment`, `decision`, `note`.
[[nodiscard]] QString timelineKindKey(TimelineKind kind);
/// False for what was decided here.
[[nodiscard]] constexpr bool isOfSource(TimelineKind kind)
{
    return kind < TimelineKind::Decision;
}

struct ActivityItem
{
    qint64 id = 0; ///< unique among the sources' items, and among decisions and notes
    TimelineKind kind = TimelineKind::Call;
    SourceId source{};     ///< of the sources' kinds
    ActivityRecord record; ///< of a decision when, its sentence as title, and what a note said from then on as text
    QString command;       ///< of a decision: `route`, `untrack` …
    std::optional<Instant> undoneAt;
};

/// Whose timeline, as of when, and what decisions are recognised by.
struct ActivityScope
{
    qint64 accountId = 0; ///< cache id
    Instant asOf;         ///< sources' items are not later; decisions are all shown, whatever the day
    QStringList keys;     ///< the account's key, and those of accounts that were merged into it
    QStringList mentions; ///< what a setting may name of it: keys, domain, ids of contracts
    QStringList settings; ///< prefixes of the settings that its scores depend on: `health.`, `convert.`
};
[[nodiscard]] ActivityScope activityScope(const Portfolio &portfolio, const Account &account);

struct ActivityQuery
{
    std::vector<TimelineKind> kinds; ///< empty: all
    QString search;                  ///< words that all must occur in title, text or person, whatever case and accents
    int pageSize = 50;
};

/// Where the next page starts; opaque to callers.
struct ActivityCursor
{
    qint64 at = 0;
    bool ofSource = true; ///< at one second decisions stand above what sources report
    qint64 id = 0;
};

struct ActivityPage
{
    std::vector<ActivityItem> items; ///< newest first
    std::optional<ActivityCursor> next;
};

/// One page of an account's timeline, by keyset: page n costs what page 1 costs. `workspace`: where decisions are read;
/// nullptr leaves them out.
[[nodiscard]] Result<ActivityPage> activityPage(Database &cache, Database *workspace, const ActivityScope &scope,
                                                const ActivityQuery &query,
                                                const std::optional<ActivityCursor> &after = {});
/// Items of one account by `source:external id`, as explanations name records, newest first; ids of other things are
/// passed over.
[[nodiscard]] Result<std::vector<ActivityItem>> activityItems(Database &cache, qint64 accountId,
                                                              const QStringList &ids);
[[nodiscard]] nlohmann::ordered_json activityJson(const std::vector<ActivityItem> &items);
/// `escalation`, `churn_risk`, `complaint`, `objection`, `issue`, `request`, `commitment`, `nps`, `other`; empty: none.
[[nodiscard]] QString signalKindKey(SignalKind kind);

} // namespace success
