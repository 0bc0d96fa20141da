// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/outbox.h"
#include "tests/fault/faulty_disk.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

#include <set>

namespace success::test {
namespace {

/// A workspace on a disk that can fail, with what an outbox would do there.
class OutboxFault : public ::testing::Test
{
protected:
    std::unique_ptr<Workspace> open()
    {
        auto workspace =
            Workspace::open(m_folder.filePath(QStringLiteral("workspace.sqlite")), [this] { return m_now; });
        EXPECT_TRUE(workspace) << workspace.error().sentence.toStdString();
        return workspace ? std::move(*workspace) : nullptr;
    }

    static StageMove move()
    {
        StageMove move;
        move.source = SourceId::Attio;
        move.externalId = QStringLiteral("d1");
        move.deal = QStringLiteral("Renewal");
        move.from = {QStringLiteral("a"), QStringLiteral("A"), {}};
        move.to = {QStringLiteral("b"), QStringLiteral("B"), {}};
        return move;
    }

    Result<void> end(Workspace &workspace, MoveState state)
    {
        MoveAttempt attempt;
        attempt.state = state;
        attempt.written = state == MoveState::Sent;
        attempt.current = move().to;
        return endSending(workspace, 1, attempt, m_now).map([](const StageMove &) {});
    }

    static std::string stateIn(Workspace &workspace)
    {
        const auto open = stageMoves(workspace);
        if (!open || open->all.empty())
            return "";
        const StageMove &first = open->all.front();
        return moveStateKey(first.state).toStdString() + (first.written ? " written" : "");
    }

    FaultyDisk m_disk; // before every workspace
    QTemporaryDir m_folder;
    Instant m_now = AsOf::noonUtc(QDate(2026, 11, 22)).instant;
};

TEST_F(OutboxFault, WhatCannotBeNotedIsFoundAsMaybeSent)
{
    const auto workspace = open();
    ASSERT_TRUE(keepMoves(*workspace, {move()}));
    m_disk.failFrom(1, SQLITE_FULL);
    EXPECT_FALSE(beginSending(*workspace, 1, m_now)) << "then it must not be sent";
    m_disk.mend();
    EXPECT_EQ(stateIn(*workspace), "waiting");
    ASSERT_TRUE(beginSending(*workspace, 1, m_now));
    m_disk.failFrom(1, SQLITE_FULL);
    EXPECT_FALSE(end(*workspace, MoveState::Sent));
    m_disk.mend();
    EXPECT_EQ(stateIn(*workspace), "sending written");
    ASSERT_EQ(sendableMoves(*workspace)->size(), 1u) << "it is read again, and written only where it did not arrive";
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(sendableMoves(*workspace)->front().inverseOf, 1);
}

TEST_F(OutboxFault, APowerCutAtAnyWriteLosesNoMoveAndInventsNone)
{
    const auto live = [&](Workspace &workspace) {
        return keepMoves(workspace, {move()}) && beginSending(workspace, 1, m_now) && end(workspace, MoveState::Sent) &&
               workspace.undo();
    };
    int writes = 0;
    {
        const auto workspace = open();
        m_disk.mend();
        ASSERT_TRUE(live(*workspace));
        writes = m_disk.writes();
    }
    ASSERT_GT(writes, 8);
    const QStringList possible{QString(), QStringLiteral("waiting"), QStringLiteral("sending written"),
                               QStringLiteral("sent written")};
    std::set<std::string> seen;
    for (int n = 1; n <= writes; ++n) {
        for (const char *file : {"workspace.sqlite", "workspace.sqlite-wal", "workspace.sqlite-shm"})
            QFile::remove(m_folder.filePath(QString::fromLatin1(file)));
        open().reset();
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto workspace = open();
            m_disk.dieAt(n);
            (void)live(*workspace);
            _exit(1); // it was not cut off
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        const auto workspace = open();
        ASSERT_TRUE(workspace);
        EXPECT_TRUE(workspace->database().problems()->empty());
        const std::string state = stateIn(*workspace);
        EXPECT_TRUE(possible.contains(QString::fromStdString(state))) << state << " after write " << n;
        seen.insert(state);
        const auto decisions = workspace->decisions(-1);
        EXPECT_EQ(state.empty(), decisions->empty()) << "a move without its decision, or the other way round";
    }
    EXPECT_GE(seen.size(), 3u);
}

} // namespace
} // namespace success::test
