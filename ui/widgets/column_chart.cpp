// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/column_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace success::ui {
namespace {

constexpr int namesHeight = 24;
constexpr int lineHeight = 16; ///< of a label in caption type
constexpr double barShare = 0.62;
constexpr double widestBar = 48;
constexpr float steppedBack = 0.35F;

} // namespace

ColumnChart::ColumnChart(const Theme &theme, const QString &title, std::vector<Series> series, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(title)
    , m_series(std::move(series))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(title);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ColumnChart::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    m_top = 0;
    m_bottom = 0;
    QStringList words;
    for (const auto &column : m_columns) {
        double up = 0;
        double down = 0;
        for (const double value : column.values)
            (value > 0 ? up : down) += value;
        m_top = std::max(m_top, up);
        m_bottom = std::min(m_bottom, down);
        words << column.exact;
    }
    if (m_top == m_bottom)
        m_top = 1;
    m_focused = {std::clamp(m_focused.column, 0, std::max(0, int(m_columns.size()) - 1)), m_focused.series};
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    nameFocused();
    update();
}

void ColumnChart::setCurrent(const QString &column, const QString &series)
{
    m_currentColumn = column;
    m_currentSeries = series;
    update();
}

/// Between names and labels, with a line for the figures above the columns.
QRectF ColumnChart::plot() const
{
    return QRectF(rect()).adjusted(space::xs, namesHeight + lineHeight, -space::xs, -lineHeight - space::xs);
}

double ColumnChart::yOf(double value) const
{
    const auto area = plot();
    return area.top() + area.height() * (m_top - value) / (m_top - m_bottom);
}

QRectF ColumnChart::partRect(Part part) const
{
    if (part.column < 0 || part.column >= int(m_columns.size()))
        return {};
    const auto area = plot();
    const double each = area.width() / double(m_columns.size());
    const double width = std::min(each * barShare, widestBar);
    const double left = area.left() + each * part.column + (each - width) / 2;
    if (part.series < 0)
        return {area.left() + each * part.column, area.top() - lineHeight, each, area.height() + 2 * lineHeight};
    const auto &values = m_columns[size_t(part.column)].values;
    const double own = values[size_t(part.series)];
    if (own == 0)
        return {};
    double from = 0; // of the parts of its own sign that come before it
    for (int before = 0; before < part.series; ++before) {
        if ((values[size_t(before)] > 0) == (own > 0))
            from += values[size_t(before)];
    }
    return QRectF(QPointF(left, yOf(from)), QPointF(left + width, yOf(from + own))).normalized();
}

ColumnChart::Part ColumnChart::partAt(QPointF point) const
{
    for (int column = 0; column < int(m_columns.size()); ++column) {
        if (!partRect({column, -1}).contains(point))
            continue;
        for (int series = 0; series < int(m_series.size()); ++series) {
            // A thin part is as easy to hit as a thick one.
            const auto part = partRect({column, series});
            if (!part.isEmpty() && part.adjusted(0, -1, 0, 1).contains(point))
                return {column, series};
        }
        return {column, -1};
    }
    return {};
}

QString ColumnChart::exactOf(Part part) const
{
    if (part.column < 0 || part.column >= int(m_columns.size()))
        return {};
    const auto &column = m_columns[size_t(part.column)];
    return part.series < 0 ? column.exact : column.exacts[size_t(part.series)];
}

void ColumnChart::paintNames(QPainter &painter) const
{
    painter.setFont(m_theme.font(TextStyle::Caption));
    int x = space::xs;
    for (const auto &series : m_series) {
        painter.fillRect(QRect(x, 5, 10, 10), m_theme.color(series.fill));
        x += 10 + space::xs + 2;
        const int width = painter.fontMetrics().horizontalAdvance(series.name);
        painter.setPen(m_theme.color(Role::SecondaryText));
        painter.drawText(QRect(x, 2, width + 2, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, series.name);
        x += width + space::l;
    }
}

void ColumnChart::paintColumn(QPainter &painter, int number) const
{
    const auto &column = m_columns[size_t(number)];
    const auto whole = partRect({number, -1});
    double highest = yOf(0);
    for (int series = 0; series < int(m_series.size()); ++series) {
        const auto part = partRect({number, series});
        if (part.isEmpty())
            continue;
        auto fill = m_theme.color(m_series[size_t(series)].fill);
        const bool current = (m_currentColumn.isEmpty() || m_currentColumn == column.key) &&
                             (m_currentSeries.isEmpty() || m_currentSeries == m_series[size_t(series)].key);
        if (!current)
            fill.setAlphaF(steppedBack);
        // A line of surface between parts tells them apart without colour; the thinnest keeps a pixel.
        painter.fillRect(part.height() > 2 ? part.adjusted(0, 0, 0, -1) : part.adjusted(0, 0, 0, 1 - part.height()),
                         fill);
        highest = std::min(highest, part.top());
    }
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRectF(whole.left(), highest - lineHeight, whole.width(), lineHeight), Qt::AlignCenter,
                     painter.fontMetrics().horizontalAdvance(column.figure) <= whole.width() ? column.figure
                                                                                             : QString());
    painter.setPen(m_theme.color(Role::SecondaryText));
    painter.drawText(QRectF(whole.left(), height() - lineHeight - 2, whole.width(), lineHeight), Qt::AlignCenter,
                     column.label);
}

void ColumnChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintNames(painter);
    const auto area = plot();
    painter.setPen(m_theme.color(Role::StrongBorder));
    painter.drawLine(QPointF(area.left(), std::floor(yOf(0)) + 0.5), QPointF(area.right(), std::floor(yOf(0)) + 0.5));
    for (int column = 0; column < int(m_columns.size()); ++column)
        paintColumn(painter, column);
    if (!hasFocus() || m_columns.empty())
        return;
    painter.setPen(QPen(m_theme.color(Role::Accent), 1));
    const auto part = partRect(m_focused);
    painter.drawRect((part.isEmpty() ? partRect({m_focused.column, -1}) : part.adjusted(-2, -2, 2, 2)));
}

bool ColumnChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString exact = exactOf(partAt(help->pos()));
    exact.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), exact, this);
    return true;
}

void ColumnChart::choose(Part part)
{
    if (part.column < 0 || part.column >= int(m_columns.size()))
        return;
    Q_EMIT chosen(m_columns[size_t(part.column)].key, part.series < 0 ? QString() : m_series[size_t(part.series)].key);
}

void ColumnChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(partAt(event->position()));
}

void ColumnChart::moveFocus(int columns, int series)
{
    m_focused.column = std::clamp(m_focused.column + columns, 0, std::max(0, int(m_columns.size()) - 1));
    m_focused.series = std::clamp(m_focused.series + series, -1, int(m_series.size()) - 1);
    nameFocused();
    update();
}

/// The chart is one control to a screen reader: its name is what the arrow keys have come to.
void ColumnChart::nameFocused()
{
    const QString exact = exactOf(m_focused);
    setAccessibleName(exact.isEmpty() ? m_title : m_title + QStringLiteral(". ") + QString(exact).replace(u'\n', u' '));
}

void ColumnChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveFocus(-1, 0);
    case Qt::Key_Right:
        return moveFocus(1, 0);
    case Qt::Key_Up:
        return moveFocus(0, -1);
    case Qt::Key_Down:
        return moveFocus(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_focused);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ColumnChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ColumnChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace success::ui
