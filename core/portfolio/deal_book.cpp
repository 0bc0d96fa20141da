// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/deal_book.h"

#include "core/workspace/pipeline_settings.h"

#include <QCoreApplication>

namespace success {

const DealBook &dealBookOf(const Portfolio &portfolio)
{
    static const DealBook none;
    return portfolio.deals ? *portfolio.deals : none;
}

QString readOnlyReason(const Deal &deal)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("DealBook", text);
    };
    if (deal.editable)
        return {};
    if (deal.source == SourceId::Attio)
        return tr("Attio does not let its stage be changed here: the stages could not be read, or are read-only.");
    if (deal.source == SourceId::Salesbricks)
        return tr("An order moves when it is signed in Salesbricks.");
    return tr("Deals of %1 are read-only here; change the stage in %1.").arg(sourceTitle(deal.source));
}

std::optional<int> daysInStage(const Deal &deal, const AsOf &asOf)
{
    if (!deal.stageSince)
        return {};
    return std::max(0, int(dateOf(*deal.stageSince).daysTo(asOf.date)));
}

std::optional<bool> isStale(const Portfolio &portfolio, const Deal &deal)
{
    const auto days = daysInStage(deal, portfolio.asOf);
    if (!days)
        return {};
    return deal.kind == DealKind::Open && *days >= pipelineSettingsIn(portfolio.workspace).staleAfterDays;
}

} // namespace success
