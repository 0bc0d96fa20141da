// SPDX-License-Identifier: Apache-2.0
#include "core/store/backup_file.h"
#include "core/store/database_check.h"
#include "core/store/database_copy.h"
#include "tests/store/store_fixture.h"

#include <QFile>

using namespace success;
using namespace success::test;

namespace {

class BackupFileTest : public StoreTest
{
protected:
    void SetUp() override
    {
        auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->run([](SQLite::Database &connection) {
            connection.exec("INSERT INTO untracked VALUES ('hooli.example', 1)");
        }));
        ASSERT_TRUE(copyDatabase(path(u"workspace.sqlite"_qs), path(u"copy.sqlite"_qs)));
    }

    [[nodiscard]] static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    void put(const QByteArray &content)
    {
        QFile file(path(u"a.backup"_qs));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }
    /// What reading the backup says; empty: nothing.
    std::string refusal()
    {
        const auto read = readBackup(path(u"a.backup"_qs), path(u"read.sqlite"_qs));
        return read ? std::string() : read.error().sentence.toStdString();
    }

    const BackupHeader header{instantFromEpoch(1795348800), u"0.1.0"_qs, 9, false};
};

TEST_F(BackupFileTest, WhatWasWrittenIsReadAgain)
{
    ASSERT_TRUE(writeBackup(path(u"copy.sqlite"_qs), header, path(u"a.backup"_qs)));
    const auto read = readBackup(path(u"a.backup"_qs), path(u"read.sqlite"_qs));
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    ASSERT_TRUE(*read);
    EXPECT_EQ(**read, header);
    EXPECT_EQ(contentOf(path(u"read.sqlite"_qs)), contentOf(path(u"copy.sqlite"_qs)));
}

TEST_F(BackupFileTest, EveryCutAndEveryFlippedBitIsFound)
{
    ASSERT_TRUE(writeBackup(path(u"copy.sqlite"_qs), header, path(u"a.backup"_qs)));
    const QByteArray whole = contentOf(path(u"a.backup"_qs));
    for (qsizetype size = 0; size < whole.size(); size += 1 + whole.size() / 60) {
        put(whole.left(size));
        EXPECT_NE(refusal(), "") << size;
    }
    for (qsizetype at = 0; at < whole.size(); at += at < 300 ? 7 : 1 + whole.size() / 60) {
        QByteArray changed = whole;
        changed[at] = char(changed[at] ^ 4);
        put(changed);
        const auto read = readBackup(path(u"a.backup"_qs), path(u"read.sqlite"_qs));
        // In the head's own words (a date, a version) a changed letter may still be one that can be read.
        const bool inDatabase = at >= whole.indexOf("SQLite format 3");
        EXPECT_FALSE(read && inDatabase) << at;
    }
    put(whole + "more");
    EXPECT_NE(refusal(), "");
}

TEST_F(BackupFileTest, ADatabaseIsTakenAsItIsAndOtherFilesAreNamed)
{
    const auto plain = readBackup(path(u"copy.sqlite"_qs), path(u"read.sqlite"_qs));
    ASSERT_TRUE(plain);
    EXPECT_FALSE(*plain);
    EXPECT_EQ(contentOf(path(u"read.sqlite"_qs)), contentOf(path(u"copy.sqlite"_qs)));
    for (const char *other : {"", "hello", "%PDF-1.7\n", "Success Desktop"}) {
        put(other);
        EXPECT_NE(refusal().find("is no backup"), std::string::npos) << other << ": " << refusal();
    }
    put("Success Desktop backup 2\n{}\n");
    EXPECT_NE(refusal().find("newer"), std::string::npos) << refusal();
    put("Success Desktop backup 1\n{\"demo\": 7}\n");
    EXPECT_NE(refusal().find("head"), std::string::npos) << refusal();
    QFile::remove(path(u"a.backup"_qs));
    EXPECT_NE(refusal().find("There is no file"), std::string::npos) << refusal();
}

TEST_F(BackupFileTest, AFileThatCannotBeWrittenLeavesWhatIsThere)
{
    put("before");
    EXPECT_FALSE(writeBackup(path(u"nowhere.sqlite"_qs), header, path(u"a.backup"_qs)));
    EXPECT_EQ(contentOf(path(u"a.backup"_qs)), "before");
    const auto nowhere = writeBackup(path(u"copy.sqlite"_qs), header, path(u"no/folder/a.backup"_qs));
    ASSERT_FALSE(nowhere);
    EXPECT_TRUE(nowhere.error().sentence.contains(u"Nothing was changed")) << nowhere.error().sentence.toStdString();
}

TEST_F(BackupFileTest, WhatADatabaseLacksIsNamed)
{
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(complaint(**database, workspaceSchema()), QString());
    ASSERT_TRUE((*database)->run([](SQLite::Database &connection) {
        connection.exec("DROP TABLE note; ALTER TABLE route DROP COLUMN reason");
    }));
    const auto missing = missingParts(**database, workspaceSchema());
    ASSERT_TRUE(missing);
    EXPECT_EQ(*missing, (QStringList{u"note"_qs, u"route.reason"_qs}));
    EXPECT_TRUE(complaint(**database, workspaceSchema()).contains(u"note, route.reason"));
}

} // namespace
