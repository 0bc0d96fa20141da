// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stage_move_undo.h"

#include "core/workspace/sql_text.h"
#include "core/workspace/stage_move_rows.h"

#include <algorithm>
#include <set>

namespace success {

using nlohmann::json;

namespace {

using Deal = std::pair<int, QString>;

Deal dealOf(const StageMove &move)
{
    return {int(move.source), move.externalId};
}

/// The id of the move that a change is about; 0: it is about something else.
qint64 moveIn(const json &change)
{
    if (!change.is_object() || change.value("table", json()) != "stage_move" || !change.contains("key") ||
        !change["key"].is_object())
        return 0;
    const json id = change["key"].value("id", json());
    return id.is_number_integer() ? id.get<qint64>() : 0;
}

/// True where the decision left the move unwritten.
bool leftUnwritten(const json &change)
{
    const json row = change.value("row", json());
    return row.is_object() && row.value("written", json()) == 0;
}

StageMove inverseOf(const StageMove &move, Instant at)
{
    StageMove inverse;
    inverse.source = move.source;
    inverse.externalId = move.externalId;
    inverse.accountKey = move.accountKey;
    inverse.deal = move.deal;
    inverse.from = move.to;
    inverse.to = {move.from.key, move.from.title, {}};
    inverse.at = at;
    inverse.inverseOf = move.id;
    return inverse;
}

/// Since when its source last said that the deal stands where the move starts; empty where it said another stage last.
QString lastKnownSince(SQLite::Database &connection, const StageMove &move)
{
    SQLite::Statement last(connection, "SELECT current_stage, current_since FROM stage_move WHERE source = ? AND "
                                       "external_id = ? AND current_stage <> '' ORDER BY current_at DESC, place DESC");
    last.bind(1, int(move.source));
    last.bind(2, move.externalId.toStdString());
    return last.executeStep() && textOf(last.getColumn(0)) == move.from.key ? textOf(last.getColumn(1)) : QString();
}

/// The moves of `after` that were written since, newest first.
std::vector<StageMove> writtenSince(SQLite::Database &connection, const json &after)
{
    std::vector<StageMove> written;
    for (const json &change : after.is_array() ? after : json::array()) {
        const qint64 id = moveIn(change);
        const auto move = id != 0 && leftUnwritten(change) ? readMove(connection, id) : std::nullopt;
        if (move && move->written)
            written.push_back(*move);
    }
    std::ranges::sort(written, std::ranges::greater(), &StageMove::place);
    return written;
}

bool isToCome(const StageMove &move)
{
    return move.state == MoveState::Waiting || move.state == MoveState::Conflict || move.state == MoveState::Refused;
}

/// True if an undo has kept an inverse for the deal since then.
bool hasInverseSince(SQLite::Database &connection, const StageMove &move, Instant since)
{
    SQLite::Statement later(connection, "SELECT 1 FROM stage_move WHERE source = ? AND external_id = ? AND place > ? "
                                        "AND inverse_of <> 0 AND at >= ?");
    later.bind(1, int(move.source));
    later.bind(2, move.externalId.toStdString());
    later.bind(3, std::int64_t(move.place));
    later.bind(4, sqlTime(since));
    return later.executeStep();
}

} // namespace

UndoneMoves undoneMoves(SQLite::Database &connection, const json &before, const json &after)
{
    UndoneMoves undone{writtenSince(connection, after), before};
    if (!before.is_array() || undone.written.empty())
        return undone;
    std::set<Deal> deals;
    std::ranges::transform(undone.written, std::inserter(deals, deals.end()), dealOf);
    undone.rest = json::array();
    for (const json &change : before) {
        const qint64 id = moveIn(change);
        const auto move = id != 0 ? readMove(connection, id) : std::nullopt;
        if (!move || !deals.contains(dealOf(*move)))
            undone.rest.push_back(change);
    }
    return undone;
}

void keepInverses(SQLite::Database &connection, const std::vector<StageMove> &written, Instant at)
{
    for (StageMove move : written) {
        StageMove inverse = inverseOf(move, at);
        inverse.from.since = lastKnownSince(connection, inverse);
        takeNextId(connection, inverse);
        writeMove(connection, inverse);
        move.state = MoveState::Dropped;
        move.written = false; // the inverse answers for it
        writeMove(connection, move);
    }
}

void queueRestored(SQLite::Database &connection, const json &before, Instant since)
{
    std::vector<StageMove> restored;
    for (const json &change : before) {
        const qint64 id = moveIn(change);
        const auto move = id != 0 ? readMove(connection, id) : std::nullopt;
        if (move && isToCome(*move))
            restored.push_back(*move);
    }
    std::ranges::sort(restored, {}, &StageMove::place);
    for (StageMove &move : restored) {
        if (!hasInverseSince(connection, move, since))
            continue;
        move.from.since.clear(); // it stands there anew
        takeLastPlace(connection, move);
        writeMove(connection, move);
    }
}

} // namespace success
