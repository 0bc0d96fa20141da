// SPDX-License-Identifier: Apache-2.0
#include "core/sources/registry.h"

#include "core/sources/attio/attio_source.h"
#include "core/sources/buildbetter/buildbetter_source.h"
#include "core/sources/feed/feed_source.h"
#include "core/sources/github/github_source.h"
#include "core/sources/hubspot/hubspot_source.h"
#include "core/sources/posthog/posthog_source.h"
#include "core/sources/salesbricks/salesbricks_source.h"
#include "core/sources/salesforce/salesforce_source.h"
#include "core/sources/stripe/stripe_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceRegistry", text);
}

template<typename S>
std::unique_ptr<Source> make()
{
    return std::make_unique<S>();
}

std::vector<SourceEntry> entries()
{
    return {
        {SourceId::Salesbricks, QUrl(u"https://api.salesbricks.com"_qs), tr("Contracts, orders, invoices and seats"),
         make<SalesbricksSource>},
        {SourceId::Stripe, QUrl(u"https://api.stripe.com"_qs), tr("Subscriptions, payments and payment retries"),
         make<StripeSource>},
        {SourceId::PostHog, QUrl(u"https://us.posthog.com"_qs), tr("Active users and product usage"),
         make<PostHogSource>},
        {SourceId::Attio, QUrl(u"https://api.attio.com"_qs), tr("Deals, their stages and owners"), make<AttioSource>},
        {SourceId::HubSpot, QUrl(u"https://api.hubapi.com"_qs), tr("Company facts, owners and deals"),
         make<HubSpotSource>},
        {SourceId::Salesforce, QUrl(u"https://login.salesforce.com"_qs), tr("Opportunities, their stages and accounts"),
         make<SalesforceSource>},
        {SourceId::BuildBetter, QUrl(u"https://api.buildbetter.app"_qs), tr("Calls, messages, signals and requests"),
         make<BuildBetterSource>},
        {SourceId::GitHub, QUrl(u"https://api.github.com"_qs), tr("Releases and merged pull requests"),
         make<GitHubSource>},
        {SourceId::Feed, QUrl(), tr("Entries of a changelog feed (RSS, Atom, JSON Feed)"), make<FeedSource>},
    };
}

} // namespace

std::span<const SourceEntry> sourceRegistry()
{
    static const std::vector<SourceEntry> registry = entries();
    return registry;
}

const SourceEntry *findSource(SourceId id)
{
    const auto registry = sourceRegistry();
    const auto found = std::find_if(registry.begin(), registry.end(), [=](const SourceEntry &e) { return e.id == id; });
    return found == registry.end() ? nullptr : &*found;
}

} // namespace success
