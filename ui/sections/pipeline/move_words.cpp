// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/move_words.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MoveWords", text);
}

} // namespace

CardMark moveMark(MoveState state, SourceId source)
{
    switch (state) {
    case MoveState::Waiting:
        return {tr("Waits to be sent"), tone::info};
    case MoveState::Sending:
        return {tr("Saving…"), tone::info};
    case MoveState::Conflict:
        return {tr("Moved in %1 too").arg(sourceTitle(source)), tone::atRisk};
    case MoveState::Refused:
        return {tr("Refused by %1").arg(sourceTitle(source)), tone::critical};
    case MoveState::Kept:
        return {tr("Demo: not sent"), tone::neutral};
    case MoveState::Sent:
    case MoveState::Done:
        return {tr("Saved"), tone::healthy};
    case MoveState::Dropped:
        break;
    }
    return {tr("Taken back"), tone::neutral};
}

CardMark pendingMark(const Deal &deal)
{
    return moveMark(deal.pending->state, deal.source);
}

QString pendingText(const Deal &deal)
{
    const PendingMove &move = *deal.pending;
    const QString way = tr("From “%1” to “%2”").arg(move.from, move.wanted);
    return move.reason.isEmpty() ? way : QString(way + QStringLiteral(": ") + move.reason);
}

MovesSummary movesSummary(const StageMoves &moves)
{
    std::array<int, size_t(MoveState::Dropped) + 1> counts{};
    QString source;
    for (const StageMove &move : moves.all) {
        ++counts[size_t(move.state)];
        source = sourceTitle(move.source);
    }
    const auto count = [&](MoveState state) {
        return counts[size_t(state)];
    };
    QStringList parts;
    const auto add = [&parts](int number, const QString &one, const QString &many) {
        if (number > 0)
            parts << (number == 1 ? one : many.arg(countText(number)));
    };
    add(count(MoveState::Conflict), tr("1 deal was moved in %1 too").arg(source),
        tr("%2 deals were moved in %1 too").arg(source, QStringLiteral("%1")));
    add(count(MoveState::Refused), tr("%1 refused 1 move").arg(source),
        tr("%1 refused %2 moves").arg(source, QStringLiteral("%1")));
    add(count(MoveState::Waiting) + count(MoveState::Sending), tr("1 move waits to be sent"),
        tr("%1 moves wait to be sent"));
    add(count(MoveState::Kept), tr("1 move is kept in the demo and sent nowhere"),
        tr("%1 moves are kept in the demo and sent nowhere"));
    return {parts.join(QStringLiteral(" · ")), count(MoveState::Conflict) + count(MoveState::Refused) > 0};
}

} // namespace success::ui
