// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/deal_moves.h"

#include <QCoreApplication>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DealMoves", text);
}

} // namespace

QString moveRefusal(const Portfolio &portfolio, const Deal &deal, quint32 stage)
{
    const DealBook &book = dealBookOf(portfolio);
    if (const QString reason = readOnlyReason(deal); !reason.isEmpty())
        return reason;
    if (stage >= book.stages.size())
        return tr("That stage is no longer there. Choose another one.");
    const DealStage &wanted = book.stages[stage];
    if (wanted.source != deal.source)
        return tr("“%1” is a stage of %2; this deal is one of %3.")
            .arg(wanted.title, sourceTitle(wanted.source), sourceTitle(deal.source));
    if (!wanted.listed)
        return tr("%1 no longer lists the stage “%2”. Choose another one.")
            .arg(sourceTitle(wanted.source), wanted.title);
    const DealStage &current = book.stageOf(deal);
    if (wanted.pipeline != current.pipeline && current.listed)
        return tr("“%1” belongs to the pipeline %2; this deal stands in %3.")
            .arg(wanted.title, wanted.pipeline, current.pipeline);
    return {};
}

Result<StageMove> moveOf(const Portfolio &portfolio, const Deal &deal, quint32 stage)
{
    if (const QString refusal = moveRefusal(portfolio, deal, stage); !refusal.isEmpty())
        return failure(ErrorKind::InvalidInput, refusal);
    const DealBook &book = dealBookOf(portfolio);
    const DealStage &from = book.stageOf(deal);
    const DealStage &to = book.stages[stage];
    StageMove move;
    move.source = deal.source;
    move.externalId = deal.externalId;
    if (deal.account)
        move.accountKey = portfolio.accounts[*deal.account].key;
    move.deal = deal.name;
    move.from = {from.key, from.title, deal.stageSince ? toIso(*deal.stageSince) : QString()};
    move.to = {to.key, to.title, {}};
    return move;
}

MovesTogether movesOf(const Portfolio &portfolio, const std::vector<const Deal *> &deals, quint32 stage)
{
    MovesTogether together;
    for (const Deal *deal : deals) {
        auto move = moveOf(portfolio, *deal, stage);
        if (!move) {
            if (together.leftOut.isEmpty())
                together.why = move.error().sentence;
            together.leftOut << deal->name;
        } else {
            together.moves.push_back(std::move(*move));
        }
    }
    return together;
}

QString movedSentence(const MovesTogether &moves, const QString &stage)
{
    const size_t count = moves.moves.size();
    QString sentence = count == 1 ? tr("%1 moved to “%2”").arg(moves.moves.front().deal, stage)
                                  : tr("%1 deals moved to “%2”").arg(count).arg(stage);
    if (moves.leftOut.size() == 1)
        sentence += tr(". Left out: %1. %2").arg(moves.leftOut.front(), moves.why);
    else if (!moves.leftOut.isEmpty())
        sentence +=
            tr(". %1 were left out, such as %2: %3").arg(moves.leftOut.size()).arg(moves.leftOut.front(), moves.why);
    return sentence;
}

Result<void> moveDeal(Workspace &workspace, const Portfolio &portfolio, const Deal &deal, quint32 stage)
{
    return moveOf(portfolio, deal, stage).and_then([&](const StageMove &move) { return keepMoves(workspace, {move}); });
}

} // namespace success
