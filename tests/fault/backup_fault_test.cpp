// SPDX-License-Identifier: Apache-2.0
#include "core/session/workspace_backup.h"
#include "core/store/database_check.h"
#include "core/workspace/workspace.h"
#include "tests/fault/faulty_disk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

namespace success::test {
namespace {

/// A workspace with `old` decisions and a backup with other ones, on a disk that may fail.
class BackupFault : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(decide(u"new.example"_qs));
        ASSERT_TRUE(backUpWorkspace(folder(), backup(), false, now));
        ASSERT_TRUE(*(*Workspace::open(folder().workspaceFile(), now))->undo());
        ASSERT_TRUE(decide(u"old.example"_qs));
    }

    static Instant now() { return instantFromEpoch(1795348800); }
    [[nodiscard]] DataFolder folder() const { return {m_home.path(), false}; }
    [[nodiscard]] QString backup() const { return m_home.filePath(u"x.backup"_qs); }
    bool decide(const QString &account)
    {
        auto workspace = Workspace::open(folder().workspaceFile(), now);
        // Enough that an exchange takes many writes.
        return workspace && (*workspace)->untrack({account}) &&
               (*workspace)->note(u"filler"_qs, QString(200'000, u'x'));
    }
    /// The account that is untracked; more or none as text, as is a workspace that is not sound.
    std::string held()
    {
        auto workspace = Workspace::open(folder().workspaceFile(), now);
        if (!workspace)
            return workspace.error().sentence.toStdString();
        if (const QString wrong = complaint((*workspace)->database(), workspaceSchema()); !wrong.isEmpty())
            return wrong.toStdString();
        const auto snapshot = (*workspace)->snapshot();
        return snapshot ? QStringList(snapshot->untracked.values()).join(u',').toStdString()
                        : snapshot.error().sentence.toStdString();
    }
    void startOver()
    {
        for (const auto &known : knownBackups(folder())) {
            if (known.file != backup())
                QFile::remove(known.file);
        }
        if (held() == "old.example")
            return;
        auto workspace = Workspace::open(folder().workspaceFile(), now);
        ASSERT_TRUE((*workspace)->track({u"new.example"_qs}) && (*workspace)->untrack({u"old.example"_qs}));
    }

    FaultyDisk m_disk; // before every store, so that it outlives them
    QTemporaryDir m_home;
};

TEST_F(BackupFault, ARestoreThatIsCutOffLeavesTheOldOrTheNew)
{
    m_disk.mend();
    ASSERT_TRUE(restoreWorkspace(folder(), backup(), now));
    const int writes = m_disk.writes();
    ASSERT_GT(writes, 40);
    ASSERT_EQ(held(), "new.example");
    int old = 0;
    int renewed = 0;
    for (int n = 1; n <= writes; n += 1 + writes / 40) {
        startOver();
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            m_disk.dieAt(n);
            (void)restoreWorkspace(folder(), backup(), now);
            _exit(1); // it was not cut off
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        const std::string after = held();
        EXPECT_TRUE(after == "old.example" || after == "new.example") << n << " of " << writes << ": " << after;
        old += after == "old.example";
        renewed += after == "new.example";
    }
    EXPECT_GT(old, 0);
    EXPECT_GT(renewed, 0) << "the last writes come after the commit";
    EXPECT_TRUE(restoreWorkspace(folder(), backup(), now)) << "what a cut left does not stand in the way";
}

TEST_F(BackupFault, AFullDiskChangesNothingAndIsNamed)
{
    m_disk.mend();
    ASSERT_TRUE(restoreWorkspace(folder(), backup(), now));
    const int writes = m_disk.writes();
    for (int n = 1; n <= writes; n += 1 + writes / 25) {
        startOver();
        m_disk.failFrom(n, SQLITE_FULL);
        const auto restored = restoreWorkspace(folder(), backup(), now);
        m_disk.mend();
        if (!restored) {
            EXPECT_TRUE(restored.error().sentence.contains(u"full")) << n << restored.error().sentence.toStdString();
        }
        EXPECT_EQ(held(), restored ? "new.example" : "old.example") << n;
    }
    startOver();
    m_disk.failFrom(1, SQLITE_FULL);
    const auto made = backUpWorkspace(folder(), m_home.filePath(u"y.backup"_qs), false, now);
    m_disk.mend();
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().sentence.contains(u"full")) << made.error().sentence.toStdString();
    EXPECT_FALSE(QFile::exists(m_home.filePath(u"y.backup"_qs)));
}

TEST_F(BackupFault, AProgramThatIsKilledWhileItBacksUpLeavesTheOldFileOrTheNew)
{
    const QStringList arguments{u"--data-dir"_qs, m_home.path(), u"backup"_qs, backup(), u"--replace"_qs};
    int replaced = 0;
    for (int run = 0; run < 24; ++run) {
        QProcess program;
        program.start(QStringLiteral(SUCCESSCTL), arguments);
        ASSERT_TRUE(program.waitForStarted());
        usleep(useconds_t(run * 4000));
        program.kill();
        program.waitForFinished();
        const auto whole = examineBackup(folder(), backup(), now);
        ASSERT_TRUE(whole) << run << ": " << whole.error().sentence.toStdString();
        replaced += whole->decisions == 2;
    }
    EXPECT_EQ(held(), "old.example");
    RecordProperty("replaced", replaced);
}

} // namespace
} // namespace success::test
