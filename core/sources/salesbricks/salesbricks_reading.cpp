// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/salesbricks_reading.h"

#include "core/sources/salesbricks/order_query.h"

#include <QCoreApplication>

namespace success::salesbricks {

namespace {

using nlohmann::json;

constexpr int listLimit = 1000;
constexpr int orderLimit = 100;
constexpr int graphQlLimit = 200;
constexpr int allOrders = 5000; ///< asked for at once where pages cannot be
constexpr int mostReads = 3;    ///< of a list that changes while it is read
constexpr int historyDays = 400;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksSource", text);
}

tl::unexpected<Error> refusedOrders(const QString &why)
{
    return failure(ErrorKind::Protocol, tr("Salesbricks refused to list its orders: %1").arg(why.trimmed()),
                   sourceKey(SourceId::Salesbricks));
}

/// GraphQL servers answer a query they do not understand with 200 or 400.
bool isBadQuery(const Result<json> &answer)
{
    return answer ? !graphQlError(*answer).isEmpty() : answer.error().code == 400;
}

} // namespace

QString graphQlError(const json &answer)
{
    const json &errors = valueIn(answer, "errors");
    return errors.is_array() && !errors.empty() ? textIn(errors.front(), "message") + u' ' : QString();
}

QCoro::Task<Result<json>> Reading::plans()
{
    const QueryItems none;
    co_return co_await list(u"/api/v2/plans"_qs, listLimit, "plan_id", none);
}

QCoro::Task<Result<json>> Reading::customers()
{
    const QueryItems none;
    co_return co_await list(u"/api/v2/customers"_qs, listLimit, "customer_id", none);
}

/// Reads a limit/offset list to its end, each object once. Offsets shift when something is added or goes meanwhile, so
/// that another is given twice or not at all: then the list is read again.
QCoro::Task<Result<json>> Reading::list(QString path, int limit, QByteArray idKey, QueryItems extra)
{
    json all;
    for (int reads = 1;; ++reads) {
        all = json::array();
        const Result<bool> steady = co_await listOnce(path, limit, idKey, extra, all);
        if (!steady)
            co_return tl::unexpected(steady.error());
        if (*steady || reads == mostReads)
            co_return all;
    }
}

/// False: it changed while it was read.
QCoro::Task<Result<bool>> Reading::listOnce(QString path, int limit, QByteArray idKey, QueryItems extra, json &all)
{
    QSet<QString> seen;
    std::optional<qint64> total;
    bool steady = true;
    for (qint64 offset = 0;;) {
        QueryItems query{{u"limit"_qs, QString::number(limit)}, {u"offset"_qs, QString::number(offset)}};
        query.insert(query.end(), extra.begin(), extra.end());
        const Result<json> answer = co_await m_fetching.http().getJson(pathWithQuery(path, query));
        if (!answer)
            co_return tl::unexpected(answer.error());
        m_fetching.countPage();
        const auto results = m_fetching.listIn(*answer, "results", path);
        if (!results)
            co_return tl::unexpected(results.error());
        for (const json &value : **results) {
            const QString id = idText(valueIn(value, idKey.constData()));
            if (id.isEmpty() || !seen.contains(id))
                all.push_back(value);
            else
                steady = false;
            seen.insert(id);
        }
        offset += qint64((*results)->size());
        const auto count = JsonReader(*answer).integer("count");
        steady = steady && (!total || !count || *count == *total);
        total = count;
        if (valueIn(*answer, "next").is_null() || (count && offset >= *count))
            co_return steady;
        if ((*results)->empty())
            co_return m_fetching.endless(path);
    }
}

QCoro::Task<Result<json>> Reading::ordersPage(QString fields, bool offsets, int offset)
{
    const OrderSchema schema{fields, offsets};
    const json request = ordersRequest(schema, offsets ? graphQlLimit : allOrders, offset);
    co_return co_await m_fetching.http().postJson(graphQlPath, request);
}

QCoro::Task<Result<std::vector<Order>>> Reading::orders(OrderKeys keys, std::vector<SkippedRecord> &skipped)
{
    const json question = probeRequest();
    const Result<json> probe = co_await m_fetching.http().postJson(graphQlPath, question);
    if (!probe && !isBadQuery(probe))
        co_return tl::unexpected(probe.error());
    if (isBadQuery(probe))
        m_fetching.note(
            tr("Salesbricks does not describe its orders; only what its documentation shows is read of them."));
    OrderSchema schema = probe ? OrderSchema::fromProbe(*probe) : OrderSchema::documented();
    std::vector<Order> orders;
    QSet<QString> seen;
    for (int offset = 0;;) {
        Result<json> answer = co_await ordersPage(schema.fields, schema.offset, offset);
        if (offset == 0 && isBadQuery(answer) && schema.fields != OrderSchema::documented().fields) {
            schema = OrderSchema::documented(); // it describes what it does not give
            answer = co_await ordersPage(schema.fields, schema.offset, offset);
        }
        if (!answer)
            co_return tl::unexpected(answer.error());
        m_fetching.countPage();
        const QString error = graphQlError(*answer);
        if (!error.isEmpty())
            co_return refusedOrders(error);
        const auto list = m_fetching.listIn(valueIn(valueIn(*answer, "data"), "companyOrders"), "orders", graphQlPath);
        if (!list)
            co_return tl::unexpected(list.error());
        const qsizetype known = seen.size();
        for (const json &value : **list) {
            const QString id = idText(valueIn(value, "id"));
            if (!id.isEmpty() && seen.contains(id))
                continue;
            seen.insert(id);
            if (auto order = readOrder(value, keys, skipped))
                orders.push_back(*std::move(order));
        }
        if (!schema.offset && int((*list)->size()) >= allOrders)
            m_fetching.note(
                tr("Salesbricks gave its first %1 orders; it offers no way to ask for more.").arg(allOrders));
        if (!schema.offset || seen.size() == known) // a short page may be one that Salesbricks made shorter
            co_return orders;
        offset += int((*list)->size());
    }
}

bool Reading::isHistory(const json &listed) const
{
    const QDate end = JsonReader(listed).date("ends_at");
    const bool active = textIn(listed, "status").compare(u"ACTIVE"_qs, Qt::CaseInsensitive) == 0;
    return !active && end.isValid() && end.daysTo(m_fetching.asOf().date) > historyDays;
}

QCoro::Task<Result<SubscriptionPayload>> Reading::subscription(json listed)
{
    SubscriptionPayload payload;
    payload.id = idText(valueIn(listed, "subscription_id"));
    payload.name = textIn(listed, "name");
    const QString path = u"/api/v2/subscriptions/"_qs + QString::fromLatin1(QUrl::toPercentEncoding(payload.id));
    Result<json> answer = co_await m_fetching.http().getJson(path);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.detail = *std::move(answer);
    const QueryItems none;
    answer = co_await list(path + u"/orders", orderLimit, "order_id", none);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.orders = *std::move(answer);
    if (isHistory(listed))
        co_return payload;
    const QueryItems all{{u"scope"_qs, u"all"_qs}};
    answer = co_await list(path + u"/invoices", listLimit, "invoice_id", all);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.invoices = *std::move(answer);
    co_return payload;
}

} // namespace success::salesbricks
