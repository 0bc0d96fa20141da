// SPDX-License-Identifier: Apache-2.0
#include "tests/chat/chat_fixture.h"

#include "core/chat/model_keys.h"

#include <QEventLoop>
#include <QTimer>

#include <QCoroTask>

namespace success::test {

QString Asked::textOf(const assistant::Answer &answer)
{
    QStringList sentences;
    for (const assistant::Sentence &sentence : answer.sentences)
        sentences << sentence.text;
    return sentences.join(u' ');
}

QString Asked::refusal() const
{
    if (!outcome || outcome->answer)
        return QStringLiteral("(no refusal: %1)").arg(outcome ? text() : QString());
    const Error &error = outcome->answer.error();
    EXPECT_EQ(error.source, u"assistant") << error.sentence.toStdString();
    EXPECT_TRUE(error.sentence.endsWith(u'.') || error.sentence.endsWith(u'?')) << error.sentence.toStdString();
    EXPECT_FALSE(error.sentence.contains(u"ync it") || error.sentence.contains(u"ync again"))
        << "a question is no sync: " << error.sentence.toStdString();
    EXPECT_TRUE(outcome->builtIn) << "the built-in answer is not offered: " << error.sentence.toStdString();
    EXPECT_TRUE(!outcome->builtIn || outcome->builtIn->provider == u"built-in");
    return error.sentence;
}

ChatTest::ChatTest()
{
    const AsOf day = AsOf::noonUtc(QDate(2026, 11, 22));
    EXPECT_TRUE(generator::generate({3, 5, day, folder()}, [](const QString &) {}));
    SessionOptions options;
    options.dataDir = folder();
    options.asOf = day;
    options.secrets = m_secrets;
    auto session = Session::open(std::move(options));
    EXPECT_TRUE(session) << session.error().sentence.toStdString();
    m_session = std::move(*session);
    const auto loaded = m_session->loadNow();
    EXPECT_TRUE(loaded);
    m_portfolio = *loaded;
    m_chat = std::make_unique<ModelChat>(*m_session);
}

void ChatTest::set(const char *key, const nlohmann::json &value)
{
    const auto done = m_session->workspace().setSetting(QString::fromLatin1(key), value);
    EXPECT_TRUE(done) << done.error().sentence.toStdString();
}

void ChatTest::choose(const ModelServer &server)
{
    set("assistant.provider", server.kind() == ModelServer::Kind::Anthropic ? "anthropic" : "openai");
    set("assistant.base_url", server.baseUrl().toString().toStdString());
    set("assistant.model", ModelServer::model().toStdString());
    set("assistant.silence_seconds", 5);
    const auto settings = providerSettings(m_session->workspace());
    EXPECT_TRUE(agreeToOrigin(m_session->workspace(), settings->origin()));
    EXPECT_TRUE(QCoro::waitFor(keepModelKey(*m_session, *settings, server.key())));
}

Asked ChatTest::ask(const QString &question, const std::function<void(const assistant::Answer &)> &during)
{
    Asked asked;
    QEventLoop loop;
    QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
    m_chat->ask(
        {m_portfolio, account().key, question},
        [&](const assistant::Answer &soFar) {
            asked.soFar.push_back(soFar);
            if (during)
                during(soFar);
        },
        [&](ModelOutcome outcome) {
            asked.outcome = std::move(outcome);
            loop.quit();
        });
    EXPECT_TRUE(m_chat->isAsking());
    loop.exec();
    EXPECT_TRUE(asked.outcome) << "no end within a minute";
    EXPECT_FALSE(m_chat->isAsking());
    return asked;
}

void ChatTest::plant(const QStringList &texts)
{
    auto cache = Database::open(m_session->folder().cacheFile(), cacheSchema());
    ASSERT_TRUE(cache);
    const auto written = (*cache)->run([&](SQLite::Database &connection) {
        for (int i = 0; i < texts.size(); ++i) {
            SQLite::Statement update(
                connection, "UPDATE activity SET text = ?1, title = 'Note' WHERE id = (SELECT activity.id FROM "
                            "activity JOIN company ON company.id = company_id WHERE account_id = ?2 ORDER BY "
                            "at DESC, activity.id LIMIT 1 OFFSET ?3)");
            update.bind(1, texts[i].toStdString());
            update.bind(2, int64_t(account().id));
            update.bind(3, i);
            EXPECT_EQ(update.exec(), 1);
        }
    });
    ASSERT_TRUE(written);
}

} // namespace success::test
