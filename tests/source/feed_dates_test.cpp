// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_dates.h"

#include <QString>

#include <gtest/gtest.h>

using namespace success;

namespace {

struct Spelling
{
    const char16_t *text;
    const char16_t *instant; ///< nullptr: not a date
};

} // namespace

TEST(FeedDates, ReadsWhatPublishersWrite)
{
    const std::vector<Spelling> spellings{
        {u"Wed, 18 Nov 2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 +0000", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 -0500", u"2026-11-18T14:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 +05:30", u"2026-11-18T04:00:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 UT", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 UTC", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 Z", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00Z", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 EST", u"2026-11-18T14:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 EDT", u"2026-11-18T13:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 CST", u"2026-11-18T15:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 CDT", u"2026-11-18T14:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 MST", u"2026-11-18T16:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 MDT", u"2026-11-18T15:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 PST", u"2026-11-18T17:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 pdt", u"2026-11-18T16:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 A", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 GMT+0200", u"2026-11-18T07:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 GMT (Greenwich)", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30:00 -0500 (EST)", u"2026-11-18T14:30:00Z"},
        {u"Wed, 18 Nov 2026 09:30 GMT", u"2026-11-18T09:30:00Z"},
        {u"Wed, 18 Nov 2026 9:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"Mon, 18 Nov 2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"}, // it was a Wednesday
        {u"Wednesday, 18 November 2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"Wed 18 Nov 2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"18 Nov 2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"8 Nov 2026 09:30:00 GMT", u"2026-11-08T09:30:00Z"},
        {u"18 Sept 2026 09:30:00 GMT", u"2026-09-18T09:30:00Z"},
        {u"18 nov 26 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"18 Nov 99 09:30:00 GMT", u"1999-11-18T09:30:00Z"},
        {u"18-Nov-2026 09:30:00 GMT", u"2026-11-18T09:30:00Z"},
        {u"18 Nov 2026", u"2026-11-18T00:00:00Z"},
        {u"18 Nov 2026 09:30:00", u"2026-11-18T09:30:00Z"},
        {u"31 Dec 2016 23:59:60 GMT", u"2016-12-31T23:59:59Z"},
        {u"  Wed,  18  Nov 2026\n 09:30:00  GMT ", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18T09:30:00Z", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18T09:30:00.123456789Z", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18T09:30:00+02:00", u"2026-11-18T07:30:00Z"},
        {u"2026-11-18T09:30:00+0200", u"2026-11-18T07:30:00Z"},
        {u"2026-11-18T09:30Z", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18T09:30:00", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18 09:30:00", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18 09:30:00 UTC", u"2026-11-18T09:30:00Z"},
        {u"2026-11-18 09:30:00 -0500", u"2026-11-18T14:30:00Z"},
        {u"2026-11-18", u"2026-11-18T00:00:00Z"},
        {u"2026-11", u"2026-11-01T00:00:00Z"},
        {u"2026", u"2026-01-01T00:00:00Z"},
        {u"", nullptr},
        {u"yesterday", nullptr},
        {u"18 Foo 2026 09:30:00 GMT", nullptr},
        {u"31 Feb 2026 09:30:00 GMT", nullptr},
        {u"18 Nov 2026 25:30:00 GMT", nullptr},
        {u"18 Nov 2026 09:75:00 GMT", nullptr},
        {u"0000-00-00 00:00:00", nullptr},
        {u"Thu, 01 Jan 1970 00:00:00 GMT", nullptr}, // what a missing date becomes in many programs
        {u"9999-12-31T23:59:59Z", nullptr},
        {u"1763458200", nullptr},
    };
    for (const auto &[text, expected] : spellings) {
        const auto read = feed::readDate(QStringView(text));
        const QString spelled = read ? toIso(*read) : QString();
        EXPECT_EQ(spelled, expected ? QString::fromUtf16(expected) : QString())
            << QString::fromUtf16(text).toStdString();
    }
}

TEST(FeedDates, AreNotHeldUpByLongTexts)
{
    EXPECT_EQ(feed::readDate(QString(1000000, u'1')), std::nullopt);
    EXPECT_EQ(feed::readDate(QString(u"18 Nov 2026 09:30:00 " + QString(90, u'A'))).has_value(), true);
}
