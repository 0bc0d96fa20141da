// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stage_moves.h"

#include "core/workspace/change_set.h"
#include "core/workspace/stage_move_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StageMoves", text);
}

bool isBlocked(const StageMove &move)
{
    return move.state == MoveState::Conflict || move.state == MoveState::Refused;
}

void put(ChangeSet &changes, const StageMove &move)
{
    changes.put("stage_move", moveRow(move));
}

void drop(ChangeSet &changes, StageMove move)
{
    move.state = MoveState::Dropped;
    put(changes, move);
}

/// Those that did not arrive.
void drop(ChangeSet &changes, const std::vector<StageMove> &moves)
{
    for (const StageMove &move : moves) {
        if (move.state != MoveState::Sent)
            drop(changes, move);
    }
}

/// Whether what a person saw began after the source took our last move; where that is not known, it counts.
bool seenAfter(const StageSpot &seen, const StageSpot &sent)
{
    const auto since = instantFromIso(seen.since);
    const auto began = instantFromIso(sent.since);
    return !since || !began || *since > *began;
}

/// Keeps one move of a deal with the open moves `earlier`; false: it changes nothing.
bool keep(ChangeSet &changes, StageMove move, std::vector<StageMove> earlier)
{
    if (std::ranges::any_of(earlier, isBlocked)) {
        drop(changes, std::exchange(earlier, {}));
    } else if (!earlier.empty() && earlier.back().state == MoveState::Sent) {
        if (!seenAfter(move.from, earlier.back().current))
            move.from = earlier.back().current;
    } else if (!earlier.empty()) {
        const StageMove &last = earlier.back();
        move.from = last.to;
        const bool unsent = last.state != MoveState::Sending && !last.written;
        if (unsent && last.from.key == move.to.key) {
            drop(changes, last);
            return true;
        }
    }
    if (move.from.key == move.to.key)
        return false;
    takeNextId(changes.connection(), move);
    move.at = changes.at();
    move.state = MoveState::Waiting;
    put(changes, move);
    return true;
}

QString summaryOf(const std::vector<StageMove> &kept)
{
    const StageMove &first = kept.front();
    if (kept.size() == 1)
        return tr("Moved “%1” from %2 to %3").arg(first.deal, first.from.title, first.to.title);
    const bool together = std::ranges::all_of(kept, [&](const StageMove &move) { return move.to == first.to; });
    return together ? tr("Moved %1 deals to %2").arg(kept.size()).arg(first.to.title)
                    : tr("Moved %1 deals").arg(kept.size());
}

/// Runs `change` with the move and the open moves of its deal that stand behind it.
Result<void>
answer(Workspace &workspace, qint64 id, bool (*fits)(const StageMove &),
       const std::function<Workspace::Plan(ChangeSet &, StageMove, const std::vector<StageMove> &)> &change)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        const auto move = readMove(changes.connection(), id);
        if (!move || !fits(*move))
            return failure(ErrorKind::InvalidInput,
                           tr("That move is no longer to be decided: it was sent, answered or taken back meanwhile."));
        std::vector<StageMove> behind = readOpenMoves(changes.connection(), move->source, move->externalId);
        std::erase_if(behind, [&](const StageMove &other) { return other.place <= move->place; });
        return change(changes, *move, behind);
    });
}

/// As if it had just been made: what was tried counts no longer.
StageMove anew(StageMove move)
{
    move.state = MoveState::Waiting;
    move.reason.clear();
    move.current = {};
    move.currentAt.reset();
    move.tries = 0;
    move.firstTryAt.reset();
    move.notBefore.reset();
    return move;
}

bool isConflict(const StageMove &move)
{
    return move.state == MoveState::Conflict;
}

bool isRefused(const StageMove &move)
{
    return move.state == MoveState::Refused;
}

bool canBeDismissed(const StageMove &move)
{
    return move.state == MoveState::Refused || (move.state == MoveState::Waiting && !move.written);
}

} // namespace

const StageMoves &stageMovesIn(const WorkspaceSnapshot &snapshot)
{
    static const StageMoves none;
    return snapshot.stageMoves ? *snapshot.stageMoves : none;
}

Result<StageMoves> stageMoves(Workspace &workspace)
{
    StageMoves moves;
    const auto read =
        workspace.database().run([&](SQLite::Database &connection) { moves.all = readOpenMoves(connection); });
    return read.map([&] { return std::move(moves); });
}

int waitingMoves(const StageMoves &moves)
{
    return int(std::ranges::count_if(moves.all, [](const StageMove &move) {
        return move.state == MoveState::Waiting || move.state == MoveState::Sending;
    }));
}

int movesToDecide(const StageMoves &moves)
{
    return int(std::ranges::count_if(moves.all, isBlocked));
}

Result<void> keepMoves(Workspace &workspace, const std::vector<StageMove> &moves)
{
    return workspace.record([&](ChangeSet &changes) -> Result<Workspace::Plan> {
        std::vector<StageMove> kept;
        for (const StageMove &move : moves) {
            if (keep(changes, move, readOpenMoves(changes.connection(), move.source, move.externalId)))
                kept.push_back(move);
        }
        if (kept.empty())
            return Workspace::Plan{};
        return Workspace::Plan{QStringLiteral("move"), kept.size() == 1 ? kept.front().accountKey : QString(),
                               summaryOf(kept)};
    });
}

Result<void> keepMine(Workspace &workspace, qint64 move)
{
    return answer(workspace, move, isConflict, [](ChangeSet &changes, StageMove mine, const auto &) {
        const StageSpot theirs = mine.current;
        mine = anew(mine);
        mine.from = theirs;
        put(changes, mine);
        return Workspace::Plan{QStringLiteral("move_mine"), mine.accountKey,
                               tr("Moved “%1” from %2 to %3").arg(mine.deal, theirs.title, mine.to.title)};
    });
}

Result<void> takeTheirs(Workspace &workspace, qint64 move)
{
    return answer(workspace, move, isConflict, [](ChangeSet &changes, const StageMove &mine, const auto &behind) {
        drop(changes, mine);
        drop(changes, behind);
        StageMove theirs = anew(mine); // shown until a sync shows it
        takeNextId(changes.connection(), theirs);
        theirs.at = changes.at();
        theirs.to = theirs.current = mine.current;
        theirs.to.since.clear();
        theirs.state = MoveState::Sent;
        theirs.written = false; // not by us
        theirs.currentAt = changes.at();
        put(changes, theirs);
        return Workspace::Plan{QStringLiteral("move_theirs"), mine.accountKey,
                               tr("Left “%1” in %2").arg(mine.deal, mine.current.title)};
    });
}

Result<void> dismissMove(Workspace &workspace, qint64 move)
{
    return answer(workspace, move, canBeDismissed, [](ChangeSet &changes, const StageMove &gone, const auto &behind) {
        drop(changes, gone);
        drop(changes, behind);
        return Workspace::Plan{QStringLiteral("move_dismiss"), gone.accountKey,
                               tr("Gave up moving “%1” to %2").arg(gone.deal, gone.to.title)};
    });
}

Result<void> retryMove(Workspace &workspace, qint64 move)
{
    return answer(workspace, move, isRefused, [](ChangeSet &changes, const StageMove &again, const auto &) {
        put(changes, anew(again));
        return Workspace::Plan{QStringLiteral("move_retry"), again.accountKey,
                               tr("Sent “%1” to %2 again").arg(again.deal, again.to.title)};
    });
}

} // namespace success
