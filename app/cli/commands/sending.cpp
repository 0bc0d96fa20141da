// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/sending.h"

#include "app/cli/commands/hidden_input.h"
#include "core/session/outbox_report.h"

namespace success::cli {

QString dealId(const StageMove &move)
{
    return sourceKey(move.source) + u':' + move.externalId;
}

QString outcomeOf(const StageMove &move)
{
    const QString title = sourceTitle(move.source);
    switch (move.state) {
    case MoveState::Sent:
    case MoveState::Done:
        return tr("Moved “%1” from %2 to %3.").arg(move.deal, move.from.title, move.to.title);
    case MoveState::Conflict:
        return tr("“%1” was not moved to %2: it was moved to %3 in %4 meanwhile. Say which counts: successctl moves "
                  "--mine %5, or --theirs %5.")
            .arg(move.deal, move.to.title, move.current.title, title, QString::number(move.id));
    case MoveState::Refused:
        return tr("“%1” was not moved to %2: %3").arg(move.deal, move.to.title, move.reason);
    case MoveState::Kept:
        return tr("Moved “%1” from %2 to %3, in the demo only: it sends nothing.")
            .arg(move.deal, move.from.title, move.to.title);
    case MoveState::Dropped:
        return tr("The move of “%1” to %2 was taken back.").arg(move.deal, move.to.title);
    default:
        break;
    }
    const QString waits =
        tr("The move of “%1” to %2 is kept, and sent to %3 at the next chance.").arg(move.deal, move.to.title, title);
    return move.reason.isEmpty() ? waits : QString(waits + u' ' + move.reason);
}

Result<void> sendWaiting(Session &session, const QString &silent)
{
    const auto open = stageMoves(session.workspace());
    if (!open)
        return tl::unexpected(open.error());
    if (session.isDemo() || waitingMoves(*open) == 0)
        return {};
    if (!session.schedule().offline) {
        if (const auto unlocked = unlockVault(session); !unlocked)
            return unlocked;
    }
    const OutboxReport report = session.sendMovesNow();
    for (const StageMove &move : report.moves) {
        if (dealId(move) != silent)
            note(outcomeOf(move));
    }
    if (report.error)
        note(report.error->sentence);
    return {};
}

} // namespace success::cli
