// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_transport.h"

#include <QTimer>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace std::chrono_literals;

namespace {

struct HttpClientTest : ::testing::Test
{
    FakeTransport transport;
    CancelToken cancel;
    std::chrono::milliseconds waited{0};

    HttpClient client()
    {
        HttpProfile profile{u"acme"_qs,
                            u"Acme"_qs,
                            QUrl(u"https://api.acme.example/prefix/"_qs),
                            {{"Authorization", "Bearer s3cret-token"}},
                            {"s3cret-token"}};
        return {profile, transport, cancel, {.delay = recordedDelay(waited)}};
    }
    Result<nlohmann::json> get(const QString &path = u"/v1/things"_qs)
    {
        HttpClient http = client();
        return QCoro::waitFor(http.getJson(path));
    }
};

const QString things = u"GET /prefix/v1/things"_qs;

} // namespace

TEST_F(HttpClientTest, AppendsPathsAndSendsTheToken)
{
    transport.onJson(u"GET /prefix/v1/things?limit=2"_qs, R"({"ok": true})");
    const auto json = get(u"/v1/things?limit=2"_qs);
    ASSERT_TRUE(json.has_value());
    EXPECT_EQ((*json)["ok"], true);
    const HttpRequest &sent = transport.requests.front();
    EXPECT_EQ(sent.url.host(), u"api.acme.example");
    EXPECT_TRUE(std::count(sent.headers.begin(), sent.headers.end(),
                           std::pair<QByteArray, QByteArray>("Authorization", "Bearer s3cret-token")));
}

TEST_F(HttpClientTest, PostsJson)
{
    transport.on(u"POST /prefix/graphql"_qs,
                 [](const HttpRequest &request) -> Result<HttpResponse> { return answer(request.body); });
    HttpClient http = client();
    const auto json = QCoro::waitFor(http.postJson(u"/graphql"_qs, {{"variables", {{"limit", 5}}}}));
    ASSERT_TRUE(json.has_value());
    EXPECT_EQ((*json)["variables"]["limit"], 5);
}

TEST_F(HttpClientTest, WaitsAsLongAsA429Asks)
{
    transport.onJson(things, "{}", 429, {{"Retry-After", "3"}});
    transport.onJson(things, R"({"ok": 1})");
    EXPECT_TRUE(get().has_value());
    EXPECT_EQ(transport.count(things), 2);
    EXPECT_GE(waited, 3s);
}

TEST_F(HttpClientTest, DoesNotSleepThroughALongPause)
{
    transport.onJson(things, R"({"message": "daily limit"})", 429, {{"Retry-After", "5400"}});
    const auto json = get();
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().kind, ErrorKind::RateLimited);
    EXPECT_TRUE(json.error().retryCanHelp);
    EXPECT_EQ(json.error().sentence, u"Acme asks for fewer requests (HTTP 429: daily limit). Sync it again in 90 min.");
    EXPECT_EQ(transport.count(things), 1);
}

TEST_F(HttpClientTest, TriesAServerErrorAgainButNotForever)
{
    transport.onJson(things, R"({"error": {"message": "oops"}})", 500);
    const auto json = get();
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().kind, ErrorKind::Network);
    EXPECT_EQ(json.error().code, 500);
    EXPECT_EQ(json.error().source, u"acme");
    EXPECT_EQ(json.error().sentence,
              u"Acme could not answer GET /prefix/v1/things (HTTP 500: oops). Sync it again later.");
    EXPECT_EQ(transport.count(things), 5);
}

TEST_F(HttpClientTest, TriesABrokenConnectionAgain)
{
    transport.on(things, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorKind::Network, u"cut"_qs, {}, true);
    });
    transport.onJson(things, "[]");
    EXPECT_TRUE(get().has_value());
}

TEST_F(HttpClientTest, RefusalsAreNotRepeatedAndSayWhatToDo)
{
    struct Case
    {
        int status;
        ErrorKind kind;
        const char16_t *part;
    };
    for (const Case &expected :
         {Case{401, ErrorKind::Auth, u"Acme did not accept the token"}, Case{403, ErrorKind::Auth, u"may not read"},
          Case{404, ErrorKind::Protocol, u"has nothing at"}, Case{302, ErrorKind::Protocol, u"redirect"}}) {
        FakeTransport fresh;
        fresh.onJson(things, R"({"detail": "the token s3cret-token is wrong"})", expected.status);
        HttpClient http({u"acme"_qs, u"Acme"_qs, QUrl(u"https://a.example/prefix"_qs), {}, {"s3cret-token"}}, fresh,
                        cancel, {.delay = recordedDelay(waited)});
        const auto json = QCoro::waitFor(http.getJson(u"/v1/things"_qs));
        ASSERT_FALSE(json.has_value());
        EXPECT_EQ(json.error().kind, expected.kind);
        EXPECT_EQ(json.error().code, expected.status);
        EXPECT_TRUE(json.error().sentence.contains(QString::fromUtf16(expected.part)));
        EXPECT_FALSE(json.error().sentence.contains(u"s3cret-token"));
        EXPECT_EQ(fresh.count(things), 1);
    }
}

TEST_F(HttpClientTest, AShortTokenTakesNoWordsOutOfASentence)
{
    transport.on(things, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorKind::Protocol, u"The recording demo_data/x.json is missing."_qs);
    });
    HttpClient http({u"acme"_qs, u"Acme"_qs, QUrl(u"https://a.example/prefix"_qs), {}, {"demo"}}, transport, cancel,
                    {.delay = recordedDelay(waited)});
    const auto json = QCoro::waitFor(http.getJson(u"/v1/things"_qs));
    EXPECT_EQ(json.error().sentence, u"The recording demo_data/x.json is missing.");
}

TEST_F(HttpClientTest, StripesOwnWordOnRetryingCounts)
{
    transport.onJson(things, "{}", 500, {{"Stripe-Should-Retry", "false"}});
    EXPECT_FALSE(get().has_value());
    EXPECT_EQ(transport.count(things), 1);
}

TEST_F(HttpClientTest, CutAndForeignBodiesAreErrors)
{
    transport.onJson(things, R"({"data": [1, 2)");
    transport.onJson(things, "<html>Sign in</html>");
    EXPECT_TRUE(get().error().sentence.contains(u"is not complete JSON (14 bytes)"));
    EXPECT_TRUE(get().error().sentence.contains(u"web page"));
}

TEST_F(HttpClientTest, ACancelEndsAHangingRequest)
{
    transport.onHang(things);
    QTimer::singleShot(5, QCoreApplication::instance(), [token = cancel] { token.cancel(); });
    const auto json = get();
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().kind, ErrorKind::Cancelled);
}

TEST_F(HttpClientTest, NothingIsSentAfterACancel)
{
    cancel.cancel();
    EXPECT_EQ(get().error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(transport.requests.empty());
}
