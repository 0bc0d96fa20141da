// SPDX-License-Identifier: Apache-2.0
#include "ui/table/column_layout.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace success;
using namespace success::ui;

namespace {

ColumnInfo info(const char *id, int foldPriority = 0, bool hidden = false)
{
    ColumnInfo made;
    made.id = QString::fromLatin1(id);
    made.foldPriority = foldPriority;
    made.hiddenByDefault = hidden;
    return made;
}

const std::vector<ColumnInfo> columns{info("name"), info("secret", 0, true), info("score", 1), info("factors", 4)};
const std::vector<ColumnWish> wishes{{QStringLiteral("name"), 200, 120, 1},
                                     {QStringLiteral("score"), 80, 0, 0},
                                     {QStringLiteral("factors"), 300, 150, 2}};

TEST(ColumnLayoutTest, TextRoundTripsAndSkipsWhatItCannotRead)
{
    const ColumnLayout layout{{QStringLiteral("arr"), 120, false}, {QStringLiteral("name"), 0, true}};
    EXPECT_EQ(layoutFromText(layoutText(layout)), layout);
    EXPECT_EQ(layoutFromText(QStringLiteral("arr:120 rubbish name:x b:-4 name:0:hidden")), layout);
    EXPECT_TRUE(layoutFromText({}).empty());
}

TEST(ColumnLayoutTest, ASavedLayoutMeetsColumnsThatCameAndWent)
{
    const auto merged =
        mergedLayout({{QStringLiteral("gone"), 50, false}, {QStringLiteral("factors"), 222, false}}, columns);
    QStringList ids;
    for (const auto &column : merged)
        ids.push_back(column.id);
    EXPECT_EQ(ids.size(), 4);
    EXPECT_EQ(merged[size_t(ids.indexOf(QStringLiteral("factors")))].width, 222);
    EXPECT_TRUE(merged[size_t(ids.indexOf(QStringLiteral("secret")))].hidden);
    EXPECT_EQ(ids.indexOf(QStringLiteral("secret")), ids.indexOf(QStringLiteral("name")) + 1);
}

TEST(ColumnLayoutTest, WhatIsLeftIsSharedOutExactly)
{
    const auto layout = mergedLayout({}, columns);
    for (int available = 350; available < 1500; available += 37) {
        const auto widths = fittedWidths(layout, columns, wishes, available);
        EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), available);
        EXPECT_EQ(widths[1], 0) << "hidden stays hidden";
    }
}

TEST(ColumnLayoutTest, TheHighestFoldPriorityGoesFirst)
{
    const auto layout = mergedLayout({}, columns);
    auto widths = fittedWidths(layout, columns, wishes, 300);
    EXPECT_GT(widths[0], 0);
    EXPECT_GT(widths[2], 0);
    EXPECT_EQ(widths[3], 0);
    widths = fittedWidths(layout, columns, wishes, 150);
    EXPECT_EQ(widths[2], 0);
    EXPECT_EQ(widths[0], 150) << "the last column never folds";
}

TEST(ColumnLayoutTest, AWidthTheUserSetIsKept)
{
    auto layout = mergedLayout({}, columns);
    layout[0].width = 333;
    const auto widths = fittedWidths(layout, columns, wishes, 1000);
    EXPECT_EQ(widths[0], 333);
    EXPECT_EQ(widths[3], 1000 - 333 - 80);
}

} // namespace
