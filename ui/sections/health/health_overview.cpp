// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_overview.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/models/cell_text.h"
#include "ui/section/card_strip.h"
#include "ui/sections/health/arr_chart.h"
#include "ui/widgets/summary_card.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int noteWidth = 152;
const QString riskKey = QStringLiteral("risk");

QString arrHint(const MoneyTotal &arr)
{
    const bool alone = !arr.total.currency.isValid() && arr.byCurrency.size() == 1;
    return HealthOverview::tr("%1 ARR").arg(moneyCompact(alone ? arr.byCurrency.front() : arr.total));
}

void showLevel(SummaryCard &card, int accounts, int partial, const MoneyTotal &arr, const RateTable &rates)
{
    auto hint = arrHint(arr);
    auto exact = totalExact(arr, rates);
    if (partial > 0) {
        hint += QStringLiteral(" · ") + HealthOverview::tr("%1 partial").arg(countText(partial));
        exact += u'\n' + HealthOverview::tr("%1 scored on less than half of the weight").arg(countText(partial));
    }
    card.setFigure(countText(accounts), hint, exact);
}

} // namespace

HealthOverview::HealthOverview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_cards(new CardStrip(theme, this))
    , m_critical(m_cards->addFilter(QStringLiteral("cardCritical"), tr("Critical accounts"), tone::critical, riskKey,
                                    riskLevelKey(RiskLevel::Critical)))
    , m_atRisk(m_cards->addFilter(QStringLiteral("cardAtRisk"), tr("At-risk accounts"), tone::atRisk, riskKey,
                                  riskLevelKey(RiskLevel::AtRisk)))
    , m_renewing(m_cards->addFilter(QStringLiteral("cardRenewing"), tr("Renewing in 30 days"), tone::info,
                                    QStringLiteral("renewing"), QStringLiteral("30")))
    , m_arr(m_cards->addAll(QStringLiteral("cardArr"), tr("Protected ARR"), tone::neutral))
    , m_chartFrame(panel("card", this))
    , m_chart(new ArrChart(theme, this))
    , m_chartNote(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_cards);
    auto *inside = new QHBoxLayout(m_chartFrame);
    inside->setContentsMargins(space::l, space::xs, space::l, space::xs);
    inside->setSpacing(space::m);
    inside->addWidget(m_chart, 1);
    inside->addWidget(m_chartNote);
    column->addWidget(m_chartFrame);
    m_chartNote->setWordWrap(true);
    m_chartNote->setFixedWidth(noteWidth);
    m_chartNote->hide();
    connect(m_cards, &CardStrip::filterChosen, this, &HealthOverview::filterChosen);
    connect(m_cards, &CardStrip::everythingChosen, this, &HealthOverview::everythingChosen);
    connect(m_chart, &ArrChart::levelChosen, this, &HealthOverview::chooseRisk);
    m_cards->setLoading();
}

void HealthOverview::chooseRisk(RiskLevel level)
{
    const QString key = riskLevelKey(level);
    Q_EMIT filterChosen(riskKey, m_risk == key ? QString() : key);
}

void HealthOverview::setLow(bool low)
{
    m_cards->setLow(low);
    m_chartFrame->setVisible(!low);
}

void HealthOverview::setSummary(const HealthSummary &tracked, const RateTable &rates)
{
    showLevel(*m_critical, tracked.criticalAccounts, tracked.criticalPartial, tracked.arrByLevel.critical, rates);
    showLevel(*m_atRisk, tracked.atRiskAccounts, tracked.atRiskPartial, tracked.arrByLevel.atRisk, rates);
    showLevel(*m_renewing, tracked.renewingIn30Days, 0, tracked.renewingArr, rates);
    m_chart->setBars(arrBars(tracked.arrByLevel, rates));
    const auto unconverted = unconvertedLine(tracked.arrByLevel);
    m_chartNote->setText(unconverted);
    m_chartNote->setVisible(!unconverted.isEmpty());
}

void HealthOverview::setShownRows(const HealthSummary &shown, const RateTable &rates)
{
    const int rows = shown.accounts();
    auto hint = rows == 1 ? tr("1 account shown") : tr("%1 accounts shown").arg(countText(rows));
    if (const auto apart = shown.protectedArr.unconverted.size(); apart > 0)
        hint += QStringLiteral(" · ") +
                tr("%1 without a rate").arg(apart == 1 ? tr("1 currency") : tr("%1 currencies").arg(apart));
    m_arr->setFigure(totalText(shown.protectedArr), hint, totalExact(shown.protectedArr, rates));
}

void HealthOverview::setFilters(const SectionFilters &filters)
{
    m_cards->setFilters(filters);
    m_risk = filters.value(riskKey);
    m_chart->setCurrent(m_risk.isEmpty() ? std::nullopt : std::optional(levelFromKey(m_risk)));
}

} // namespace success::ui
