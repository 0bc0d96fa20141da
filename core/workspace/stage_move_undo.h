// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/stage_moves.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace success {

/// What an undo cannot restore from here, since it has left the house, and what it can.
struct UndoneMoves
{
    std::vector<StageMove> written; ///< by the decision's moves since it was made; newest first
    nlohmann::json rest;            ///< of ChangeSet::before(): without what it did to the moves of those deals
};
[[nodiscard]] UndoneMoves undoneMoves(SQLite::Database &connection, const nlohmann::json &before,
                                      const nlohmann::json &after);

/// Moves that restoreRows brought back are sent behind the inverses of what was decided after them and undone before.
/// `before`: what was restored; `since`: when the decision was made.
void queueRestored(SQLite::Database &connection, const nlohmann::json &before, Instant since);

/// Keeps the inverse of each, to be sent like any move. Inside the caller's transaction.
void keepInverses(SQLite::Database &connection, const std::vector<StageMove> &written, Instant at);

} // namespace success
