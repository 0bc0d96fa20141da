// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/stage_moves.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace success {

// Between StageMove and the table stage_move.

/// Every column, as ChangeSet::put wants it.
[[nodiscard]] nlohmann::json moveRow(const StageMove &move);
[[nodiscard]] nlohmann::json moveKey(qint64 id);

/// Neither Done nor Dropped, by place.
[[nodiscard]] std::vector<StageMove> readOpenMoves(SQLite::Database &connection);
/// The same, of one deal.
[[nodiscard]] std::vector<StageMove> readOpenMoves(SQLite::Database &connection, SourceId source,
                                                   const QString &externalId);
/// Whatever its state; nullopt: there is none.
[[nodiscard]] std::optional<StageMove> readMove(SQLite::Database &connection, qint64 id);
/// Replaces the row of that id, inside the caller's transaction.
void writeMove(SQLite::Database &connection, const StageMove &move);
void deleteMove(SQLite::Database &connection, qint64 id);
/// An id of its own, and the place behind all others.
void takeNextId(SQLite::Database &connection, StageMove &move);
/// The place behind all others.
void takeLastPlace(SQLite::Database &connection, StageMove &move);

} // namespace success
