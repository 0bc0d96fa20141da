// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/lost_deals.h"

#include "app/cli/commands/command.h"

namespace success::cli {

namespace {

/// All deals or none: a name that is not there refuses the whole.
Result<std::vector<LostDealRef>> dealsNamed(Context &context, const Portfolio &portfolio, const QStringList &names)
{
    std::vector<LostDealRef> deals;
    for (const QString &name : names) {
        const auto place = lostDeal(context, portfolio, name);
        if (!place)
            return tl::unexpected(place.error());
        deals.push_back(refOf(portfolio, reengageQueueOf(portfolio).dealAt(*place)));
    }
    return deals;
}

QString namesOf(const std::vector<LostDealRef> &deals)
{
    QStringList names;
    for (const LostDealRef &deal : deals)
        names << tr("%1 (%2)").arg(deal.name, deal.id);
    return names.join(u", "_qs);
}

Result<QDate> readUntil(const Context &context)
{
    const QString text = context.invocation().value(u"until"_qs);
    if (const auto day = dateFromIso(text))
        return *day;
    return tl::unexpected(usageError(tr("--until takes the day it comes back, such as 2027-03-01, or say --back.")));
}

Result<void> bringBack(Context &context, const std::vector<LostDealRef> &deals)
{
    const auto decided =
        (*context.session())->decide([&](Workspace &workspace) { return bringDealsBack(workspace, deals); });
    if (decided)
        context.print(tr("Brought back: %1.").arg(namesOf(deals)));
    return decided;
}

} // namespace

Result<quint32> lostDeal(Context &context, const Portfolio &portfolio, const QString &text)
{
    const ReengageQueue &queue = reengageQueueOf(portfolio);
    if (const auto place = queue.placeOf(text))
        return *place;
    const auto account = context.account(portfolio, text);
    if (!account)
        return tl::unexpected(account.error());
    const std::vector<quint32> lost = queue.dealsOf(quint32(portfolio.indexOf(**account)));
    if (lost.size() == 1)
        return lost.front();
    QStringList ids;
    for (const quint32 place : lost)
        ids << dealIdOf(queue.dealAt(place));
    const QString sentence =
        ids.isEmpty() ? tr("%1 has no closed-lost deal.").arg((*account)->key)
                      : tr("%1 has lost several deals; name one of %2.").arg((*account)->key, ids.join(u", "_qs));
    return failure(ErrorKind::InvalidInput, sentence);
}

Result<void> runDismiss(Context &context)
{
    const bool back = context.invocation().has(u"back"_qs);
    if (back && (context.invocation().has(u"until"_qs) || context.invocation().has(u"reason"_qs)))
        return tl::unexpected(usageError(tr("--back takes neither --until nor --reason.")));
    const auto until = back ? Result<QDate>(QDate()) : readUntil(context);
    if (!until)
        return tl::unexpected(until.error());
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto deals = dealsNamed(context, **portfolio, context.arguments());
    if (!deals)
        return tl::unexpected(deals.error());
    if (back)
        return bringBack(context, *deals);
    const auto decided = (*context.session())->decide([&](Workspace &workspace) {
        return dismissDeals(workspace, *deals, *until, context.invocation().value(u"reason"_qs),
                            (*portfolio)->asOf.date);
    });
    if (decided)
        context.print(tr("Dismissed until %1: %2.").arg(until->toString(Qt::ISODate), namesOf(*deals)));
    return decided;
}

Result<void> runLossReason(Context &context)
{
    const QString key = context.argument(1);
    const auto category = lossReasonFromKey(key);
    if (!category && key != u"as-written") {
        QStringList keys;
        for (const LossReason reason : allLossReasons)
            keys << lossReasonKey(reason);
        return tl::unexpected(
            usageError(tr("There is no category “%1”; there are %2, and as-written.").arg(key, keys.join(u", "_qs))));
    }
    const auto portfolio = context.portfolio(Gaps::Tell);
    if (!portfolio)
        return tl::unexpected(portfolio.error());
    const auto place = lostDeal(context, **portfolio, context.argument(0));
    if (!place)
        return tl::unexpected(place.error());
    const ReengageQueue &queue = reengageQueueOf(**portfolio);
    const LostDealRef deal = refOf(**portfolio, queue.dealAt(*place));
    const auto decided = (*context.session())->decide([&](Workspace &workspace) {
        return correctLossReason(workspace, deal, queue.reasonAt(*place), category);
    });
    if (decided)
        context.print(category ? tr("%1 was lost for: %2.").arg(deal.name, lossReasonTitle(*category))
                               : tr("%1 has the category of its text again.").arg(deal.name));
    return decided;
}

} // namespace success::cli
