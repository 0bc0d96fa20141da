// SPDX-License-Identifier: Apache-2.0
#include "core/session/sync_timer.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace success {
namespace {

using namespace std::chrono_literals;

class SyncTimerTest : public ::testing::Test
{
protected:
    Instant now = instantFromEpoch(1'795'348'800); // 2026-11-22 12:00 UTC
    SyncTimer timer{[this] {
        return now;
    }};
    QSignalSpy due{&timer, &SyncTimer::due};
    QSignalSpy days{&timer, &SyncTimer::dayChanged};

    void wait(std::chrono::minutes minutes)
    {
        now += minutes;
        timer.tick();
    }
};

TEST_F(SyncTimerTest, IsDueAnIntervalAfterTheLastRunAndAgainAnIntervalLater)
{
    timer.plan(60, now - 50min);
    EXPECT_EQ(timer.nextRun(), now + 10min);
    wait(9min);
    EXPECT_EQ(due.count(), 0);
    wait(1min);
    EXPECT_EQ(due.count(), 1);
    wait(30min);
    EXPECT_EQ(due.count(), 1) << "the run has not said that it ended, and its interval is not over";
    wait(30min);
    EXPECT_EQ(due.count(), 2);
}

TEST_F(SyncTimerTest, IsDueOnceAfterALongSleep)
{
    timer.plan(60, now);
    wait(600min);
    EXPECT_EQ(due.count(), 1);
}

TEST_F(SyncTimerTest, IsDueAtOnceWhereNothingEverRanAndNeverWhereItIsOff)
{
    timer.plan(60, std::nullopt);
    timer.tick();
    EXPECT_EQ(due.count(), 1);
    timer.plan(0, now);
    wait(6000min);
    EXPECT_EQ(due.count(), 1);
    EXPECT_FALSE(timer.nextRun());
}

TEST_F(SyncTimerTest, SeesTheDayChange)
{
    wait(719min);
    EXPECT_EQ(days.count(), 0);
    wait(1min);
    EXPECT_EQ(days.count(), 1);
    wait(1min);
    EXPECT_EQ(days.count(), 1);
}

} // namespace
} // namespace success
