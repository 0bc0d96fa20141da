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

TEST(CalendarSpan, ATermIsWholeOnlyBeforeTheSameDayOfALaterMonth)
{
    EXPECT_EQ(wholeMonths({2026, 2, 28}, {2027, 3, 27}), 13);
    EXPECT_EQ(wholeMonths({2026, 2, 28}, {2027, 3, 30}), std::nullopt);
    EXPECT_EQ(spanBetween({2026, 2, 28}, {2027, 3, 31}), (CalendarSpan{13, 0}));
    for (QDate first(2026, 1, 1); first < QDate(2027, 1, 1); first = first.addDays(1)) {
        int wholes = 0;
        for (QDate last = first; last < first.addYears(2).addDays(-1); last = last.addDays(1))
            wholes += wholeMonths(first, last).has_value();
        EXPECT_EQ(wholes, 23) << first.toString(Qt::ISODate).toStdString();
    }
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
            EXPECT_EQ(spanBetween(spanStart(day, span), day), span) << day.toString(Qt::ISODate).toStdString();
        }
    }
}
