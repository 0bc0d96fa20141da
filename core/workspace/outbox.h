// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/stage_moves.h"

namespace success {

// What the outbox notes of kept moves. None of it is a decision, and all of it survives a crash: what is being sent is
// marked before it is sent, so that whoever finds the mark knows that it may have arrived.

/// A move that could not be sent is given up, as refused, once both are reached. A computer that was switched off has
/// not tried.
inline constexpr int mostMoveTries = 20;
inline constexpr std::chrono::days longestMoveTime{7};

/// What became of one attempt.
struct MoveAttempt
{
    MoveState state = MoveState::Waiting; ///< Sent, Conflict, Refused; Waiting: it could not be asked
    QString reason;
    StageSpot current;                ///< Sent, Conflict
    bool written = false;             ///< it arrived, or nobody knows whether it did
    std::optional<Instant> notBefore; ///< Waiting: the source asked to wait until then
};

/// The first move of each deal, by id, if it is to be sent. Those marked as being sent are among them: whoever asks is
/// the only one who sends.
[[nodiscard]] Result<std::vector<StageMove>> sendableMoves(Workspace &workspace);
/// Marks it as being sent; the move as it was before. nullopt: it was taken back or answered meanwhile.
[[nodiscard]] Result<std::optional<StageMove>> beginSending(Workspace &workspace, qint64 move, Instant now);
/// Notes what became of it, with a line in the audit log unless it waits; gives up a move that was tried for too long.
/// The move as it is now. One that was undone while it was sent stays so: if it was not written, its inverse is dropped
/// too.
[[nodiscard]] Result<StageMove> endSending(Workspace &workspace, qint64 move, const MoveAttempt &attempt, Instant now);
/// Says why a move waits, where that is news; it was not tried.
[[nodiscard]] Result<void> noteWaiting(Workspace &workspace, qint64 move, const QString &reason);
/// Those a sync has shown: Sent becomes Done.
[[nodiscard]] Result<void> noteShown(Workspace &workspace, const std::vector<qint64> &moves);
/// The demo's end of the outbox: what waits is Kept, and nothing is sent.
[[nodiscard]] Result<void> keepWithoutSending(Workspace &workspace);

} // namespace success
