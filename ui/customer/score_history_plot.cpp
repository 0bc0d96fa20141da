// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_history_plot.h"

#include <algorithm>
#include <cmath>

namespace success::ui {

qreal ScoreHistoryPlot::x(QDate day) const
{
    const qint64 days = points.front().day.daysTo(points.back().day);
    return days == 0 ? area.center().x()
                     : area.left() + area.width() * qreal(points.front().day.daysTo(day)) / qreal(days);
}

qreal ScoreHistoryPlot::y(int score) const
{
    return area.bottom() - area.height() * score / 100;
}

size_t ScoreHistoryPlot::nearest(qreal position) const
{
    const auto found = std::ranges::min_element(
        points, {}, [&](const ScorePoint &point) { return std::abs(x(point.day) - position); });
    return size_t(found - points.begin());
}

std::vector<std::pair<size_t, size_t>> ScoreHistoryPlot::runs() const
{
    std::vector<std::pair<size_t, size_t>> runs;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i > 0 && points[i - 1].day.daysTo(points[i].day) == 1)
            runs.back().second = i;
        else
            runs.emplace_back(i, i);
    }
    return runs;
}

std::vector<QDate> ScoreHistoryPlot::labelledDays(int most) const
{
    const QDate first = points.front().day;
    const qint64 span = first.daysTo(points.back().day);
    const qint64 step = std::max<qint64>(1, (span + std::max(most - 2, 0)) / std::max(most - 1, 1)); // rounded up
    std::vector<QDate> days;
    for (qint64 day = span; day > 0 && 2 * day > step; day -= step) // none too near to the first
        days.push_back(first.addDays(day));
    days.push_back(first);
    std::ranges::reverse(days);
    return days;
}

} // namespace success::ui
