// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/salesbricks_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/salesbricks/order_book.h"
#include "core/sources/salesbricks/order_query.h"
#include "core/sources/salesbricks/salesbricks_mapper.h"

#include <QCoreApplication>

namespace success {

namespace {

using nlohmann::json;
using namespace salesbricks;

constexpr int listLimit = 1000;
constexpr int orderLimit = 100;
constexpr int graphQlLimit = 200;
constexpr int enoughVotes = 20; ///< comparisons after which the money unit is taken as known

const QString graphQl = QStringLiteral("/api/v1/graphql");

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksSource", text);
}

/// Reads a limit/offset list to its end into one JSON list.
QCoro::Task<Result<json>> readList(Fetching &fetching, QString path, int limit, QueryItems extra = {})
{
    json all = json::array();
    for (;;) {
        QueryItems query{{u"limit"_qs, QString::number(limit)}, {u"offset"_qs, QString::number(all.size())}};
        query.insert(query.end(), extra.begin(), extra.end());
        const Result<json> answer = co_await fetching.http().getJson(pathWithQuery(path, query));
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const auto results = fetching.listIn(*answer, "results", path);
        if (!results)
            co_return tl::unexpected(results.error());
        all.insert(all.end(), (*results)->begin(), (*results)->end());
        const qint64 count = JsonReader(*answer).integer("count").value_or(0);
        if (valueIn(*answer, "next").is_null() || qint64(all.size()) >= count)
            co_return all;
        if ((*results)->empty())
            co_return fetching.endless(path);
    }
}

/// GraphQL reports failure in the body, whatever the status.
QString graphQlError(const json &answer)
{
    const json &errors = valueIn(answer, "errors");
    return errors.is_array() && !errors.empty() ? textIn(errors.front(), "message") + u' ' : QString();
}

QCoro::Task<Result<OrderSchema>> probe(Fetching &fetching)
{
    const Result<json> answer = co_await fetching.http().postJson(graphQl, probeRequest());
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!graphQlError(*answer).isEmpty())
        fetching.note(
            tr("Salesbricks does not describe its orders; only what its documentation shows is read of them."));
    co_return OrderSchema::fromProbe(*answer);
}

QCoro::Task<Result<std::vector<Order>>> readOrders(Fetching &fetching, OrderKeys keys,
                                                   std::vector<SkippedRecord> &skipped)
{
    const Result<OrderSchema> schema = co_await probe(fetching);
    if (!schema)
        co_return tl::unexpected(schema.error());
    std::vector<Order> orders;
    for (int offset = 0;; offset += graphQlLimit) {
        const Result<json> answer =
            co_await fetching.http().postJson(graphQl, ordersRequest(*schema, graphQlLimit, offset));
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const QString error = graphQlError(*answer);
        if (!error.isEmpty())
            co_return failure(ErrorKind::Protocol,
                              tr("Salesbricks refused to list its orders: %1").arg(error.trimmed()),
                              sourceKey(SourceId::Salesbricks));
        const json &page = valueIn(valueIn(*answer, "data"), "companyOrders");
        const auto list = fetching.listIn(page, "orders", graphQl);
        if (!list)
            co_return tl::unexpected(list.error());
        for (const json &value : **list) {
            if (auto order = readOrder(value, keys, skipped))
                orders.push_back(*std::move(order));
        }
        if (int((*list)->size()) < graphQlLimit)
            co_return orders;
        if (!schema->offset) {
            fetching.note(
                tr("Salesbricks gave its first %1 orders; it offers no way to ask for more.").arg(graphQlLimit));
            co_return orders;
        }
    }
}

/// Everything REST says of one subscription. An Error with code 404: it is gone.
QCoro::Task<Result<SubscriptionPayload>> readSubscription(Fetching &fetching, QString id, QString name)
{
    const QString path = u"/api/v2/subscriptions/"_qs + QString::fromLatin1(QUrl::toPercentEncoding(id));
    SubscriptionPayload payload;
    payload.id = id;
    payload.name = name;
    Result<json> answer = co_await fetching.http().getJson(path);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.detail = *std::move(answer);
    answer = co_await readList(fetching, path + u"/orders", orderLimit);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.orders = *std::move(answer);
    const QueryItems all{{u"scope"_qs, u"all"_qs}};
    answer = co_await readList(fetching, path + u"/invoices", listLimit, all);
    if (!answer)
        co_return tl::unexpected(answer.error());
    payload.invoices = *std::move(answer);
    co_return payload;
}

/// Holds customers back until the money unit is known, then maps and delivers them.
class Delivery
{
public:
    Delivery(Fetching &fetching, MappingRules rules)
        : m_fetching(fetching)
        , m_rules(std::move(rules))
        , m_given(fetching.option(u"money_unit"_qs, u"auto"_qs))
    {
    }

    Result<void> add(CustomerPayload &&payload)
    {
        for (const SubscriptionPayload &subscription : payload.subscriptions)
            m_calibration.observe(subscription.detail, subscription.orders);
        m_waiting.push_back(std::move(payload));
        return m_given != u"auto" || m_calibration.votes() >= enoughVotes ? flush() : Result<void>();
    }

    Result<void> flush()
    {
        m_rules.unit = unit();
        for (const CustomerPayload &payload : m_waiting) {
            const Result<void> delivered = m_fetching.deliver(mapCustomer(payload, m_rules));
            if (!delivered)
                return delivered;
        }
        m_waiting.clear();
        return {};
    }

    Result<void> finish(const OrderBook &orders, std::vector<SkippedRecord> skipped)
    {
        Result<void> done = flush();
        for (auto it = orders.prospects().cbegin(); done && it != orders.prospects().cend(); ++it)
            done = m_fetching.deliver(mapProspect(it.key(), *it, m_rules));
        RecordBatch rest;
        rest.skipped = std::move(skipped);
        if (done)
            done = m_fetching.deliver(std::move(rest));
        if (m_given == u"auto")
            m_fetching.note(m_calibration.note());
        return done;
    }

private:
    [[nodiscard]] MoneyUnit unit() const
    {
        if (m_given == u"auto")
            return m_calibration.decision();
        return m_given == u"major" ? MoneyUnit::Major : MoneyUnit::Minor;
    }

    Fetching &m_fetching;
    MappingRules m_rules;
    QString m_given;
    UnitCalibration m_calibration;
    std::vector<CustomerPayload> m_waiting;
};

QCoro::Task<Result<void>> readCustomer(Fetching &fetching, json customer, OrderBook &book, Delivery &delivery,
                                       std::vector<SkippedRecord> &skipped)
{
    CustomerPayload payload;
    payload.orders = book.ordersOf(idText(valueIn(customer, "customer_id")));
    for (const json &listed : JsonReader(customer).list("subscriptions")) {
        const QString id = idText(valueIn(listed, "subscription_id"));
        if (id.isEmpty()) {
            skipped.push_back({u"subscription"_qs, {}, tr("It has no id.")});
            continue;
        }
        Result<SubscriptionPayload> subscription = co_await readSubscription(fetching, id, textIn(listed, "name"));
        if (!subscription && subscription.error().code == 404) {
            skipped.push_back({u"subscription"_qs, id, subscription.error().sentence});
            continue;
        }
        if (!subscription)
            co_return tl::unexpected(subscription.error());
        payload.subscriptions.push_back(*std::move(subscription));
    }
    payload.customer = std::move(customer);
    co_return delivery.add(std::move(payload));
}

} // namespace

HttpProfile SalesbricksSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Salesbricks);
    profile.title = sourceTitle(SourceId::Salesbricks);
    profile.baseUrl = baseUrl;
    profile.headers = {{"X-SALESBRICKS-KEY", token}};
    profile.secrets = {token};
    return profile;
}

QCoro::Task<Result<FetchReport>> SalesbricksSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    MappingRules rules;
    rules.asOf = fetching.asOf();
    rules.trialKey = fetching.option(u"trial_metadata_key"_qs);
    std::vector<SkippedRecord> skipped;
    const QString unit = fetching.option(u"money_unit"_qs, u"auto"_qs);
    if (unit != u"auto" && unit != u"minor" && unit != u"major")
        co_return failure(ErrorKind::InvalidInput,
                          tr("Salesbricks' money_unit is auto, minor or major, not “%1”.").arg(unit),
                          sourceKey(SourceId::Salesbricks));

    fetching.begin(tr("Reading plans"));
    const Result<json> plans = co_await readList(fetching, u"/api/v2/plans"_qs, listLimit);
    if (!plans)
        co_return tl::unexpected(plans.error());
    learnBricks(*plans, rules.brickTypes);

    fetching.begin(tr("Reading customers"));
    Result<json> customers = co_await readList(fetching, u"/api/v2/customers"_qs, listLimit);
    if (!customers)
        co_return tl::unexpected(customers.error());

    fetching.begin(tr("Reading orders"));
    const OrderKeys keys{fetching.option(u"lost_reason_key"_qs), rules.trialKey};
    Result<std::vector<Order>> orders = co_await readOrders(fetching, keys, skipped);
    if (!orders && !fetching.canDoWithout(orders.error(), tr("Open and lost orders are missing.")))
        co_return tl::unexpected(orders.error());
    OrderBook book(orders ? *std::move(orders) : std::vector<Order>(), *customers);

    fetching.begin(tr("Reading subscriptions"));
    Delivery delivery(fetching, std::move(rules));
    for (json &customer : *customers) {
        const Result<void> read = co_await readCustomer(fetching, std::move(customer), book, delivery, skipped);
        if (!read)
            co_return tl::unexpected(read.error());
    }
    const Result<void> done = delivery.finish(book, std::move(skipped));
    if (!done)
        co_return tl::unexpected(done.error());
    co_return fetching.takeReport();
}

} // namespace success
