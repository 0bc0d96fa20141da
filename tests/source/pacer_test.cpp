// SPDX-License-Identifier: Apache-2.0
#include "core/net/pacer.h"

#include <QString>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace success;
using namespace std::chrono_literals;

namespace {

using Time = Pacer::Time;

struct Sent
{
    QByteArray method;
    QByteArray path;
    Time at;
};

bool concerns(const RateLimit &limit, const Sent &sent)
{
    return (limit.method.isEmpty() || limit.method == sent.method) &&
           (limit.pathPart.isEmpty() || sent.path.contains(limit.pathPart));
}

/// The most requests under the limit that any span of `limit.per`, both ends included, has seen.
int mostInASpan(const std::vector<Sent> &all, const RateLimit &limit)
{
    int most = 0;
    std::vector<Time> times;
    for (const Sent &sent : all) {
        if (!concerns(limit, sent))
            continue;
        times.push_back(sent.at);
        const auto first = std::lower_bound(times.begin(), times.end(), sent.at - limit.per);
        most = std::max(most, int(times.end() - first));
    }
    return most;
}

/// Requests that come at random, now in bursts and now apart, each sent as soon as the pacer lets it.
std::vector<Sent> simulate(const std::vector<RateLimit> &limits, unsigned seed, int requests)
{
    std::mt19937 random(seed);
    Pacer pacer(limits);
    Time now = 12345s;
    std::vector<Sent> all;
    for (int i = 0; i < requests; ++i) {
        if (random() % 4 == 0)
            now += std::chrono::milliseconds(random() % 3000);
        Sent sent{random() % 3 == 0 ? "GET" : "POST", random() % 2 == 0 ? "/crm/search" : "/crm/deals", {}};
        for (auto verdict = pacer.take(sent.method, sent.path, now); verdict.wait > Time(0);
             verdict = pacer.take(sent.method, sent.path, now))
            now += verdict.wait;
        sent.at = now;
        all.push_back(sent);
    }
    return all;
}

} // namespace

TEST(Pacer, NeverSendsMoreThanALimitAllowsInAnySpan)
{
    const std::vector<std::vector<RateLimit>> systems{
        {{190, 10s}, {5, 1s, "POST", "/search"}}, {{100, 1s}, {25, 1s, "POST"}}, {{240, 1min}, {2400, 1h}}, {{1, 2s}},
        {{2, 1s}, {3, 10s, {}, "/deals"}},
    };
    for (const auto &limits : systems) {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto all = simulate(limits, seed, 600);
            for (const RateLimit &limit : limits) {
                // What was sent a tenth of the span apart can arrive together.
                RateLimit seen = limit;
                seen.per += std::min<std::chrono::milliseconds>(limit.per / 10, 1s);
                EXPECT_LE(mostInASpan(all, seen), limit.requests) << limitInWords(u"Acme"_qs, limit).toStdString();
            }
        }
    }
}

TEST(Pacer, UsesMostOfWhatIsAllowed)
{
    for (const RateLimit &limit : {RateLimit{190, 10s}, RateLimit{100, 1s}, RateLimit{5, 1s}, RateLimit{240, 1min}}) {
        Pacer pacer({limit});
        Time now{0};
        int sent = 0;
        for (const Time end = limit.per * 10; now < end;) {
            const auto verdict = pacer.take("GET", "/x", now);
            now += verdict.wait;
            sent += verdict.wait == Time(0) ? 1 : 0;
        }
        EXPECT_GE(sent, limit.requests * 10 / 2) << limitInWords(u"Acme"_qs, limit).toStdString();
    }
}

TEST(Pacer, LimitsConcernOnlyTheirRequests)
{
    Pacer pacer({{1, 10s, "POST", "/search"}});
    EXPECT_EQ(pacer.take("POST", "/crm/search", 0s).wait, 0s);
    const auto second = pacer.take("POST", "/crm/search", 0s);
    EXPECT_GE(second.wait, 10s);
    ASSERT_NE(second.limit, nullptr);
    EXPECT_EQ(second.limit->pathPart, "/search");
    EXPECT_EQ(pacer.take("GET", "/crm/search", 0s).wait, 0s);
    EXPECT_EQ(pacer.take("POST", "/crm/deals", 0s).wait, 0s);
}

TEST(Pacer, AskingTakesNothing)
{
    Pacer pacer({{1, 1s}});
    EXPECT_EQ(pacer.take("GET", "/", 0s).wait, 0s);
    const Time wait = pacer.take("GET", "/", 0s).wait;
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(pacer.take("GET", "/", 0s).wait, wait);
    EXPECT_EQ(pacer.take("GET", "/", wait).wait, 0s);
}

TEST(Pacer, KeepsThePauseThatWasAskedFor)
{
    Pacer pacer({});
    pacer.pause(10s, u"its daily allowance"_qs);
    pacer.pause(3s, u"nothing"_qs);
    const auto verdict = pacer.take("GET", "/", 1s);
    EXPECT_EQ(verdict.wait, 9s);
    EXPECT_EQ(verdict.limit, nullptr);
    EXPECT_EQ(pacer.pauseAllowance(), u"its daily allowance");
    EXPECT_EQ(pacer.take("GET", "/", 10s).wait, 0s);
}

TEST(Pacer, SaysALimitInWords)
{
    EXPECT_EQ(limitInWords(u"HubSpot"_qs, {190, 10s}), u"HubSpot allows 190 requests in 10 seconds");
    EXPECT_EQ(limitInWords(u"Attio"_qs, {100, 1s}), u"Attio allows 100 requests per second");
    EXPECT_EQ(limitInWords(u"PostHog"_qs, {240, 1min}), u"PostHog allows 240 requests per minute");
    EXPECT_EQ(limitInWords(u"GitHub"_qs, {60, 1h}), u"GitHub allows 60 requests per hour");
    EXPECT_EQ(limitInWords(u"Acme"_qs, {7, 5min}), u"Acme allows 7 requests in 5 minutes");
}
