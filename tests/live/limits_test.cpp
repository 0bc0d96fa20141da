// SPDX-License-Identifier: Apache-2.0
#include "core/net/network_transport.h"
#include "core/sources/registry.h"
#include "tests/live/live_fixture.h"
#include "tests/servers/salesbricks_server.h"

#include <atomic>

using namespace success;
using namespace success::test;
using namespace std::chrono_literals;

namespace {

/// What a vendor documents (spec/integrations): at most that many requests in any such span.
struct Documented
{
    SourceId source;
    int requests;
    std::chrono::milliseconds per;
    QString pathPart{};
};

std::vector<Documented> documentedLimits()
{
    return {
        {SourceId::Stripe, 25, 1s},
        {SourceId::HubSpot, 100, 10s},
        {SourceId::HubSpot, 5, 1s, QStringLiteral("/search")},
        {SourceId::PostHog, 240, 1min, QStringLiteral("/query/")},
        {SourceId::PostHog, 2400, 1h, QStringLiteral("/query/")},
        {SourceId::PostHog, 480, 1min},
        {SourceId::Salesbricks, 4, 1s}, // none is documented: what we promise ourselves
    };
}

/// A clock that waiting moves on. The server and the client live by it, so that an hour of pauses takes no time.
struct SimulatedTime
{
    std::atomic<qint64> nanoseconds{0};

    [[nodiscard]] std::chrono::nanoseconds now() const { return std::chrono::nanoseconds(nanoseconds.load()); }
    HttpClient::Surroundings surroundings()
    {
        HttpClient::Surroundings around;
        around.steady = [this] {
            return now();
        };
        around.now = [this] {
            return AsOf::noonUtc(QDate(2026, 11, 24)).instant + std::chrono::duration_cast<std::chrono::seconds>(now());
        };
        around.delay = [this](std::chrono::milliseconds time) -> QCoro::Task<void> {
            nanoseconds += std::chrono::nanoseconds(time).count();
            co_return;
        };
        return around;
    }
};

struct Counted
{
    Result<FetchReport> report = tl::unexpected(Error{});
    qsizetype records = 0;
};

/// Reads everything with the source's own profile and documented limits.
Counted readAll(VendorServer &vendor, SimulatedTime &time, bool paced = true)
{
    Counted counted;
    const auto source = findSource(vendor.source())->make();
    NetworkTransport transport;
    const SourceOptions options = vendor.options();
    HttpClient::Surroundings around = time.surroundings();
    around.paced = paced;
    HttpClient http(source->profile(vendor.baseUrl(), vendor.token(), options), transport, {}, around);
    FetchContext context{http, options, AsOf::noonUtc(QDate(2026, 11, 24)), {}, {}, {}};
    context.deliver = [&counted](RecordBatch &&batch) -> Result<void> {
        counted.records += batch.recordCount();
        return {};
    };
    context.progress = [](const SourceProgress &) {
    };
    context.now = time.surroundings().now;
    counted.report = QCoro::waitFor(source->fetch(std::move(context)));
    return counted;
}

class LimitsTest : public ::testing::TestWithParam<SourceId>
{
};

/// The usual run reads 20,000 records, 100,000 with SUCCESS_LARGE_SYNC=1 (before a release).
int share()
{
    return qEnvironmentVariableIsSet("SUCCESS_LARGE_SYNC") ? 1 : 5;
}

/// How many companies make 100,000 records, or as many requests as such an account needs.
int companiesOf(SourceId source)
{
    switch (source) {
    case SourceId::Stripe:
        return 33400; // and a subscription and an invoice each
    case SourceId::HubSpot:
        return 75100; // and a deal for every third
    case SourceId::PostHog:
        return 100100;
    default:
        return 600; // a Salesbricks subscription takes three requests
    }
}

} // namespace

TEST_P(LimitsTest, AreKeptThroughALargeSync)
{
    const auto vendor = makeVendor(GetParam());
    vendor->fill(companiesOf(GetParam()) / (GetParam() == SourceId::Salesbricks ? 1 : share()));
    SimulatedTime time;
    vendor->http().setClock([&time] { return time.now(); });
    const Counted counted = readAll(*vendor, time);
    ASSERT_TRUE(counted.report) << counted.report.error().sentence.toStdString();
    EXPECT_GE(counted.records, GetParam() == SourceId::Salesbricks ? 600 : 100000 / share());
    int checked = 0;
    for (const Documented &limit : documentedLimits()) {
        if (limit.source != GetParam())
            continue;
        ++checked;
        EXPECT_LE(vendor->http().busiest(limit.per, HttpServer::path(limit.pathPart)), limit.requests)
            << limit.per.count() << " ms " << limit.pathPart.toStdString();
    }
    EXPECT_GT(checked, 0);
    EXPECT_LE(vendor->http().mostAtOnce(), 3); // PostHog's is the lowest that anyone documents
    RecordProperty("requests", vendor->http().count());
    RecordProperty("simulated_seconds", int(std::chrono::duration_cast<std::chrono::seconds>(time.now()).count()));
}

TEST_P(LimitsTest, AreNotGuessedTooHighWhereAServerAllowsLess)
{
    const auto vendor = makeVendor(GetParam());
    vendor->fill(GetParam() == SourceId::Salesbricks ? 10 : 300);
    SimulatedTime time;
    vendor->http().setClock([&time] { return time.now(); });
    vendor->http().limit(2, 10s, {{"Retry-After", "10"}});
    const Counted counted = readAll(*vendor, time);
    ASSERT_TRUE(counted.report) << counted.report.error().sentence.toStdString();
    EXPECT_GT(counted.records, 0);
    // One refusal after each pair of granted requests, no storm of them.
    EXPECT_LE(vendor->http().failures(), vendor->http().count() / 2);
}

TEST(PacingTest, LimitsAreSeenToBeBrokenByAClientThatDoesNotPace)
{
    const auto stripe = makeVendor(SourceId::Stripe);
    stripe->fill(1000);
    SimulatedTime time;
    stripe->http().setClock([&time] { return time.now(); });
    EXPECT_TRUE(readAll(*stripe, time, false).report);
    EXPECT_GT(stripe->http().busiest(1s), 25);
}

INSTANTIATE_TEST_SUITE_P(Vendors, LimitsTest,
                         ::testing::Values(SourceId::Stripe, SourceId::HubSpot, SourceId::PostHog,
                                           SourceId::Salesbricks),
                         [](const auto &each) { return nameOf(each.param); });
