// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry_after.h"

#include <gtest/gtest.h>

using namespace success;
using namespace std::chrono_literals;

TEST(HttpDate, ReadsTheThreeForms)
{
    const auto expected = instantFromIso(u"1994-11-06T08:49:37Z");
    EXPECT_EQ(instantFromHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), expected);
    EXPECT_EQ(instantFromHttpDate("Sunday, 06-Nov-94 08:49:37 GMT"), expected);
    EXPECT_EQ(instantFromHttpDate("Sun Nov  6 08:49:37 1994"), expected);
}

TEST(HttpDate, RefusesWhatIsNoDate)
{
    for (const char *text : {"", "soon", "Sun, 31 Feb 2026 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
                             "Sun, 06 Foo 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
        EXPECT_EQ(instantFromHttpDate(text), std::nullopt) << text;
}

TEST(RetryAfter, IsSecondsOrADateAgainstTheAnswersOwnDate)
{
    EXPECT_EQ(requestedWait({429, {{"retry-after", "7"}}, {}}), 7s);
    EXPECT_EQ(
        requestedWait(
            {429, {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Date", "Sun, 06 Nov 1994 08:49:07 GMT"}}, {}}),
        30s);
    EXPECT_EQ(
        requestedWait(
            {429, {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"Date", "Sun, 06 Nov 1994 09:00:00 GMT"}}, {}}),
        0s);
    EXPECT_EQ(requestedWait({429, {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}}), std::nullopt);
    EXPECT_EQ(requestedWait({429, {{"Retry-After", "-3"}}, {}}), std::nullopt);
    EXPECT_EQ(requestedWait({500, {}, {}}), std::nullopt);
}

TEST(RetryAfter, ReadsPostHogsWords)
{
    const QByteArray body = R"({"detail": "Request was throttled. Expected available in 42 seconds."})";
    EXPECT_EQ(requestedWait({429, {}, body}), 42s);
    EXPECT_EQ(requestedWait({400, {}, body}), std::nullopt);
}

TEST(BackOff, StaysUnderItsCeilingAndOverWhatWasAsked)
{
    for (int tries = 1; tries < 40; ++tries) {
        for (int round = 0; round < 50; ++round) {
            const auto time = backOff(tries, std::nullopt);
            EXPECT_GE(time, 0ms);
            EXPECT_LE(time, std::min<std::chrono::milliseconds>(30s, tries < 10 ? 500ms * (1 << tries) : 30s));
            EXPECT_GE(backOff(tries, 5s), 5s);
        }
    }
}
