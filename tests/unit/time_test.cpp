// SPDX-License-Identifier: Apache-2.0
#include "core/model/time.h"

#include <gtest/gtest.h>

using namespace success;

namespace {

const Instant noon = startOfDay(QDate(2026, 11, 22)) + std::chrono::hours(12);

TEST(Time, ReadsTheSpellingsOfOutsideSystems)
{
    for (const char16_t *text :
         {u"2026-11-22T12:00:00Z", u"2026-11-22T12:00:00.000Z", u"2026-11-22T14:00:00+02:00",
          u"2026-11-22T14:00:00+0200", u"2026-11-22T12:00:00.999281000Z", u"2026-11-22T12:00:00.000+0000",
          u"2026-11-22T12:00:00", u"2026-11-22T12:00:00.999999999Z", u"2026-11-22T14:00:00.999999+02:00",
          u"2026-11-22T12:00:00,9999999", u"2026-11-22T12:00:00.9999"}) {
        EXPECT_EQ(instantFromIso(text), noon) << qPrintable(QString::fromUtf16(text));
    }
    EXPECT_EQ(instantFromIso(u"2026-11-22"), startOfDay(QDate(2026, 11, 22)));
    EXPECT_EQ(instantFromIso(u"1969-12-31T23:59:59.5Z"), instantFromEpoch(-1));
    EXPECT_EQ(instantFromIso(u"2026-12-31T23:59:59.999999999Z"),
              startOfDay(QDate(2027, 1, 1)) - std::chrono::seconds(1));
}

TEST(Time, RefusesWhatIsNoTime)
{
    for (const char16_t *text : {u"", u"soon", u"2026-13-01", u"2026-02-30", u"20261122", u"2026-11-22T25:00:00Z",
                                 u"2026-11-22T12:00:00.999999x"})
        EXPECT_FALSE(instantFromIso(text)) << qPrintable(QString::fromUtf16(text));
    EXPECT_FALSE(dateFromIso(u"2026-02-29"));
    EXPECT_FALSE(dateFromIso(u"2026-11-22x"));
}

TEST(Time, DaysAndInstantsAgree)
{
    for (QDate date(1968, 2, 27); date < QDate(1972, 3, 2); date = date.addDays(1)) {
        EXPECT_EQ(dateOf(startOfDay(date)), date);
        EXPECT_EQ(dateOf(startOfDay(date) + std::chrono::seconds(86399)), date);
    }
    EXPECT_EQ(toIso(noon), QStringLiteral("2026-11-22T12:00:00Z"));
}

TEST(Time, WeeksStartOnMonday)
{
    EXPECT_EQ(mondayOf(QDate(2026, 11, 22)), QDate(2026, 11, 16));
    EXPECT_EQ(mondayOf(QDate(2026, 11, 23)), QDate(2026, 11, 23));
}

TEST(Time, AsOfIsNoonAndMovesByDays)
{
    const AsOf asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    EXPECT_EQ(asOf.instant, noon);
    EXPECT_EQ(asOf.daysEarlier(7), AsOf::noonUtc(QDate(2026, 11, 15)));
}

} // namespace
