// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/account_merges.h"
#include "core/workspace/notes.h"
#include "tests/fault/faulty_disk.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

namespace success::test {
namespace {

const QString one = QStringLiteral("one.example");
const std::vector<QString> others{QStringLiteral("two.example"), QStringLiteral("three.example"),
                                  QStringLiteral("four.example")};

class MergeFault : public ::testing::Test
{
protected:
    std::unique_ptr<Workspace> open()
    {
        auto workspace = Workspace::open(m_folder.filePath(QStringLiteral("workspace.sqlite")),
                                         [] { return AsOf::noonUtc(QDate(2026, 11, 22)).instant; });
        EXPECT_TRUE(workspace) << workspace.error().sentence.toStdString();
        return workspace ? std::move(*workspace) : nullptr;
    }

    FaultyDisk m_disk; // before every workspace
    QTemporaryDir m_folder;
};

/// Wherever the power goes, a merge is done as a whole or not at all, and can be taken back.
TEST_F(MergeFault, APowerCutLeavesAllOfAMergeOrNothing)
{
    int writes = 0;
    {
        const auto workspace = open();
        ASSERT_TRUE(keepNote(*workspace, one, QStringLiteral("said")));
        m_disk.mend();
        ASSERT_TRUE(mergeAccounts(*workspace, one, others));
        writes = m_disk.writes();
        ASSERT_TRUE(workspace->undo());
    }
    ASSERT_GT(writes, 0);
    int undone = 0;
    for (int n = 1; n <= writes; ++n) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto workspace = open();
            m_disk.dieAt(n);
            (void)mergeAccounts(*workspace, one, others);
            _exit(1); // it was not cut off
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        const auto workspace = open();
        ASSERT_TRUE(workspace);
        const auto merged = mergedInto(one, workspace->snapshot()->identity.merges).size();
        EXPECT_TRUE(merged == 0 || merged == 3) << n << ": " << merged;
        EXPECT_EQ(accountNotes(*workspace, {one})->front().text, u"said");
        undone += merged == 0;
        ASSERT_TRUE(merged == 0 || workspace->undo());
        EXPECT_TRUE(workspace->snapshot()->identity.merges.isEmpty());
    }
    EXPECT_GT(undone, 0);
}

TEST_F(MergeFault, AFullDiskIsSaidAndChangesNothing)
{
    const auto workspace = open();
    m_disk.failFrom(1, SQLITE_FULL);
    const auto merged = mergeAccounts(*workspace, one, others);
    const auto noted = keepNote(*workspace, one, QStringLiteral("said"));
    const auto drafted = saveNoteDraft(*workspace, one, QStringLiteral("sa"));
    m_disk.mend();
    ASSERT_FALSE(merged);
    EXPECT_FALSE(merged.error().sentence.isEmpty());
    ASSERT_FALSE(noted);
    ASSERT_FALSE(drafted);
    EXPECT_TRUE(drafted.error().sentence.contains(u"full")) << drafted.error().sentence.toStdString();
    EXPECT_TRUE(workspace->snapshot()->identity.merges.isEmpty());
    EXPECT_TRUE(accountNotes(*workspace, {one})->empty());
}

} // namespace
} // namespace success::test
