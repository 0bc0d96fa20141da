// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/convert_cards.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

namespace success::ui {
namespace {

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// `2 assumed`, `1 without a price`; empty where everything has its own price.
QString caveats(const ConvertSummary &summary)
{
    QStringList parts;
    if (summary.assumedValues > 0)
        parts << ConvertCards::tr("%1 assumed").arg(countText(summary.assumedValues));
    if (summary.unknownValues > 0)
        parts << ConvertCards::tr("%1 without a price").arg(countText(summary.unknownValues));
    return dotted(parts);
}

} // namespace

ConvertCards::ConvertCards(const Theme &theme, QWidget *parent)
    : CardStrip(theme, parent)
    , m_total(addAll(QStringLiteral("cardCandidates"), tr("Total candidates"), tone::neutral))
    , m_high(addFilter(QStringLiteral("cardHigh"), tr("High likelihood"), tone::healthy, QStringLiteral("likelihood"),
                       likelihoodKey(Likelihood::High)))
    , m_ending(addFilter(QStringLiteral("cardEnding"), tr("Trials ending in 7 days"), tone::atRisk,
                         QStringLiteral("ending"), QStringLiteral("7")))
    , m_value(addAll(QStringLiteral("cardValue"), tr("Estimated value"), tone::neutral))
{
    setLoading();
}

void ConvertCards::setSummary(const ConvertSummary &tracked, const RateTable &rates)
{
    const auto levels =
        tr("%1 medium · %2 low").arg(countText(tracked.mediumLikelihood), countText(tracked.lowLikelihood));
    m_total->setFigure(countText(tracked.totalCandidates), tr("trials and orders"),
                       tr("%1 high, %2 medium, %3 low, %4 not scored")
                           .arg(tracked.highLikelihood)
                           .arg(tracked.mediumLikelihood)
                           .arg(tracked.lowLikelihood)
                           .arg(tracked.notScored));
    const auto partial = tracked.highPartial > 0 ? tr("%1 partial").arg(countText(tracked.highPartial)) : QString();
    m_high->setFigure(countText(tracked.highLikelihood), dotted({levels, partial}));
    m_ending->setFigure(countText(tracked.trialsEndingIn7Days), tr("%1 a year").arg(totalText(tracked.endingValue)),
                        totalExact(tracked.endingValue, rates));
}

void ConvertCards::setShownRows(const ConvertSummary &shown, const RateTable &rates)
{
    m_value->setFigure(totalText(shown.estimatedValue),
                       dotted({tr("%1 expected").arg(totalText(shown.expectedValue)), caveats(shown)}),
                       totalExact(shown.estimatedValue, rates));
}

} // namespace success::ui
