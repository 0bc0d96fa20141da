// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_deals.h"

#include "core/sources/hubspot/hubspot_pages.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace success::hubspot {

namespace {

using nlohmann::json;

const QString properties = QStringLiteral("dealname,amount,closedate,pipeline,dealstage,hubspot_owner_id,"
                                          "deal_currency_code,createdate,hs_lastmodifieddate");
const QString cursorName = QStringLiteral("deals_since"); ///< epoch milliseconds
constexpr qint64 overlap = 600000;                        ///< milliseconds; searches find a change only after a while
constexpr qint64 mostChanged = 50; ///< each costs a request; more of them cost more than reading all

QString tr(const char *text)
{
    return QCoreApplication::translate("HubSpotSource", text);
}

/// Epoch milliseconds; 0 if unknown.
qint64 changedAt(const json &object)
{
    const QString own = textIn(valueIn(object, "properties"), lastChange);
    const QString text = own.isEmpty() ? textIn(object, "updatedAt") : own;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

RecordBatch Deals::dealsIn(const json &results)
{
    for (const json &value : results)
        m_newest = std::max(m_newest, changedAt(value));
    RecordBatch batch = m_mapper.deals(results);
    for (const DealRecord &deal : batch.deals) {
        if (!deal.companyRef.isEmpty())
            m_named.insert(deal.companyRef);
    }
    return batch;
}

QCoro::Task<Result<void>> Deals::read()
{
    m_fetching.begin(tr("Reading deals"));
    const Result<bool> incremental = co_await changed();
    if (!incremental)
        co_return tl::unexpected(incremental.error());
    Result<void> read;
    if (!*incremental)
        read = co_await all();
    if (read && m_companies.onlyKnownDomains())
        read = co_await m_companies.readAlso(m_named);
    if (read && m_newest > 0)
        m_fetching.remember(cursorName, QString::number(m_newest));
    co_return read;
}

QCoro::Task<Result<void>> Deals::all()
{
    const PageUse use = [this](const json &results) {
        return m_fetching.deliver(dealsIn(results));
    };
    const QueryItems query{{u"limit"_qs, u"100"_qs},
                           {u"properties"_qs, properties},
                           {u"associations"_qs, u"companies"_qs},
                           {u"archived"_qs, u"false"_qs}};
    const Result<void> read = co_await eachPage(m_fetching, objectsPath(u"deals"_qs), query, use);
    if (!read && m_fetching.canDoWithout(read.error(), tr("Deals are missing.")))
        co_return Result<void>();
    co_return read;
}

/// False: there is no cursor, a search is refused, or too much has changed; all deals have to be read.
QCoro::Task<Result<bool>> Deals::changed()
{
    bool isNumber = false;
    const qint64 cursor = m_fetching.cursor(cursorName).toLongLong(&isNumber);
    if (!isNumber)
        co_return false;
    json filter{{"propertyName", lastChange}, {"operator", "GT"}};
    filter["value"] = QString::number(cursor - overlap).toStdString();
    const json question = searchFor(filter, {QString::fromLatin1(lastChange)}, "ASCENDING");
    const QString path = objectsPath(u"deals/search"_qs);
    const Result<json> answer = co_await m_fetching.http().postJson(path, question);
    if (!answer && isRefusal(answer.error()))
        co_return false;
    if (!answer)
        co_return tl::unexpected(answer.error());
    m_fetching.countPage();
    const auto hits = m_fetching.listIn(*answer, "results", path);
    if (!hits)
        co_return tl::unexpected(hits.error());
    if (qint64((*hits)->size()) > mostChanged || !nextPage(*answer).isEmpty())
        co_return false;
    m_newest = cursor;
    for (const json &hit : **hits) { // one by one, because only so they come with their companies
        const Result<void> read = co_await one(idText(valueIn(hit, "id")));
        if (!read)
            co_return tl::unexpected(read.error());
    }
    const Result<void> removed = co_await removeAndKeep();
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return true;
}

QCoro::Task<Result<void>> Deals::removeAndKeep()
{
    const std::vector<RecordKind> dealKinds{RecordKind::Deal};
    const std::vector<RecordKind> companyKinds{RecordKind::Property, RecordKind::Company};
    Result<void> removed = co_await removeArchived(m_fetching, u"deals"_qs, dealKinds);
    if (removed && m_companies.onlyKnownDomains())
        removed = co_await removeArchived(m_fetching, u"companies"_qs, companyKinds);
    if (!removed)
        co_return removed;
    m_fetching.keep({RecordKind::Deal});
    if (m_companies.onlyKnownDomains()) // those that only deals name are not read again
        m_fetching.keep({RecordKind::Company, RecordKind::Property});
    co_return removed;
}

QCoro::Task<Result<void>> Deals::one(QString id)
{
    const QueryItems query{{u"properties"_qs, properties}, {u"associations"_qs, u"companies"_qs}};
    const Result<json> answer =
        co_await m_fetching.http().getJson(pathWithQuery(objectsPath(u"deals/"_qs + id), query));
    if (!answer && answer.error().code != 404)
        co_return tl::unexpected(answer.error());
    RecordBatch batch = dealsIn(answer ? json::array({*answer}) : json::array());
    if (batch.deals.empty())
        batch.removed.push_back({RecordKind::Deal, id});
    co_return m_fetching.deliver(std::move(batch));
}

} // namespace success::hubspot
