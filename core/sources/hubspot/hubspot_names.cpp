// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_names.h"

#include "core/sources/hubspot/hubspot_pages.h"

#include <QCoreApplication>

namespace success::hubspot {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotSource", text);
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

} // namespace

QCoro::Task<Result<void>> learnNames(Fetching &fetching, Mapper &mapper)
{
    fetching.begin(tr("Reading the account's settings"));
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

} // namespace success::hubspot
