// SPDX-License-Identifier: Apache-2.0
#include "tests/support/successctl.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <unistd.h>

namespace success::test {
namespace {

using nlohmann::json;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

void overwrite(const QString &name, const QByteArray &content)
{
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << name.toStdString();
    ASSERT_EQ(file.write(content), content.size());
}

/// A demo folder with one decision in it, on a copy of the recordings that a test may spoil.
class BadInput : public ::testing::Test
{
protected:
    void SetUp() override
    {
        copyRecordings();
        const CliRun list = ctl("list health --format json");
        ASSERT_EQ(list.exitCode, 0) << list.err.toStdString();
        m_decided = list.json().front().at("account_key");
        ASSERT_EQ(ctl(("untrack " + m_decided).c_str()).exitCode, 0);
        m_list = ctl("list health --format json").out;
    }

    CliRun ctl(const char *spaceSeparated)
    {
        return runSuccessctl(QStringLiteral(SUCCESSCTL),
                             QStringList{QStringLiteral("--demo"), QStringLiteral("--as-of"),
                                         QStringLiteral("2026-11-22"), QStringLiteral("--data-dir"), m_data.path()} +
                                 QString::fromUtf8(spaceSeparated).split(u' '),
                             recordings());
    }

    void expectSentence(const CliRun &run, const char *mentions)
    {
        EXPECT_EQ(run.exitCode, 1) << run.out.left(300).toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_EQ(run.errorLines().size(), 1) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(mentions)) << run.err.toStdString();
    }

    /// What is there is printed, the sentence is on stderr, and the exit code says that it is not everything.
    void expectIncomplete(const CliRun &run, const char *mentions)
    {
        EXPECT_EQ(run.exitCode, 1);
        EXPECT_FALSE(run.out.isEmpty());
        EXPECT_EQ(run.errorLines().size(), 1) << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(mentions)) << run.err.toStdString();
    }

    /// All that was there is there again.
    void expectNothingLost()
    {
        const CliRun run = ctl("list health --format json");
        ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
        EXPECT_EQ(run.out, m_list);
        EXPECT_EQ(ctl("undo --list --format json").json().size(), 1u);
    }

    [[nodiscard]] const QByteArray &listBefore() const { return m_list; }
    [[nodiscard]] QString recordings() const { return m_copy.path(); }
    [[nodiscard]] QString inFolder(const char *name) const
    {
        return m_data.filePath(QStringLiteral("demo/2026-11-22/") + QString::fromLatin1(name));
    }
    [[nodiscard]] QString anInvoicePage() const
    {
        const QDir stripe(m_copy.filePath(QStringLiteral("stripe")));
        return stripe.filePath(stripe.entryList({QStringLiteral("invoices-*.json")}).value(0));
    }

protected:
    void copyRecordings()
    {
        const QDir from(QStringLiteral(SUCCESS_DEMO_DATA));
        QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString source = files.next();
            const QString target = m_copy.filePath(from.relativeFilePath(source));
            ASSERT_TRUE(QDir().mkpath(QFileInfo(target).path()));
            ASSERT_TRUE(QFile::copy(source, target));
        }
    }

    QTemporaryDir m_copy;
    QTemporaryDir m_data;
    std::string m_decided;
    QByteArray m_list;
};

TEST_F(BadInput, ATruncatedRecordingFailsItsSourceAndKeepsWhatWasRead)
{
    const QString page = anInvoicePage();
    const QByteArray whole = contentOf(page);
    overwrite(page, whole.left(whole.size() / 2));
    const CliRun list = ctl("list health --format json");
    expectIncomplete(list, "invoices");
    EXPECT_EQ(list.out, listBefore()) << "what was read before is still shown";
    expectIncomplete(ctl("summary health"), "Stripe: ");
    const json sources = ctl("sources --format json").json();
    for (const json &source : sources) {
        if (source.at("source") == "stripe") {
            EXPECT_EQ(source.at("state"), "failed");
            EXPECT_GT(source.at("records"), 0) << "the earlier data is still there";
        } else if (source.at("state") != "not_built" && source.at("state") != "not_connected") {
            EXPECT_EQ(source.at("state"), "connected") << source;
        }
    }
    EXPECT_EQ(ctl("sync --source stripe").exitCode, 1);
    EXPECT_EQ(ctl("doctor").exitCode, 1);
    overwrite(page, whole);
    expectNothingLost();
}

TEST_F(BadInput, ACacheThatLacksATableIsMadeAnewAndSaysSo)
{
    for (const char *lack : {"DROP TABLE property", "ALTER TABLE contract DROP COLUMN mrr_minor"}) {
        SCOPED_TRACE(lack);
        SQLite::Database(inFolder("cache.sqlite").toStdString(), SQLite::OPEN_READWRITE).exec(lack);
        const CliRun doctor = ctl("doctor");
        EXPECT_EQ(doctor.exitCode, 1);
        EXPECT_TRUE(doctor.out.contains("lacks") && doctor.out.contains("a sync fills a new one"))
            << doctor.out.toStdString();
        const CliRun list = ctl("list health --format json");
        EXPECT_EQ(list.exitCode, 0) << list.err.toStdString();
        EXPECT_TRUE(list.err.contains("starts empty")) << list.err.toStdString();
        EXPECT_EQ(list.out, listBefore()) << "its recordings were read again";
        EXPECT_EQ(ctl("doctor").exitCode, 0);
    }
    expectNothingLost();
}

TEST_F(BadInput, ADamagedWorkspaceNamesTheBackupThatMendsIt)
{
    const QByteArray backup = inFolder("mine.backup").toUtf8();
    ASSERT_EQ(ctl(("backup " + backup.toStdString()).c_str()).exitCode, 0);
    for (const char *suffix : {"-wal", "-shm"})
        QFile::remove(inFolder("workspace.sqlite") + QLatin1String(suffix));
    overwrite(inFolder("workspace.sqlite"), QByteArray(8192, 'x'));
    expectSentence(ctl("list health"), "mine.backup");
    const CliRun doctor = ctl("doctor");
    EXPECT_EQ(doctor.exitCode, 1);
    EXPECT_TRUE(doctor.out.contains("mine.backup")) << doctor.out.toStdString();
    ASSERT_EQ(ctl(("restore " + backup.toStdString()).c_str()).exitCode, 0);
    expectNothingLost();
}

TEST_F(BadInput, AWrongRecordingSaysSo)
{
    const QString page = anInvoicePage();
    const QByteArray whole = contentOf(page);
    for (const char *wrong : {"", "[]", "{\"error\": {\"message\": \"nope\"}}", "<html></html>"}) {
        overwrite(page, wrong);
        const CliRun run = ctl("list health");
        SCOPED_TRACE(wrong);
        expectIncomplete(run, "Stripe: ");
    }
    overwrite(page, whole);
    expectNothingLost();
}

TEST_F(BadInput, AMissingOrBrokenManifestFailsOnlyItsSource)
{
    const QString manifest = recordings() + QStringLiteral("/stripe/manifest.json");
    const QByteArray whole = contentOf(manifest);
    overwrite(manifest, "{\"answers\": 7}");
    expectIncomplete(ctl("list health"), "manifest");
    overwrite(manifest, whole);
    expectNothingLost();
}

TEST_F(BadInput, AFirstReadListsWhatTheOtherSourcesSayAndNamesAllThatFailed)
{
    const QTemporaryDir fresh;
    const auto fromNothing = [&](const QString &command) {
        QStringList arguments{QStringLiteral("--demo"), QStringLiteral("--data-dir"), fresh.path()};
        return runSuccessctl(QStringLiteral(SUCCESSCTL), arguments + command.split(u' '), recordings());
    };
    for (const char *source : {"stripe", "hubspot"})
        overwrite(recordings() + QStringLiteral("/%1/manifest.json").arg(QLatin1String(source)), "{}");
    const CliRun list = fromNothing(QStringLiteral("list health --format json"));
    expectIncomplete(list, "HubSpot: ");
    EXPECT_TRUE(list.err.contains("Stripe: ")) << list.err.toStdString();
    EXPECT_FALSE(list.json().empty());
    const std::string key = list.json().front().at("account_key");
    const CliRun decided = fromNothing(QStringLiteral("untrack ") + QString::fromStdString(key));
    EXPECT_EQ(decided.exitCode, 0) << "the decision itself was carried out";
    EXPECT_TRUE(decided.err.contains("Stripe: ")) << decided.err.toStdString();
}

TEST_F(BadInput, RecordingsThatAreNotThere)
{
    const QTemporaryDir empty;
    const CliRun run =
        runSuccessctl(QStringLiteral(SUCCESSCTL), {QStringLiteral("--demo"), QStringLiteral("sources")}, empty.path());
    expectSentence(run, "no demo recordings");
}

TEST_F(BadInput, WeightsThatDoNotSumToAHundred)
{
    expectSentence(ctl("settings set health.weights.adoption 50"), "not 100");
    expectSentence(ctl("settings set health.thresholds.at_risk 90"), "");
    expectSentence(ctl("settings set money.rates.EUR 0"), "positive decimal");
    expectSentence(ctl("settings set health.wieghts 1"), "health.weights");
    expectNothingLost();
}

TEST_F(BadInput, ADatabaseOfANewerVersionIsLeftAlone)
{
    for (const char *name : {"workspace.sqlite", "cache.sqlite"}) {
        int version = 0;
        {
            SQLite::Database database(inFolder(name).toStdString(), SQLite::OPEN_READWRITE);
            version = database.execAndGet("PRAGMA user_version").getInt();
            database.exec("PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        const QByteArray before = contentOf(inFolder(name));
        expectSentence(ctl("list health"), "newer Success Desktop");
        EXPECT_EQ(contentOf(inFolder(name)), before);
        const CliRun doctor = ctl("doctor --format json");
        EXPECT_EQ(doctor.exitCode, 1);
        EXPECT_TRUE(doctor.out.contains("newer Success Desktop"));
        SQLite::Database database(inFolder(name).toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = " + std::to_string(version));
    }
    expectNothingLost();
}

TEST_F(BadInput, ALockedWorkspaceRefusesADecisionAndStillReads)
{
    SQLite::Database other(inFolder("workspace.sqlite").toStdString(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    expectNothingLost();
    expectSentence(ctl("undo"), "in use by another program");
    other.exec("ROLLBACK");
    expectNothingLost();
    EXPECT_EQ(ctl("undo").exitCode, 0);
}

TEST_F(BadInput, ALockedCacheRefusesASync)
{
    SQLite::Database other(inFolder("cache.sqlite").toStdString(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const CliRun run = ctl("sync --source hubspot");
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.contains("in use by another program")) << run.err.toStdString();
    other.exec("ROLLBACK");
    expectNothingLost();
}

TEST_F(BadInput, AGarbageCacheIsMovedAsideAndReadAgain)
{
    const QByteArray garbage = QByteArray("not a database at all, ").repeated(4000);
    overwrite(inFolder("cache.sqlite"), garbage);
    QFile::remove(inFolder("cache.sqlite-wal"));
    QFile::remove(inFolder("cache.sqlite-shm"));
    const CliRun run = ctl("list health --format json");
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_TRUE(run.err.contains("cache.sqlite.damaged-1")) << run.err.toStdString();
    EXPECT_EQ(contentOf(inFolder("cache.sqlite.damaged-1")), garbage);
    expectNothingLost();
}

TEST_F(BadInput, ACacheDamagedInTheMiddleIsMovedAsideAndReadAgain)
{
    {
        SQLite::Database database(inFolder("cache.sqlite").toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    QByteArray content = contentOf(inFolder("cache.sqlite"));
    constexpr qsizetype page = 4096;
    ASSERT_GT(content.size(), 20 * page);
    content.replace(4 * page, content.size() - 5 * page, QByteArray(content.size() - 5 * page, '\x5a'));
    overwrite(inFolder("cache.sqlite"), content);
    const CliRun run = ctl("list health --format json");
    EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
    EXPECT_EQ(contentOf(inFolder("cache.sqlite.damaged-1")), content);
    expectNothingLost();
}

TEST_F(BadInput, AGarbageWorkspaceIsRefusedAndNotTouched)
{
    const QByteArray garbage = QByteArray("scribble ").repeated(2000);
    const QByteArray whole = contentOf(inFolder("workspace.sqlite"));
    overwrite(inFolder("workspace.sqlite"), garbage);
    expectSentence(ctl("list health"), "workspace.sqlite");
    EXPECT_EQ(contentOf(inFolder("workspace.sqlite")), garbage);
    overwrite(inFolder("workspace.sqlite"), whole);
    expectNothingLost();
}

TEST_F(BadInput, AnUnwritableDataFolder)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    overwrite(file, "x");
    const auto listIn = [&](const QString &path) {
        return runSuccessctl(QStringLiteral(SUCCESSCTL),
                             {QStringLiteral("--data-dir"), path, QStringLiteral("list"), QStringLiteral("health")},
                             recordings());
    };
    expectSentence(listIn(file), "is a file");
    expectSentence(listIn(file + QStringLiteral("/below")), "cannot be made");
    if (::geteuid() != 0) { // root writes everywhere
        ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        expectSentence(listIn(folder.path()), "cannot be written");
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

TEST_F(BadInput, AnExportThatCannotBeWrittenLeavesTheFileAsItWas)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("sub/health.csv"));
    expectSentence(ctl(("export health " + target.toStdString()).c_str()), "health.csv");
    EXPECT_FALSE(QFile::exists(target));
}

} // namespace
} // namespace success::test
