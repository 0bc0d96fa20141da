// SPDX-License-Identifier: Apache-2.0
#include "core/model/calendar_span.h"

#include <gtest/gtest.h>

using namespace success;

TEST(CalendarSpan, CountsInclusiveTermsInWholeMonths)
{
    EXPECT_EQ(wholeMonths({2026, 2, 1}, {2027, 1, 31}), 12);
    EXPECT_EQ(wholeMonths({2026, 11, 15}, {2026, 12, 14}), 1);
    EXPECT_EQ(wholeMonths({2026, 1, 31}, {2026, 2, 27}), 1);
    EXPECT_EQ(wholeMonths({2026, 1, 5}, {2026, 1, 31}), std::nullopt);
    EXPECT_EQ(wholeMonths({2026, 2, 1}, {2026, 1, 1}), std::nullopt);
    EXPECT_EQ(wholeMonths({}, {2026, 1, 1}), std::nullopt);
}

TEST(CalendarSpan, LeftOverDaysFollowTheMonths)
{
    EXPECT_EQ(spanBetween({2026, 1, 15}, {2026, 3, 20}), (CalendarSpan{2, 5}));
    EXPECT_EQ(spanBetween({2026, 1, 15}, {2026, 1, 15}), (CalendarSpan{0, 0}));
    EXPECT_EQ(spanBetween({2026, 1, 15}, {2026, 1, 14}), std::nullopt);
}

TEST(CalendarSpan, EveryWholeTermIsReadBackFromEitherEnd)
{
    for (QDate day(2026, 1, 1); day < QDate(2029, 1, 1); day = day.addDays(1)) {
        for (const int months : {1, 3, 12, 24, 36}) {
            const CalendarSpan span{months, 0};
            EXPECT_EQ(wholeMonths(day, spanEnd(day, span).addDays(-1)), months)
                << day.toString(Qt::ISODate).toStdString();
            EXPECT_EQ(wholeMonths(spanStart(day, span), day.addDays(-1)), months)
                << day.toString(Qt::ISODate).toStdString();
        }
    }
}
