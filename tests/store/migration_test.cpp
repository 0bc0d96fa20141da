// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations.h"
#include "tests/store/store_fixture.h"

#include <QDir>
#include <QFile>

using namespace success;
using namespace success::test;

namespace {

class MigrationTest : public StoreTest
{
protected:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QString fixture(const Schema &schema, int version)
    {
        return QStringLiteral(SUCCESS_SOURCE_DIR "/tests/store/fixtures/%1_v%2.sql").arg(schema.name).arg(version);
    }

    /// A database as the program of that version left it.
    void restore(const QString &dump, const QString &file)
    {
        QFile sql(dump);
        ASSERT_TRUE(sql.open(QIODevice::ReadOnly)) << dump.toStdString();
        SQLite::Database(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec(sql.readAll().toStdString());
    }

    static std::string layout(Database &database)
    {
        return query(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    }

    /// A schema of `versions` versions, the last one broken if asked for.
    Schema invented(int versions, bool broken = false)
    {
        write(u"001.sql"_qs, "CREATE TABLE note (text TEXT NOT NULL);");
        for (int version = 2; version <= versions; ++version) {
            const QByteArray n = QByteArray::number(version);
            write(QStringLiteral("%1.sql").arg(version, 3, 10, QChar(u'0')),
                  "ALTER TABLE note ADD COLUMN c" + n + " INTEGER; UPDATE note SET c" + n + " = " + n + ";" +
                      (broken && version == versions ? "INSERT INTO nowhere VALUES (1);" : ""));
        }
        return {u"invented"_qs, m_folder.path(), true, true};
    }
};

class EverySchema : public MigrationTest, public ::testing::WithParamInterface<const Schema *>
{
};
INSTANTIATE_TEST_SUITE_P(Store, EverySchema, ::testing::Values(&cacheSchema(), &workspaceSchema()),
                         [](const auto &schema) { return schema.param->name.toStdString(); });

TEST_P(EverySchema, EveryVersionThatEverWasBecomesTheNewest)
{
    const Schema &schema = *GetParam();
    const int latest = latestVersion(schema);
    ASSERT_GE(latest, 1);
    auto fresh = Database::open(path(u"fresh.sqlite"_qs), schema);
    ASSERT_TRUE(fresh);
    for (int version = 1; version <= latest; ++version) {
        const QString file = path(QStringLiteral("v%1.sqlite").arg(version));
        restore(fixture(schema, version), file);
        auto migrated = Database::open(file, schema);
        ASSERT_TRUE(migrated) << migrated.error().sentence.toStdString();
        EXPECT_EQ((*migrated)->version(), latest);
        EXPECT_EQ(layout(**migrated), layout(**fresh)) << "from version " << version;
        EXPECT_TRUE((*migrated)->problems()->empty());
        EXPECT_EQ(query(**migrated, "PRAGMA foreign_key_check"), "");
        EXPECT_EQ(QFile::exists(file + QStringLiteral(".backup-v%1").arg(version)),
                  schema.backupBeforeMigration && version < latest);
    }
}

TEST_F(MigrationTest, TheFirstCacheKeepsItsAccounts)
{
    restore(fixture(cacheSchema(), 1), path(u"cache.sqlite"_qs));
    const auto store = openCache();
    ASSERT_TRUE(store);
    EXPECT_EQ(query(store->database(), "SELECT a.key, c.external_id, c.join_rule FROM company c JOIN account a "
                                       "ON a.id = c.account_id ORDER BY c.id"),
              "hooli.example|sb_1|own hooli.example|cus_1|stripe_customer_id local:stripe-cus_2|cus_2|own");
    EXPECT_EQ(query(store->database(), "SELECT sum(mrr_minor) FROM contract"), "123400");
    EXPECT_EQ(query(store->database(), "SELECT count(*), sum(w0 + w7) FROM usage"), "1|19");
    ASSERT_EQ(store->sourceStates()->size(), 2u);
    EXPECT_EQ(store->sourceStates()->back().error->kind, ErrorKind::RateLimited);
}

TEST_F(MigrationTest, TheFirstWorkspaceKeepsItsDecisions)
{
    restore(fixture(workspaceSchema(), 1), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT account_key FROM untracked"), "hooli.example");
    EXPECT_EQ(query(**database, "SELECT command FROM decision ORDER BY id"), "set_setting untrack merge split");
    EXPECT_EQ(query(**database, "SELECT * FROM score_day"), "health|2026-11-15|saved");
    EXPECT_EQ(query(**database, "SELECT score, subject, day, until IS NULL, points, level FROM saved_score"),
              "health|hooli.example|2026-11-15|1|62|at_risk");
}

TEST_F(MigrationTest, AWorkspaceWithRoutesKeepsThem)
{
    restore(fixture(workspaceSchema(), 3), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT * FROM route"), "hooli.example|convert|health|Still likely|1795348803");
}

TEST_F(MigrationTest, AWorkspaceWithMatchDecisionsKeepsThem)
{
    restore(fixture(workspaceSchema(), 4), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT verdict, request_text, shipped_text FROM match_decision"),
              "approved|Dark mode|Dark theme");
}

TEST_F(MigrationTest, AWorkspaceWithMovesThatWaitKeepsThem)
{
    restore(fixture(workspaceSchema(), 5), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT deal, from_title, to_title, state FROM stage_move"),
              "Renewal of Hooli|Lead|Won 🎉|waiting");
}

TEST_F(MigrationTest, AWorkspaceWithMailsAboutReleasesKeepsThem)
{
    restore(fixture(workspaceSchema(), 6), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT title, shipped_on FROM manual_release"), "Dark theme|2026-11-20");
    EXPECT_EQ(query(**database, "SELECT m.state, m.body, t.person FROM release_mail m JOIN release_mail_match t "
                                "ON t.mail_id = m.id"),
              "sent|Hello Gavin 🎉|Gavin Belson");
}

TEST_F(MigrationTest, AWorkspaceWithDecidedLostDealsKeepsThem)
{
    restore(fixture(workspaceSchema(), 7), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT deal_id, until FROM deal_dismissal"), "salesbricks:ord_lost|2027-03-01");
    EXPECT_EQ(query(**database, "SELECT category, reason_text FROM loss_reason"), "missing_feature|They need SAML");
}

TEST_F(MigrationTest, NotesOfAnEarlierVersionAreKept)
{
    restore(fixture(workspaceSchema(), 8), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database) << database.error().sentence.toStdString();
    EXPECT_EQ(query(**database, "SELECT account_key, at FROM note"), "hooli.example|1795348806");
    EXPECT_EQ(query(**database, "SELECT account_key FROM note_draft"), "hooli.example");
}

TEST_F(MigrationTest, SavedViewsOfAnEarlierVersionAreKept)
{
    restore(fixture(workspaceSchema(), 11), path(u"workspace.sqlite"_qs));
    auto database = Database::open(path(u"workspace.sqlite"_qs), workspaceSchema());
    ASSERT_TRUE(database) << database.error().sentence.toStdString();
    EXPECT_EQ(query(**database, "SELECT section, name, query FROM saved_view"),
              "health|My criticals 🎉|risk=critical&sort=arr%3Adesc");
}

TEST_F(MigrationTest, AWorkspaceIsBackedUpBeforeEachStep)
{
    const QString file = path(u"notes.sqlite"_qs);
    ASSERT_TRUE((*Database::open(file, invented(1)))->run([](SQLite::Database &connection) {
        connection.exec("INSERT INTO note VALUES ('kept')");
    }));
    auto database = Database::open(file, invented(3));
    ASSERT_TRUE(database) << database.error().sentence.toStdString();
    EXPECT_EQ((*database)->version(), 3);
    EXPECT_EQ(query(**database, "SELECT * FROM note"), "kept|2|3");
    for (const int version : {1, 2}) {
        SQLite::Database backup(QStringLiteral("%1.backup-v%2").arg(file).arg(version).toStdString());
        EXPECT_EQ(storedVersion(backup), version);
        EXPECT_STREQ(backup.execAndGet("SELECT text FROM note").getText(), "kept");
    }
    EXPECT_TRUE(QDir(m_folder.path()).entryList({u"*.part"_qs}).isEmpty());
}

TEST_F(MigrationTest, AStepThatFailsLeavesTheVersionBeforeIt)
{
    const QString file = path(u"notes.sqlite"_qs);
    ASSERT_TRUE((*Database::open(file, invented(1)))->run([](SQLite::Database &connection) {
        connection.exec("INSERT INTO note VALUES ('kept')");
    }));
    EXPECT_FALSE(Database::open(file, invented(3, true)));
    QFile::remove(path(u"003.sql"_qs));
    auto database = Database::open(file, invented(2));
    ASSERT_TRUE(database);
    EXPECT_EQ(query(**database, "SELECT * FROM note"), "kept|2");
}

TEST_F(MigrationTest, AnOlderVersionIsNotReadWithoutMigrating)
{
    const QString file = path(u"notes.sqlite"_qs);
    ASSERT_TRUE(Database::open(file, invented(1)));
    const auto reader = Database::open(file, invented(2), OpenMode::ReadOnly);
    ASSERT_FALSE(reader);
    EXPECT_TRUE(reader.error().sentence.contains(u"older"));
}

TEST_F(MigrationTest, ABackupThatCannotBeMadeStopsTheMigration)
{
    const QString file = path(u"notes.sqlite"_qs);
    ASSERT_TRUE(Database::open(file, invented(1)));
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"notes.sqlite.backup-v1/in the way"_qs));
    const auto database = Database::open(file, invented(2));
    ASSERT_FALSE(database);
    SQLite::Database left(file.toStdString());
    EXPECT_EQ(storedVersion(left), 1);
}

} // namespace
