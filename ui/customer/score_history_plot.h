// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/customer_detail.h"

#include <QRectF>

namespace success::ui {

/// Where an account's scores stand in a rectangle: days from left to right, 0 at the bottom and 100 at the top.
/// `points` are in the order of their days, and at least one.
struct ScoreHistoryPlot
{
    QRectF area;
    std::vector<ScorePoint> points;

    [[nodiscard]] qreal x(QDate day) const;
    [[nodiscard]] qreal y(int score) const;
    [[nodiscard]] QPointF at(size_t point) const { return {x(points[point].day), y(points[point].score)}; }
    /// The point whose day is nearest to an x.
    [[nodiscard]] size_t nearest(qreal position) const;
    /// First and last point of each stretch of days that follow each other: a line is drawn there and nowhere else.
    [[nodiscard]] std::vector<std::pair<size_t, size_t>> runs() const;
    /// The days to write beneath: the first, the last, and what `most` allows between, in even steps from the last.
    [[nodiscard]] std::vector<QDate> labelledDays(int most) const;
};

} // namespace success::ui
