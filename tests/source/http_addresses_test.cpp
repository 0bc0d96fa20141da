// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_transport.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;

namespace {

struct HttpAddresses : ::testing::Test
{
    FakeTransport transport;
    std::chrono::milliseconds waited{0};
    HttpClient http{{u"acme"_qs,
                     u"Acme"_qs,
                     QUrl(u"https://api.acme.example:8443/prefix/"_qs),
                     {{"Authorization", "Bearer s3cret-token"}},
                     {"s3cret-token"}},
                    transport,
                    {},
                    {.delay = recordedDelay(waited)}};

    void redirect(const QString &from, int status, const QByteArray &to)
    {
        transport.on(from, [=](const HttpRequest &) -> Result<HttpResponse> {
            return answer("moved", status, {{"location", to}});
        });
    }
};

const QString things = u"GET /prefix/things"_qs;

} // namespace

TEST_F(HttpAddresses, FollowsRedirectsOnTheSameOrigin)
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const QString from = u"GET /prefix/old%1"_qs.arg(status);
        redirect(from, status, "../prefix/new?a=b%20c#part");
        transport.onJson(u"GET /prefix/new?a=b c"_qs, R"({"ok": true})");
        const auto json = QCoro::waitFor(http.getJson(from.mid(11)));
        ASSERT_TRUE(json.has_value()) << json.error().sentence.toStdString();
        EXPECT_EQ(transport.requests.back().url.port(), 8443);
    }
}

TEST_F(HttpAddresses, SendsNothingToAnotherOrigin)
{
    for (const QByteArray to : {"https://evil.example/x", "http://api.acme.example:8443/prefix/x", "//evil.example/x",
                                "https://api.acme.example/prefix/x", "https://api.acme.example:8443@evil.example/"}) {
        FakeTransport fresh;
        fresh.on(things, [=](const HttpRequest &) -> Result<HttpResponse> {
            return answer({}, 302, {{"Location", to}});
        });
        HttpClient client(http.profile(), fresh, {}, {.delay = recordedDelay(waited)});
        const auto got = QCoro::waitFor(client.get(u"/things"_qs));
        ASSERT_FALSE(got.has_value()) << to.constData();
        EXPECT_EQ(got.error().kind, ErrorKind::Protocol);
        EXPECT_TRUE(got.error().sentence.contains(u"nothing was sent there")) << got.error().sentence.toStdString();
        EXPECT_TRUE(got.error().sentence.contains(to.contains("evil") ? u"evil.example"_qs : u"api.acme.example"_qs));
        EXPECT_EQ(fresh.requests.size(), 1U);
    }
}

TEST_F(HttpAddresses, APostIsRedirectedOnlyWhereItStaysAPost)
{
    redirect(u"POST /prefix/query"_qs, 307, "/prefix/query2");
    transport.on(u"POST /prefix/query2"_qs,
                 [](const HttpRequest &request) -> Result<HttpResponse> { return answer(request.body); });
    const auto json = QCoro::waitFor(http.postJson(u"/query"_qs, {{"n", 1}}));
    ASSERT_TRUE(json.has_value());
    EXPECT_EQ((*json)["n"], 1);
    redirect(u"POST /prefix/old"_qs, 302, "/prefix/query2");
    const auto refused = QCoro::waitFor(http.postJson(u"/old"_qs, {{"n", 1}}));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, 302);
    EXPECT_TRUE(refused.error().sentence.contains(u"redirect"));
}

TEST_F(HttpAddresses, ARedirectThatSaysNotWhereIsRefused)
{
    for (const int status : {300, 302, 305, 399}) {
        const QString path = u"/r%1"_qs.arg(status);
        transport.onJson(u"GET /prefix"_qs + path, "{}", status);
        const auto got = QCoro::waitFor(http.get(path));
        ASSERT_FALSE(got.has_value()) << status;
        EXPECT_EQ(got.error().code, status);
        EXPECT_TRUE(got.error().sentence.contains(u"redirect that cannot be followed"));
    }
}

TEST_F(HttpAddresses, RedirectsInACircleEnd)
{
    redirect(things, 302, "/prefix/things");
    const auto json = QCoro::waitFor(http.getJson(u"/things"_qs));
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().sentence, u"Acme redirects GET /prefix/things again and again. Check the base URL.");
    EXPECT_EQ(transport.count(things), 6);
}

TEST_F(HttpAddresses, PathOfAnAddressInAnAnswer)
{
    EXPECT_EQ(http.pathOf(u"https://api.acme.example:8443/prefix/v1/things?page=2&q=a%2Bb"_qs),
              u"/v1/things?page=2&q=a%2Bb");
    EXPECT_EQ(http.pathOf(u"HTTPS://API.acme.example:8443/prefix"_qs), u"/");
    EXPECT_EQ(http.pathOf(u"/prefix/v1/things/?a=%2F"_qs), u"/v1/things/?a=%2F");
    EXPECT_EQ(http.pathOf(u"?cursor=x"_qs, u"/v1/things?limit=5"_qs), u"/v1/things?cursor=x");
    EXPECT_EQ(http.pathOf(u"next"_qs, u"/v1/things"_qs), u"/v1/next");
}

TEST_F(HttpAddresses, RefusesWhatIsNotBelowTheBaseUrl)
{
    for (const QString &address :
         {u"https://evil.example/prefix/x"_qs, u"//evil.example/prefix/x"_qs,
          u"http://api.acme.example:8443/prefix/x"_qs, u"https://api.acme.example/prefix/x"_qs, u"/other/x"_qs,
          u"/prefixes/x"_qs, u"/prefix/../x"_qs, u""_qs, u"https://api.acme.example:8443.evil.example/prefix/x"_qs,
          u"javascript:alert(1)"_qs}) {
        const auto path = http.pathOf(address);
        ASSERT_FALSE(path.has_value()) << address.toStdString();
        EXPECT_EQ(path.error().kind, ErrorKind::Protocol);
        EXPECT_EQ(path.error().source, u"acme");
    }
}

TEST_F(HttpAddresses, TheDefaultPortIsTheSameOrigin)
{
    HttpProfile profile{u"acme"_qs, u"Acme"_qs, QUrl(u"https://api.acme.example"_qs), {}, {}};
    HttpClient client(profile, transport, {}, {.delay = recordedDelay(waited)});
    EXPECT_EQ(client.pathOf(u"https://api.acme.example:443/x"_qs), u"/x");
    EXPECT_FALSE(client.pathOf(u"https://api.acme.example:444/x"_qs).has_value());
}

TEST(NextLink, ReadsWhatRfc8288Allows)
{
    const auto next = [](const QByteArray &value) {
        return HttpClient::nextLink({200, {{"link", value}}, {}});
    };
    EXPECT_EQ(next(R"(<https://a.example/x?page=2>; rel="next", <https://a.example/x?page=9>; rel="last")"),
              u"https://a.example/x?page=2");
    EXPECT_EQ(next(R"(<https://a.example/x?ids=1,2;3>; title="a, \"b\"; rel=\"prev\""; rel="prev next")"),
              u"https://a.example/x?ids=1,2;3");
    EXPECT_EQ(next("<?page=2>;REL=NEXT"), u"?page=2");
    EXPECT_EQ(next(R"(<1>; rel=prev , <2> ; foo ; rel = "next")"), u"2");
    EXPECT_EQ(next(R"(garbage, <2>; rel=next)"), u"2");
    for (const char *none : {"", "<1>", R"(<1>; rel="prev")", R"(<1>; rel="nextish")", R"(<1>; rel=prev; rel=next)",
                             R"(<1>; anchor="#x"; rel=next)", "<1; rel=next", R"(<1>; title="rel=next")"})
        EXPECT_EQ(next(none), QString()) << none;
}

TEST(NextLink, MayStandInASecondHeader)
{
    EXPECT_EQ(HttpClient::nextLink({200, {{"Link", "<1>; rel=prev"}, {"Link", "<2>; rel=next"}}, {}}), u"2");
}

TEST(ValidatorsText, ComesBackByteForByte)
{
    for (const Validators &validators : {Validators{R"(W/"a&b=c%")", "Sun, 06 Nov 1994 08:49:37 GMT"},
                                         Validators{"\"\xe4\"", {}}, Validators{{}, "x"}}) {
        EXPECT_EQ(Validators::fromText(validators.toText()), validators);
        EXPECT_FALSE(validators.toText().isEmpty());
    }
    for (const QString &text :
         {u""_qs, u"2026-11-22"_qs, u"etag=a"_qs, u"etag=a b&modified="_qs, u"etag=&modified="_qs})
        EXPECT_TRUE(Validators::fromText(text).isEmpty()) << text.toStdString();
}

TEST_F(HttpAddresses, AsksOnlyWhetherSomethingChanged)
{
    transport.on(things, [](const HttpRequest &) -> Result<HttpResponse> {
        return answer("<rss/>", 200, {{"ETag", "W/\"1\""}, {"Last-Modified", "yesterday"}});
    });
    transport.on(things, [](const HttpRequest &request) -> Result<HttpResponse> {
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("If-None-Match", "W/\"1\"")));
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("If-Modified-Since", "yesterday")));
        EXPECT_TRUE(std::count(request.headers.begin(), request.headers.end(),
                               std::pair<QByteArray, QByteArray>("Accept", "application/rss+xml")));
        EXPECT_FALSE(std::count(request.headers.begin(), request.headers.end(),
                                std::pair<QByteArray, QByteArray>("Accept", "application/json")));
        return answer({}, 304);
    });
    const auto first = QCoro::waitFor(http.get(u"/things"_qs));
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->body, "<rss/>");
    const HttpHeaders accept{{"accept", "application/rss+xml"}};
    const auto second = QCoro::waitFor(http.get(u"/things"_qs, Validators::of(*first), accept));
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->status, 304);
    transport.onJson(u"GET /prefix/others"_qs, "", 304);
    EXPECT_EQ(QCoro::waitFor(http.get(u"/others"_qs)).error().code, 304) << "nobody asked for that";
}
