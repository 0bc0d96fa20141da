// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_history_chart.h"

#include "ui/format/words.h"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHelpEvent>
#include <QLineSeries>
#include <QToolTip>

namespace success::ui {
namespace {

constexpr int chartHeight = 148;

qreal position(QDate day)
{
    return qreal(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

ScoreHistoryChart::ScoreHistoryChart(const Theme &theme, std::vector<ScorePoint> points,
                                     std::vector<SettingsChange> changes, const HealthSettings &settings,
                                     QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_points(std::move(points))
    , m_settings(settings)
{
    setObjectName(QStringLiteral("scoreHistory"));
    setAccessibleName(tr("Score history"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(chartHeight);
    setFocusPolicy(Qt::NoFocus);
    mark(changes);
    build();
    recolor();
    const auto &first = m_points.front();
    const auto &last = m_points.back();
    setAccessibleDescription(
        tr("%1 on %2, %3 on %4")
            .arg(QString::number(first.score), exactDate(first.day), QString::number(last.score), exactDate(last.day)));
    connect(&theme, &Theme::changed, this, &ScoreHistoryChart::recolor);
}

void ScoreHistoryChart::mark(const std::vector<SettingsChange> &changes)
{
    for (const SettingsChange &change : changes) {
        const QDate day = std::min(dateOf(change.at), m_points.back().day);
        if (day >= m_points.front().day)
            m_markers[day].push_back(change.undone ? tr("Undone: %1").arg(change.sentence) : change.sentence);
    }
}

void ScoreHistoryChart::build()
{
    m_line = new QLineSeries(this);
    for (const auto &point : m_points)
        m_line->append(position(point.day), point.score);
    m_scores = new QCategoryAxis(this);
    m_scores->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_scores->setStartValue(-1); // a category starts after it, and 0 is to have a label
    for (const int score : {0, m_settings.atRiskFrom, m_settings.healthyFrom, 100})
        m_scores->append(QString::number(score), score);
    m_scores->setRange(0, 100);
    m_days = new QDateTimeAxis(this);
    m_days->setFormat(QStringLiteral("d MMM"));
    m_days->setTickCount(m_points.front().day.daysTo(m_points.back().day) >= 3 ? 4 : 2);
    m_days->setRange(m_points.front().day.startOfDay(Qt::UTC), m_points.back().day.startOfDay(Qt::UTC));
    auto *shown = chart();
    shown->addAxis(m_scores, Qt::AlignLeft);
    shown->addAxis(m_days, Qt::AlignBottom);
    const std::array levels{m_settings.atRiskFrom, m_settings.healthyFrom};
    for (size_t i = 0; i < levels.size(); ++i) {
        m_thresholds[i] = new QLineSeries(this);
        m_thresholds[i]->append(position(m_points.front().day), levels[i]);
        m_thresholds[i]->append(position(m_points.back().day), levels[i]);
    }
    for (const auto &[day, decided] : m_markers) {
        auto *mark = m_marks.emplace_back(new QLineSeries(this));
        mark->append(position(day), 0);
        mark->append(position(day), 100);
    }
    std::vector<QLineSeries *> all = m_marks;
    all.insert(all.end(), {m_thresholds[0], m_thresholds[1], m_line});
    for (auto *series : all) {
        shown->addSeries(series);
        series->attachAxis(m_days);
        series->attachAxis(m_scores);
    }
    shown->legend()->hide();
    shown->setBackgroundVisible(false);
    shown->setMargins({0, space::s, space::xxl, 0}); // half of the uppermost label, and the figure at the end
    shown->layout()->setContentsMargins(0, 0, 0, 0);
    m_label = new QGraphicsSimpleTextItem(QString::number(m_points.back().score), shown);
    connect(shown, &QChart::plotAreaChanged, this, &ScoreHistoryChart::placeLabel);
}

void ScoreHistoryChart::recolor()
{
    setBackgroundBrush(m_theme.color(Role::Surface));
    const auto level = m_settings.levelOf(m_points.back().score);
    m_line->setPen(QPen(m_theme.color(Role::InfoFill), 2));
    for (auto *mark : m_marks)
        mark->setPen(QPen(m_theme.color(Role::NeutralFill), 1, Qt::DotLine));
    m_thresholds[0]->setPen(QPen(m_theme.color(Role::CriticalFill), 1, Qt::DashLine));
    m_thresholds[1]->setPen(QPen(m_theme.color(Role::HealthyFill), 1, Qt::DashLine));
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_scores, m_days}) {
        axis->setLabelsFont(m_theme.font(TextStyle::Caption));
        axis->setLabelsColor(m_theme.color(Role::SecondaryText));
        axis->setLinePen(QPen(m_theme.color(Role::Border)));
        axis->setGridLinePen(QPen(m_theme.color(Role::Border)));
    }
    m_days->setGridLineVisible(false);
    m_label->setFont(m_theme.font(TextStyle::BodyMedium));
    m_label->setBrush(m_theme.color(toneOf(level).text));
    placeLabel();
}

void ScoreHistoryChart::placeLabel()
{
    const auto end = chart()->mapToPosition({position(m_points.back().day), qreal(m_points.back().score)}, m_line);
    m_label->setPos(end.x() + space::xs, end.y() - m_label->boundingRect().height() / 2);
}

void ScoreHistoryChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeLabel();
}

const ScorePoint &ScoreHistoryChart::nearest(QPoint point) const
{
    const auto at = chart()->mapToValue(mapToScene(point), m_line).x();
    return *std::ranges::min_element(
        m_points, {}, [at](const ScorePoint &candidate) { return std::abs(position(candidate.day) - at); });
}

bool ScoreHistoryChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto &point = nearest(help->pos());
    QStringList lines{tr("%1: %2").arg(exactDate(point.day), QString::number(point.score))};
    if (const auto marked = m_markers.find(point.day); marked != m_markers.end())
        lines << marked->second;
    QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                       this);
    return true;
}

} // namespace success::ui
