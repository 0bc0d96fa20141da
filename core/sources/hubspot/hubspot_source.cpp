// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/hubspot/hubspot_mapper.h"

#include <QCoreApplication>

namespace success {

namespace {

using hubspot::Mapper;
using nlohmann::json;
using PageUse = std::function<Result<void>(const json &results)>;

/// HubSpot's date version of its paths; a newer one appears each March and September, each lives at least 18 months.
const QString version = QStringLiteral("2026-09");
const QString companyProperties =
    QStringLiteral("name,domain,hs_additional_domains,industry,numberofemployees,annualrevenue,city,state,country,"
                   "lifecyclestage,hubspot_owner_id,description,createdate,hs_lastmodifieddate");
const QString dealProperties = QStringLiteral("dealname,amount,closedate,pipeline,dealstage,hubspot_owner_id,"
                                              "deal_currency_code,createdate,hs_lastmodifieddate");

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotSource", text);
}

/// The default properties and those the option adds, each once.
QString wantedProperties(const QString &extra)
{
    QStringList names = companyProperties.split(u',');
    for (const QString &each : extra.split(u',', Qt::SkipEmptyParts)) {
        const QString name = each.trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.join(u',');
}

/// Reads a list to its end by `paging.next.after`, handing each page's `results` to `use`.
QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString path, QueryItems query, PageUse use)
{
    QString after;
    for (;;) {
        QueryItems page = query;
        if (!after.isEmpty())
            page.emplace_back(u"after"_qs, after);
        const Result<json> answer = co_await fetching.http().getJson(pathWithQuery(path, page));
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const auto results = fetching.listIn(*answer, "results", path);
        if (!results)
            co_return tl::unexpected(results.error());
        const Result<void> used = use(**results);
        const QString next = idText(valueIn(valueIn(valueIn(*answer, "paging"), "next"), "after"));
        if (!used || next.isEmpty())
            co_return used;
        if (next == after)
            co_return fetching.endless(path);
        after = next;
    }
}

/// Reads what only explains other records; a refusal costs `cost`.
QCoro::Task<Result<void>> learn(Fetching &fetching, QString path, QueryItems query, PageUse use, QString cost)
{
    Result<void> read = co_await eachPage(fetching, path, query, use);
    if (!read && fetching.canDoWithout(read.error(), cost))
        co_return Result<void>();
    co_return read;
}

QCoro::Task<Result<void>> learnAccount(Fetching &fetching, Mapper &mapper)
{
    const Result<json> details = co_await fetching.http().getJson(u"/account-info/"_qs + version + u"/details");
    if (details)
        mapper.learnAccount(*details);
    else if (!fetching.canDoWithout(details.error(), tr("Deals without a currency are left out.")))
        co_return tl::unexpected(details.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> learnNames(Fetching &fetching, Mapper &mapper)
{
    const auto into = [&mapper](void (Mapper::*take)(const json &)) {
        return [&mapper, take](const json &results) -> Result<void> {
            (mapper.*take)(results);
            return {};
        };
    };
    const PageUse owners = into(&Mapper::learnOwners);
    const PageUse properties = into(&Mapper::learnProperties);
    const PageUse pipelines = into(&Mapper::learnPipelines);
    const QueryItems ownerQuery{{u"limit"_qs, u"100"_qs}};
    const QString ownersCost = tr("Owners show as numbers.");
    const QString propertiesCost = tr("Properties show under their internal names.");
    const QString pipelinesCost = tr("Deals show raw stages and count as open.");
    Result<void> read = co_await learnAccount(fetching, mapper);
    if (read)
        read = co_await learn(fetching, u"/crm/owners/"_qs + version, ownerQuery, owners, ownersCost);
    if (read)
        read =
            co_await learn(fetching, u"/crm/properties/"_qs + version + u"/companies", {}, properties, propertiesCost);
    if (read)
        read = co_await learn(fetching, u"/crm/pipelines/"_qs + version + u"/deals", {}, pipelines, pipelinesCost);
    co_return read;
}

QCoro::Task<Result<void>> readDeals(Fetching &fetching, const Mapper &mapper)
{
    const PageUse use = [&](const json &results) {
        return fetching.deliver(mapper.deals(results));
    };
    const QueryItems query{{u"limit"_qs, u"100"_qs},
                           {u"properties"_qs, dealProperties},
                           {u"associations"_qs, u"companies"_qs},
                           {u"archived"_qs, u"false"_qs}};
    const QString cost = tr("Deals are missing.");
    co_return co_await learn(fetching, u"/crm/objects/"_qs + version + u"/deals", query, use, cost);
}

} // namespace

HttpProfile HubSpotSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::HubSpot);
    profile.title = sourceTitle(SourceId::HubSpot);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}};
    profile.secrets = {token};
    profile.retryStatuses.insert(profile.retryStatuses.end(), {423, 477, 521, 523, 524});
    return profile;
}

QCoro::Task<Result<FetchReport>> HubSpotSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    Mapper mapper;
    fetching.begin(tr("Reading the account's settings"));
    Result<void> read = co_await learnNames(fetching, mapper);
    if (read) {
        fetching.begin(tr("Reading companies"));
        const PageUse use = [&](const json &results) {
            return fetching.deliver(mapper.companies(results));
        };
        const QueryItems query{{u"limit"_qs, u"100"_qs},
                               {u"archived"_qs, u"false"_qs},
                               {u"properties"_qs, wantedProperties(fetching.option(u"properties"_qs))}};
        read = co_await eachPage(fetching, u"/crm/objects/"_qs + version + u"/companies", query, use);
    }
    if (read) {
        fetching.begin(tr("Reading deals"));
        read = co_await readDeals(fetching, mapper);
    }
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
