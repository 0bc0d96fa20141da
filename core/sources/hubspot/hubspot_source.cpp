// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_source.h"

#include "core/net/limit_signals.h"
#include "core/sources/common/checking.h"
#include "core/sources/hubspot/hubspot_deals.h"
#include "core/sources/hubspot/hubspot_names.h"
#include "core/sources/hubspot/hubspot_pages.h"

#include <QCoreApplication>

namespace success {

namespace {

using hubspot::version;
using nlohmann::json;
using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotSource", text);
}

struct Part
{
    QString what;
    QString path;
    QString cost;
};

std::vector<Part> parts()
{
    const QString objects = u"/crm/objects/"_qs + version;
    return {
        {tr("Companies"), objects + u"/companies?limit=1", tr("HubSpot cannot be synced without them.")},
        {tr("Deals"), objects + u"/deals?limit=1&associations=companies", tr("Deals are missing.")},
        {tr("Pipelines"), u"/crm/pipelines/"_qs + version + u"/deals", tr("Deals show raw stages and count as open.")},
        {tr("Owners"), u"/crm/owners/"_qs + version + u"?limit=1", tr("Owners show as numbers.")},
        {tr("Company properties"), u"/crm/properties/"_qs + version + u"/companies",
         tr("Properties show under their internal names.")}};
}

QString identityIn(const json &details)
{
    const QString portal = idText(valueIn(details, "portalId"));
    const QString currency = textIn(details, "companyCurrency");
    if (portal.isEmpty())
        return {};
    return currency.isEmpty() ? tr("Account %1").arg(portal) : tr("Account %1 (%2)").arg(portal, currency);
}

} // namespace

SourceGuide HubSpotSource::guide() const
{
    SourceGuide guide;
    guide.tokenLabel = tr("Service key or private-app token");
    guide.tokenHelp = tr("HubSpot → Development → Keys → Service keys → Create; it needs a super admin or developer "
                         "access. The token of a private app made earlier works too.");
    guide.scopes = {u"crm.objects.companies.read"_qs, u"crm.objects.deals.read"_qs, u"crm.objects.owners.read"_qs};
    OptionField properties{u"properties"_qs, tr("Extra company properties"),
                           tr("Internal names of further company properties to show, separated by commas."),
                           u"cs_tier, renewal_owner"_qs};
    properties.repeatable = true;
    guide.options = {properties};
    return guide;
}

HttpProfile HubSpotSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::HubSpot);
    profile.title = sourceTitle(SourceId::HubSpot);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}};
    profile.secrets = {token};
    profile.retryStatuses.insert(profile.retryStatuses.end(), {423, 477, 521, 523, 524});
    // What the Free tier allows; searches count 5 a second for all tokens of the account together
    profile.limits = {{100, 10s}, {4, 1s, "POST", "/search"}};
    profile.concurrency = 2;
    profile.limitSignal = hubSpotLimits;
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> HubSpotSource::check(FetchContext context) const
{
    Checking checking;
    const Result<json> details = co_await context.http.getJson(u"/account-info/"_qs + version + u"/details");
    Result<void> added = checking.add(tr("Account settings"), details, tr("Deals without a currency are left out."));
    if (!added)
        co_return tl::unexpected(added.error());
    checking.identify(identityIn(details.value_or(json())));
    for (const Part &part : parts()) {
        const Result<json> answer = co_await context.http.getJson(part.path);
        added = checking.add(part.what, answer, part.cost);
        if (!added)
            co_return tl::unexpected(added.error());
    }
    co_return checking.take();
}

QCoro::Task<Result<FetchReport>> HubSpotSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    hubspot::Mapper mapper;
    hubspot::Companies companies(fetching, mapper, fetching.option(u"properties"_qs));
    hubspot::Deals deals(fetching, mapper, companies);
    Result<void> read = co_await hubspot::learnNames(fetching, mapper);
    if (read)
        read = fetching.deliver(mapper.stages());
    if (read)
        read = co_await companies.read();
    if (read)
        read = co_await deals.read();
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
