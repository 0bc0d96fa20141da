// SPDX-License-Identifier: Apache-2.0
#include "core/sections/customer/decision_timeline.h"

#include "core/sections/table/fold.h"
#include "core/store/row_reader.h"
#include "core/workspace/change_set.h"

#include <algorithm>
#include <limits>

namespace success {

using nlohmann::json;

namespace {

const QString noteCommand = QStringLiteral("note");
const QString settingCommand = QStringLiteral("set_setting");

enum Column { Id, At, Command, AccountKey, Summary, UndoneAt, Before, After };

std::string keyCondition(const ActivityScope &scope)
{
    std::string named;
    for (qsizetype i = 0; i < scope.keys.size(); ++i) {
        const std::string key = "?" + std::to_string(4 + 2 * i);
        const std::string quoted = "?" + std::to_string(5 + 2 * i);
        named += " OR account_key = " + key + " OR instr(before_state, " + quoted + ") OR instr(after_state, " +
                 quoted + ")";
    }
    return "(command = ?3" + named + ")";
}

std::string kindCondition(const std::vector<TimelineKind> &kinds)
{
    const auto has = [&](TimelineKind kind) {
        return kinds.empty() || std::ranges::find(kinds, kind) != kinds.end();
    };
    const bool decisions = has(TimelineKind::Decision);
    const bool notes = has(TimelineKind::Note);
    return decisions && notes ? "" : decisions ? " AND command <> 'note'" : notes ? " AND command = 'note'" : " AND 0";
}

json parsed(const SQLite::Statement &rows, int column)
{
    return json::parse(rows.getColumn(column).getString(), nullptr, false);
}

/// The value that a change gives a setting, as JSON text; empty: it goes back to its default.
QString valueOf(const json &change)
{
    const json row = change.value("row", json());
    return row.is_object() ? QString::fromStdString(row.value("value", std::string())) : QString();
}

QString settingOf(const json &change)
{
    const json key = change.value("key", json());
    return key.is_object() ? QString::fromStdString(key.value("key", std::string())) : QString();
}

/// True where the change sets something that the account's scores depend on, or adds or takes away a mention of it.
bool changeTouches(const json &before, const json &after, const ActivityScope &scope)
{
    const QString setting = settingOf(after);
    if (std::ranges::any_of(scope.settings, [&](const QString &prefix) { return setting.startsWith(prefix); }))
        return true;
    const QString was = valueOf(before);
    const QString is = valueOf(after);
    return std::ranges::any_of(scope.mentions, [&](const QString &mention) {
        const QString quoted = QString::fromStdString(json(mention.toStdString()).dump());
        return was.count(quoted) != is.count(quoted);
    });
}

} // namespace

DecisionTimeline::DecisionTimeline(SQLite::Database &workspace, const ActivityScope &scope,
                                   const std::vector<TimelineKind> &kinds, const std::optional<ActivityCursor> &before)
    : m_scope(scope)
    , m_rows(workspace,
             "SELECT id, at, command, account_key, summary, undone_at, before_state, after_state FROM decision WHERE "
             "(at < ?1 OR (at = ?1 AND id < ?2)) AND " +
                 keyCondition(scope) + kindCondition(kinds) + " ORDER BY at DESC, id DESC")
{
    constexpr int64_t last = std::numeric_limits<int64_t>::max();
    m_rows.bind(1, before ? int64_t(before->at) : last);
    // At the second of a source's item every decision has been read already.
    m_rows.bind(2, !before ? last : before->ofSource ? int64_t(0) : int64_t(before->id));
    m_rows.bind(3, settingCommand.toStdString());
    for (int i = 0; i < int(scope.keys.size()); ++i) {
        const std::string key = scope.keys[i].toStdString();
        m_rows.bind(4 + 2 * i, key);
        m_rows.bind(5 + 2 * i, json(key).dump());
    }
    next();
}

void DecisionTimeline::next()
{
    do {
        m_open = m_rows.executeStep();
    } while (m_open && !touches());
}

bool DecisionTimeline::touches() const
{
    if (m_scope.keys.contains(textAt(m_rows, AccountKey)))
        return true;
    const json before = parsed(m_rows, Before);
    const json after = parsed(m_rows, After);
    if (std::ranges::any_of(m_scope.keys, [&](const QString &key) {
            return touchesAccount(before, key.toStdString()) || touchesAccount(after, key.toStdString());
        }))
        return true;
    if (textAt(m_rows, Command) != settingCommand || !before.is_array() || !after.is_array())
        return false;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before[i].is_object() && after[i].is_object() && changeTouches(before[i], after[i], m_scope))
            return true;
    }
    return false;
}

QString DecisionTimeline::noteText() const
{
    const json after = parsed(m_rows, After);
    const json row =
        after.is_array() && !after.empty() && after[0].is_object() ? after[0].value("row", json()) : json();
    return row.is_object() ? QString::fromStdString(row.value("text", std::string())) : QString();
}

ActivityCursor DecisionTimeline::place() const
{
    return {m_rows.getColumn(At).getInt64(), false, m_rows.getColumn(Id).getInt64()};
}

QByteArray DecisionTimeline::searchText() const
{
    QByteArray text = folded(textAt(m_rows, Summary));
    if (textAt(m_rows, Command) == noteCommand)
        appendFolded(text += '\n', noteText());
    return text;
}

ActivityItem DecisionTimeline::item() const
{
    ActivityItem item;
    item.id = m_rows.getColumn(Id).getInt64();
    item.command = textAt(m_rows, Command);
    item.kind = item.command == noteCommand ? TimelineKind::Note : TimelineKind::Decision;
    item.record.at = instantFromEpoch(m_rows.getColumn(At).getInt64());
    item.record.title = textAt(m_rows, Summary);
    if (item.kind == TimelineKind::Note)
        item.record.text = noteText();
    item.undoneAt = instantAt(m_rows, UndoneAt);
    return item;
}

} // namespace success
