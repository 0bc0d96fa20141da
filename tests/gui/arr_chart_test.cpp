// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/arr_chart.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <numeric>

using namespace success;
using namespace success::ui;

namespace {

MoneyTotal dollars(qint64 minor)
{
    MoneyTotal total;
    total.total = {minor, *Currency::fromCode(u"USD")};
    total.byCurrency = {total.total};
    return total;
}

LevelTotals totals(qint64 critical, qint64 atRisk, qint64 healthy, qint64 notScored)
{
    return {dollars(critical), dollars(atRisk), dollars(healthy), dollars(notScored)};
}

TEST(ArrBarsTest, SharesAreOfTheWholeAndLevelsStandWorstFirst)
{
    const auto bars = arrBars(totals(25'000'00, 50'000'00, 125'000'00, 0), {});
    const std::array order{RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored};
    double shares = 0;
    for (size_t i = 0; i < bars.size(); ++i) {
        EXPECT_EQ(bars[i].level, order[i]);
        shares += bars[i].share;
    }
    EXPECT_NEAR(shares, 1.0, 1e-12);
    EXPECT_DOUBLE_EQ(bars[0].share, 0.125);
    EXPECT_DOUBLE_EQ(bars[2].amount, 125'000.0) << "major units";
    EXPECT_EQ(bars[1].label, QString::fromUtf8("$50K · 25%"));
    EXPECT_EQ(bars[3].label, QString::fromUtf8("$0 · 0%"));
    EXPECT_TRUE(bars[0].exact.contains(QStringLiteral("Critical"))) << qPrintable(bars[0].exact);
    EXPECT_TRUE(bars[0].exact.contains(QStringLiteral("12.5%"))) << qPrintable(bars[0].exact);
}

TEST(ArrBarsTest, WithoutAnyArrNoBarHasAShare)
{
    for (const auto &bar : arrBars(totals(0, 0, 0, 0), {}))
        EXPECT_EQ(bar.share, 0.0);
    for (const auto &bar : arrBars({}, {}))
        EXPECT_EQ(bar.amount, 0.0) << "no currency is known yet";
}

TEST(ArrBarsTest, WhatHasNoRateIsListedOnceACurrency)
{
    auto apart = totals(100, 100, 100, 100);
    EXPECT_TRUE(unconvertedLine(apart).isEmpty());
    const auto yen = *Currency::fromCode(u"JPY");
    apart.critical.unconverted = {{1'200'000, yen}};
    apart.healthy.unconverted = {{300'000, yen}};
    const auto line = unconvertedLine(apart);
    EXPECT_EQ(line.count(QStringLiteral("1,500,000")), 1) << qPrintable(line);
}

class ArrChartTest : public testing::Test
{
protected:
    void SetUp() override
    {
        chart.setBars(arrBars(totals(10'00, 1'000'000'00, 200'000'00, 0), {}));
        chart.resize(900, chart.height());
        chart.show();
    }
    Theme theme{ThemeChoice::Light};
    ArrChart chart{theme};
};

TEST_F(ArrChartTest, AWholeRowIsItsBarHoweverShortItIs)
{
    QSignalSpy chosen(&chart, &ArrChart::levelChosen);
    const int row = chart.height() / 4;
    for (int i = 0; i < 4; ++i) {
        for (const int x : {4, 450, 890})
            QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, {x, row * i + row / 2});
    }
    ASSERT_EQ(chosen.count(), 12);
    for (int i = 0; i < 12; ++i)
        EXPECT_EQ(chosen[i][0].value<RiskLevel>(), RiskLevel(i / 3));
    QTest::mouseClick(chart.viewport(), Qt::RightButton, {}, {450, row / 2});
    EXPECT_EQ(chosen.count(), 12);
}

TEST_F(ArrChartTest, TheKeyboardWalksTheBarsAndSaysWhereItIs)
{
    QSignalSpy chosen(&chart, &ArrChart::levelChosen);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("Healthy")));
    QTest::keyClick(&chart, Qt::Key_Up);
    EXPECT_TRUE(chart.accessibleName().contains(QStringLiteral("Critical"))) << "the first is the end of the way";
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_TRUE(chart.accessibleName().contains(QStringLiteral("At risk"))) << qPrintable(chart.accessibleName());
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<RiskLevel>(), RiskLevel::AtRisk);
}

} // namespace
