// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace success::ui {

/// A rounded bar that stands where a line of text will be.
void paintSkeletonBar(QPainter &painter, const QRectF &rect, const Theme &theme);

/// Rows of bars with a table's final geometry: a header line and rows of the same height, until data arrives. It does
/// not move: nothing that takes long is made shorter by a shimmer.
class SkeletonTable : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonTable(const Theme &theme, QWidget *parent = nullptr);

    /// Column widths in pixels, as the table will have them; without any, six equal ones.
    void setColumns(std::vector<int> widths);
    void setRowHeight(int pixels);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<int> m_columns;
    int m_rowHeight = space::row;
};

/// A block of text lines to come, for panes and cards.
class SkeletonLines : public QWidget
{
    Q_OBJECT

public:
    SkeletonLines(const Theme &theme, int lines, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_lines;
};

} // namespace success::ui
