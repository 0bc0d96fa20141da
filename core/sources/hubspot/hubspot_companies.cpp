// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_companies.h"

#include "core/identity/domain.h"
#include "core/sources/hubspot/hubspot_pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace success::hubspot {

namespace {

using nlohmann::json;

const QString usualProperties =
    QStringLiteral("name,domain,hs_additional_domains,industry,numberofemployees,annualrevenue,city,state,country,"
                   "lifecyclestage,hubspot_owner_id,description,createdate,hs_lastmodifieddate");

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotSource", text);
}

} // namespace

Companies::Companies(Fetching &fetching, const Mapper &mapper, const QString &extraProperties)
    : m_fetching(fetching)
    , m_mapper(mapper)
    , m_properties(usualProperties.split(u','))
{
    for (const QString &each : extraProperties.split(u',', Qt::SkipEmptyParts)) {
        const QString name = each.trimmed();
        if (!name.isEmpty() && !m_properties.contains(name))
            m_properties.append(name);
    }
}

/// Of several companies with one domain all are kept, for their deals; the properties are those of the first, which
/// among search hits is the one changed last.
Result<void> Companies::deliver(const json &results)
{
    RecordBatch batch = m_mapper.companies(results);
    const QSet<QString> before = m_delivered;
    QSet<QString> silent;
    std::erase_if(batch.companies, [&](const CompanyRecord &company) {
        const QString &id = company.externalId;
        if (before.contains(id))
            silent.insert(id); // came again while pages moved
        if (m_delivered.contains(id))
            return true;
        m_delivered.insert(id);
        const auto domain = companyDomain(company.domain);
        if (m_byDomain && domain && m_domains.contains(*domain))
            silent.insert(id);
        if (domain)
            m_domains.insert(*domain);
        return false;
    });
    std::erase_if(batch.properties, [&](const PropertyRecord &each) { return silent.contains(each.companyRef); });
    return m_fetching.deliver(std::move(batch));
}

QCoro::Task<Result<void>> Companies::read()
{
    m_fetching.begin(tr("Reading companies"));
    const std::vector<QString> domains = m_fetching.knownDomains();
    m_byDomain = !domains.empty();
    if (m_byDomain) {
        const Result<void> found = co_await search(domains);
        if (found || !isRefusal(found.error()))
            co_return found;
        m_byDomain = false; // a token may list what it may not search
    }
    const PageUse use = [this](const json &results) {
        return deliver(results);
    };
    const QueryItems query{
        {u"limit"_qs, u"100"_qs}, {u"archived"_qs, u"false"_qs}, {u"properties"_qs, m_properties.join(u',')}};
    co_return co_await eachPage(m_fetching, objectsPath(u"companies"_qs), query, use);
}

QCoro::Task<Result<void>> Companies::search(std::vector<QString> domains)
{
    const PageUse use = [this](const json &results) {
        return deliver(results);
    };
    for (size_t first = 0; first < domains.size(); first += batchSize) {
        json values = json::array();
        for (size_t i = first; i < std::min(first + batchSize, domains.size()); ++i)
            values.push_back(domains[i].toLower().toStdString()); // IN compares texts in lower case only
        json filter{{"propertyName", "domain"}, {"operator", "IN"}};
        filter["values"] = std::move(values);
        const json question = searchFor(filter, m_properties, "DESCENDING");
        const Result<void> read = co_await eachHit(m_fetching, objectsPath(u"companies/search"_qs), question, use);
        if (!read)
            co_return read;
    }
    co_return Result<void>();
}

/// By their ids, which is what batch/read wants; ids that are gone are answered with 207 and their errors.
QCoro::Task<Result<void>> Companies::readAlso(std::set<QString> ids)
{
    std::vector<QString> missing;
    for (const QString &id : ids) {
        if (!m_delivered.contains(id))
            missing.push_back(id);
    }
    for (size_t first = 0; first < missing.size(); first += batchSize) {
        json body{{"inputs", json::array()}, {"properties", json::array()}, {"propertiesWithHistory", json::array()}};
        for (const QString &name : m_properties)
            body["properties"].push_back(name.toStdString());
        for (size_t i = first; i < std::min(first + batchSize, missing.size()); ++i)
            body["inputs"].push_back({{"id", missing[i].toStdString()}});
        const QString path = objectsPath(u"companies/batch/read"_qs);
        const Result<json> answer = co_await m_fetching.http().postJson(path, body);
        if (!answer && m_fetching.canDoWithout(answer.error(), tr("Deals of unknown companies name no company.")))
            co_return Result<void>();
        if (!answer)
            co_return tl::unexpected(answer.error());
        m_fetching.countPage();
        const auto results = m_fetching.listIn(*answer, "results", path);
        if (!results)
            co_return tl::unexpected(results.error());
        const Result<void> delivered = deliver(**results);
        if (!delivered)
            co_return delivered;
    }
    co_return Result<void>();
}

} // namespace success::hubspot
