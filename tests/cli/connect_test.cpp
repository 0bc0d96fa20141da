// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/loopback_server.h"
#include "tests/support/successctl.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>

namespace success::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

const QByteArray token = QByteArrayLiteral("rk_test_51PiedPiperSecretThatNobodyMaySee");
const QByteArray passphrase = QByteArrayLiteral("middle out forever");
const QString vaultVariable = QStringLiteral("SUCCESS_VAULT_PASSPHRASE");
const QString tokenVariable = QStringLiteral("SUCCESS_STRIPE_TOKEN");

class Connect : public ::testing::Test
{
protected:
    /// No word of what was said, and no byte of what was written, is the token or the passphrase.
    void TearDown() override
    {
        for (const QByteArray &secret : {token, passphrase}) {
            EXPECT_FALSE(m_said.contains(secret));
            QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                ASSERT_TRUE(file.open(QIODevice::ReadOnly));
                EXPECT_FALSE(file.readAll().contains(secret)) << file.fileName().toStdString();
            }
        }
    }

    CliRun ctl(const char *spaceSeparated, const QByteArray &in = {}, QMap<QString, QString> environment = {})
    {
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), m_folder.filePath(QStringLiteral("home")));
        const QStringList arguments =
            QStringList{QStringLiteral("--data-dir"), m_folder.filePath(QStringLiteral("data")),
                        QStringLiteral("--format"), QStringLiteral("json")} +
            QString::fromUtf8(spaceSeparated).split(u' ');
        const CliRun run =
            runSuccessctl(QStringLiteral(SUCCESSCTL), arguments, QStringLiteral(SUCCESS_DEMO_DATA), {in, environment});
        m_said += run.out + run.err;
        return run;
    }
    /// With the vault's passphrase in the environment.
    CliRun ctlUnlocked(const std::string &line, const QByteArray &in = {})
    {
        return ctl(line.c_str(), in, {{vaultVariable, QString::fromUtf8(passphrase)}});
    }
    void useVault()
    {
        const CliRun run = ctlUnlocked("secrets use vault");
        ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    }
    json stripe(const CliRun &sources)
    {
        EXPECT_EQ(sources.exitCode, 0) << sources.err.toStdString();
        const json rows = sources.json();
        const auto row =
            std::find_if(rows.begin(), rows.end(), [](const json &each) { return each.at("source") == "stripe"; });
        return row == rows.end() ? json() : *row;
    }
    std::string connectLine() const { return "connect stripe --base-url " + server.url().toStdString(); }

    static void expectRefused(const CliRun &run, int exitCode, const char *inSentence)
    {
        EXPECT_EQ(run.exitCode, exitCode);
        EXPECT_TRUE(run.out.isEmpty()) << run.out.toStdString();
        EXPECT_EQ(run.errorLines().size(), 1) << run.err.toStdString();
        EXPECT_THAT(run.err.toStdString(), HasSubstr(inSentence));
    }

    /// All files below the data folder that are no database, with what they hold: the vault is among them.
    [[nodiscard]] QMap<QString, QByteArray> filesKept() const
    {
        QMap<QString, QByteArray> kept;
        QDirIterator files(m_folder.filePath(QStringLiteral("data")), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains(QStringLiteral(".sqlite")) && file.open(QIODevice::ReadOnly))
                kept.insert(file.fileName(), file.readAll());
        }
        return kept;
    }

    LoopbackServer server{token};

private:
    const QTemporaryDir m_folder;
    QByteArray m_said;
};

TEST_F(Connect, ASourceIsConnectedShownSyncedAndDisconnected)
{
    useVault();
    const CliRun connected = ctlUnlocked(connectLine(), token + '\n');
    ASSERT_EQ(connected.exitCode, 0) << connected.err.toStdString();
    EXPECT_EQ(connected.json().at("source"), "stripe");
    EXPECT_TRUE(connected.json().at("name").is_null());
    EXPECT_EQ(connected.json().at("base_url"), server.url().toStdString());
    EXPECT_TRUE(connected.json().at("parts").is_array());

    json row = stripe(ctlUnlocked("sources"));
    EXPECT_EQ(row.at("state"), "connected");
    EXPECT_EQ(row.at("base_url"), server.url().toStdString());
    EXPECT_EQ(row.at("token"), "vault");
    EXPECT_TRUE(row.at("last_sync").is_null());
    EXPECT_EQ(stripe(ctl("sources")).at("token"), "unknown") << "the vault is locked";

    const CliRun synced = ctlUnlocked("sync");
    EXPECT_EQ(synced.exitCode, 0) << synced.err.toStdString();
    EXPECT_FALSE(server.requests().isEmpty());
    EXPECT_FALSE(stripe(ctlUnlocked("sources")).at("last_sync").is_null());

    const CliRun gone = ctlUnlocked("disconnect stripe");
    ASSERT_EQ(gone.exitCode, 0) << gone.err.toStdString();
    EXPECT_EQ(gone.json(), (json{{"source", "stripe"}, {"name", nullptr}, {"data", "kept"}}));
    row = stripe(ctlUnlocked("sources"));
    EXPECT_EQ(row.at("state"), "not_connected");
    EXPECT_TRUE(row.at("token").is_null());
    EXPECT_FALSE(row.at("last_sync").is_null()) << "what was read stays";
    expectRefused(ctlUnlocked("disconnect stripe"), 1, "not connected");
    ASSERT_EQ(ctlUnlocked(connectLine(), token).exitCode, 0);
    ASSERT_EQ(ctlUnlocked("disconnect stripe --delete-data").exitCode, 0);
    EXPECT_TRUE(stripe(ctlUnlocked("sources")).at("last_sync").is_null());
}

TEST_F(Connect, ATokenOfTheEnvironmentNeedsNoKeychainAndIsNotKept)
{
    const QMap<QString, QString> environment{{tokenVariable, QString::fromUtf8(token)}};
    const CliRun connected = ctl(connectLine().c_str(), {}, environment);
    ASSERT_EQ(connected.exitCode, 0) << connected.err.toStdString();
    EXPECT_EQ(stripe(ctl("sources", {}, environment)).at("token"), "environment");
    EXPECT_EQ(ctl("sync", {}, environment).exitCode, 0);
    EXPECT_EQ(stripe(ctl("sources")).at("token"), "unknown") << "no keychain answers here";
    const CliRun without = ctl("sync");
    EXPECT_EQ(without.exitCode, 1);
    EXPECT_THAT(without.err.toStdString(), HasSubstr("SUCCESS_STRIPE_TOKEN"));
    EXPECT_EQ(stripe(ctl("sources", {}, environment)).at("state"), "failed");
    const CliRun gone = ctl("disconnect stripe", {}, environment);
    EXPECT_EQ(gone.exitCode, 0);
    EXPECT_THAT(gone.err.toStdString(), HasSubstr("SUCCESS_STRIPE_TOKEN is still set"));
}

TEST_F(Connect, WhereNoKeychainAnswersNothingIsConnectedAndTheWaysOutAreNamed)
{
    const CliRun run = ctl(connectLine().c_str(), token);
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("SUCCESS_STRIPE_TOKEN"));
    EXPECT_THAT(run.err.toStdString(), HasSubstr("successctl secrets use vault"));
    EXPECT_EQ(stripe(ctl("sources")).at("state"), "not_connected");
}

TEST_F(Connect, ATokenIsNeverAnArgument)
{
    const std::string line = "connect stripe " + token.toStdString();
    expectRefused(ctl(line.c_str()), 2, "SUCCESS_STRIPE_TOKEN");
    expectRefused(ctl(("connect " + token.toStdString()).c_str()), 2, "never given as an argument");
    for (const char *option : {" --option token=", " --option x=", " --option "})
        expectRefused(ctl(("connect stripe" + (option + token.toStdString())).c_str()), 2,
                      "never given as an argument");
    expectRefused(ctl(("connect stripe --token=" + token.toStdString()).c_str()), 2, "token");
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(Connect, WhatCannotBeConnectedIsRefusedBeforeAnythingIsSent)
{
    useVault();
    expectRefused(ctlUnlocked("connect myspace"), 2, "There is no source");
    expectRefused(ctlUnlocked(connectLine()), 1, "token");
    expectRefused(ctlUnlocked(connectLine() + " --option novalue", token), 2, "KEY=VALUE");
    expectRefused(ctlUnlocked(connectLine() + " --option unheard_of=1", token), 1, "unheard_of");
    expectRefused(ctlUnlocked("connect stripe --base-url http://stripe.example", token), 1, "https");
    expectRefused(ctlUnlocked("connect stripe --base-url https://me:middle@stripe.example", token), 1, "user name");
    expectRefused(ctlUnlocked(connectLine() + " --format csv", token), 2, "csv");
    EXPECT_TRUE(server.requests().isEmpty());
    EXPECT_EQ(stripe(ctlUnlocked("sources")).at("state"), "not_connected");
}

TEST_F(Connect, ATokenThatTheSystemRefusesFailsTheSyncWithASentence)
{
    useVault();
    ASSERT_EQ(ctlUnlocked(connectLine() + " --no-test", "rk_test_of_somebody_else").exitCode, 0);
    EXPECT_TRUE(server.requests().isEmpty()) << "--no-test asks nothing";
    EXPECT_EQ(ctlUnlocked("sync").exitCode, 1);
    const json row = stripe(ctlUnlocked("sources"));
    EXPECT_EQ(row.at("state"), "failed");
    EXPECT_FALSE(row.at("error").get<std::string>().empty());
}

TEST_F(Connect, ATokenThatTheSystemRefusesIsNotKept)
{
    useVault();
    const auto before = filesKept();
    ASSERT_FALSE(before.isEmpty()) << "there is no vault to look at";
    const CliRun refused = ctlUnlocked(connectLine(), "rk_test_of_somebody_else");
    expectRefused(refused, 1, "Stripe");
    EXPECT_THAT(refused.err.toStdString(), HasSubstr("401"));
    EXPECT_FALSE(server.requests().isEmpty());
    EXPECT_EQ(filesKept(), before) << "the vault was written";
    const json row = stripe(ctlUnlocked("sources"));
    EXPECT_EQ(row.at("state"), "not_connected");
    EXPECT_TRUE(row.at("token").is_null());
    ASSERT_EQ(ctlUnlocked(connectLine(), token).exitCode, 0) << "the right one connects afterwards";
    EXPECT_NE(filesKept(), before) << "a token that is kept does not show in the files, so this proves nothing";
}

TEST_F(Connect, APartThatMayNotBeReadIsNamedAndTheRestIsConnected)
{
    useVault();
    server.close("/v1/coupons");
    const CliRun connected = ctlUnlocked(connectLine(), token);
    ASSERT_EQ(connected.exitCode, 0) << connected.err.toStdString();
    const json parts = connected.json().at("parts");
    EXPECT_GT(parts.size(), 1U);
    for (const json &part : parts) {
        EXPECT_EQ(part.at("readable"), part.at("what") != "Coupons") << part.dump();
        if (part.at("what") == "Coupons") {
            EXPECT_THAT(part.at("detail").get<std::string>(), HasSubstr("403"));
        }
    }
    EXPECT_EQ(stripe(ctlUnlocked("sources")).at("state"), "connected");
}

TEST_F(Connect, TheVaultIsMadeLockedAndGivenAnotherPassphrase)
{
    EXPECT_EQ(ctl("secrets").json().at("place"), "keychain");
    EXPECT_EQ(ctl("secrets").json().at("state"), "unavailable");
    expectRefused(ctl("secrets use vault", "short"), 1, "at least 8 characters");
    EXPECT_EQ(ctl("secrets").json().at("place"), "keychain");
    const CliRun made = ctl("secrets use vault", passphrase + '\n');
    ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    EXPECT_EQ(made.json(), (json{{"place", "vault"}}));
    EXPECT_EQ(ctl("secrets").json().at("state"), "locked");
    EXPECT_EQ(ctlUnlocked("secrets").json().at("state"), "ready");
    ASSERT_EQ(ctlUnlocked(connectLine() + " --no-test", token).exitCode, 0);
    EXPECT_EQ(ctlUnlocked("secrets passphrase", "another good one").exitCode, 0);
    EXPECT_EQ(stripe(ctlUnlocked("sources")).at("token"), "unknown");
    EXPECT_EQ(stripe(ctl("sources", {}, {{vaultVariable, QStringLiteral("another good one")}})).at("token"), "vault");
}

TEST_F(Connect, APlaceThatCannotTakeTheTokensLeavesThemWhereTheyAre)
{
    useVault();
    ASSERT_EQ(ctlUnlocked(connectLine() + " --no-test", token).exitCode, 0);
    const CliRun moved = ctlUnlocked("secrets use keychain");
    EXPECT_EQ(moved.exitCode, 1);
    EXPECT_THAT(moved.err.toStdString(), HasSubstr("No keychain answers"));
    EXPECT_THAT(moved.err.toStdString(), HasSubstr("--leave-tokens"));
    EXPECT_EQ(stripe(ctlUnlocked("sources")).at("token"), "vault");
    EXPECT_EQ(ctlUnlocked("secrets use keychain --leave-tokens").exitCode, 0);
    EXPECT_EQ(ctl("secrets").json().at("place"), "keychain");
}

TEST_F(Connect, TheDemoConnectsNothing)
{
    for (const char *line :
         {"--demo connect stripe", "--demo disconnect stripe", "--demo secrets", "--demo secrets use vault"})
        expectRefused(ctl(line, token), 1, "demo");
}

TEST_F(Connect, AWrongCommandLineOfTheseCommandsIsAUsageError)
{
    for (const char *line : {"connect", "disconnect", "disconnect myspace", "secrets use drawer", "secrets move",
                             "secrets passphrase now", "connect stripe --delete-data"})
        EXPECT_EQ(ctl(line).exitCode, 2) << line;
}

} // namespace
} // namespace success::test
