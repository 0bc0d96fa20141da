// SPDX-License-Identifier: Apache-2.0
#include "tests/chat/chat_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

namespace success::test {
namespace {

using assistant::Answer;
using assistant::Sentence;
using std::chrono::milliseconds;

class RepliesTest : public ChatTest, public ::testing::WithParamInterface<ModelServer::Kind>
{
protected:
    RepliesTest() { choose(server); }

    ModelServer server{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(Kinds, RepliesTest, ::testing::Values(ModelServer::Kind::OpenAi, ModelServer::Kind::Anthropic),
                         [](const auto &kind) {
                             return std::string(kind.param == ModelServer::Kind::OpenAi ? "OpenAi" : "Anthropic");
                         });

const QStringList deltas{QStringLiteral("Größe & Söhne pay late"),
                         QStringLiteral(" [1"),
                         QStringLiteral("]. "),
                         QStringLiteral("Usage fell by 3"),
                         QStringLiteral(".5 % 🎉"),
                         QStringLiteral(" [2][3]. Made up"),
                         QStringLiteral(" [99].")};
const QString wholeText = QStringLiteral("Größe & Söhne pay late. Usage fell by 3.5 % 🎉. Made up.");

TEST_P(RepliesTest, AnAnswerIsSentencesWithRecordsOfThisAccount)
{
    server.say({deltas});
    const Asked asked = ask();
    ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
    const Answer &answer = asked.answer();
    EXPECT_EQ(asked.text(), wholeText);
    EXPECT_EQ(answer.provider, GetParam() == ModelServer::Kind::OpenAi ? u"openai" : u"anthropic");
    EXPECT_EQ(answer.model, ModelServer::model());
    EXPECT_EQ(answer.intent, u"health");
    EXPECT_TRUE(answer.incomplete.isEmpty()) << answer.incomplete.toStdString();
    EXPECT_EQ(answer.sentences[0].citations, std::vector<int>{1});
    EXPECT_EQ(answer.sentences[1].citations, (std::vector<int>{2, 3}));
    EXPECT_EQ(answer.sentences[2].unsupported, std::vector<int>{99});
    ASSERT_EQ(answer.citations.size(), 3u);
    const QString message = server.message();
    for (int i = 1; i <= 3; ++i) {
        const assistant::Citation &citation = answer.citations[size_t(i) - 1];
        const QString line = message.section(QStringLiteral("\n[%1] ").arg(i), 1).section(u'\n', 0, 0);
        EXPECT_TRUE(line.startsWith(citation.kind)) << line.toStdString();
        EXPECT_TRUE(line.contains(citation.excerpt.left(100))) << line.toStdString();
    }
    EXPECT_FALSE(asked.outcome->builtIn);
    EXPECT_EQ(server.http().count(), 1);
}

TEST_P(RepliesTest, ReadsTheSameHoweverTheStreamIsCut)
{
    for (const int bytes : {1, 2, 3, 7, 64}) {
        ModelScript script{deltas};
        script.pieceBytes = bytes;
        server.say(script);
        const Asked asked = ask();
        ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
        EXPECT_EQ(asked.text(), wholeText) << bytes;
        EXPECT_TRUE(asked.answer().incomplete.isEmpty());
    }
}

TEST_P(RepliesTest, ASlowAnswerIsToldAsItGrows)
{
    ModelScript script{deltas};
    script.pieceBytes = 150;
    script.pause = milliseconds(80);
    server.say(script);
    const Asked asked = ask();
    ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
    EXPECT_EQ(asked.text(), wholeText);
    ASSERT_GE(asked.soFar.size(), 3u);
    QString before;
    for (const Answer &soFar : asked.soFar) {
        const QString text = Asked::textOf(soFar);
        EXPECT_TRUE(wholeText.startsWith(text)) << text.toStdString();
        EXPECT_GE(text.size(), before.size());
        EXPECT_EQ(soFar.model, ModelServer::model());
        before = text;
    }
}

TEST_P(RepliesTest, AStreamThatBreaksOffIsShownAsFarAsItCameAndMarked)
{
    ModelScript script{deltas};
    const QByteArray body = ModelServer::eventsOf(GetParam(), script);
    const qsizetype textEnds = body.indexOf("[99]");
    int incomplete = 0;
    for (qsizetype at = 1; at < textEnds; at += std::max<qsizetype>(1, textEnds / 23)) {
        for (const ServedEnd end : {ServedEnd::Whole, ServedEnd::Close, ServedEnd::Reset}) {
            script.cutAt = at;
            script.end = end;
            server.say(script);
            const Asked asked = ask();
            if (!asked.outcome->answer) {
                EXPECT_FALSE(asked.refusal().isEmpty());
                continue;
            }
            ++incomplete;
            EXPECT_FALSE(asked.answer().incomplete.isEmpty()) << at << ": " << asked.text().toStdString();
            EXPECT_TRUE(wholeText.startsWith(asked.text().section(u'[', 0, 0).trimmed())) << asked.text().toStdString();
        }
    }
    EXPECT_GT(incomplete, 20);
}

TEST_P(RepliesTest, NothingIsAskedAgainOnceAByteHasCome)
{
    ModelScript script{deltas};
    script.cutAt = 40;
    script.end = ServedEnd::Reset;
    server.say(script);
    ask();
    EXPECT_EQ(server.http().count(), 1);
}

TEST_P(RepliesTest, AnErrorInTheStreamLeavesWhatCameAndSaysWhy)
{
    const bool openAi = GetParam() == ModelServer::Kind::OpenAi;
    const QByteArray error = openAi ? "data: {\"error\": {\"message\": \"The server had an error\", \"type\": "
                                      "\"server_error\", \"code\": null}}\n\n"
                                    : "event: error\ndata: {\"type\": \"error\", \"error\": {\"type\": "
                                      "\"overloaded_error\", \"message\": \"Overloaded\"}}\n\n";
    ModelScript script{{QStringLiteral("It pays [1]. But")}};
    script.tail = error;
    server.say(script);
    const Asked some = ask();
    ASSERT_TRUE(some.outcome->answer) << some.refusal().toStdString();
    EXPECT_EQ(some.text(), u"It pays. But");
    EXPECT_TRUE(some.answer().incomplete.contains(openAi ? u"could not answer (The server had an error)"
                                                         : u"is overloaded (Overloaded)"))
        << some.answer().incomplete.toStdString();
    script.deltas.clear();
    server.say(script);
    EXPECT_TRUE(ask().refusal().contains(openAi ? u"The server had an error" : u"Overloaded"));
}

TEST_P(RepliesTest, WhyTheModelStoppedIsTold)
{
    const bool openAi = GetParam() == ModelServer::Kind::OpenAi;
    ModelScript script{{QStringLiteral("It pays [1]. But then")}, openAi ? u"length"_qs : u"max_tokens"_qs};
    server.say(script);
    EXPECT_TRUE(ask().answer().incomplete.contains(u"the most that the model writes"));
    script.stop = openAi ? u"content_filter"_qs : u"refusal"_qs;
    server.say(script);
    EXPECT_TRUE(ask().answer().incomplete.contains(openAi ? u"content filter" : u"declined"));
    script.deltas.clear();
    server.say(script);
    EXPECT_TRUE(ask().refusal().contains(u"declined to answer"));
    script.stop.clear();
    server.say(script);
    EXPECT_TRUE(ask().refusal().contains(u"without a word"));
    script.stop = u"none"_qs;
    server.say(script);
    EXPECT_TRUE(ask().refusal().contains(u"ended before it had begun"));
    script.deltas = {QStringLiteral("It pays [1].")};
    server.say(script);
    EXPECT_TRUE(ask().answer().incomplete.contains(u"cut off"));
}

TEST_P(RepliesTest, AServerThatDoesNotStreamIsReadAllTheSame)
{
    ModelScript script{deltas};
    script.streams = false;
    server.say(script);
    const Asked asked = ask();
    ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
    EXPECT_EQ(asked.text(), wholeText);
    EXPECT_TRUE(asked.answer().incomplete.isEmpty());
}

TEST_P(RepliesTest, AnAnswerWithoutEndIsEnded)
{
    ModelScript script;
    for (int i = 0; i < 200; ++i)
        script.deltas << QStringLiteral("And on and on it goes, as models do at times. ").repeated(10);
    script.stop = u"none"_qs;
    script.end = ServedEnd::Stall;
    server.say(script);
    QElapsedTimer timer;
    timer.start();
    const Asked asked = ask();
    ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
    EXPECT_TRUE(asked.answer().incomplete.contains(u"the most"));
    EXPECT_LE(asked.text().size(), 64 * 1024);
    EXPECT_LT(timer.elapsed(), 4500) << "it was waited for";
}

TEST_P(RepliesTest, SilenceIsToldAfterTheTimeThatIsSet)
{
    ModelScript script{{QStringLiteral("It pays")}, u"none"_qs};
    script.end = ServedEnd::Stall;
    server.say(script);
    QElapsedTimer timer;
    timer.start();
    const Asked asked = ask();
    ASSERT_TRUE(asked.outcome->answer) << asked.refusal().toStdString();
    EXPECT_GE(timer.elapsed(), 4700); // coarse timers may be 5 % early
    EXPECT_TRUE(asked.answer().incomplete.contains(u"was silent for 5 seconds"))
        << asked.answer().incomplete.toStdString();
}

TEST_P(RepliesTest, StoppedMidwayNothingMoreComes)
{
    ModelScript script{deltas};
    script.pieceBytes = 30;
    script.pause = milliseconds(100);
    server.say(script);
    QEventLoop loop;
    int told = 0;
    bool ended = false;
    m_chat->ask(
        {m_portfolio, account().key, QStringLiteral("Why?")},
        [&](const Answer &) {
            ++told;
            m_chat->stop();
            loop.quit();
        },
        [&](const ModelOutcome &) { ended = true; });
    loop.exec();
    QElapsedTimer timer;
    timer.start();
    m_chat.reset(); // waits for the thread, which waits for the request
    RecordProperty("stopped_after_ms", int(timer.elapsed()));
    EXPECT_LT(timer.elapsed(), 1000); // 50 ms until it is seen, and a loaded machine
    QCoreApplication::processEvents();
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(ended);
}

TEST_P(RepliesTest, AnotherQuestionTakesThePlaceOfTheOneBefore)
{
    ModelScript script{deltas};
    script.pieceBytes = 30;
    script.pause = milliseconds(100);
    server.say(script);
    bool first = false;
    m_chat->ask({m_portfolio, account().key, QStringLiteral("Why?")}, {}, [&](const ModelOutcome &) { first = true; });
    server.say(QStringLiteral("The second [1]."));
    EXPECT_EQ(ask().text(), u"The second.");
    EXPECT_FALSE(first);
}

} // namespace
} // namespace success::test
