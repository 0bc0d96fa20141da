// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/model_server.h"
#include "tests/support/successctl.h"
#include "tests/tools/generator.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success::test {
namespace {

/// successctl in a data folder of its own.
class TerminalTest : public ::testing::Test
{
protected:
    TerminalTest()
    {
        const AsOf day = AsOf::noonUtc(QDate(2026, 11, 22));
        EXPECT_TRUE(generator::generate({2, 5, day, folder()}, [](const QString &) {}));
        EXPECT_EQ(ctl("settings set assistant.provider openai").exitCode, 0);
        EXPECT_EQ(ctl({u"settings"_qs, u"set"_qs, u"assistant.base_url"_qs, server.baseUrl().toString()}).exitCode, 0);
        EXPECT_EQ(ctl("settings set assistant.model loopback-1").exitCode, 0);
        domain = QString::fromStdString(ctl("list health --limit 1 --format json").json().at(0).at("domain"));
        server.say({{u"It pays late [1]. "_qs, u"Made up [99]."_qs}});
    }

    [[nodiscard]] QString folder() const { return m_folder.filePath(u"data"_qs); }

    /// With a vault for tokens, which each run opens (and takes its time for).
    void useVault()
    {
        m_environment.insert(u"SUCCESS_VAULT_PASSPHRASE"_qs, u"a long enough passphrase"_qs);
        EXPECT_EQ(ctl("secrets use vault").exitCode, 0);
    }

    CliRun ctl(const QStringList &arguments, const QByteArray &in = {}) const
    {
        const CliRun run =
            runSuccessctl(QStringLiteral(SUCCESSCTL),
                          QStringList{u"--data-dir"_qs, folder(), u"--as-of"_qs, u"2026-11-22"_qs} + arguments,
                          QStringLiteral(SUCCESS_DEMO_DATA), {in, m_environment});
        EXPECT_FALSE(run.out.contains(server.key()) || run.err.contains(server.key())) << run.err.toStdString();
        return run;
    }
    CliRun ctl(const char *spaceSeparated, const QByteArray &in = {}) const
    {
        return ctl(QString::fromUtf8(spaceSeparated).split(u' '), in);
    }
    CliRun ask(const QStringList &more) const { return ctl(QStringList{u"ask"_qs, domain, u"Why?"_qs} + more); }

    QTemporaryDir m_folder;
    QMap<QString, QString> m_environment;
    QString domain;
    ModelServer server{ModelServer::Kind::OpenAi};
};

TEST_F(TerminalTest, AModelIsAskedOnceKeyAndAgreementAreThere)
{
    const CliRun plain = ask({u"--format"_qs, u"json"_qs});
    EXPECT_EQ(plain.json()["provider"], "built-in") << "without --model nothing changes";

    const CliRun unknown = ask({u"--model"_qs});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_TRUE(unknown.out.isEmpty());
    const QStringList lines = unknown.errorLines();
    ASSERT_EQ(lines.size(), 1) << unknown.err.toStdString();
    EXPECT_TRUE(lines[0].contains(u"records of the account")) << lines[0].toStdString();
    EXPECT_TRUE(lines[0].contains(server.http().url().toString())) << lines[0].toStdString();
    EXPECT_TRUE(lines[0].endsWith(u"To agree, add --send-to 127.0.0.1.")) << lines[0].toStdString();
    EXPECT_EQ(ask({u"--model"_qs, u"--send-to"_qs, u"api.openai.com"_qs}).exitCode, 1);
    EXPECT_EQ(server.http().count(), 0);

    const CliRun noKey = ask({u"--model"_qs, u"--send-to"_qs, u"127.0.0.1"_qs});
    EXPECT_EQ(noKey.exitCode, 1);
    EXPECT_TRUE(noKey.err.contains("did not accept the key")) << noKey.err.toStdString();
    EXPECT_TRUE(noKey.err.contains("Without --model the built-in answer is given.")) << noKey.err.toStdString();
    EXPECT_TRUE(server.http().requests().back().header("Authorization").isEmpty());

    useVault();
    const CliRun kept = ctl("secrets set assistant", server.key() + '\n');
    EXPECT_EQ(kept.exitCode, 0) << kept.err.toStdString();
    EXPECT_TRUE(kept.out.startsWith("The key for http://127.0.0.1:")) << kept.out.toStdString();
    const CliRun table = ask({u"--model"_qs});
    EXPECT_EQ(table.exitCode, 0) << table.err.toStdString();
    EXPECT_TRUE(table.out.startsWith("It pays late. [1]\nMade up. [99: no such record]\n\n[1] "))
        << table.out.toStdString();
    const nlohmann::json json = ask({u"--model"_qs, u"--format"_qs, u"json"_qs}).json();
    EXPECT_EQ(json["provider"], "openai");
    EXPECT_EQ(json["model"], "loopback-1");
    EXPECT_EQ(json["answer"][1]["unsupported"], nlohmann::json({99}));

    EXPECT_EQ(ctl("secrets remove assistant").exitCode, 0);
    EXPECT_EQ(ask({u"--model"_qs}).exitCode, 1);
}

TEST_F(TerminalTest, AnAnswerThatStopsShortIsPrintedAndSaysSo)
{
    m_environment.insert(u"SUCCESS_OPENAI_TOKEN"_qs, QString::fromLatin1(server.key()));
    server.say(ModelScript{{u"It pays [1]. But"_qs}, u"none"_qs});
    const CliRun cut = ask({u"--model"_qs, u"--send-to"_qs, u"127.0.0.1"_qs});
    EXPECT_EQ(cut.exitCode, 0);
    EXPECT_TRUE(cut.out.startsWith("It pays. [1]\nBut\n")) << cut.out.toStdString();
    EXPECT_EQ(cut.err, "The answer was cut off: the connection ended before it was complete.\n");
}

TEST_F(TerminalTest, WhatMakesNoSenseIsAUsageError)
{
    EXPECT_EQ(ask({u"--send-to"_qs, u"127.0.0.1"_qs}).exitCode, 2);
    EXPECT_EQ(ctl("secrets set").exitCode, 2);
    EXPECT_EQ(ctl("secrets set stripe").exitCode, 2);
    EXPECT_EQ(ctl("secrets set assistant sk-as-an-argument").exitCode, 2);
    EXPECT_EQ(ctl("secrets set assistant", "two words").exitCode, 1);
    EXPECT_EQ(ctl("settings set assistant.keys []").exitCode, 1);
    EXPECT_EQ(ctl("settings set assistant.base_url http://api.openai.com/v1").exitCode, 1);
    EXPECT_EQ(ctl("settings set assistant.provider built-in").exitCode, 0);
    EXPECT_EQ(ctl("secrets set assistant", "sk-key").exitCode, 1);
    EXPECT_EQ(ask({u"--model"_qs}).exitCode, 1);
}

} // namespace
} // namespace success::test
