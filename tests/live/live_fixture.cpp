// SPDX-License-Identifier: Apache-2.0
#include "tests/live/live_fixture.h"

#include "core/net/network_transport.h"
#include "core/sources/registry.h"
#include "tests/servers/attio_server.h"
#include "tests/servers/buildbetter_server.h"
#include "tests/servers/feed_server.h"
#include "tests/servers/github_server.h"
#include "tests/servers/hubspot_server.h"
#include "tests/servers/posthog_server.h"
#include "tests/servers/salesbricks_server.h"
#include "tests/servers/salesforce_server.h"
#include "tests/servers/stripe_server.h"

#include <QCoroTask>

namespace success::test {

std::unique_ptr<VendorServer> makeVendor(SourceId source)
{
    switch (source) {
    case SourceId::Salesbricks:
        return std::make_unique<SalesbricksServer>();
    case SourceId::Stripe:
        return std::make_unique<StripeServer>();
    case SourceId::PostHog:
        return std::make_unique<PostHogServer>();
    case SourceId::HubSpot:
        return std::make_unique<HubSpotServer>();
    case SourceId::BuildBetter:
        return std::make_unique<BuildBetterServer>();
    case SourceId::Attio:
        return std::make_unique<AttioServer>();
    case SourceId::Salesforce:
        return std::make_unique<SalesforceServer>();
    case SourceId::GitHub:
        return std::make_unique<GitHubServer>();
    case SourceId::Feed:
        return std::make_unique<FeedServer>();
    default:
        return nullptr;
    }
}

std::vector<SourceId> vendors()
{
    return {SourceId::Salesbricks, SourceId::Stripe,     SourceId::PostHog, SourceId::HubSpot, SourceId::BuildBetter,
            SourceId::Attio,       SourceId::Salesforce, SourceId::GitHub,  SourceId::Feed};
}

LiveTest::LiveTest()
    : m_now(m_asOf.instant)
    , m_tune([](HttpProfile &profile) {
        profile.limits.clear();
        profile.timeouts = {std::chrono::seconds(10), std::chrono::seconds(10), std::chrono::seconds(60)};
    })
{
}

SyncTarget LiveTest::targetOf(VendorServer &vendor) const
{
    SyncTarget target;
    target.source = vendor.source();
    target.baseUrl = vendor.baseUrl();
    target.token = vendor.token();
    target.options = vendor.options();
    target.transport = std::make_shared<NetworkTransport>();
    return target;
}

SourceResult LiveTest::sync(VendorServer &vendor)
{
    std::vector<SyncTarget> targets;
    targets.push_back(targetOf(vendor));
    return sync(std::move(targets)).front();
}

std::vector<SourceResult> LiveTest::sync(std::vector<SyncTarget> targets)
{
    SyncEngine::Options options;
    options.cacheFile = cacheFile();
    options.stagingFolder = path(QStringLiteral("staging"));
    options.asOf = m_asOf;
    options.now = [this] {
        return m_now;
    };
    options.delay = [this](std::chrono::milliseconds time) -> QCoro::Task<void> {
        m_waited += time;
        co_return;
    };
    options.makeSource = [this](SourceId id) -> std::unique_ptr<Source> {
        return std::make_unique<TunedSource>(findSource(id)->make(), m_tune);
    };
    SyncEngine engine(options);
    m_now += std::chrono::minutes(1);
    return QCoro::waitFor(engine.run(std::move(targets), {}));
}

Result<ConnectionCheck> LiveTest::check(VendorServer &vendor, const QByteArray &token)
{
    const TunedSource source(findSource(vendor.source())->make(), m_tune);
    NetworkTransport transport;
    HttpClient::Surroundings around;
    around.delay = [](std::chrono::milliseconds) -> QCoro::Task<void> {
        co_return;
    };
    around.paced = false;
    const SourceOptions options = vendor.options();
    HttpClient http(source.profile(vendor.baseUrl(), token, options), transport, {}, around);
    FetchContext context{http, options, m_asOf, {}, {}, {}};
    context.deliver = [](RecordBatch &&) {
        return Result<void>();
    };
    context.progress = [](const SourceProgress &) {
    };
    context.now = [this] {
        return m_now;
    };
    return QCoro::waitFor(source.check(context));
}

std::string listed(const QStringList &lines)
{
    return lines.join(u'\n').toStdString();
}

std::string nameOf(SourceId source)
{
    return sourceTitle(source).remove(u' ').toStdString();
}

} // namespace success::test
