// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"
#include "core/session/workspace_backup.h"
#include "core/workspace/notes.h"
#include "tests/support/successctl.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace success::test {
namespace {

constexpr int patience = 30'000;

/// A session as the window has it, and successctl beside it.
class WatchTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        SessionOptions options;
        options.demo = true;
        options.dataDir = m_folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
        options.automatic = true;
        auto opened = Session::open(std::move(options));
        ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
        m_session = std::move(*opened);
        m_session->load();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session->portfolio() && !m_session->isSyncing(); }, 60'000));
    }
    CliRun ctl(const char *spaceSeparated)
    {
        return runSuccessctl(
            QStringLiteral(SUCCESSCTL),
            QStringList{u"--demo"_qs, u"--data-dir"_qs, m_folder.path(), u"--as-of"_qs, u"2026-11-22"_qs} +
                QString::fromUtf8(spaceSeparated).split(u' '),
            QStringLiteral(SUCCESS_DEMO_DATA));
    }
    [[nodiscard]] bool shows(const std::function<bool(const Portfolio &)> &what)
    {
        return QTest::qWaitFor([&] { return what(*m_session->portfolio()); }, patience);
    }
    static bool leavesOut(const Portfolio &portfolio)
    {
        return portfolio.workspace.untracked.contains(u"hooli.example"_qs);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

TEST_F(WatchTest, WhatAnotherProgramDecidesIsShownAndSoIsItsUndo)
{
    QSignalSpy decided(m_session.get(), &Session::decisionMade);
    ASSERT_EQ(ctl("untrack hooli.example").exitCode, 0);
    EXPECT_TRUE(shows(leavesOut));
    EXPECT_FALSE(decided.isEmpty()) << "the undo action looks again";
    ASSERT_EQ(ctl("undo").exitCode, 0);
    EXPECT_TRUE(shows([](const Portfolio &portfolio) { return !leavesOut(portfolio); }));
}

TEST_F(WatchTest, NothingIsLoadedAgainOfItsOwnAccord)
{
    QTest::qWait(2500); // what the first load leaves behind
    QSignalSpy loaded(m_session.get(), &Session::portfolioChanged);
    ASSERT_TRUE(m_session->decide([](Workspace &workspace) { return workspace.untrack({u"hooli.example"_qs}); }));
    ASSERT_TRUE(shows(leavesOut));
    QTest::qWait(3500);
    EXPECT_EQ(loaded.size(), 1) << "its own decision, once";
    m_session->sync();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_session->isSyncing(); }, 60'000));
    const auto afterSync = loaded.size();
    QTest::qWait(3500);
    EXPECT_LE(loaded.size(), afterSync + 1);
    const auto settled = loaded.size();
    QTest::qWait(2500);
    EXPECT_EQ(loaded.size(), settled) << "no loop";
}

TEST_F(WatchTest, ASyncOfAnotherProgramIsShown)
{
    const auto before = m_session->portfolio()->sources;
    QTest::qWait(1100); // the sync's second is another
    ASSERT_EQ(ctl("sync --source stripe").exitCode, 0);
    EXPECT_TRUE(shows([&](const Portfolio &portfolio) {
        return std::ranges::any_of(portfolio.sources, [&](const SourceState &state) {
            const auto was = std::ranges::find(before, state.source, &SourceState::source);
            return was != before.end() && state.lastAttemptAt != was->lastAttemptAt;
        });
    }));
}

TEST_F(WatchTest, ARestoreIsShownWhileTheWindowRuns)
{
    const QString file = m_folder.filePath(u"x.backup"_qs);
    ASSERT_TRUE(backUpWorkspace(m_session->folder(), file, false, systemNow));
    ASSERT_TRUE(m_session->decide([](Workspace &workspace) { return workspace.untrack({u"hooli.example"_qs}); }));
    ASSERT_TRUE(shows(leavesOut));
    const auto restored = restoreWorkspace(m_session->folder(), file, systemNow);
    ASSERT_TRUE(restored) << restored.error().sentence.toStdString();
    EXPECT_TRUE(shows([](const Portfolio &portfolio) { return !leavesOut(portfolio); }));
    EXPECT_TRUE(m_session->decide([](Workspace &workspace) { return workspace.untrack({u"hooli.example"_qs}); }))
        << "and decisions go on";
    EXPECT_TRUE(shows(leavesOut));
}

} // namespace
} // namespace success::test
