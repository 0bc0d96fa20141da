// SPDX-License-Identifier: Apache-2.0
#include "core/chat/model_keys.h"
#include "core/workspace/conversations.h"
#include "tests/chat/chat_fixture.h"

#include <QEventLoop>

#include <QCoroTask>

namespace success::test {
namespace {

using Kind = ModelServer::Kind;

class RefusalsTest : public ChatTest
{
protected:
    RefusalsTest() { choose(server); }

    ModelServer server{Kind::OpenAi};
};

TEST_F(RefusalsTest, AWrongKeyAndAnotherModelAreTold)
{
    server.say(QStringLiteral("Never said."));
    set("assistant.model", "another");
    EXPECT_TRUE(ask().refusal().contains(u"has no model “another”"));
    const auto settings = providerSettings(m_session->workspace());
    ASSERT_TRUE(QCoro::waitFor(keepModelKey(*m_session, *settings, "sk-wrong-key-4711")));
    const QString refusal = ask().refusal();
    EXPECT_TRUE(refusal.contains(u"did not accept the key")) << refusal.toStdString();
    EXPECT_TRUE(refusal.contains(u"***")) << "the server repeats it: " << refusal.toStdString();
    EXPECT_FALSE(refusal.contains(u"4711")) << refusal.toStdString();
}

struct Failure
{
    Fault fault;
    const char *inSentence;
    int tries;
};

TEST_F(RefusalsTest, EachFailureHasItsSentence)
{
    server.say(QStringLiteral("Never said."));
    const std::vector<Failure> failures{
        {Fault::answer(403), "The key may not use loopback-1", 1},
        {Fault::answer(404), "", 1},
        {Fault::answer(500), "could not answer (HTTP 500: status 500). Ask again in a moment", 2},
        {Fault::answer(503), "is overloaded (HTTP 503: status 503)", 2},
        {Fault::answer(529), "is overloaded (HTTP 529: status 529)", 2},
        {Fault::answer(429, {{"Retry-After", "20"}}),
         "asks for fewer questions (HTTP 429: status 429). Ask again in "
         "20 seconds",
         1},
        {Fault::of(Fault::Kind::Html), "web page instead of a model's reply", 1},
        {Fault::of(Fault::Kind::Reset), "", 1}};
    for (const Failure &failure : failures) {
        server.http().forget();
        server.http().fail(failure.fault, HttpServer::always);
        const QString refusal = ask().refusal();
        EXPECT_TRUE(refusal.contains(QString::fromUtf8(failure.inSentence))) << refusal.toStdString();
        EXPECT_EQ(server.http().count(), failure.tries) << refusal.toStdString();
        server.http().heal();
    }
}

TEST_F(RefusalsTest, ARefusalThatPassesIsAskedAgainOnce)
{
    server.say(QStringLiteral("It pays [1]."));
    server.http().fail(Fault::answer(429, {{"Retry-After", "1"}}));
    EXPECT_EQ(ask().text(), u"It pays.");
    EXPECT_EQ(server.http().count(), 2);
}

TEST_F(RefusalsTest, TheKeyNeverGoesToAnotherHost)
{
    ModelServer other(Kind::OpenAi, "");
    for (const int status : {302, 307, 308}) {
        server.http().fail(Fault::redirect(other.http().url(), status));
        const QString refusal = ask().refusal();
        EXPECT_TRUE(
            refusal.contains(status == 302 ? u"a redirect that cannot be followed"_qs : other.http().url().toString()))
            << refusal.toStdString();
        EXPECT_EQ(other.http().count(), 0);
    }

    set("assistant.base_url", other.baseUrl().toString().toStdString());
    const auto settings = providerSettings(m_session->workspace());
    EXPECT_FALSE(*QCoro::waitFor(hasModelKey(*m_session, *settings))) << "another origin has no key";
    ASSERT_TRUE(agreeToOrigin(m_session->workspace(), settings->origin()));
    other.say(QStringLiteral("It pays [1]."));
    EXPECT_EQ(ask().text(), u"It pays.");
    ASSERT_EQ(other.http().count(), 1);
    EXPECT_FALSE(other.http().requests().front().everything().contains(server.key()));
    EXPECT_TRUE(other.http().requests().front().header("Authorization").isEmpty());
}

TEST_F(RefusalsTest, WhereNothingListensTheLocalServerIsAskedFor)
{
    server.http().refuseConnections();
    const QString refusal = ask().refusal();
    EXPECT_TRUE(refusal.contains(u"Nothing answers at " + server.http().url().toString())) << refusal.toStdString();
    EXPECT_TRUE(refusal.contains(u"Is Ollama")) << refusal.toStdString();
}

TEST_F(RefusalsTest, NothingIsSentBeforeSomebodyAgrees)
{
    set("assistant.agreed", nlohmann::json::array());
    server.say(QStringLiteral("It pays [1]."));
    const Asked refused = ask();
    EXPECT_TRUE(refused.refusal().contains(server.http().url().toString())) << refused.refusal().toStdString();
    EXPECT_EQ(refused.outcome->answer.error().code, needsAgreement);
    EXPECT_EQ(server.http().count(), 0);
    ASSERT_TRUE(refused.outcome->disclosure);
    const Disclosure told = *refused.outcome->disclosure;
    EXPECT_EQ(told.host, u"127.0.0.1");
    EXPECT_TRUE(told.onThisComputer);
    EXPECT_TRUE(told.withKey);

    ASSERT_TRUE(agreeToOrigin(m_session->workspace(), told.origin));
    EXPECT_EQ(ask().text(), u"It pays.");
    const QString message = server.message();
    EXPECT_EQ(told.characters, message.size() + server.rules().size()) << "what was told is what was sent";
    int records = 0;
    for (const Disclosure::Part &part : told.parts) {
        records += part.records;
        int sent = 0;
        for (const QString &line : message.split(u'\n'))
            sent += line.startsWith(u'[') && line.section(u' ', 1, 1).startsWith(part.kind) ? 1 : 0;
        EXPECT_EQ(sent, part.records) << part.kind.toStdString();
    }
    EXPECT_EQ(records, told.records);
    EXPECT_GT(records, 5);
    EXPECT_TRUE(disclosureSentence(told).contains(QStringLiteral("%1 records").arg(records)));

    ASSERT_TRUE(m_session->undo()) << "agreeing is a decision";
    EXPECT_EQ(ask().outcome->answer.error().code, needsAgreement);
}

TEST_F(RefusalsTest, WhatCannotBeAskedIsRefusedWithoutSendingAnything)
{
    set("sync.offline", true);
    EXPECT_TRUE(ask().refusal().contains(u"working offline"));
    set("sync.offline", false);
    set("assistant.model", "");
    EXPECT_TRUE(ask().refusal().contains(u"Which model"));
    set("assistant.model", "loopback-1");
    set("assistant.provider", "built-in");
    EXPECT_TRUE(ask().refusal().contains(u"No model is chosen"));
    set("assistant.provider", "anthropic");
    set("assistant.base_url", "");
    set("assistant.agreed", {"https://api.anthropic.com"});
    const QString noKey = ask().refusal();
    EXPECT_TRUE(noKey.contains(u"no key for Anthropic") && noKey.contains(u"SUCCESS_ANTHROPIC_TOKEN"))
        << noKey.toStdString();
    EXPECT_TRUE(ask(QStringLiteral("why ").repeated(300)).refusal().contains(u"at most 1000 characters"));
    const Asked nothing = ask(QStringLiteral("?"));
    EXPECT_FALSE(nothing.outcome->answer);
    EXPECT_FALSE(nothing.outcome->builtIn);
    EXPECT_EQ(server.http().count(), 0);
}

TEST_F(RefusalsTest, AKeyIsForOneProviderAndMovesWithTheTokens)
{
    const auto settings = providerSettings(m_session->workspace());
    EXPECT_EQ(m_secrets->keys(), QStringList{QString(u"openai/" + server.http().url().toString())});
    for (const char *bad : {"", " \n", "two words", "line\nbreak", "k\xc3\xa4y"})
        EXPECT_FALSE(QCoro::waitFor(keepModelKey(*m_session, *settings, bad))) << bad;
    ASSERT_TRUE(QCoro::waitFor(m_session->moveSecrets(SecretPlace::Vault, "a long enough passphrase")));
    EXPECT_TRUE(m_secrets->keys().isEmpty());
    EXPECT_EQ(**QCoro::waitFor(m_session->tokens().read(settings->secretKey())), server.key());
    server.say(QStringLiteral("It pays [1]."));
    EXPECT_EQ(ask().text(), u"It pays.");
    ASSERT_TRUE(QCoro::waitFor(removeModelKey(*m_session, *settings)));
    EXPECT_FALSE(*QCoro::waitFor(hasModelKey(*m_session, *settings)));
    EXPECT_TRUE(modelKeyNames(m_session->workspace())->isEmpty());
    EXPECT_TRUE(ask().refusal().contains(u"did not accept the key"));
}

TEST(EarlierTurns, AreWhatWasSaidWithoutNumbers)
{
    const nlohmann::json answer{{"answer", {{{"text", "It pays."}, {"citations", {1}}}, {{"text", "Late."}}}}};
    const auto turns =
        earlierTurns({{1, {}, QStringLiteral("Why?"), answer}, {2, {}, QStringLiteral("And?"), nullptr}});
    ASSERT_EQ(turns.size(), 2u);
    EXPECT_EQ(turns[0].question, u"Why?");
    EXPECT_EQ(turns[0].answer, u"It pays. Late.");
    EXPECT_TRUE(turns[1].answer.isEmpty()) << "a turn that is not readable is a question without an answer";
}

TEST(DemoChat, TheDemoAsksNoModel)
{
    const QTemporaryDir folder;
    SessionOptions options;
    options.demo = true;
    options.dataDir = folder.path();
    options.demoRecordings = QStringLiteral(SUCCESS_DEMO_DATA);
    auto session = Session::open(std::move(options));
    ASSERT_TRUE(session);
    const auto portfolio = (*session)->loadNow();
    ASSERT_TRUE(portfolio) << portfolio.error().sentence.toStdString();
    ModelServer server(Kind::OpenAi);
    Workspace &workspace = (*session)->workspace();
    ASSERT_TRUE(
        workspace.setSettings({{QStringLiteral("assistant.provider"), "openai"},
                               {QStringLiteral("assistant.base_url"), server.baseUrl().toString().toStdString()},
                               {QStringLiteral("assistant.model"), "loopback-1"}}));
    const auto settings = providerSettings(workspace);
    ASSERT_TRUE(agreeToOrigin(workspace, settings->origin()));
    EXPECT_FALSE(QCoro::waitFor(keepModelKey(**session, *settings, "sk-key-0123456789")));
    ModelChat chat(**session);
    QEventLoop loop;
    Asked asked;
    chat.ask({*portfolio, (*portfolio)->accounts.front().key, QStringLiteral("Why?")}, {}, [&](ModelOutcome outcome) {
        asked.outcome = std::move(outcome);
        loop.quit();
    });
    loop.exec();
    EXPECT_TRUE(asked.refusal().contains(u"The demo asks no model"));
    EXPECT_EQ(server.http().count(), 0);
}

} // namespace
} // namespace success::test
