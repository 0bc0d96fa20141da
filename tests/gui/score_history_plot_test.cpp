// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/score_history_plot.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

const QDate first(2026, 6, 1);

ScoreHistoryPlot plotOf(const std::vector<int> &days)
{
    ScoreHistoryPlot plot{QRectF(30, 10, 100, 200), {}};
    for (const int day : days)
        plot.points.push_back({first.addDays(day), 50, false});
    return plot;
}

using Runs = std::vector<std::pair<size_t, size_t>>;

} // namespace

TEST(ScoreHistoryPlot, DaysAndScoresHaveTheirPlace)
{
    const ScoreHistoryPlot plot = plotOf({0, 5, 10});
    EXPECT_EQ(plot.at(0), QPointF(30, 110));
    EXPECT_EQ(plot.at(1), QPointF(80, 110));
    EXPECT_EQ(plot.at(2), QPointF(130, 110));
    EXPECT_EQ(plot.y(0), 210);
    EXPECT_EQ(plot.y(100), 10);
    EXPECT_EQ(plotOf({0}).at(0), QPointF(80, 110)) << "one day stands in the middle";
}

TEST(ScoreHistoryPlot, ALineIsDrawnOnlyBetweenDaysThatFollowEachOther)
{
    EXPECT_EQ(plotOf({0, 1, 2, 9, 10, 17}).runs(), (Runs{{0, 2}, {3, 4}, {5, 5}}));
    EXPECT_EQ(plotOf({0}).runs(), (Runs{{0, 0}}));
    EXPECT_EQ(plotOf({0, 7, 14}).runs().size(), 3u) << "a week apart is not connected";
}

TEST(ScoreHistoryPlot, TheNearestDayIsFound)
{
    const ScoreHistoryPlot plot = plotOf({0, 1, 10});
    EXPECT_EQ(plot.nearest(-50), 0u);
    EXPECT_EQ(plot.nearest(38), 1u);
    EXPECT_EQ(plot.nearest(99), 2u);
    EXPECT_EQ(plot.nearest(1000), 2u);
}

TEST(ScoreHistoryPlot, FirstAndLastDayAreAlwaysWritten)
{
    for (const int span : {0, 1, 2, 13, 180}) {
        for (const int most : {0, 1, 2, 4, 9}) {
            const ScoreHistoryPlot plot = plotOf({0, span});
            const auto days = plot.labelledDays(most);
            EXPECT_EQ(days.front(), first);
            EXPECT_EQ(days.back(), first.addDays(span));
            EXPECT_LE(int(days.size()), std::max(2, most));
            EXPECT_TRUE(std::ranges::is_sorted(days));
        }
    }
}
