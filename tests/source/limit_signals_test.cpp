// SPDX-License-Identifier: Apache-2.0
#include "core/net/limit_signals.h"

#include <gtest/gtest.h>

using namespace success;
using namespace std::chrono_literals;

namespace {

const Instant wall = instantFromEpoch(1'795'000'000);

} // namespace

TEST(GitHubLimits, DecideInTheDocumentedOrder)
{
    const QByteArray reset = QByteArray::number(epochSeconds(wall) + 1800);
    const HttpHeaders usedUp{{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", reset}};
    HttpHeaders both = usedUp;
    both.emplace_back("retry-after", "7");
    auto signal = gitHubLimits({403, both, {}}, wall);
    ASSERT_TRUE(signal);
    EXPECT_TRUE(signal->refused);
    EXPECT_EQ(signal->wait, 7s);
    signal = gitHubLimits({429, usedUp, {}}, wall);
    ASSERT_TRUE(signal);
    EXPECT_TRUE(signal->refused);
    EXPECT_EQ(signal->wait, 1801s);
    EXPECT_EQ(signal->allowance, u"its hourly allowance");
    signal = gitHubLimits(
        {403, {{"x-ratelimit-remaining", "12"}}, R"({"message": "You have exceeded a secondary rate limit."})"}, wall);
    ASSERT_TRUE(signal);
    EXPECT_TRUE(signal->refused && signal->doubling);
    EXPECT_EQ(signal->wait, 60s);
}

TEST(GitHubLimits, A403ForAPermissionIsNone)
{
    EXPECT_FALSE(gitHubLimits(
        {403, {{"x-ratelimit-remaining", "12"}}, R"({"message": "Resource not accessible by personal access token"})"},
        wall));
    EXPECT_FALSE(gitHubLimits({404, {}, R"({"message": "Not Found"})"}, wall));
}

TEST(GitHubLimits, TheLastAllowedAnswerPausesWhatFollows)
{
    const auto signal = gitHubLimits({200,
                                      {{"x-ratelimit-remaining", "0"},
                                       {"x-ratelimit-reset", QByteArray::number(epochSeconds(wall) + 9)},
                                       {"x-ratelimit-resource", "search"}},
                                      {}},
                                     wall);
    ASSERT_TRUE(signal);
    EXPECT_FALSE(signal->refused);
    EXPECT_EQ(signal->wait, 10s);
    EXPECT_EQ(signal->allowance, u"its allowance of searches");
    EXPECT_FALSE(gitHubLimits({200, {{"x-ratelimit-remaining", "1"}, {"x-ratelimit-reset", "1"}}, {}}, wall));
}

TEST(HubSpotLimits, AreNotBroughtDownByDeepNesting)
{
    const QByteArray nested = QByteArray("[").repeated(500'000) + QByteArray("]").repeated(500'000);
    EXPECT_TRUE(hubSpotLimits({429, {}, nested}, wall));
}

TEST(HubSpotLimits, FollowThePolicyTheRefusalNames)
{
    const auto waitFor = [](const char *policy) {
        const QByteArray body =
            QByteArray(R"({"status": "error", "errorType": "RATE_LIMIT", "policyName": ")") + policy + "\"}";
        const auto signal = hubSpotLimits({429, {}, body}, wall);
        return signal && signal->refused ? signal->wait : -1ms;
    };
    EXPECT_EQ(waitFor("TEN_SECONDLY_ROLLING"), 10s);
    EXPECT_EQ(waitFor("SECONDLY"), 1s);
    EXPECT_EQ(waitFor("DAILY"), 1h);
    EXPECT_TRUE(hubSpotLimits({429, {}, R"({"policyName": "DAILY"})"}, wall)->allowance.contains(u"midnight"));
    EXPECT_EQ(hubSpotLimits({429, {{"Retry-After", "4"}}, "{}"}, wall)->wait, 4s);
}

TEST(HubSpotLimits, PauseWhenNothingRemains)
{
    const HttpHeaders none{{"X-HubSpot-RateLimit-Remaining", "0"},
                           {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"}};
    EXPECT_EQ(hubSpotLimits({200, none, {}}, wall)->wait, 10s);
    EXPECT_FALSE(hubSpotLimits({200, none, {}}, wall)->refused);
    EXPECT_FALSE(hubSpotLimits(
        {200, {{"X-HubSpot-RateLimit-Remaining", "8"}, {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"}}, {}},
        wall));
    EXPECT_EQ(hubSpotLimits({200, {{"X-HubSpot-RateLimit-Daily-Remaining", "0"}}, {}}, wall)->wait, 1h);
    EXPECT_EQ(hubSpotLimits({423, {}, {}}, wall)->wait, 2s);
    EXPECT_FALSE(hubSpotLimits({423, {}, {}}, wall)->refused);
}

TEST(SalesforceLimits, TellTheDaysAllowanceFromRequestsAtOnce)
{
    const auto daily = salesforceLimits(
        {403, {}, R"([{"message": "TotalRequests Limit exceeded.", "errorCode": "REQUEST_LIMIT_EXCEEDED"}])"}, wall);
    ASSERT_TRUE(daily);
    EXPECT_TRUE(daily->refused);
    EXPECT_EQ(daily->wait, 1h);
    const auto atOnce = salesforceLimits(
        {403,
         {},
         R"([{"message": "ConcurrentRequests (Concurrent API Requests) Limit exceeded.", "errorCode": "REQUEST_LIMIT_EXCEEDED"}])"},
        wall);
    ASSERT_TRUE(atOnce);
    EXPECT_EQ(atOnce->wait, 5s);
    EXPECT_TRUE(atOnce->refused && atOnce->doubling);
    EXPECT_FALSE(salesforceLimits({403, {}, R"([{"message": "x", "errorCode": "API_DISABLED_FOR_ORG"}])"}, wall));
}

TEST(SalesforceLimits, LeaveTheLastRequestsToOthers)
{
    EXPECT_FALSE(salesforceLimits({200, {{"Sforce-Limit-Info", "api-usage=18/5000"}}, {}}, wall));
    EXPECT_FALSE(salesforceLimits({200, {{"Sforce-Limit-Info", "api-usage=soon"}}, {}}, wall));
    EXPECT_FALSE(
        salesforceLimits({200, {{"Sforce-Limit-Info", "api-usage=1/5, per-app-api-usage=9/9(appName=x)"}}, {}}, wall));
    const auto signal = salesforceLimits({200, {{"Sforce-Limit-Info", "api-usage=5000/5000"}}, {}}, wall);
    ASSERT_TRUE(signal);
    EXPECT_FALSE(signal->refused);
    EXPECT_EQ(signal->wait, 1h);
}

TEST(AttioLimits, ReadAnHttpDateEvenWithoutOneOfTheAnswer)
{
    const Instant at = *instantFromIso(u"1994-11-06T08:49:33Z");
    const HttpHeaders headers{{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}};
    EXPECT_EQ(attioLimits({429, headers, {}}, at)->wait, 4s);
    EXPECT_EQ(attioLimits({429, headers, {}}, at + 60s)->wait, 1s);
    EXPECT_EQ(attioLimits({429, {}, {}}, at)->wait, 1s);
    EXPECT_FALSE(attioLimits({403, headers, {}}, at));
}

TEST(PostHogLimits, WaitAsItSaysOrLongerAndLonger)
{
    EXPECT_EQ(postHogLimits({429, {}, R"({"detail": "Expected available in 42 seconds."})"}, wall)->wait, 42s);
    EXPECT_EQ(postHogLimits({429, {{"Retry-After", "3"}}, {}}, wall)->wait, 3s);
    const auto silent = postHogLimits({429, {}, R"({"detail": "concurrency limit"})"}, wall);
    EXPECT_EQ(silent->wait, 10s);
    EXPECT_TRUE(silent->doubling);
    EXPECT_FALSE(postHogLimits({500, {}, {}}, wall));
}

TEST(StripeLimits, TellARateFromALock)
{
    EXPECT_TRUE(stripeLimits({429, {{"Stripe-Rate-Limited-Reason", "global-rate"}}, "{}"}, wall)->refused);
    EXPECT_FALSE(stripeLimits({429, {}, R"({"error": {"code": "lock_timeout"}})"}, wall));
    EXPECT_TRUE(stripeLimits({400, {}, R"({"error": {"code": "rate_limit"}})"}, wall)->refused);
    EXPECT_FALSE(stripeLimits({400, {}, R"({"error": {"code": "parameter_unknown"}})"}, wall));
    EXPECT_FALSE(stripeLimits({409, {}, {}}, wall));
}
