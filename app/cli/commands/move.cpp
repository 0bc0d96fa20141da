// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/command.h"
#include "app/cli/commands/sending.h"
#include "core/portfolio/deal_moves.h"

#include <algorithm>

namespace success::cli {

using nlohmann::ordered_json;

namespace {

QString dealId(const Deal &deal)
{
    return sourceKey(deal.source) + u':' + deal.externalId;
}

/// By its id as in `list pipeline`, its source's own, or its name.
Result<const Deal *> findDeal(const DealBook &book, const QString &text)
{
    std::vector<const Deal *> named;
    for (const Deal &deal : book.deals) {
        if (dealId(deal) == text || deal.externalId == text)
            return &deal;
        if (deal.name.compare(text, Qt::CaseInsensitive) == 0)
            named.push_back(&deal);
    }
    if (named.size() == 1)
        return named.front();
    if (named.empty())
        return failure(ErrorKind::InvalidInput,
                       tr("There is no deal “%1”. “successctl list pipeline” has them, with their ids.").arg(text));
    QStringList ids;
    for (const Deal *deal : named)
        ids << dealId(*deal);
    return failure(ErrorKind::InvalidInput,
                   tr("Several deals are called “%1”; say which by its id: %2.").arg(text, ids.join(u", "_qs)));
}

/// A stage of the deal's pipeline, by its id or its title; what a title only begins with will do (`Won` for `Won 🎉`).
Result<quint32> findStage(const DealBook &book, const Deal &deal, const QString &text)
{
    QStringList titles;
    std::vector<quint32> beginning;
    for (quint32 i = 0; i < book.stages.size(); ++i) {
        const DealStage &stage = book.stages[i];
        if (stage.source != deal.source || !stage.listed || stage.pipeline != book.stageOf(deal).pipeline)
            continue;
        if (stage.key == text || stage.title.compare(text, Qt::CaseInsensitive) == 0)
            return i;
        if (stage.title.startsWith(text, Qt::CaseInsensitive))
            beginning.push_back(i);
        titles << stage.title;
    }
    if (beginning.size() == 1)
        return beginning.front();
    return failure(ErrorKind::InvalidInput,
                   tr("“%1” has no stage “%2”; its stages are %3.").arg(deal.name, text, titles.join(u", "_qs)));
}

/// The newest move of a deal; nullopt: none is open.
Result<std::optional<StageMove>> newestMove(Workspace &workspace, const Deal &deal)
{
    return stageMoves(workspace).map([&](const StageMoves &open) {
        std::optional<StageMove> newest;
        for (const StageMove &move : open.all) {
            if (move.source == deal.source && move.externalId == deal.externalId)
                newest = move;
        }
        return newest;
    });
}

Result<void> tell(Context &context, const StageMove &move)
{
    const bool failed = move.state == MoveState::Conflict || move.state == MoveState::Refused;
    if (context.format() == Format::Table && !failed) {
        context.print(outcomeOf(move));
    } else if (context.format() != Format::Table) {
        const auto printed = context.printValue({{"deal_id", cli::dealId(move).toStdString()},
                                                 {"deal", move.deal.toStdString()},
                                                 {"from", move.from.title.toStdString()},
                                                 {"to", move.to.title.toStdString()},
                                                 {"state", moveStateKey(move.state).toStdString()},
                                                 {"reason", move.reason.toStdString()}});
        if (!printed)
            return printed;
    }
    if (failed)
        return failure(ErrorKind::Protocol, outcomeOf(move));
    return {};
}

/// It stands there already, or again since an unsent move was taken back.
Result<void> tellUnchanged(Context &context, const Deal &deal, const QString &stage)
{
    if (context.format() != Format::Table)
        return context.printValue({{"deal_id", dealId(deal).toStdString()},
                                   {"deal", deal.name.toStdString()},
                                   {"from", stage.toStdString()},
                                   {"to", stage.toStdString()},
                                   {"state", "unchanged"},
                                   {"reason", ""}});
    context.print(tr("“%1” stands in %2.").arg(deal.name, stage));
    return {};
}

} // namespace

Result<void> runMove(Context &context)
{
    const QString wanted = context.invocation().value(QStringLiteral("stage"));
    if (wanted.isEmpty())
        return tl::unexpected(usageError(tr("Say where to: --stage STAGE.")));
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const DealBook &book = dealBookOf(**portfolio);
    const auto deal = findDeal(book, context.argument(0));
    if (!deal)
        return tl::unexpected(deal.error());
    if (const QString reason = readOnlyReason(**deal); !reason.isEmpty())
        return failure(ErrorKind::InvalidInput, reason);
    const auto stage = findStage(book, **deal, wanted);
    if (!stage)
        return tl::unexpected(stage.error());
    Session &session = **context.session();
    const auto moved =
        session.decide([&](Workspace &workspace) { return moveDeal(workspace, **portfolio, **deal, *stage); });
    if (!moved)
        return moved;
    if (const auto sent = sendWaiting(session, dealId(**deal)); !sent)
        note(sent.error().sentence); // it is kept
    const auto now = newestMove(session.workspace(), **deal);
    if (!now)
        return tl::unexpected(now.error());
    if (*now && (*now)->to.key == book.stages[*stage].key)
        return tell(context, **now);
    return tellUnchanged(context, **deal, book.stages[*stage].title);
}

} // namespace success::cli
