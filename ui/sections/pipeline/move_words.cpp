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

/// `Hooli, Endframe and 3 more`.
QString namesOf(const std::vector<StageMove> &moves)
{
    constexpr size_t most = 2;
    QStringList names;
    for (const StageMove &move : moves)
        names << move.deal;
    if (names.size() == int(most))
        return names.join(tr(" and "));
    return names.size() < int(most)
               ? names.value(0)
               : tr("%1 and %2 more").arg(names.first(int(most)).join(u", ")).arg(names.size() - int(most));
}

} // namespace

QString bandTitle(const DealStage &stage)
{
    return stage.pipeline.isEmpty() ? sourceTitle(stage.source)
                                    : QString(sourceTitle(stage.source) + QStringLiteral(" · ") + stage.pipeline);
}

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

QString refusedText(const std::vector<StageMove> &moves)
{
    if (moves.empty())
        return {};
    const StageMove &first = moves.front();
    return moves.size() == 1 ? tr("%1 went back to “%2”. %3").arg(first.deal, first.from.title, first.reason)
                             : tr("%1 went back to where they were. %2").arg(namesOf(moves), first.reason);
}

QString conflictText(const std::vector<StageMove> &moves)
{
    if (moves.empty())
        return {};
    const QString source = sourceTitle(moves.front().source);
    return moves.size() == 1
               ? tr("%1 was moved in %2 too: say which stage counts.").arg(moves.front().deal, source)
               : tr("%1 were moved in %2 too: say of each which stage counts.").arg(namesOf(moves), source);
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
