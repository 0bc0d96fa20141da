// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

#include <span>

namespace success {

/// A stage as a source holds it.
struct StageSpot
{
    QString key;   ///< the source's own id of the stage
    QString title; ///< for sentences
    QString since; ///< since when a deal stands there, ISO 8601 as the source spells it; empty: not known

    bool operator==(const StageSpot &) const = default;
};

enum class MoveState : quint8 {
    Waiting,  ///< not sent, or not known to have arrived; it is sent at the next chance
    Sending,  ///< the source is being asked
    Conflict, ///< the deal was moved in its source meanwhile; a person has to say which stage counts
    Refused,  ///< the source does not take it, or it was given up
    Sent,     ///< the source has it; the cache may not
    Kept,     ///< the demo's: shown as moved, never sent
    Done,     ///< a sync has shown it
    Dropped,  ///< taken back, or answered with the source's stage
};

/// A deal that somebody moved to another stage.
struct StageMove
{
    qint64 id = 0; ///< 0: not kept yet
    SourceId source{};
    QString externalId; ///< the deal's
    QString accountKey; ///< empty where the deal names no known company
    QString deal;       ///< its name when it was moved
    StageSpot from;     ///< where the person saw it
    StageSpot to;
    Instant at;
    MoveState state = MoveState::Waiting;
    QString reason;       ///< why it waits, was refused or is asked about: a sentence; may be empty
    StageSpot current;    ///< Conflict, Sent: where it stands in its source
    bool written = false; ///< the source has it, or may have it
    int tries = 0;
    std::optional<Instant> firstTryAt;
    std::optional<Instant> notBefore; ///< the source asked to wait until then
    qint64 inverseOf = 0;             ///< made by the undo of that move
    qint64 place = 0;                 ///< those of a deal are sent in this order
    std::optional<Instant> currentAt; ///< when its source said so of `current`, by our clock

    bool operator==(const StageMove &) const = default;
};

/// Moves that their source has not confirmed: neither Done nor Dropped. Those of one deal are sent in their order; one
/// in Conflict or Refused holds up those behind it.
struct StageMoves
{
    std::vector<StageMove> all; ///< by place
};

/// Those of a snapshot; none where it was not read from a workspace.
[[nodiscard]] const StageMoves &stageMovesIn(const WorkspaceSnapshot &snapshot);
/// Those of a workspace.
[[nodiscard]] Result<StageMoves> stageMoves(Workspace &workspace);
/// Moves that wait to be sent or are being sent.
[[nodiscard]] int waitingMoves(const StageMoves &moves);
/// Moves that are asked about or were refused.
[[nodiscard]] int movesToDecide(const StageMoves &moves);

/// `waiting`, `sending`, `conflict`, `refused`, `sent`, `kept`, `done`, `dropped`.
[[nodiscard]] QString moveStateKey(MoveState state);

/// Keeps moves, as one decision; of each, source to `to` count (core/portfolio/deal_moves.h makes them and refuses what
/// cannot be moved). A deal that is moved already goes on from there. One that goes back to where an unsent move took
/// it from takes that move back; one whose last move was refused or is asked about starts from where the person saw it.
/// Where nothing changes, it is no decision.
///
/// Undo takes back what was not sent; of what was, it keeps the inverse, which is sent like any move.
[[nodiscard]] Result<void> keepMoves(Workspace &workspace, const std::vector<StageMove> &moves);

/// Answers a conflict: the deal goes where the person wanted it, from where it stands now.
[[nodiscard]] Result<void> keepMine(Workspace &workspace, qint64 move);
/// Answers a conflict: the deal stays where it was moved in its source; what waits behind is dropped too.
[[nodiscard]] Result<void> takeTheirs(Workspace &workspace, qint64 move);
/// Drops a refused move, or one that waits and was never sent, with what waits behind it.
[[nodiscard]] Result<void> dismissMove(Workspace &workspace, qint64 move);
/// Sends a refused move again at the next chance, from where it was.
[[nodiscard]] Result<void> retryMove(Workspace &workspace, qint64 move);
// Refused, all four: a move that is not in that state (any more).

} // namespace success
