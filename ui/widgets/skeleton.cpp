// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/skeleton.h"

#include <QPainter>

#include <array>

namespace success::ui {

namespace {
constexpr int headerHeight = 34;
constexpr int lineHeight = 22;
constexpr std::array shares{0.72, 0.5, 0.64, 0.42, 0.58}; // so that bars do not look like a grid
} // namespace

void paintSkeletonBar(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::NeutralTint));
    painter.drawRoundedRect(rect, 4, 4);
    painter.restore();
}

SkeletonTable::SkeletonTable(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Loading"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SkeletonTable::setColumns(std::vector<int> widths)
{
    m_columns = std::move(widths);
    update();
}

void SkeletonTable::setRowHeight(int pixels)
{
    m_rowHeight = pixels;
    update();
}

void SkeletonTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
    painter.drawLine(QLineF(1, headerHeight - 0.5, width() - 1, headerHeight - 0.5));

    std::vector<int> columns = m_columns;
    if (columns.empty())
        columns.assign(6, std::max(60, (width() - 2) / 6));
    const auto row = [&](int index, int top, int height, qreal thickness) {
        int left = 1;
        for (size_t column = 0; column < columns.size() && left < width(); ++column) {
            const qreal share = shares[(size_t(index) + 2 * column) % shares.size()];
            const qreal length = std::min<qreal>(columns[column] - 16, columns[column] * share);
            if (left + 8 + length < width())
                paintSkeletonBar(painter, QRectF(left + 8, top + (height - thickness) / 2, length, thickness), m_theme);
            left += columns[column];
        }
    };
    row(0, 0, headerHeight, 8);
    for (int index = 1, top = headerHeight; top + m_rowHeight <= height(); ++index, top += m_rowHeight)
        row(index, top, m_rowHeight, 12);
}

SkeletonLines::SkeletonLines(const Theme &theme, int lines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(lines)
{
    setAccessibleName(tr("Loading"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SkeletonLines::sizeHint() const
{
    return {200, m_lines * lineHeight};
}

void SkeletonLines::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int line = 0; line < m_lines; ++line) {
        const qreal share = shares[size_t(line) % shares.size()] + 0.2;
        paintSkeletonBar(painter, QRectF(0, line * lineHeight + 5, width() * share, 12), m_theme);
    }
}

} // namespace success::ui
