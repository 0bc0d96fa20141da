// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/outbox.h"

#include "core/workspace/audit_log.h"
#include "core/workspace/stage_move_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outbox", text);
}

bool isUnsent(const StageMove &move)
{
    return move.state == MoveState::Waiting || move.state == MoveState::Sending;
}

/// What the audit log says of an attempt; empty for one that waits.
QString noteOf(const StageMove &move)
{
    const QString title = sourceTitle(move.source);
    switch (move.state) {
    case MoveState::Sent:
        return tr("%1 has “%2” in %3").arg(title, move.deal, move.to.title);
    case MoveState::Conflict:
    case MoveState::Refused:
        return tr("“%1” was not moved to %2: %3").arg(move.deal, move.to.title, move.reason);
    default:
        return {};
    }
}

void audit(SQLite::Database &connection, Instant at, const StageMove &move)
{
    if (const QString note = noteOf(move); !note.isEmpty())
        writeAudit(connection, at, u"move_"_qs + moveStateKey(move.state), move.accountKey, note);
}

void giveUpIfTooLong(StageMove &move, Instant now)
{
    const bool tooLong = move.firstTryAt && now - *move.firstTryAt >= longestMoveTime && move.tries >= mostMoveTries;
    if (move.state != MoveState::Waiting || !tooLong)
        return;
    move.state = MoveState::Refused;
    move.reason = tr("Given up after %1 tries in %2 days. The last one: %3")
                      .arg(move.tries)
                      .arg(std::chrono::floor<std::chrono::days>(now - *move.firstTryAt).count())
                      .arg(move.reason);
}

/// The next move of the deal goes on from where this one arrived, and notices whoever moves it in between.
void handOn(SQLite::Database &connection, const StageMove &sent)
{
    for (StageMove next : readOpenMoves(connection, sent.source, sent.externalId)) {
        if (next.place <= sent.place || next.state != MoveState::Waiting)
            continue;
        if (next.from.key == sent.current.key) {
            next.from.since = sent.current.since;
            writeMove(connection, next);
        }
        return;
    }
}

/// Nothing was written, so there is nothing that the inverse would take back.
void dropInverse(SQLite::Database &connection, const StageMove &undone)
{
    for (StageMove inverse : readOpenMoves(connection, undone.source, undone.externalId)) {
        if (inverse.inverseOf == undone.id && inverse.state == MoveState::Waiting && !inverse.written) {
            inverse.state = MoveState::Dropped;
            writeMove(connection, inverse);
        }
    }
}

void apply(StageMove &move, const MoveAttempt &attempt, Instant now)
{
    move.state = attempt.state;
    move.reason = attempt.reason;
    move.current = attempt.current;
    move.written = attempt.written;
    move.notBefore = attempt.notBefore;
    if (!attempt.current.key.isEmpty())
        move.currentAt = now;
}

} // namespace

Result<std::vector<StageMove>> sendableMoves(Workspace &workspace)
{
    return stageMoves(workspace).map([](const StageMoves &open) {
        std::vector<StageMove> heads;
        std::set<std::pair<int, QString>> seen;
        for (const StageMove &move : open.all) {
            const bool settled = move.state == MoveState::Sent || move.state == MoveState::Kept;
            if (!settled && seen.insert({int(move.source), move.externalId}).second && isUnsent(move))
                heads.push_back(move);
        }
        return heads;
    });
}

Result<std::optional<StageMove>> beginSending(Workspace &workspace, qint64 move, Instant now)
{
    std::optional<StageMove> before;
    const auto done = workspace.database().transact([&](SQLite::Database &connection) {
        const auto row = readMove(connection, move);
        if (!row || !isUnsent(*row))
            return;
        before = row;
        StageMove sending = *row;
        sending.state = MoveState::Sending;
        sending.written = true;
        ++sending.tries;
        if (!sending.firstTryAt)
            sending.firstTryAt = now;
        writeMove(connection, sending);
    });
    return done.map([&] { return before; });
}

Result<StageMove> endSending(Workspace &workspace, qint64 move, const MoveAttempt &attempt, Instant now)
{
    StageMove after;
    const auto done = workspace.database().transact([&](SQLite::Database &connection) {
        const auto row = readMove(connection, move);
        if (!row)
            return;
        after = *row;
        if (row->state != MoveState::Sending) { // undone meanwhile
            if (!attempt.written)
                dropInverse(connection, after);
            return;
        }
        apply(after, attempt, now);
        giveUpIfTooLong(after, now);
        writeMove(connection, after);
        audit(connection, now, after);
        if (after.state == MoveState::Sent)
            handOn(connection, after);
    });
    return done.map([&] { return after; });
}

Result<void> noteWaiting(Workspace &workspace, qint64 move, const QString &reason)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        auto row = readMove(connection, move);
        if (!row || !isUnsent(*row) || (row->state == MoveState::Waiting && row->reason == reason))
            return;
        row->state = MoveState::Waiting;
        row->reason = reason;
        writeMove(connection, *row);
    });
}

Result<void> noteShown(Workspace &workspace, const std::vector<qint64> &moves)
{
    if (moves.empty())
        return {};
    return workspace.database().transact([&](SQLite::Database &connection) {
        for (const qint64 id : moves) {
            auto row = readMove(connection, id);
            if (!row || row->state != MoveState::Sent)
                continue;
            row->state = MoveState::Done;
            writeMove(connection, *row);
        }
    });
}

Result<void> keepWithoutSending(Workspace &workspace)
{
    return workspace.database().transact([&](SQLite::Database &connection) {
        for (StageMove move : readOpenMoves(connection)) {
            if (!isUnsent(move))
                continue;
            move.state = MoveState::Kept;
            move.reason = tr("The demo keeps it to itself: nothing is sent.");
            writeMove(connection, move);
        }
    });
}

} // namespace success
