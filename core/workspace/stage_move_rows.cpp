// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stage_move_rows.h"

#include "core/workspace/change_set.h"
#include "core/workspace/sql_text.h"

#include <algorithm>
#include <array>

namespace success {

using nlohmann::json;

namespace {

constexpr std::array stateKeys{"waiting", "sending", "conflict", "refused", "sent", "kept", "done", "dropped"};

constexpr const char *selectMoves =
    "SELECT id, source, external_id, account_key, deal, from_stage, from_title, from_since, to_stage, to_title, at, "
    "state, reason, current_stage, current_title, current_since, written, tries, first_try_at, not_before, inverse_of, "
    "place, current_at "
    "FROM stage_move ";

/// An unknown one (of a later version) is shown and not sent.
MoveState stateFrom(const std::string &key)
{
    const auto found = std::ranges::find(stateKeys, key);
    return found == stateKeys.end() ? MoveState::Refused : MoveState(found - stateKeys.begin());
}

std::optional<Instant> timeOrNone(const SQLite::Column &column)
{
    return column.getInt64() == 0 ? std::nullopt : std::optional(instantOf(column));
}

std::int64_t sqlTimeOrZero(const std::optional<Instant> &instant)
{
    return instant ? sqlTime(*instant) : 0;
}

StageMove moveOf(const SQLite::Statement &row)
{
    StageMove move;
    move.id = row.getColumn(0).getInt64();
    move.source = SourceId(row.getColumn(1).getInt());
    move.externalId = textOf(row.getColumn(2));
    move.accountKey = textOf(row.getColumn(3));
    move.deal = textOf(row.getColumn(4));
    move.from = {textOf(row.getColumn(5)), textOf(row.getColumn(6)), textOf(row.getColumn(7))};
    move.to = {textOf(row.getColumn(8)), textOf(row.getColumn(9)), {}};
    move.at = instantOf(row.getColumn(10));
    move.state = stateFrom(row.getColumn(11).getString());
    move.reason = textOf(row.getColumn(12));
    move.current = {textOf(row.getColumn(13)), textOf(row.getColumn(14)), textOf(row.getColumn(15))};
    move.written = row.getColumn(16).getInt() != 0;
    move.tries = row.getColumn(17).getInt();
    move.firstTryAt = timeOrNone(row.getColumn(18));
    move.notBefore = timeOrNone(row.getColumn(19));
    move.inverseOf = row.getColumn(20).getInt64();
    move.place = row.getColumn(21).getInt64();
    move.currentAt = timeOrNone(row.getColumn(22));
    return move;
}

std::vector<StageMove> movesOf(SQLite::Statement &rows)
{
    std::vector<StageMove> moves;
    while (rows.executeStep())
        moves.push_back(moveOf(rows));
    return moves;
}

} // namespace

QString moveStateKey(MoveState state)
{
    return QString::fromLatin1(stateKeys[size_t(state)]);
}

json moveRow(const StageMove &move)
{
    return {{"id", move.id},
            {"source", int(move.source)},
            {"external_id", move.externalId.toStdString()},
            {"account_key", move.accountKey.toStdString()},
            {"deal", move.deal.toStdString()},
            {"from_stage", move.from.key.toStdString()},
            {"from_title", move.from.title.toStdString()},
            {"from_since", move.from.since.toStdString()},
            {"to_stage", move.to.key.toStdString()},
            {"to_title", move.to.title.toStdString()},
            {"at", sqlTime(move.at)},
            {"state", stateKeys[size_t(move.state)]},
            {"reason", move.reason.toStdString()},
            {"current_stage", move.current.key.toStdString()},
            {"current_title", move.current.title.toStdString()},
            {"current_since", move.current.since.toStdString()},
            {"written", move.written ? 1 : 0},
            {"tries", move.tries},
            {"first_try_at", sqlTimeOrZero(move.firstTryAt)},
            {"not_before", sqlTimeOrZero(move.notBefore)},
            {"inverse_of", move.inverseOf},
            {"place", move.place},
            {"current_at", sqlTimeOrZero(move.currentAt)}};
}

json moveKey(qint64 id)
{
    return {{"id", id}};
}

std::vector<StageMove> readOpenMoves(SQLite::Database &connection)
{
    SQLite::Statement rows(connection,
                           std::string(selectMoves) + "WHERE state NOT IN ('done', 'dropped') ORDER BY place");
    return movesOf(rows);
}

std::vector<StageMove> readOpenMoves(SQLite::Database &connection, SourceId source, const QString &externalId)
{
    SQLite::Statement rows(connection, std::string(selectMoves) + "WHERE source = ? AND external_id = ? AND state NOT "
                                                                  "IN ('done', 'dropped') ORDER BY place");
    rows.bind(1, int(source));
    rows.bind(2, externalId.toStdString());
    return movesOf(rows);
}

std::optional<StageMove> readMove(SQLite::Database &connection, qint64 id)
{
    SQLite::Statement row(connection, std::string(selectMoves) + "WHERE id = ?");
    row.bind(1, std::int64_t(id));
    return row.executeStep() ? std::optional(moveOf(row)) : std::nullopt;
}

void writeMove(SQLite::Database &connection, const StageMove &move)
{
    ChangeSet(connection, move.at).put("stage_move", moveRow(move));
}

void deleteMove(SQLite::Database &connection, qint64 id)
{
    ChangeSet(connection, {}).remove("stage_move", moveKey(id));
}

void takeLastPlace(SQLite::Database &connection, StageMove &move)
{
    move.place = connection.execAndGet("SELECT coalesce(max(place), 0) + 1 FROM stage_move").getInt64();
}

void takeNextId(SQLite::Database &connection, StageMove &move)
{
    move.id = connection.execAndGet("SELECT coalesce(max(id), 0) + 1 FROM stage_move").getInt64();
    takeLastPlace(connection, move);
}

} // namespace success
