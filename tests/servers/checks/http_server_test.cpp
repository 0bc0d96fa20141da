// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/checks/raw_client.h"
#include "tests/servers/http_server.h"

#include <gtest/gtest.h>

#include <atomic>

using namespace success::test;
using namespace std::chrono_literals;

namespace {

ServedResponse echo(const ServedRequest &request)
{
    return ServedResponse::json({{"method", request.method.toStdString()},
                                 {"path", request.path.toStdString()},
                                 {"a", request.param(u"a").toStdString()},
                                 {"body", request.body.toStdString()},
                                 {"name", "Größe"}});
}

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
}

nlohmann::json jsonOf(const QByteArray &answer)
{
    const QByteArray body = RawClient::bodyOf(answer);
    return nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
}

} // namespace

TEST(HttpServer, KeepsTheConnectionAndReadsPathsQueriesAndBodies)
{
    HttpServer server(echo);
    RawClient client(server.url());
    const auto first = jsonOf(client.ask(get("/v1/a%20b?a=x%26y&b=2")));
    EXPECT_EQ(first["path"], "/v1/a b");
    EXPECT_EQ(first["a"], "x&y");
    const auto counted = jsonOf(client.ask("POST /p HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"));
    EXPECT_EQ(counted["body"], "hello");
    const auto chunked = jsonOf(
        client.ask("POST /p HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=1\r\n world\r\n0\r\n\r\n"));
    EXPECT_EQ(chunked["body"], "hello world");
    EXPECT_EQ(server.count(), 3);
    EXPECT_EQ(server.requests().front().header("host"), "test");
}

TEST(HttpServer, AnswersPipelinedAndSlowlySentRequests)
{
    HttpServer server(echo);
    RawClient client(server.url());
    client.send(get("/1") + get("/2"));
    EXPECT_EQ(jsonOf(client.answer())["path"], "/1");
    EXPECT_EQ(jsonOf(client.answer())["path"], "/2");
    EXPECT_EQ(client.ask("POST /3 HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"),
              "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_EQ(jsonOf(client.ask("data"))["body"], "data");
}

TEST(HttpServer, FailsAsToldAndThenNoLonger)
{
    HttpServer server(echo, [](int status, const ServedRequest &) {
        return ServedResponse::json({{"vendor", "says no"}}, status);
    });
    server.fail(Fault::answer(429, {{"Retry-After", "7"}}), 2, HttpServer::path(QStringLiteral("/busy")));
    RawClient client(server.url());
    EXPECT_TRUE(client.ask(get("/free")).startsWith("HTTP/1.1 200 "));
    for (int time = 0; time < 2; ++time) {
        const QByteArray refused = client.ask(get("/busy"));
        EXPECT_TRUE(refused.startsWith("HTTP/1.1 429 ")) << refused.constData();
        EXPECT_TRUE(refused.contains("Retry-After: 7\r\n"));
        EXPECT_EQ(jsonOf(refused)["vendor"], "says no");
    }
    EXPECT_TRUE(client.ask(get("/busy")).startsWith("HTTP/1.1 200 "));
    EXPECT_EQ(server.failures(), 2);
}

TEST(HttpServer, SpoilsAnswersInTheWaysNetworksAndProxiesDo)
{
    HttpServer server(echo);
    const QByteArray right = RawClient::bodyOf(RawClient(server.url()).ask(get("/x")));
    const auto spoiled = [&](const Fault &fault) {
        server.fail(fault);
        RawClient client(server.url());
        return client.ask(get("/x"));
    };
    EXPECT_TRUE(RawClient::bodyOf(spoiled(Fault::of(Fault::Kind::Html))).startsWith("<!DOCTYPE html>"));
    const QByteArray cutShort = spoiled(Fault::of(Fault::Kind::ShortBody));
    EXPECT_TRUE(cutShort.contains(QByteArray("Content-Length: " + QByteArray::number(right.size()))));
    EXPECT_EQ(RawClient::bodyOf(cutShort).size(), right.size() / 2);
    EXPECT_TRUE(jsonOf(spoiled(Fault::of(Fault::Kind::CutJson))).is_discarded());
    const QByteArray large = RawClient::bodyOf(spoiled(Fault::padded(100000)));
    EXPECT_EQ(large.size(), 100000);
    EXPECT_EQ(large.trimmed(), right);
    EXPECT_EQ(RawClient::bodyOf(spoiled(Fault::drip(10, 1ms))), right);
    EXPECT_TRUE(RawClient::bodyOf(spoiled(Fault::of(Fault::Kind::Latin1))).contains("Gr\xf6\xdf"));
    EXPECT_TRUE(RawClient::bodyOf(spoiled(Fault::of(Fault::Kind::Utf16))).startsWith("\xff\xfe{"));
    EXPECT_TRUE(spoiled(Fault::redirect(QUrl(QStringLiteral("http://127.0.0.1:9"))))
                    .contains("Location: http://127.0.0.1:9/x\r\n"));
}

TEST(HttpServer, ResetsAndHangsUp)
{
    HttpServer server(echo);
    server.fail(Fault::of(Fault::Kind::Reset));
    RawClient reset(server.url());
    reset.ask(get("/x"));
    EXPECT_EQ(reset.error(), QAbstractSocket::RemoteHostClosedError); // how Qt reports ECONNRESET too
    RawClient before(server.url());
    before.ask(get("/x"));
    server.refuseConnections();
    EXPECT_FALSE(RawClient(server.url()).isConnected());
    EXPECT_TRUE(before.ask(get("/x")).isEmpty());
    server.acceptConnections();
    EXPECT_TRUE(RawClient(server.url()).ask(get("/x")).startsWith("HTTP/1.1 200 "));
}

TEST(HttpServer, PacksForThoseWhoCanUnpack)
{
    HttpServer server(echo);
    server.setGzip(true);
    RawClient client(server.url());
    const QByteArray plain = RawClient::bodyOf(client.ask(get("/x")));
    EXPECT_TRUE(plain.startsWith('{'));
    const QByteArray packed = client.ask(get("/x", "Accept-Encoding: gzip, deflate\r\n"));
    EXPECT_TRUE(packed.contains("Content-Encoding: gzip\r\n"));
    EXPECT_EQ(RawClient::bodyOf(packed), gzipped(plain));
    EXPECT_TRUE(gzipped("abc").startsWith(QByteArray::fromHex("1f8b08")));
    EXPECT_EQ(gzipped("123456789").right(8), QByteArray::fromHex("2639f4cb09000000")); // CRC-32's check value
}

TEST(HttpServer, CountsAndLimitsBySpansOfItsClock)
{
    std::atomic<qint64> seconds = 0;
    HttpServer server(echo);
    server.setClock([&seconds] { return std::chrono::nanoseconds(std::chrono::seconds(seconds.load())); });
    server.limit(2, 10s);
    RawClient client(server.url());
    const auto statusAt = [&](int second) {
        seconds = second;
        return client.ask(get("/x")).mid(9, 3);
    };
    EXPECT_EQ(statusAt(100), "200");
    EXPECT_EQ(statusAt(105), "200");
    EXPECT_EQ(statusAt(109), "429");
    EXPECT_EQ(statusAt(110), "200"); // the first has left the span
    EXPECT_EQ(server.busiest(10s), 3);
    EXPECT_EQ(server.busiest(1s), 1);
    EXPECT_EQ(server.mostAtOnce(), 1);
}

TEST(HttpServer, TellsBeforeItAnswers)
{
    int changes = 0;
    HttpServer server([&changes](const ServedRequest &) { return ServedResponse::json({{"changes", changes}}); });
    server.onRequest([&changes](const ServedRequest &, int number) { changes = number * 10; });
    RawClient client(server.url());
    EXPECT_EQ(jsonOf(client.ask(get("/x")))["changes"], 10);
    EXPECT_EQ(jsonOf(client.ask(get("/x")))["changes"], 20);
}
