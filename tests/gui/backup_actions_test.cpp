// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/shell/backup_actions.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/start_problem.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

constexpr int patience = 20'000;

class BackupActionsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        window.resize(900, 600);
        window.show();
        actions = std::make_unique<BackupActions>(*demo.session, &window);
        actions->setChoosers(
            [this](const QString &suggested, const auto &chosen) {
                EXPECT_TRUE(suggested.endsWith(u".backup"));
                chosen(file);
            },
            [this](const auto &chosen) { chosen(file); });
    }

    [[nodiscard]] bool says(const QString &part)
    {
        return QTest::qWaitFor([&] { return window.findChild<Toast *>()->message().contains(part); }, patience);
    }
    [[nodiscard]] bool leavesOut()
    {
        return demo.session->workspace().snapshot()->untracked.contains(QStringLiteral("hooli.example"));
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    QWidget window;
    QString file = demo.folder.filePath(QStringLiteral("x.backup"));
    std::unique_ptr<BackupActions> actions;
};

TEST_F(BackupActionsTest, WhatWasBackedUpIsRestoredAndThatIsUndone)
{
    actions->backUp();
    ASSERT_TRUE(says(QStringLiteral("Backed up to x.backup")));
    ASSERT_TRUE(QFile::exists(file));
    ASSERT_TRUE(demo.session->decide(
        [](Workspace &workspace) { return workspace.untrack({QStringLiteral("hooli.example")}); }));
    actions->restore();
    RestoreDialog *dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = window.findChild<RestoreDialog *>()) != nullptr; }, patience));
    EXPECT_TRUE(leavesOut()) << "nothing before it was agreed to";
    dialog->findChild<QPushButton *>(QStringLiteral("restoreAccept"))->click();
    ASSERT_TRUE(says(QStringLiteral("Restored x.backup")));
    EXPECT_FALSE(leavesOut());
    window.findChild<Toast *>()->findChild<QPushButton *>()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return leavesOut(); }, patience));
}

TEST_F(BackupActionsTest, AFileThatIsNoBackupIsRefusedBeforeAnythingIsAsked)
{
    QFile other(file);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("hello");
    other.close();
    actions->restore();
    EXPECT_TRUE(says(QStringLiteral("is no backup")));
    EXPECT_EQ(window.findChild<RestoreDialog *>(), nullptr);
}

TEST(StartProblemTest, ADamagedWorkspaceIsMendedByABackupThatIsChosen)
{
    const QTemporaryDir home;
    const DataFolder folder{home.path(), false};
    const auto now = [] {
        return instantFromEpoch(1795348800);
    };
    ASSERT_TRUE((*Workspace::open(folder.workspaceFile(), now))->untrack({QStringLiteral("hooli.example")}));
    ASSERT_TRUE(backUpWorkspace(folder, home.filePath(QStringLiteral("mine.backup")), false, now));
    QFile workspace(folder.workspaceFile());
    ASSERT_TRUE(workspace.open(QIODevice::WriteOnly | QIODevice::Truncate));
    workspace.write(QByteArray(9000, 'x'));
    workspace.close();
    const auto broken = Workspace::open(folder.workspaceFile(), now);
    ASSERT_FALSE(broken);
    StartProblem problem(withBackups(broken.error(), folder), folder);
    problem.show();
    EXPECT_EQ(problem.findChild<QListWidget *>()->count(), 1);
    problem.findChild<QPushButton *>(QStringLiteral("startProblemRestore"))->click();
    EXPECT_EQ(problem.result(), int(QDialog::Accepted));
    EXPECT_TRUE((*Workspace::open(folder.workspaceFile(), now))
                    ->snapshot()
                    ->untracked.contains(QStringLiteral("hooli.example")));
    const StartProblem helpless(Error{ErrorKind::Storage, QStringLiteral("It was written by a newer program."), {}},
                                std::nullopt);
    EXPECT_EQ(helpless.findChild<QListWidget *>(), nullptr);
}

} // namespace
