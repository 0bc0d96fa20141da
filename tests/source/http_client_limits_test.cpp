// SPDX-License-Identifier: Apache-2.0
#include "core/net/limit_signals.h"
#include "tests/support/fake_transport.h"

#include <QCoroTimer>
#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace std::chrono_literals;

namespace {

const QString things = u"GET /things"_qs;

/// A client whose time is only what it waited.
struct HttpClientLimits : ::testing::Test
{
    FakeTransport transport;
    CancelToken cancel;
    std::chrono::milliseconds waited{0};
    std::vector<HttpWait> waits;
    Instant wall = instantFromEpoch(1'795'000'000);
    HttpProfile profile{u"acme"_qs, u"Acme"_qs, QUrl(u"https://api.acme.example"_qs), {}, {}};
    std::unique_ptr<HttpClient> made;

    HttpClient &client(bool paced = true)
    {
        made = std::make_unique<HttpClient>(profile, transport, cancel,
                                            HttpClient::Surroundings{.delay = recordedDelay(waited),
                                                                     .now = [this] { return wall; },
                                                                     .steady = [this] { return waited + 1h; },
                                                                     .paced = paced,
                                                                     .waiting =
                                                                         [this](const HttpWait &wait) {
                                                                             waits.push_back(wait);
                                                                         }});
        return *made;
    }
    Result<nlohmann::json> get(HttpClient &http) { return QCoro::waitFor(http.getJson(u"/things"_qs)); }
};

} // namespace

TEST_F(HttpClientLimits, KeepsADocumentedLimitAndSaysSo)
{
    profile.limits = {{1, 10s}};
    transport.onJson(things, "[]");
    HttpClient &http = client();
    EXPECT_TRUE(get(http).has_value());
    EXPECT_TRUE(waits.empty());
    EXPECT_TRUE(get(http).has_value());
    EXPECT_GE(waited, 10s);
    EXPECT_LE(waited, 12s);
    ASSERT_EQ(waits.size(), 2U);
    EXPECT_EQ(waits[0].time, waited);
    EXPECT_EQ(waits[0].reason, u"Acme allows 1 requests in 10 seconds");
    EXPECT_EQ(waits[1].time, 0ms);
    EXPECT_EQ(http.requestCount(), 2);
}

TEST_F(HttpClientLimits, DocumentedLimitsCanBeSwitchedOff)
{
    profile.limits = {{1, 10s}};
    transport.onJson(things, "[]");
    HttpClient &http = client(false);
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(get(http).has_value());
    EXPECT_EQ(waited, 0ms);
}

TEST_F(HttpClientLimits, AnHourlyLimitIsNotSleptThrough)
{
    profile.limits = {{2, 1h}};
    transport.onJson(things, "[]");
    HttpClient &http = client();
    EXPECT_TRUE(get(http).has_value());
    const auto second = get(http);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(second.error().sentence,
              u"Acme allows 2 requests per hour, and they are used up. Sync it again in 31 min.");
    EXPECT_EQ(second.error().retryAt, wall + 1801s);
    EXPECT_EQ(waited, 0ms);
}

TEST_F(HttpClientLimits, ALongWaitIsToldWithItsEnd)
{
    profile.limitSignal = hubSpotLimits;
    transport.onJson(things, R"({"policyName": "DAILY", "message": "You have reached your daily limit."})", 429);
    HttpClient &http = client();
    const auto first = get(http);
    ASSERT_FALSE(first.has_value());
    EXPECT_EQ(first.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(first.error().code, 429);
    EXPECT_EQ(first.error().retryAt, wall + 1h);
    EXPECT_EQ(
        first.error().sentence,
        u"Acme asks to wait: its daily allowance, which returns at midnight in the account's time zone, is used up "
        u"(HTTP 429: You have reached your daily limit.). Sync it again in 60 min.");
    const auto second = get(http);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().retryAt, wall + 1h);
    EXPECT_EQ(transport.count(things), 1) << "nothing more is sent meanwhile";
    EXPECT_EQ(waited, 0ms);
    EXPECT_TRUE(waits.empty());
}

TEST_F(HttpClientLimits, WaitsAsLongAsAskedAndSaysWho)
{
    transport.onJson(things, "{}", 429, {{"Retry-After", "40"}});
    transport.onJson(things, "[]");
    EXPECT_TRUE(get(client()).has_value());
    EXPECT_EQ(waited, 40s);
    ASSERT_EQ(waits.size(), 2U);
    EXPECT_EQ(waits[0].reason, u"Acme asked to wait");
    EXPECT_EQ(waits[1].time, 0ms);
}

TEST_F(HttpClientLimits, ASuccessCanAskToPauseToo)
{
    profile.limitSignal = hubSpotLimits;
    transport.onJson(things, "[]", 200,
                     {{"X-HubSpot-RateLimit-Remaining", "0"}, {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"}});
    HttpClient &http = client();
    EXPECT_TRUE(get(http).has_value());
    EXPECT_EQ(waited, 0ms) << "the answer itself is not held back";
    EXPECT_TRUE(get(http).has_value());
    EXPECT_EQ(waited, 10s);
}

TEST_F(HttpClientLimits, ARefusalOfAnotherStatusIsRepeated)
{
    profile.limitSignal = salesforceLimits;
    const char *refusal =
        R"([{"message": "ConcurrentRequests Limit exceeded.", "errorCode": "REQUEST_LIMIT_EXCEEDED"}])";
    transport.onJson(things, refusal, 403);
    transport.onJson(things, refusal, 403);
    transport.onJson(things, "[]");
    EXPECT_TRUE(get(client()).has_value());
    EXPECT_EQ(waited, 15s) << "5 s, then twice that";
}

TEST_F(HttpClientLimits, ASilentSystemIsAskedAfterLongerAndLongerWaits)
{
    profile.limitSignal = postHogLimits;
    transport.onJson(things, R"({"detail": "Concurrency limit exceeded."})", 429);
    const auto json = get(client());
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(waited, 70s) << "10 + 20 + 40; 80 are too long to sit through";
    EXPECT_EQ(json.error().retryAt, wall + 80s);
}

TEST_F(HttpClientLimits, AnOutageWithALongEndIsNotSleptThrough)
{
    transport.onJson(things, "{}", 503, {{"Retry-After", "3600"}});
    const auto json = get(client());
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(json.error().sentence, u"Acme is not available (HTTP 503). Sync it again in 60 min.");
    EXPECT_EQ(json.error().retryAt, wall + 1h);
}

TEST_F(HttpClientLimits, ACancelEndsAWait)
{
    transport.onJson(things, "{}", 429, {{"Retry-After", "50"}});
    const auto delay = [this](std::chrono::milliseconds time) -> QCoro::Task<void> {
        waited += time;
        if (waited > 2s)
            cancel.cancel();
        co_return;
    };
    HttpClient http(profile, transport, cancel, {.delay = delay});
    EXPECT_EQ(get(http).error().kind, ErrorKind::Cancelled);
    EXPECT_LT(waited, 3s);
    EXPECT_EQ(transport.count(things), 1);
}

namespace {

/// Answers when it is told to, and knows how many requests are under way.
struct HeldTransport : Transport
{
    int underWay = 0;
    int most = 0;
    std::vector<QString> order;
    int open = 0;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override
    {
        order.push_back(request.url.path());
        most = std::max(most, ++underWay);
        while (open == 0)
            co_await QCoro::sleepFor(1ms);
        --open;
        --underWay;
        co_return answer("[]");
    }
};

} // namespace

TEST(HttpClientWaits, ATimerWaitsItsTime)
{
    QElapsedTimer timer;
    timer.start();
    QCoro::waitFor(HttpClient::timerDelay()(20ms));
    EXPECT_GE(timer.elapsed(), 19);
}

TEST(HttpClientConcurrency, LetsSoManyThroughInTheOrderTheyCame)
{
    HeldTransport transport;
    HttpProfile profile{u"acme"_qs, u"Acme"_qs, QUrl(u"https://api.acme.example"_qs), {}, {}};
    profile.concurrency = 2;
    HttpClient http(profile, transport, {}, {});
    std::vector<QCoro::Task<Result<nlohmann::json>>> tasks;
    std::vector<QString> asked;
    for (int i = 0; i < 7; ++i) {
        asked.push_back(u"/%1"_qs.arg(i));
        tasks.push_back(http.getJson(asked.back()));
    }
    EXPECT_EQ(transport.order.size(), 2U);
    transport.open = 7;
    for (auto &task : tasks)
        EXPECT_TRUE(QCoro::waitFor(task).has_value());
    EXPECT_EQ(transport.most, 2);
    EXPECT_EQ(transport.order, asked);
}

namespace {

struct HttpClientRenewal : ::testing::Test
{
    FakeTransport transport;
    std::chrono::milliseconds waited{0};
    int renewals = 0;
    Result<HttpHeaders> fresh = HttpHeaders{{"authorization", "Bearer fresh-token"}};
    HttpProfile profile{u"acme"_qs,
                        u"Acme"_qs,
                        QUrl(u"https://api.acme.example"_qs),
                        {{"Authorization", "Bearer stale-token"}},
                        {"stale-token"}};

    HttpClientRenewal()
    {
        profile.concurrency = 4;
        profile.renew = [this]() -> QCoro::Task<Result<HttpHeaders>> {
            ++renewals;
            co_await QCoro::sleepFor(1ms);
            co_return fresh;
        };
        for (const char16_t *line : {u"GET /a", u"GET /b", u"GET /c"})
            transport.on(QString::fromUtf16(line), [](const HttpRequest &request) -> Result<HttpResponse> {
                const std::pair<QByteArray, QByteArray> wanted("Authorization", "Bearer fresh-token");
                const bool known = std::count(request.headers.begin(), request.headers.end(), wanted) > 0;
                return answer(known ? "[1]" : R"({"message": "who is fresh-token or stale-token"})", known ? 200 : 401);
            });
    }
    HttpClient client() { return {profile, transport, {}, {.delay = recordedDelay(waited)}}; }
};

} // namespace

TEST_F(HttpClientRenewal, RequestsSideBySideShareOneRenewal)
{
    HttpClient http = client();
    std::vector<QCoro::Task<Result<nlohmann::json>>> tasks;
    for (const QString &path : {u"/a"_qs, u"/b"_qs, u"/c"_qs})
        tasks.push_back(http.getJson(path));
    for (auto &task : tasks)
        EXPECT_TRUE(QCoro::waitFor(task).has_value());
    EXPECT_EQ(renewals, 1);
    EXPECT_TRUE(QCoro::waitFor(http.getJson(u"/a"_qs)).has_value());
    EXPECT_EQ(renewals, 1);
    EXPECT_EQ(transport.requests.size(), 7U);
}

TEST_F(HttpClientRenewal, ATokenThatIsRefusedAgainIsFinalAndNeverShown)
{
    transport.onJson(u"GET /d"_qs, R"({"message": "who is fresh-token or stale-token"})", 401);
    HttpClient http = client();
    const auto json = QCoro::waitFor(http.getJson(u"/d"_qs));
    ASSERT_FALSE(json.has_value());
    EXPECT_EQ(json.error().kind, ErrorKind::Auth);
    EXPECT_EQ(transport.count(u"GET /d"_qs), 2);
    EXPECT_TRUE(json.error().sentence.contains(u"who is *** or ***")) << json.error().sentence.toStdString();
}

TEST_F(HttpClientRenewal, ARenewalThatFailsIsTheAnswer)
{
    fresh = failure(ErrorKind::Auth, u"The sign-in has ended. Sign in again."_qs);
    HttpClient http = client();
    std::vector<QCoro::Task<Result<nlohmann::json>>> tasks;
    for (const QString &path : {u"/a"_qs, u"/b"_qs})
        tasks.push_back(http.getJson(path));
    for (auto &task : tasks) {
        const auto json = QCoro::waitFor(task);
        ASSERT_FALSE(json.has_value());
        EXPECT_EQ(json.error().sentence, u"The sign-in has ended. Sign in again.");
        EXPECT_EQ(json.error().source, u"acme");
    }
    EXPECT_EQ(renewals, 1);
}
