// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesbricks/salesbricks_source.h"

#include "core/sources/common/checking.h"
#include "core/sources/salesbricks/delivery.h"
#include "core/sources/salesbricks/order_query.h"
#include "core/sources/salesbricks/salesbricks_reading.h"

#include <QCoreApplication>

namespace success {

namespace {

using namespace salesbricks;
using namespace std::chrono_literals;
using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesbricksSource", text);
}

QCoro::Task<Result<void>> readCustomer(Reading &reading, json customer, OrderBook &book, Delivery &delivery,
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
        Result<SubscriptionPayload> subscription = co_await reading.subscription(listed);
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

/// The first subscription any of these customers has; empty if none.
QString anySubscription(const json &customers)
{
    for (const json &customer : JsonReader(customers).list("results")) {
        for (const json &listed : JsonReader(customer).list("subscriptions")) {
            const QString id = idText(valueIn(listed, "subscription_id"));
            if (!id.isEmpty())
                return QString::fromLatin1(QUrl::toPercentEncoding(id));
        }
    }
    return {};
}

/// An answer of GraphQL as one of REST: with its errors as an Error.
Result<json> withGraphQlErrors(Result<json> answer)
{
    const QString error = answer ? graphQlError(*answer).trimmed() : QString();
    if (error.isEmpty())
        return answer;
    return failure(ErrorKind::Protocol, tr("Salesbricks refused to list its orders: %1").arg(error),
                   sourceKey(SourceId::Salesbricks));
}

/// Detail, orders and invoices of one subscription, where there is one.
QCoro::Task<Result<void>> checkSubscription(HttpClient &http, QString id, Checking &checking)
{
    const QString path = u"/api/v2/subscriptions/"_qs + id;
    const QString needed = tr("Salesbricks cannot be synced without it.");
    const std::vector<std::pair<QString, QString>> parts{
        {tr("Subscriptions"), path},
        {tr("Orders of a subscription"), path + u"/orders?limit=1&offset=0"},
        {tr("Invoices"), path + u"/invoices?limit=1&offset=0&scope=all"}};
    for (const auto &[what, request] : parts) {
        const Result<json> answer = co_await http.getJson(request);
        const Result<void> added = checking.add(what, answer, needed);
        if (!added)
            co_return added;
    }
    co_return Result<void>();
}

} // namespace

SourceGuide SalesbricksSource::guide() const
{
    SourceGuide guide;
    guide.tokenLabel = tr("Public API token");
    guide.tokenHelp = tr("Salesbricks → Settings → Integrations → Public API.");
    OptionField unit{u"money_unit"_qs, tr("Amounts are"),
                     tr("Salesbricks does not say whether its whole numbers are cents (minor) or whole units (major); "
                        "auto compares them with the amounts it spells out.")};
    unit.choices = {u"auto"_qs, u"minor"_qs, u"major"_qs};
    guide.options = {unit,
                     {u"lost_reason_key"_qs, tr("Lost reason"),
                      tr("The metadata key that says why an order was lost. Left empty, any key that sounds like a "
                         "reason."),
                      u"lost_reason"_qs},
                     {u"trial_metadata_key"_qs, tr("Trial mark"),
                      tr("The metadata key that marks an order or subscription as a trial. Left empty, any key with "
                         "“trial” in it."),
                      u"trial_started_at"_qs}};
    return guide;
}

HttpProfile SalesbricksSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Salesbricks);
    profile.title = sourceTitle(SourceId::Salesbricks);
    profile.baseUrl = baseUrl;
    profile.headers = {{"X-SALESBRICKS-KEY", token}};
    profile.secrets = {token};
    profile.limits = {{4, 1s}}; // none is documented; ours
    profile.concurrency = 2;
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> SalesbricksSource::check(FetchContext context) const
{
    HttpClient &http = context.http;
    Checking checking;
    const QString needed = tr("Salesbricks cannot be synced without it.");
    Result<json> answer = co_await http.getJson(u"/api/v2/plans?limit=1&offset=0"_qs);
    Result<void> added = checking.add(tr("Plans"), answer, needed);
    if (added)
        answer = co_await http.getJson(u"/api/v2/customers?limit=20&offset=0"_qs);
    if (added)
        added = checking.add(tr("Customers"), answer, needed);
    const QString subscription = anySubscription(answer.value_or(json::object()));
    const OrderSchema documented = OrderSchema::documented();
    const json orders = ordersRequest(documented, 1, 0);
    if (added)
        answer = co_await http.postJson(graphQlPath, orders);
    if (added)
        added = checking.add(tr("Open and lost orders"), withGraphQlErrors(answer),
                             tr("Open and lost orders are missing."));
    if (added && !subscription.isEmpty())
        added = co_await checkSubscription(http, subscription, checking);
    if (!added)
        co_return tl::unexpected(added.error());
    co_return checking.take();
}

QCoro::Task<Result<FetchReport>> SalesbricksSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    const QString unit = fetching.option(u"money_unit"_qs, u"auto"_qs);
    if (unit != u"auto" && unit != u"minor" && unit != u"major")
        co_return failure(ErrorKind::InvalidInput,
                          tr("Salesbricks' money_unit is auto, minor or major, not “%1”.").arg(unit),
                          sourceKey(SourceId::Salesbricks));
    Reading reading(fetching);
    MappingRules rules;
    rules.asOf = fetching.asOf();
    rules.trialKey = fetching.option(u"trial_metadata_key"_qs);
    std::vector<SkippedRecord> skipped;

    fetching.begin(tr("Reading plans"));
    const Result<json> plans = co_await reading.plans();
    if (!plans)
        co_return tl::unexpected(plans.error());
    learnBricks(*plans, rules.brickTypes);

    fetching.begin(tr("Reading customers"));
    Result<json> customers = co_await reading.customers();
    if (!customers)
        co_return tl::unexpected(customers.error());

    fetching.begin(tr("Reading orders"));
    const OrderKeys keys{fetching.option(u"lost_reason_key"_qs), rules.trialKey};
    Result<std::vector<Order>> orders = co_await reading.orders(keys, skipped);
    if (!orders && !fetching.canDoWithout(orders.error(), tr("Open and lost orders are missing.")))
        co_return tl::unexpected(orders.error());
    OrderBook book(orders ? *std::move(orders) : std::vector<Order>(), *customers);

    fetching.begin(tr("Reading subscriptions"));
    Delivery delivery(fetching, std::move(rules), unit);
    for (json &customer : *customers) {
        const Result<void> read = co_await readCustomer(reading, std::move(customer), book, delivery, skipped);
        if (!read)
            co_return tl::unexpected(read.error());
    }
    const Result<void> done = delivery.finish(book, std::move(skipped));
    if (!done)
        co_return tl::unexpected(done.error());
    co_return fetching.takeReport();
}

} // namespace success
