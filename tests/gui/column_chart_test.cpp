// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/column_chart.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace success::ui;

namespace {

class ColumnChartTest : public testing::Test
{
protected:
    ColumnChartTest()
        : chart(theme, QStringLiteral("Movements"),
                {{QStringLiteral("new"), QStringLiteral("New"), Role::HealthyFill},
                 {QStringLiteral("grown"), QStringLiteral("Grown"), Role::InfoFill},
                 {QStringLiteral("lost"), QStringLiteral("Lost"), Role::CriticalFill}})
    {
        chart.resize(600, 220);
        chart.setColumns({column("may", {30, 10, -20}), column("jun", {0, 0, 0}), column("jul", {5, 0, -40})});
        chart.show();
    }
    static ColumnChart::Column column(const char *key, std::vector<double> values)
    {
        ColumnChart::Column column;
        column.key = QString::fromLatin1(key);
        column.exact = column.key;
        for (const double value : values)
            column.exacts.push_back(column.key + QString::number(value));
        column.values = std::move(values);
        return column;
    }

    Theme theme{ThemeChoice::Light};
    ColumnChart chart;
};

TEST_F(ColumnChartTest, PartsAreAsHighAsTheirValuesAndStackFromTheLine)
{
    const auto first = chart.partRect({0, 0});
    const auto second = chart.partRect({0, 1});
    const auto lost = chart.partRect({0, 2});
    EXPECT_NEAR(first.height(), 3 * second.height(), 0.01);
    EXPECT_NEAR(lost.height(), 2 * second.height(), 0.01);
    EXPECT_NEAR(second.bottom(), first.top(), 0.01);
    EXPECT_NEAR(lost.top(), first.bottom(), 0.01) << "what takes away hangs from the line";
    EXPECT_NEAR(chart.partRect({2, 2}).height(), 2 * lost.height(), 0.01);
    EXPECT_TRUE(chart.partRect({1, 0}).isEmpty());
}

TEST_F(ColumnChartTest, EveryPartIsFoundWhereItStands)
{
    for (int at = 0; at < 3; ++at) {
        EXPECT_TRUE(chart.rect().contains(chart.partRect({at, -1}).toAlignedRect())) << at;
        for (int series = 0; series < 3; ++series) {
            const auto part = chart.partRect({at, series});
            if (!part.isEmpty()) {
                EXPECT_EQ(chart.partAt(part.center()), (ColumnChart::Part{at, series}));
            }
        }
    }
    EXPECT_EQ(chart.partAt({-5, -5}), ColumnChart::Part{});
}

TEST_F(ColumnChartTest, MouseAndKeyboardChooseTheSame)
{
    QSignalSpy chosen(&chart, &ColumnChart::chosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.partRect({2, 2}).center().toPoint());
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0], (QVariantList{QStringLiteral("jul"), QStringLiteral("lost")}));
    for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down})
        QTest::keyClick(&chart, key);
    EXPECT_EQ(chart.accessibleName(), QStringLiteral("Movements. jul-40"));
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[1], chosen[0]);
}

TEST_F(ColumnChartTest, NothingToShowIsShown)
{
    chart.setColumns({});
    EXPECT_FALSE(chart.grab().isNull());
    EXPECT_EQ(chart.partAt(QPointF(chart.rect().center())), ColumnChart::Part{});
}

} // namespace
