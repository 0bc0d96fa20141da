// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_overview.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"
#include "ui/sections/health/arr_chart.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/summary_card.h"
#include "ui/widgets/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int noteWidth = 152;

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
    , m_critical(new SummaryCard(theme, tr("Critical accounts"), tone::critical, this))
    , m_atRisk(new SummaryCard(theme, tr("At-risk accounts"), tone::atRisk, this))
    , m_renewing(new SummaryCard(theme, tr("Renewing in 30 days"), tone::info, this))
    , m_arr(new SummaryCard(theme, tr("Protected ARR"), tone::neutral, this))
    , m_chartFrame(panel("card", this))
    , m_chart(new ArrChart(theme, this))
    , m_chartNote(textLabel({}, TextStyle::Caption, TextTone::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *cards = new FlowLayout(FlowLayout::Stretch, space::m);
    for (auto *card : {m_critical, m_atRisk, m_renewing, m_arr})
        cards->addWidget(card);
    column->addLayout(cards);
    auto *inside = new QHBoxLayout(m_chartFrame);
    inside->setContentsMargins(space::l, space::xs, space::l, space::xs);
    inside->setSpacing(space::m);
    inside->addWidget(m_chart, 1);
    inside->addWidget(m_chartNote);
    column->addWidget(m_chartFrame);
    m_chartNote->setWordWrap(true);
    m_chartNote->setFixedWidth(noteWidth);
    m_chartNote->hide();
    m_critical->setObjectName(QStringLiteral("cardCritical"));
    m_atRisk->setObjectName(QStringLiteral("cardAtRisk"));
    m_renewing->setObjectName(QStringLiteral("cardRenewing"));
    m_arr->setObjectName(QStringLiteral("cardArr"));
    connect(m_critical, &SummaryCard::clicked, this, [this] { chooseRisk(RiskLevel::Critical); });
    connect(m_atRisk, &SummaryCard::clicked, this, [this] { chooseRisk(RiskLevel::AtRisk); });
    connect(m_renewing, &SummaryCard::clicked, this, [this] { Q_EMIT renewingChosen(!m_filters.renewingSoon); });
    connect(m_arr, &SummaryCard::clicked, this, &HealthOverview::everythingChosen);
    connect(m_chart, &ArrChart::levelChosen, this, &HealthOverview::chooseRisk);
}

void HealthOverview::chooseRisk(RiskLevel level)
{
    Q_EMIT riskChosen(m_filters.risk == level ? std::nullopt : std::optional(level));
}

void HealthOverview::setLow(bool low)
{
    for (auto *card : {m_critical, m_atRisk, m_renewing, m_arr})
        card->setSize(low ? SummaryCard::Size::Small : SummaryCard::Size::Large);
    m_chartFrame->setVisible(!low);
}

void HealthOverview::setLoading()
{
    for (auto *card : {m_critical, m_atRisk, m_renewing, m_arr})
        card->setLoading(true);
}

void HealthOverview::setSummary(const HealthSummary &tracked, const RateTable &rates)
{
    for (auto *card : {m_critical, m_atRisk, m_renewing})
        card->setLoading(false);
    showLevel(*m_critical, tracked.criticalAccounts, tracked.criticalPartial, tracked.arrByLevel.critical, rates);
    showLevel(*m_atRisk, tracked.atRiskAccounts, tracked.atRiskPartial, tracked.arrByLevel.atRisk, rates);
    showLevel(*m_renewing, tracked.renewingIn30Days, 0, tracked.renewingArr, rates);
    m_chart->setBars(arrBars(tracked.arrByLevel, rates));
    const auto unconverted = unconvertedLine(tracked.arrByLevel);
    m_chartNote->setText(unconverted);
    m_chartNote->setVisible(!unconverted.isEmpty());
}

void HealthOverview::setShownRows(const HealthSummary &shown, int rows, const RateTable &rates)
{
    m_arr->setLoading(false);
    auto hint = rows == 1 ? tr("1 account shown") : tr("%1 accounts shown").arg(countText(rows));
    if (const auto apart = shown.protectedArr.unconverted.size(); apart > 0)
        hint += QStringLiteral(" · ") +
                tr("%1 without a rate").arg(apart == 1 ? tr("1 currency") : tr("%1 currencies").arg(apart));
    m_arr->setFigure(totalText(shown.protectedArr), hint, totalExact(shown.protectedArr, rates));
}

void HealthOverview::setFilters(const HealthFilters &filters)
{
    m_filters = filters;
    m_critical->setChecked(filters.risk == RiskLevel::Critical);
    m_atRisk->setChecked(filters.risk == RiskLevel::AtRisk);
    m_renewing->setChecked(filters.renewingSoon);
    m_arr->setChecked(false);
    m_chart->setCurrent(filters.risk);
}

} // namespace success::ui
