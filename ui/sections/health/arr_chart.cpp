// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/arr_chart.h"

#include "ui/format/money_text.h"
#include "ui/format/words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QToolTip>
#include <QValueAxis>

namespace success::ui {
namespace {

constexpr int levels = 4;
constexpr int nameWidth = 84;
constexpr int labelWidth = 132;

double majorUnits(const Money &money)
{
    return money.currency.isValid() ? decimalText(money).toDouble() : 0;
}

} // namespace

std::array<ArrBar, 4> arrBars(const LevelTotals &totals, const RateTable &rates)
{
    const std::array parts{std::pair{RiskLevel::Critical, &totals.critical},
                           std::pair{RiskLevel::AtRisk, &totals.atRisk}, std::pair{RiskLevel::Healthy, &totals.healthy},
                           std::pair{RiskLevel::NotScored, &totals.notScored}};
    double sum = 0;
    for (const auto &[level, total] : parts)
        sum += majorUnits(total->total);
    std::array<ArrBar, 4> bars;
    for (size_t i = 0; i < parts.size(); ++i) {
        auto &bar = bars[i];
        bar.level = parts[i].first;
        bar.amount = majorUnits(parts[i].second->total);
        bar.share = sum > 0 ? bar.amount / sum : 0;
        const QString percent = QString::number(bar.share * 100, 'f', 0) + u'%';
        bar.label = moneyCompact(parts[i].second->total) + QStringLiteral(" · ") + percent;
        bar.exact = ArrChart::tr("%1: %2 (%3 of ARR)")
                        .arg(riskLevelText(bar.level), totalExact(*parts[i].second, rates),
                             QString::number(bar.share * 100, 'f', 1) + u'%');
    }
    return bars;
}

QString unconvertedLine(const LevelTotals &totals)
{
    std::vector<Money> sums;
    for (const auto *total : {&totals.critical, &totals.atRisk, &totals.healthy, &totals.notScored}) {
        for (const auto &money : total->unconverted) {
            auto sum = std::ranges::find(sums, money.currency, &Money::currency);
            if (sum == sums.end())
                sums.push_back(money);
            else
                sum->minor += money.minor;
        }
    }
    QStringList texts;
    for (const auto &money : sums)
        texts.push_back(moneyText(money));
    return texts.isEmpty()
               ? QString()
               : ArrChart::tr("Not in the bars, no exchange rate is set: %1").arg(texts.join(QStringLiteral(", ")));
}

ArrChart::ArrChart(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("arrChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(68);
    buildSeries();
    recolor();
    nameFocused();
    connect(&theme, &Theme::changed, this, &ArrChart::recolor);
}

void ArrChart::buildSeries()
{
    m_series = new QHorizontalStackedBarSeries(this);
    m_series->setBarWidth(0.62);
    m_levels = new QBarCategoryAxis(this);
    QStringList categories;
    for (int i = levels - 1; i >= 0; --i)
        categories.push_back(QString::number(i));
    m_levels->append(categories);
    m_levels->setVisible(false);
    m_amounts = new QValueAxis(this);
    m_amounts->setVisible(false);
    auto *shown = chart();
    for (size_t i = 0; i < levels; ++i) {
        m_sets[i] = new QBarSet(QString(), m_series);
        m_series->append(m_sets[i]);
        m_names[i] = new QGraphicsSimpleTextItem(shown);
        m_labels[i] = new QGraphicsSimpleTextItem(shown);
    }
    m_ring = new QGraphicsRectItem(shown);
    shown->addSeries(m_series);
    shown->addAxis(m_levels, Qt::AlignLeft);
    shown->addAxis(m_amounts, Qt::AlignBottom);
    m_series->attachAxis(m_levels);
    m_series->attachAxis(m_amounts);
    shown->legend()->hide();
    shown->setBackgroundVisible(false);
    shown->setMargins({});
    shown->layout()->setContentsMargins(0, 0, 0, 0);
    connect(shown, &QChart::plotAreaChanged, this, &ArrChart::placeLabels);
}

void ArrChart::setBars(std::array<ArrBar, 4> bars)
{
    m_bars = std::move(bars);
    double largest = 0;
    QStringList words;
    for (size_t i = 0; i < levels; ++i) {
        largest = std::max(largest, m_bars[i].amount);
        m_sets[i]->remove(0, m_sets[i]->count());
        for (size_t place = 0; place < levels; ++place)
            m_sets[i]->append(place == levels - 1 - i ? std::max(0.0, m_bars[i].amount) : 0.0);
        m_names[i]->setText(riskLevelText(m_bars[i].level));
        m_labels[i]->setText(m_bars[i].label);
        words.push_back(m_bars[i].exact);
    }
    m_amounts->setRange(0, largest > 0 ? largest : 1);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    nameFocused();
    placeLabels();
}

/// The chart is one control to a screen reader: its name is the bar that Up and Down have come to.
void ArrChart::nameFocused()
{
    const auto title = tr("ARR by risk level");
    const auto &bar = m_bars[size_t(m_focused)].exact;
    setAccessibleName(bar.isEmpty() ? title : title + QStringLiteral(". ") + QString(bar).replace(u'\n', u' '));
}

void ArrChart::setCurrent(std::optional<RiskLevel> level)
{
    m_current = level;
    recolor();
}

void ArrChart::recolor()
{
    setBackgroundBrush(m_theme.color(Role::Surface));
    for (size_t i = 0; i < levels; ++i) {
        const auto level = RiskLevel(i);
        auto fill = m_theme.color(toneOf(level).fill);
        if (m_current && *m_current != level)
            fill.setAlphaF(0.35F);
        m_sets[i]->setColor(fill);
        m_sets[i]->setPen(Qt::NoPen);
        m_names[i]->setFont(m_theme.font(TextStyle::Caption));
        m_names[i]->setBrush(m_theme.color(Role::Text));
        m_labels[i]->setFont(m_theme.font(TextStyle::Caption));
        m_labels[i]->setBrush(m_theme.color(Role::SecondaryText));
    }
    m_ring->setPen(QPen(m_theme.color(Role::Accent), 1));
    m_ring->setVisible(hasFocus());
    placeLabels();
}

void ArrChart::placeLabels()
{
    const auto area = chart()->plotArea();
    const double row = area.height() / levels;
    const double largest = m_amounts->max();
    for (size_t i = 0; i < levels; ++i) {
        const double middle = area.top() + row * (double(i) + 0.5);
        m_names[i]->setPos(space::xs, middle - m_names[i]->boundingRect().height() / 2);
        const double end = area.left() + area.width() * m_bars[i].amount / largest;
        m_labels[i]->setPos(end + space::s, middle - m_labels[i]->boundingRect().height() / 2);
    }
    m_ring->setRect(QRectF(0.5, area.top() + row * m_focused + 0.5, width() - 2.0, row - 1));
}

void ArrChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(nameWidth, 0, std::max(40, width() - nameWidth - labelWidth), height()));
    placeLabels();
}

std::optional<int> ArrChart::barAt(QPoint point) const
{
    const int bar = point.y() * levels / std::max(1, height());
    return bar >= 0 && bar < levels && viewport()->rect().contains(point) ? std::optional(bar) : std::nullopt;
}

/// A whole row of the chart is its bar: a small one is as easy to hit as a large one.
bool ArrChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), m_bars[size_t(*bar)].exact, this);
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (const auto bar = barAt(mouse->pos()); bar && mouse->button() == Qt::LeftButton)
            Q_EMIT levelChosen(RiskLevel(*bar));
        return true;
    }
    if (event->type() == QEvent::Enter)
        viewport()->setCursor(Qt::PointingHandCursor);
    return QChartView::viewportEvent(event);
}

void ArrChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_focused = std::clamp(m_focused + (event->key() == Qt::Key_Up ? -1 : 1), 0, levels - 1);
        nameFocused();
        recolor();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT levelChosen(RiskLevel(m_focused));
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void ArrChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    recolor();
}

void ArrChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    recolor();
}

} // namespace success::ui
