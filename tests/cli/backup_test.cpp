// SPDX-License-Identifier: Apache-2.0
#include "core/session/workspace_backup.h"
#include "core/store/migrations.h"
#include "core/workspace/workspace.h"
#include "tests/support/successctl.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {
namespace {

constexpr qint64 noon = 1795348800;

/// A live folder of one workspace, and a second one to restore to.
class BackupTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir(m_home.path()).mkpath(u"a"_qs) && QDir(m_home.path()).mkpath(u"b"_qs));
        ASSERT_TRUE(open()->untrack({u"hooli.example"_qs}));
    }

    [[nodiscard]] QString at(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] DataFolder folder(const QString &name = u"a"_qs) const { return {at(name), false}; }
    [[nodiscard]] std::unique_ptr<Workspace> open(const QString &name = u"a"_qs) const
    {
        auto workspace = Workspace::open(folder(name).workspaceFile(), now);
        EXPECT_TRUE(workspace) << workspace.error().sentence.toStdString();
        return workspace ? std::move(*workspace) : nullptr;
    }
    static Instant now() { return instantFromEpoch(noon); }
    CliRun ctl(const QString &name, const QStringList &arguments)
    {
        return runSuccessctl(QStringLiteral(SUCCESSCTL), QStringList{u"--data-dir"_qs, at(name)} + arguments,
                             QStringLiteral(SUCCESS_DEMO_DATA));
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// What restoring says; empty: nothing.
    std::string refusal(const QString &file, const QString &name = u"a"_qs)
    {
        const auto restored = restoreWorkspace(folder(name), at(file), now);
        return restored ? std::string() : restored.error().sentence.toStdString();
    }
    static QSet<QString> untracked(Workspace &workspace) { return workspace.snapshot()->untracked; }

    QTemporaryDir m_home;
};

TEST_F(BackupTest, ARoundTripBringsEveryDecisionBackAndUndoGoesOnFromThere)
{
    const CliRun made = ctl(u"a"_qs, {u"backup"_qs, at(u"x.backup"_qs)});
    ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    EXPECT_TRUE(made.out.contains("decisions: 1")) << made.out.toStdString();
    EXPECT_TRUE(made.out.contains("without their tokens")) << made.out.toStdString();
    const CliRun restored = ctl(u"b"_qs, {u"restore"_qs, at(u"x.backup"_qs)});
    ASSERT_EQ(restored.exitCode, 0) << restored.err.toStdString();
    const auto there = open(u"b"_qs);
    EXPECT_EQ(untracked(*there), QSet<QString>{u"hooli.example"_qs});
    ASSERT_TRUE(*there->undo());
    EXPECT_TRUE(untracked(*there).isEmpty());
    EXPECT_EQ(ctl(u"b"_qs, {u"doctor"_qs}).exitCode, 0);
}

TEST_F(BackupTest, RestoringKeepsThePresentAndIsTakenBackByRestoringThat)
{
    ASSERT_TRUE(backUpWorkspace(folder(), at(u"x.backup"_qs), false, now));
    const auto present = open();
    ASSERT_TRUE(present->untrack({u"pied.example"_qs}));
    const auto restored = restoreWorkspace(folder(), at(u"x.backup"_qs), now);
    ASSERT_TRUE(restored) << restored.error().sentence.toStdString();
    EXPECT_EQ(restored->summary.decisions, 1);
    EXPECT_EQ(untracked(*present), QSet<QString>{u"hooli.example"_qs}) << "seen by whoever has it open";
    EXPECT_TRUE(present->untrack({u"raviga.example"_qs})) << "who can go on from there";
    ASSERT_TRUE(QFile::exists(restored->keptAt));
    ASSERT_TRUE(restoreWorkspace(folder(), restored->keptAt, now));
    EXPECT_EQ(untracked(*present), (QSet<QString>{u"hooli.example"_qs, u"pied.example"_qs}));
    EXPECT_EQ(knownBackups(folder()).size(), 2u);
}

TEST_F(BackupTest, ABackupIsTakenWhileAnotherProgramDecides)
{
    const auto writer = open();
    ASSERT_TRUE(writer->database().run([](SQLite::Database &connection) {
        connection.exec("BEGIN IMMEDIATE; INSERT INTO untracked VALUES ('half.example', 1)");
    }));
    ASSERT_TRUE(backUpWorkspace(folder(), at(u"x.backup"_qs), false, now));
    ASSERT_TRUE(writer->database().run([](SQLite::Database &connection) { connection.exec("COMMIT"); }));
    ASSERT_TRUE(restoreWorkspace(folder(u"b"_qs), at(u"x.backup"_qs), now));
    EXPECT_EQ(untracked(*open(u"b"_qs)), QSet<QString>{u"hooli.example"_qs}) << "nothing that was not acknowledged";
}

TEST_F(BackupTest, AFileThatExistsIsReplacedOnlyWhenAsked)
{
    write(u"x.backup"_qs, "mine");
    const CliRun refused = ctl(u"a"_qs, {u"backup"_qs, at(u"x.backup"_qs)});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(refused.err.contains("exists already")) << refused.err.toStdString();
    EXPECT_EQ(ctl(u"a"_qs, {u"backup"_qs, at(u"x.backup"_qs), u"--replace"_qs}).exitCode, 0);
    EXPECT_TRUE(examineBackup(folder(), at(u"x.backup"_qs), now));
    for (const QString &own : {folder().workspaceFile(), at(u"a"_qs)})
        EXPECT_FALSE(backUpWorkspace(folder(), own, true, now)) << own.toStdString();
    EXPECT_EQ(untracked(*open()).size(), 1);
    EXPECT_EQ(ctl(u"b"_qs, {u"backup"_qs, at(u"y.backup"_qs)}).exitCode, 1) << "nothing is there yet";
    EXPECT_FALSE(QFile::exists(at(u"y.backup"_qs)));
}

TEST_F(BackupTest, WhatIsNoWorkspaceIsNotRestored)
{
    SQLite::Database(at(u"other.sqlite"_qs).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE decision (id INTEGER); PRAGMA user_version = 3");
    EXPECT_NE(refusal(u"other.sqlite"_qs).find("not a workspace"), std::string::npos) << refusal(u"other.sqlite"_qs);
    ASSERT_TRUE(Database::open(at(u"cache.sqlite"_qs), cacheSchema()));
    EXPECT_NE(refusal(u"cache.sqlite"_qs).find("not a workspace"), std::string::npos);
    write(u"text"_qs, "hello");
    EXPECT_NE(refusal(u"text"_qs).find("no backup"), std::string::npos);
    ASSERT_TRUE(QFile::copy(folder().workspaceFile(), at(u"newer.sqlite"_qs)));
    SQLite::Database(at(u"newer.sqlite"_qs).toStdString(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
    EXPECT_NE(refusal(u"newer.sqlite"_qs).find("newer Success Desktop"), std::string::npos);
    EXPECT_EQ(untracked(*open()), QSet<QString>{u"hooli.example"_qs});
    EXPECT_TRUE(knownBackups(folder()).empty()) << "nothing was begun";
    const DataFolder demo{at(u"b"_qs), true};
    ASSERT_TRUE(backUpWorkspace(folder(), at(u"x.backup"_qs), false, now));
    const auto crossed = restoreWorkspace(demo, at(u"x.backup"_qs), now);
    ASSERT_FALSE(crossed);
    EXPECT_TRUE(crossed.error().sentence.contains(u"demo")) << crossed.error().sentence.toStdString();
}

TEST_F(BackupTest, EveryOlderLayoutIsBroughtToTheNewest)
{
    for (int version = 1; version <= latestVersion(workspaceSchema()); ++version) {
        const QString name = QStringLiteral("v%1.sqlite").arg(version);
        QFile dump(QStringLiteral(SUCCESS_SOURCE_DIR "/tests/store/fixtures/workspace_v%1.sql").arg(version));
        ASSERT_TRUE(dump.open(QIODevice::ReadOnly));
        SQLite::Database(at(name).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec(dump.readAll().toStdString());
        EXPECT_EQ(refusal(name), "") << version;
        const auto present = open();
        EXPECT_EQ(present->database().version(), latestVersion(workspaceSchema()));
        EXPECT_TRUE(present->snapshot()) << version;
        EXPECT_TRUE(untracked(*present).contains(u"hooli.example"_qs)) << version;
    }
    EXPECT_TRUE(QDir(folder().stagingFolder()).isEmpty()) << "nothing is left on the bench";
}

TEST_F(BackupTest, AWorkspaceOfAnOlderLayoutIsBackedUpAndLeftAsItIs)
{
    QFile dump(QStringLiteral(SUCCESS_SOURCE_DIR "/tests/store/fixtures/workspace_v3.sql"));
    ASSERT_TRUE(dump.open(QIODevice::ReadOnly));
    SQLite::Database old(folder(u"b"_qs).workspaceFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    old.exec(dump.readAll().toStdString());
    const auto made = backUpWorkspace(folder(u"b"_qs), at(u"x.backup"_qs), false, now);
    ASSERT_TRUE(made) << made.error().sentence.toStdString();
    EXPECT_EQ(storedVersion(old), 3);
    ASSERT_TRUE(restoreWorkspace(folder(), at(u"x.backup"_qs), now));
    EXPECT_TRUE(untracked(*open()).contains(u"hooli.example"_qs));
}

TEST_F(BackupTest, ADamagedWorkspaceIsMovedAsideForTheBackup)
{
    ASSERT_TRUE(backUpWorkspace(folder(), at(u"x.backup"_qs), false, now));
    for (const char *damage :
         {"this is not a database at all, but long enough to be read as a head of one ........", ""}) {
        write(u"a/workspace.sqlite"_qs, damage);
        QFile::remove(at(u"a/workspace.sqlite-wal"_qs));
        const auto restored = restoreWorkspace(folder(), at(u"x.backup"_qs), now);
        ASSERT_TRUE(restored) << restored.error().sentence.toStdString();
        EXPECT_EQ(untracked(*open()), QSet<QString>{u"hooli.example"_qs});
        EXPECT_TRUE(QFile::exists(restored->keptAt));
    }
}

TEST_F(BackupTest, NobodyIsInterruptedAndTokensStayWhereTheyAre)
{
    ASSERT_TRUE(backUpWorkspace(folder(), at(u"x.backup"_qs), false, now));
    ASSERT_TRUE(open()->setSecretPlace(SecretPlace::Vault));
    for (const QString &lockFile : {folder().syncLockFile(), folder().outboxLockFile()}) {
        QLockFile lock(lockFile);
        ASSERT_TRUE(lock.tryLock());
        EXPECT_NE(refusal(u"x.backup"_qs).find("just now"), std::string::npos) << refusal(u"x.backup"_qs);
    }
    ASSERT_EQ(refusal(u"x.backup"_qs), "");
    EXPECT_EQ(open()->secretPlace(), SecretPlace::Vault);
}

} // namespace
} // namespace success::test
