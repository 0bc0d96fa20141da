// SPDX-License-Identifier: Apache-2.0
#include "tests/store/store_fixture.h"

#include <QFile>

using namespace success;
using namespace success::test;

namespace {

class DatabaseTest : public StoreTest
{
protected:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    void fillCache()
    {
        const auto store = openCache();
        RecordBatch batch;
        for (int i = 0; i < 500; ++i) {
            batch.companies.push_back(company(QString::number(i), QString::number(i) % u".example"));
            batch.contracts.push_back(contract(QString::number(i), QString::number(i)));
        }
        ASSERT_TRUE(adopt(*store, SourceId::Stripe, std::move(batch)));
    }
};

TEST_F(DatabaseTest, IsMadeWhereThereIsNone)
{
    const auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_GE((*database)->version(), 1);
    EXPECT_EQ(query(**database, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(query(**database, "PRAGMA synchronous"), "2");
    EXPECT_EQ(query(**database, "PRAGMA foreign_keys"), "1");
    EXPECT_TRUE((*database)->problems()->empty());
}

TEST_F(DatabaseTest, ATransactionIsAllOrNothing)
{
    auto database = Database::open(path(u"cache.sqlite"_qs), cacheSchema());
    ASSERT_TRUE(database);
    const auto done = (*database)->transact([](SQLite::Database &connection) {
        connection.exec("INSERT INTO meta VALUES ('a', 'b')");
        connection.exec("INSERT INTO meta VALUES ('a', 'c')");
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Storage);
    EXPECT_EQ(query(**database, "SELECT count(*) FROM meta"), "0");
}

TEST_F(DatabaseTest, AFolderThatCannotBeWrittenIsRefused)
{
    write(u"file"_qs, "not a folder");
    const auto database = Database::open(path(u"file/workspace.sqlite"_qs), workspaceSchema());
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().kind, ErrorKind::Storage);
    EXPECT_TRUE(database.error().sentence.contains(u"folder")) << database.error().sentence.toStdString();
    EXPECT_FALSE(isDamaged(database.error()));
}

TEST_F(DatabaseTest, AMissingFileIsNotMadeForReading)
{
    const auto database = Database::open(path(u"cache.sqlite"_qs), cacheSchema(), OpenMode::ReadOnly);
    ASSERT_FALSE(database);
    EXPECT_FALSE(QFile::exists(path(u"cache.sqlite"_qs)));
}

TEST_F(DatabaseTest, AReaderCannotWrite)
{
    fillCache();
    auto database = Database::open(path(u"cache.sqlite"_qs), cacheSchema(), OpenMode::ReadOnly);
    ASSERT_TRUE(database) << database.error().sentence.toStdString();
    const auto done = (*database)->run([](SQLite::Database &connection) { connection.exec("DELETE FROM contract"); });
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().sentence.contains(u"read-only"));
    EXPECT_EQ(query(**database, "SELECT count(*) FROM contract"), "500");
}

TEST_F(DatabaseTest, ALockedDatabaseSaysSo)
{
    auto holder = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    auto other = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(holder && other);
    (*other)->connection().setBusyTimeout(1);
    const auto outer = (*holder)->transact([&](SQLite::Database &) {
        const auto done = (*other)->transact(
            [](SQLite::Database &connection) { connection.exec("INSERT INTO setting VALUES ('a', '1')"); });
        ASSERT_FALSE(done);
        EXPECT_TRUE(done.error().retryCanHelp);
        EXPECT_TRUE(done.error().sentence.contains(u"in use")) << done.error().sentence.toStdString();
    });
    EXPECT_TRUE(outer);
}

TEST_F(DatabaseTest, ANewerVersionIsRefusedAndLeftAsItIs)
{
    for (const bool cache : {true, false}) {
        const QString name = cache ? u"cache.sqlite"_qs : u"workspace.sqlite"_qs;
        const Schema &schema = cache ? cacheSchema() : workspaceSchema();
        ASSERT_TRUE((*Database::open(path(name), schema))->run([](SQLite::Database &connection) {
            connection.exec("PRAGMA user_version = 999");
        }));
        const QByteArray before = bytes(name);
        const auto database = Database::open(path(name), schema);
        ASSERT_FALSE(database);
        EXPECT_TRUE(database.error().sentence.contains(u"newer")) << database.error().sentence.toStdString();
        EXPECT_FALSE(isDamaged(database.error()));
        EXPECT_EQ(bytes(name), before);
    }
    EXPECT_FALSE(CacheStore::open(path(u"cache.sqlite"_qs)));
}

TEST_F(DatabaseTest, ADatabaseOfAnotherProgramIsRefused)
{
    SQLite::Database(path(u"cache.sqlite"_qs).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE songs (title)");
    const auto store = CacheStore::open(path(u"cache.sqlite"_qs));
    ASSERT_FALSE(store);
    EXPECT_TRUE(store.error().sentence.contains(u"another program"));
}

TEST_F(DatabaseTest, GarbageInTheCacheIsMovedAsideAndRebuilt)
{
    const QByteArray garbage = QByteArray("garbage ").repeated(5000);
    for (int n = 1; n <= 2; ++n) {
        write(u"cache.sqlite"_qs, garbage);
        const auto store = openCache();
        ASSERT_TRUE(store);
        ASSERT_TRUE(store->rebuilt());
        EXPECT_TRUE(store->rebuilt()->contains(u"sync"));
        EXPECT_EQ(query(store->database(), "SELECT count(*) FROM account"), "0");
        EXPECT_EQ(bytes(u"cache.sqlite.damaged-"_qs + QString::number(n)), garbage);
    }
    EXPECT_FALSE(openCache()->rebuilt());
}

TEST_F(DatabaseTest, GarbageInTheWorkspaceIsRefusedAndKept)
{
    const QByteArray garbage = QByteArray("garbage ").repeated(5000);
    write(u"workspace.sqlite"_qs, garbage);
    const auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_FALSE(database);
    EXPECT_TRUE(isDamaged(database.error()));
    EXPECT_TRUE(database.error().sentence.contains(u"backup")) << database.error().sentence.toStdString();
    EXPECT_EQ(bytes(u"workspace.sqlite"_qs), garbage);
}

TEST_F(DatabaseTest, ATruncatedCacheIsRebuiltWhereverItWasCut)
{
    fillCache();
    const QByteArray whole = bytes(u"cache.sqlite"_qs);
    ASSERT_GT(whole.size(), 40000);
    for (const qsizetype length : {qsizetype(99), qsizetype(100), qsizetype(511), qsizetype(4095), qsizetype(4096),
                                   qsizetype(5000), whole.size() / 2, whole.size() - 4096}) {
        write(u"cache.sqlite"_qs, whole.left(length));
        const auto store = openCache();
        ASSERT_TRUE(store) << length;
        EXPECT_TRUE(store->rebuilt()) << length;
        EXPECT_EQ(query(store->database(), "SELECT count(*) FROM account"), "0") << length;
    }
}

TEST_F(DatabaseTest, FindsDamageInsideAFile)
{
    fillCache();
    QByteArray damaged = bytes(u"cache.sqlite"_qs);
    for (qsizetype i = damaged.size() / 2; i < damaged.size() / 2 + 8192; ++i)
        damaged[i] = char(0xa5);
    write(u"cache.sqlite"_qs, damaged);
    const auto store = openCache();
    ASSERT_TRUE(store);
    const auto problems = store->database().problems();
    EXPECT_TRUE(!problems || !problems->empty());
}

} // namespace
