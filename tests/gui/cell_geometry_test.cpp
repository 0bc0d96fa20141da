// SPDX-License-Identifier: Apache-2.0
#include "ui/table/cell_geometry.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QFontMetrics>

#include <gtest/gtest.h>

using namespace success::ui;

namespace {

const QRect tableCell(40, 132, 240, space::row - 1); // a row ends with its line

bool lies(const QRect &inner, const QRect &outer)
{
    return inner.isEmpty() || outer.contains(inner);
}

TEST(AccountCellTest, EverythingLiesInTheCellAndNothingOverlaps)
{
    for (const int height : {space::rowCompact - 1, 30, 35, space::row - 1, 60}) {
        for (const int width : {60, 120, 240, 600}) {
            for (const bool rightToLeft : {false, true}) {
                const QRect cell(7, 300, width, height);
                const auto at = AccountCell::of(cell, 20, 17, true, rightToLeft);
                EXPECT_TRUE(lies(at.monogram, cell) && lies(at.name, cell) && lies(at.domain, cell)) << width << height;
                EXPECT_FALSE(at.monogram.intersects(at.name));
                EXPECT_FALSE(at.name.intersects(at.domain));
                EXPECT_EQ(at.domain.isNull(), height < 37) << "two lines stand where both have their height";
                EXPECT_EQ(at.monogram.left() > at.name.left(), rightToLeft);
            }
        }
    }
}

TEST(AccountCellTest, BothLinesAreCentredTogetherAndOneLineAlone)
{
    const auto two = AccountCell::of(tableCell, 20, 17, true);
    EXPECT_LE(std::abs((two.name.top() - tableCell.top()) - (tableCell.bottom() - two.domain.bottom())), 1);
    const auto one = AccountCell::of(tableCell, 20, 17, false);
    EXPECT_TRUE(one.domain.isNull());
    EXPECT_LE(std::abs(one.name.center().y() - tableCell.center().y()), 1);
}

TEST(AccountCellTest, ARowHasTheHeightOfEveryScript)
{
    const Theme theme(ThemeChoice::Light);
    const QFontMetrics name(theme.font(TextStyle::BodyMedium));
    const QFontMetrics domain(theme.font(TextStyle::Caption));
    const auto at = AccountCell::of(tableCell, name.height() + 2, domain.height(), true);
    ASSERT_FALSE(at.domain.isNull());
    for (const auto *text : {"Hooli", "Ångström Ĝ", "株式会社ラビガ", "شركة الأفق", "Компания «Рига»", "🚀 Rocketry"}) {
        const auto drawn = name.tightBoundingRect(QString::fromUtf8(text));
        EXPECT_LE(drawn.height(), at.name.height() + 1) << text;
    }
}

TEST(ScoreCellTest, TheBarFillsWithTheScoreAndGoesWhereThereIsNoRoom)
{
    int before = -1;
    for (int score = 0; score <= 100; ++score) {
        const auto at = ScoreCell::of(QRect(0, 0, 130, 43), 24, 36, score);
        EXPECT_TRUE(at.bar.contains(at.filled) || at.filled.isEmpty());
        EXPECT_GE(at.filled.width(), before);
        before = at.filled.width();
    }
    EXPECT_EQ(ScoreCell::of(QRect(0, 0, 130, 43), 24, 36, 0).filled.width(), 0);
    EXPECT_EQ(ScoreCell::of(QRect(0, 0, 130, 43), 24, 36, std::nullopt).filled.width(), 0);
    EXPECT_EQ(ScoreCell::of(QRect(0, 0, 130, 43), 24, 36, 100).filled, ScoreCell::of({0, 0, 130, 43}, 24, 36, 100).bar);
    for (int width = 20; width < 200; ++width) {
        const QRect cell(11, 22, width, 43);
        const auto at = ScoreCell::of(cell, 24, 36, 50);
        EXPECT_TRUE(lies(at.figure, cell) && lies(at.bar, cell) && lies(at.change, cell)) << width;
        EXPECT_FALSE(at.figure.intersects(at.bar) || at.bar.intersects(at.change) || at.figure.intersects(at.change));
        EXPECT_TRUE(at.bar.isEmpty() || at.change.width() >= 36) << "the change over 7 days comes before the bar";
    }
}

TEST(BadgeCellTest, ANoteStandsBeneathWhereItFits)
{
    const auto roomy = BadgeCell::of(tableCell, 20, 16, true);
    EXPECT_TRUE(lies(roomy.badge, tableCell) && lies(roomy.note, tableCell));
    EXPECT_FALSE(roomy.badge.intersects(roomy.note));
    EXPECT_FALSE(roomy.note.isEmpty());
    const auto low = BadgeCell::of(QRect(0, 0, 100, space::rowCompact - 1), 20, 16, true);
    EXPECT_TRUE(low.note.isEmpty());
    EXPECT_TRUE(BadgeCell::of(tableCell, 20, 16, false).note.isEmpty());
    EXPECT_LE(std::abs(BadgeCell::of(tableCell, 20, 16, false).badge.center().y() - tableCell.center().y()), 1);
}

/// `+n more` as wide as its digits.
int moreWidth(int count)
{
    return 40 + 7 * int(QString::number(count).size());
}

TEST(FactorsCellTest, ChipsAreWholeAndTheRestIsCounted)
{
    for (const auto &widths : {std::vector<int>{},
                               {90},
                               {90, 120},
                               {200, 10},
                               {120, 130, 80},
                               {150, 90, 90, 90, 90},
                               std::vector<int>(17, 100)}) {
        for (int width = 30; width <= 520; width += 7) {
            const QRect cell(100, 44, width, space::row - 1);
            const auto at = FactorsCell::of(cell, widths, moreWidth, 20);
            ASSERT_EQ(at.chips.size(), at.elided.size());
            ASSERT_EQ(int(at.chips.size()) + at.hidden, int(widths.size()));
            ASSERT_LE(int(at.chips.size()), FactorsCell::inlineChips);
            EXPECT_EQ(at.chips.empty(), widths.empty()) << "one is there in any case";
            int right = cell.left();
            for (size_t i = 0; i < at.chips.size(); ++i) {
                EXPECT_TRUE(lies(at.chips[i], cell));
                EXPECT_GE(at.chips[i].left(), right);
                right = at.chips[i].right() + 1;
                EXPECT_TRUE(at.elided[i] || at.chips[i].width() == widths[i] + 2 * space::s);
                EXPECT_TRUE(!at.elided[i] || at.chips.size() == 1) << "only one that stands alone is cut";
            }
            if (at.hidden > 0 && width > 120) {
                EXPECT_GE(at.more.width(), moreWidth(at.hidden)) << width;
                EXPECT_GE(at.more.left(), right);
            }
            EXPECT_EQ(at.more.isNull(), at.hidden == 0);
        }
    }
}

TEST(FactorsCellTest, TheSecondShowsAsSoonAsItFits)
{
    const std::vector<int> widths{100, 110, 90};
    const int needed = 100 + 110 + 4 * space::s + 2 * space::xs + moreWidth(1) + 2 * space::s;
    EXPECT_EQ(FactorsCell::of(QRect(0, 0, needed, 43), widths, moreWidth, 20).chips.size(), 2U);
    EXPECT_EQ(FactorsCell::of(QRect(0, 0, needed - 1, 43), widths, moreWidth, 20).chips.size(), 1U);
}

TEST(ActionsCellTest, ButtonsAreApartAndAnswerForTheirOwnPlace)
{
    for (const int height : {space::rowCompact - 1, space::row - 1}) {
        const QRect cell(500, 88, 108, height);
        const auto at = ActionsCell::of(cell);
        for (int i = 0; i < ActionsCell::count; ++i) {
            EXPECT_TRUE(cell.contains(at.buttons[size_t(i)])) << height;
            EXPECT_EQ(at.at(at.buttons[size_t(i)].center()), ActionsCell::Action(i));
            for (int other = 0; other < i; ++other)
                EXPECT_FALSE(at.buttons[size_t(i)].intersects(at.buttons[size_t(other)]));
        }
        EXPECT_FALSE(at.at(cell.topLeft()));
        EXPECT_FALSE(at.at({at.buttons[0].right() + 2, cell.center().y()}));
    }
}

} // namespace
