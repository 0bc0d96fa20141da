// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/settings_history.h"

#include "core/workspace/settings_catalog.h"
#include "core/workspace/sql_text.h"

#include <algorithm>
#include <tuple>

namespace success {

using nlohmann::json;

namespace {

/// One setting takes another value.
struct Turn
{
    Instant at;
    qint64 decision = 0;
    bool undone = false;
    QString key;
    json from, to; ///< null: none is stored
    QString sentence;
};

json storedIn(const json &change)
{
    const json row = change.value("row", json());
    if (!row.is_object() || !row.contains("value") || !row["value"].is_string())
        return nullptr;
    const json value = json::parse(row["value"].get<std::string>(), nullptr, false);
    return value.is_discarded() ? json() : value;
}

QString settingOf(const json &change)
{
    const json key =
        change.is_object() && change.value("table", std::string()) == "setting" ? change.value("key", json()) : json();
    return key.is_object() ? QString::fromStdString(key.value("key", std::string())) : QString();
}

void addTurns(std::vector<Turn> &turns, const SQLite::Statement &row, const QString &prefix)
{
    const json before = jsonOf(row.getColumn(4));
    const json after = jsonOf(row.getColumn(5));
    if (!before.is_array() || !after.is_array())
        return;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        const QString key = settingOf(after[i]);
        if (key.isEmpty() || !key.startsWith(prefix))
            continue;
        Turn turn{instantOf(row.getColumn(1)), row.getColumn(0).getInt64(), false, key, storedIn(before[i]),
                  storedIn(after[i]),          textOf(row.getColumn(2))};
        turns.push_back(turn);
        if (row.getColumn(3).isNull())
            continue;
        turn.at = instantOf(row.getColumn(3));
        turn.undone = true;
        std::swap(turn.from, turn.to);
        turns.push_back(std::move(turn));
    }
}

/// Every change of settings that begin with `prefix`, oldest first. Of one second decisions come in their order, and
/// undoing, which goes back from the last, in the other.
Result<std::vector<Turn>> turnsOf(Workspace &workspace, const QString &prefix)
{
    std::vector<Turn> turns;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        SQLite::Statement rows(connection, "SELECT id, at, summary, undone_at, before_state, after_state FROM decision "
                                           "WHERE instr(after_state, '\"setting\"') ORDER BY id");
        while (rows.executeStep())
            addTurns(turns, rows, prefix);
    });
    std::ranges::stable_sort(turns, {}, [](const Turn &turn) {
        return std::tuple(turn.at, turn.undone, turn.undone ? -turn.decision : turn.decision);
    });
    return read.map([&] { return std::move(turns); });
}

} // namespace

Result<json> settingAt(Workspace &workspace, const QString &key, Instant at)
{
    const auto turns = turnsOf(workspace, key);
    if (!turns)
        return tl::unexpected(turns.error());
    std::optional<json> value;
    for (const Turn &turn : *turns) {
        if (turn.key != key)
            continue;
        if (turn.at > at)
            return value ? *value : turn.from;
        value = turn.to;
    }
    return value ? Result<json>(*value) : workspace.setting(key);
}

Result<HealthSettings> healthSettingsAt(Workspace &workspace, Instant at)
{
    const auto valueOf = [&](const QString &key) {
        return settingAt(workspace, key, at).and_then([&](const json &value) { return checkSetting(key, value); });
    };
    const auto weights = valueOf(QStringLiteral("health.weights"));
    const auto thresholds = valueOf(QStringLiteral("health.thresholds"));
    if (!weights || !thresholds)
        return tl::unexpected(!weights ? weights.error() : thresholds.error());
    return healthSettingsFrom(*weights, *thresholds);
}

Result<std::vector<SettingsChange>> settingsChanges(Workspace &workspace, const QString &prefix)
{
    const auto turns = turnsOf(workspace, prefix);
    if (!turns)
        return tl::unexpected(turns.error());
    std::vector<SettingsChange> changes;
    qint64 last = 0;
    for (const Turn &turn : *turns) { // several settings of one decision change together
        if (!changes.empty() && turn.decision == last && changes.back().undone == turn.undone)
            continue;
        last = turn.decision;
        changes.push_back({turn.at, turn.sentence, turn.undone});
    }
    return changes;
}

} // namespace success
