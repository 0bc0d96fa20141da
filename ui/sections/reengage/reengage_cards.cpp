// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/reengage_cards.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

namespace success::ui {
namespace {

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ReengageCards::ReengageCards(const Theme &theme, QWidget *parent)
    : CardStrip(theme, parent)
    , m_total(addAll(QStringLiteral("cardLost"), tr("Closed-lost deals"), tone::neutral))
    , m_high(addFilter(QStringLiteral("cardHigh"), tr("High likelihood"), tone::healthy, QStringLiteral("likelihood"),
                       likelihoodKey(Likelihood::High)))
    , m_value(addAll(QStringLiteral("cardValue"), tr("Lost value"), tone::neutral))
    , m_unblocked(addFilter(QStringLiteral("cardUnblocked"), tr("Unblocked by a release"), tone::info,
                            QStringLiteral("unblocked"), QStringLiteral("yes")))
{
    setLoading();
}

void ReengageCards::setSummary(const ReengageSummary &counted, bool hasCatalogue)
{
    m_total->setFigure(countText(counted.closedLostDeals), tr("orders of Salesbricks"),
                       tr("%1 high, %2 medium, %3 low, %4 not scored")
                           .arg(counted.highLikelihood)
                           .arg(counted.mediumLikelihood)
                           .arg(counted.lowLikelihood)
                           .arg(counted.notScored));
    const auto partial = counted.highPartial > 0 ? tr("%1 partial").arg(countText(counted.highPartial)) : QString();
    m_high->setFigure(
        countText(counted.highLikelihood),
        dotted({tr("%1 medium · %2 low").arg(countText(counted.mediumLikelihood), countText(counted.lowLikelihood)),
                partial}));
    if (!hasCatalogue)
        return m_unblocked->setFigure(QStringLiteral("–"), tr("nothing is linked yet"),
                                      tr("Connect GitHub or a changelog feed, or add what shipped in Releases."));
    m_unblocked->setFigure(countText(counted.unblocked),
                           dotted({tr("%1 lost").arg(totalText(counted.unblockedValue)),
                                   tr("%1 approved").arg(countText(counted.unblockedApproved))}));
}

void ReengageCards::setShownRows(const ReengageSummary &shown, const RateTable &rates)
{
    const auto without =
        shown.withoutValue > 0 ? tr("%1 without a value").arg(countText(shown.withoutValue)) : QString();
    m_value->setFigure(totalText(shown.lostValue), dotted({tr("of the deals shown"), without}),
                       totalExact(shown.lostValue, rates));
}

} // namespace success::ui
