// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_history_chart.h"

#include "ui/format/words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int chartHeight = 168;
constexpr int scoreColumn = 30; ///< of the scores at the left
constexpr int labelWidth = 72;  ///< a day needs
constexpr qreal dot = 2.5;
constexpr qreal currentDot = 5;

} // namespace

ScoreHistoryChart::ScoreHistoryChart(const Theme &theme, std::vector<ScorePoint> points,
                                     const std::vector<SettingsChange> &changes, const HealthSettings &settings,
                                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_points(std::move(points))
    , m_settings(settings)
    , m_current(m_points.size() - 1)
{
    setObjectName(QStringLiteral("scoreHistory"));
    setAccessibleName(tr("Score history"));
    setAccessibleDescription(reading(m_current));
    setFixedHeight(chartHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    for (const SettingsChange &change : changes) {
        const QDate day = std::min(dateOf(change.at), m_points.back().day);
        if (day >= m_points.front().day)
            m_markers[day].push_back(change.undone ? tr("Undone: %1").arg(change.sentence) : change.sentence);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ScoreHistoryChart::sizeHint() const
{
    return {3 * labelWidth, chartHeight};
}

QString ScoreHistoryChart::reading(size_t point) const
{
    const ScorePoint &shown = m_points[point];
    QString text = tr("%1: %2, %3")
                       .arg(exactDate(shown.day), QString::number(shown.score),
                            riskLevelText(m_settings.levelOf(shown.score)).toLower());
    if (shown.computed)
        text += tr("; computed later from the records");
    text += u'.';
    // What was decided since the point before shows here: between two saved days no point is.
    const QDate after = point == 0 ? shown.day.addDays(-1) : m_points[point - 1].day;
    for (auto mark = m_markers.upper_bound(after); mark != m_markers.end() && mark->first <= shown.day; ++mark)
        text += u' ' + mark->second.join(QStringLiteral(". ")) + u'.';
    return text;
}

ScoreHistoryPlot ScoreHistoryChart::plot() const
{
    const int line = fontMetrics().height();
    return {QRectF(rect()).adjusted(scoreColumn, space::s, -space::l, -line - space::s), m_points};
}

void ScoreHistoryChart::setCurrent(size_t point)
{
    if (point == m_current)
        return;
    m_current = point;
    setAccessibleDescription(reading(point));
    update();
    Q_EMIT currentChanged();
}

void ScoreHistoryChart::mouseMoveEvent(QMouseEvent *event)
{
    m_pointed = true;
    setCurrent(plot().nearest(event->position().x()));
    update();
}

void ScoreHistoryChart::leaveEvent(QEvent *event)
{
    m_pointed = false;
    if (!hasFocus())
        setCurrent(m_points.size() - 1);
    update();
    QWidget::leaveEvent(event);
}

void ScoreHistoryChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ScoreHistoryChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(m_points.size() - 1);
    update();
}

void ScoreHistoryChart::keyPressEvent(QKeyEvent *event)
{
    const size_t last = m_points.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current == 0 ? 0 : m_current - 1);
        break;
    case Qt::Key_Right:
        setCurrent(std::min(m_current + 1, last));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScoreHistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Caption));
    const ScoreHistoryPlot shown = plot();
    paintBands(painter, shown);
    paintAxes(painter, shown);
    paintScores(painter, shown);
    paintCurrent(painter, shown);
}

void ScoreHistoryChart::paintBands(QPainter &painter, const ScoreHistoryPlot &plot) const
{
    const std::array levels{RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy};
    const std::array edges{0, m_settings.atRiskFrom, m_settings.healthyFrom, 100};
    for (size_t i = 0; i < levels.size(); ++i) {
        const QRectF band(QPointF(plot.area.left(), plot.y(edges[i + 1])),
                          QPointF(plot.area.right(), plot.y(edges[i])));
        const Tone tone = toneOf(levels[i]);
        painter.fillRect(band, m_theme.color(tone.tint));
        const QFontMetricsF metrics(painter.font());
        if (band.height() < metrics.height())
            continue;
        painter.setPen(m_theme.color(tone.text));
        painter.drawText(band.adjusted(space::xs, 1, 0, 0), Qt::AlignLeft | Qt::AlignTop, riskLevelText(levels[i]));
    }
}

void ScoreHistoryChart::paintAxes(QPainter &painter, const ScoreHistoryPlot &plot) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.color(Role::SecondaryText));
    for (const int score : {0, m_settings.atRiskFrom, m_settings.healthyFrom, 100}) {
        const QRectF place(0, plot.y(score) - metrics.height() / 2, plot.area.left() - space::xs, metrics.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(score));
    }
    const auto days = plot.labelledDays(int(plot.area.width()) / labelWidth);
    for (const QDate day : days) {
        const QString text = day.toString(QStringLiteral("d MMM"));
        const qreal width = metrics.horizontalAdvance(text);
        const qreal left = std::clamp(plot.x(day) - width / 2, 0.0, qreal(this->width()) - width);
        painter.drawText(QPointF(left, plot.area.bottom() + space::xs + metrics.ascent()), text);
    }
    painter.setPen(QPen(m_theme.color(Role::NeutralFill), 1, Qt::DotLine));
    for (const auto &[day, decided] : m_markers)
        painter.drawLine(QPointF(plot.x(day), plot.area.top()), QPointF(plot.x(day), plot.area.bottom()));
}

void ScoreHistoryChart::paintScores(QPainter &painter, const ScoreHistoryPlot &plot) const
{
    const QColor color = m_theme.color(Role::InfoFill);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &[from, to] : plot.runs()) {
        QPolygonF line;
        for (size_t i = from; i <= to; ++i)
            line << plot.at(i);
        painter.drawPolyline(line);
    }
    const bool dense = plot.area.width() < qreal(m_points.size()) * 2 * dot;
    for (size_t i = 0; i < m_points.size(); ++i) {
        const qreal radius = dense ? dot / 2 : dot;
        painter.setBrush(m_points[i].computed ? m_theme.color(Role::Surface) : color);
        painter.setPen(QPen(color, 1));
        painter.drawEllipse(plot.at(i), radius, radius);
    }
}

void ScoreHistoryChart::paintCurrent(QPainter &painter, const ScoreHistoryPlot &plot) const
{
    const QPointF at = plot.at(m_current);
    if (m_pointed || hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 1));
        painter.drawLine(QPointF(at.x(), plot.area.top()), QPointF(at.x(), plot.area.bottom()));
    }
    const Tone tone = toneOf(m_settings.levelOf(m_points[m_current].score));
    painter.setPen(QPen(m_theme.color(Role::Surface), 2));
    painter.setBrush(m_theme.color(tone.fill));
    painter.drawEllipse(at, currentDot, currentDot);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::xs, space::xs);
    }
}

} // namespace success::ui
