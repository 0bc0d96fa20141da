// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace success::ui {

/// Columns of stacked parts, what adds above the line and what takes away beneath it, each with its figure and its name
/// written at it. A part can be chosen: by mouse, or by the arrow keys and Enter.
class ColumnChart : public QWidget
{
    Q_OBJECT

public:
    struct Series
    {
        QString key;
        QString name;
        Role fill{};
    };
    struct Column
    {
        QString key;
        QString label;              ///< beneath it
        QString figure;             ///< above it
        QString exact;              ///< of the whole, for hovering and screen readers
        std::vector<double> values; ///< beside the series; signed
        std::vector<QString> exacts;
    };
    struct Part
    {
        int column = -1;
        int series = -1; ///< −1: the column as a whole
        bool operator==(const Part &) const = default;
    };

    ColumnChart(const Theme &theme, const QString &title, std::vector<Series> series, QWidget *parent = nullptr);

    void setColumns(std::vector<Column> columns);
    /// What is filtered by: everything else steps back. Empty keys: all of them.
    void setCurrent(const QString &column, const QString &series);

    /// The part's place in the widget; of a whole column its full height. Empty where its value is 0.
    [[nodiscard]] QRectF partRect(Part part) const;
    [[nodiscard]] Part partAt(QPointF point) const;

    [[nodiscard]] QSize sizeHint() const override { return {480, 188}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 132}; }

Q_SIGNALS:
    void chosen(const QString &column, const QString &series); ///< an empty series: the whole column

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] QString exactOf(Part part) const;
    void paintNames(QPainter &painter) const;
    void paintColumn(QPainter &painter, int column) const;
    void moveFocus(int columns, int series);
    void nameFocused();
    void choose(Part part);

    const Theme &m_theme;
    QString m_title;
    std::vector<Series> m_series;
    std::vector<Column> m_columns;
    double m_top = 1;    ///< the tallest sum of what adds
    double m_bottom = 0; ///< the deepest sum of what takes away, ≤ 0
    QString m_currentColumn, m_currentSeries;
    Part m_focused{0, -1};
};

} // namespace success::ui
