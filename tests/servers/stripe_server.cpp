// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/stripe_server.h"

#include <algorithm>
#include <array>

namespace success::test {

namespace {

using nlohmann::json;

constexpr std::array lists{"customers", "subscriptions", "invoices", "prices", "products", "coupons", "events"};
constexpr int mostExpansion = 4;
constexpr std::size_t embeddedItems = 10;
constexpr qint64 month = 30LL * 24 * 3600;
constexpr qint64 firstCreated = 1700000000;

ServedResponse invalid(int status, const std::string &message, json more = json::object())
{
    json error{{"type", "invalid_request_error"}, {"message", message}};
    error.update(more);
    return ServedResponse::json({{"error", error}}, status, {{"Request-Id", "req_loopback"}});
}

std::string singular(const std::string &list)
{
    return list.substr(0, list.size() - 1);
}

bool isExpanded(const QStringList &expand, const QString &field)
{
    return std::any_of(expand.begin(), expand.end(),
                       [&](const QString &each) { return each == field || each.startsWith(QString(field + u'.')); });
}

/// Discounts are kept whole; without expansion Stripe gives their ids, and with one level a coupon's id.
void reduceDiscounts(json &holder, const QStringList &expand, const QString &field)
{
    if (!holder.contains("discounts"))
        return;
    for (json &discount : holder["discounts"]) {
        if (!discount.is_object())
            continue;
        if (!isExpanded(expand, field))
            discount = discount["id"];
        else if (!isExpanded(expand, QString(field + u".source.coupon")))
            discount["source"]["coupon"] = discount["source"]["coupon"]["id"];
    }
}

void makeOldSubscription(json &subscription)
{
    json &items = subscription["items"]["data"];
    for (json &item : items) {
        subscription["current_period_start"] = item["current_period_start"];
        subscription["current_period_end"] = item["current_period_end"];
        item.erase("current_period_start");
        item.erase("current_period_end");
        item["plan"] = {{"id", item["price"]["id"]}, {"object", "plan"}};
    }
    json discount;
    if (!subscription["discounts"].empty() && subscription["discounts"].front().is_object()) {
        discount = subscription["discounts"].front();
        discount["coupon"] = discount["source"]["coupon"];
        discount.erase("source");
    }
    subscription["discount"] = discount;
    subscription.erase("discounts");
    subscription.erase("billing_mode");
}

void makeOldInvoice(json &invoice)
{
    invoice["subscription"] = invoice["parent"]["subscription_details"]["subscription"];
    invoice["paid"] = invoice["status"] == "paid";
    invoice["charge"] = nullptr;
    invoice["payment_intent"] = nullptr;
    invoice["tax"] = nullptr;
    invoice["discount"] = nullptr;
    invoice.erase("parent");
    invoice.erase("amount_overpaid");
}

bool inRange(const ServedRequest &request, const QString &name, qint64 value)
{
    const auto bound = [&](const char *operation) {
        const QString given = request.param(QString(name + u'[' + QString::fromLatin1(operation) + u']'));
        return given.isEmpty() ? std::nullopt : std::optional(given.toLongLong());
    };
    const auto gt = bound("gt");
    const auto gte = bound("gte");
    const auto lt = bound("lt");
    const auto lte = bound("lte");
    return (!gt || value > *gt) && (!gte || value >= *gte) && (!lt || value < *lt) && (!lte || value <= *lte);
}

bool hasStatus(const std::string &list, const json &record, const QString &wanted)
{
    const std::string status = record.value("status", "");
    if (list != "subscriptions")
        return wanted.isEmpty() || wanted.toStdString() == status;
    if (wanted.isEmpty())
        return status != "canceled";
    if (wanted == QStringLiteral("ended"))
        return status == "canceled" || status == "incomplete_expired";
    return wanted == QStringLiteral("all") || wanted.toStdString() == status;
}

bool isWanted(const std::string &list, const json &record, const ServedRequest &request)
{
    const auto same = [&](const char *name, const json &value) {
        const QString wanted = request.param(QString::fromLatin1(name));
        return wanted.isEmpty() || (value.is_string() && value == wanted.toStdString());
    };
    if (!inRange(request, QStringLiteral("created"), record.value("created", qint64(0))))
        return false;
    if (list == "subscriptions" || list == "invoices")
        return hasStatus(list, record, request.param(u"status")) && same("customer", record["customer"]);
    if (list == "prices") {
        const QString active = request.param(u"active");
        const bool isActive = record.value("active", true);
        return same("type", record["type"]) && (active.isEmpty() || (active == QStringLiteral("true")) == isActive);
    }
    if (list == "events") {
        const QStringList types = request.params(u"types[]");
        const QString type = QString::fromStdString(record["type"]);
        return same("type", record["type"]) && (types.isEmpty() || types.contains(type));
    }
    return true;
}

json page(const std::string &url, json data, bool more)
{
    return {{"object", "list"}, {"url", url}, {"has_more", more}, {"data", std::move(data)}};
}

} // namespace

StripeServer::StripeServer(QByteArray token)
    : VendorServer(SourceId::Stripe, std::move(token))
{
    records("products")
        .put({{"id", "prod_team"},
              {"object", "product"},
              {"name", "Team"},
              {"active", true},
              {"created", firstCreated},
              {"metadata", json::object()},
              {"livemode", false}});
    records("prices").put(
        {{"id", "price_team"},
         {"object", "price"},
         {"product", "prod_team"},
         {"active", true},
         {"currency", "usd"},
         {"unit_amount", 4900},
         {"unit_amount_decimal", "4900"},
         {"billing_scheme", "per_unit"},
         {"tiers_mode", nullptr},
         {"transform_quantity", nullptr},
         {"type", "recurring"},
         {"created", firstCreated},
         {"recurring", {{"interval", "month"}, {"interval_count", 1}, {"usage_type", "licensed"}, {"meter", nullptr}}},
         {"nickname", nullptr},
         {"metadata", json::object()},
         {"livemode", false}});
    start();
}

StripeServer::~StripeServer()
{
    stop();
}

std::string StripeServer::nextId(const char *prefix)
{
    return std::string(prefix) + '_' + std::to_string(100000 + ++m_number);
}

void StripeServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number) {
        const QString customer = addCompany(sampleName(number), sampleDomain(number));
        addInvoice(customer, addSubscription(customer, 1 + number % 20), 4900);
    }
    keep("events", "id"); // what stands at the beginning is no news
}

QString StripeServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    const std::string id = nextId("cus");
    put("customers", {{"id", id},
                      {"object", "customer"},
                      {"name", name.toStdString()},
                      {"email", "billing@" + domain.toStdString()},
                      {"created", firstCreated + m_number},
                      {"currency", "usd"},
                      {"delinquent", false},
                      {"balance", 0},
                      {"metadata", json::object()},
                      {"livemode", false}});
    return QString::fromStdString(id);
}

void StripeServer::renameCompany(const QString &id, const QString &name)
{
    patch("customers", id, {{"name", name.toStdString()}});
}

void StripeServer::removeCompany(const QString &id)
{
    const auto lock = locked();
    std::vector<QString> ended;
    for (const json *subscription : records("subscriptions").all()) {
        if ((*subscription)["customer"] == id.toStdString())
            ended.push_back(QString::fromStdString((*subscription)["id"]));
    }
    for (const QString &subscription : ended)
        patch("subscriptions", subscription,
              {{"status", "canceled"}, {"canceled_at", epochSeconds(now())}, {"ended_at", epochSeconds(now())}});
    remove("customers", id);
}

QString StripeServer::addSubscription(const QString &customer, int seats)
{
    const auto lock = locked();
    const std::string id = nextId("sub");
    const qint64 begin = epochSeconds(now()) - month / 2;
    const json item{{"id", "si_" + id},
                    {"object", "subscription_item"},
                    {"subscription", id},
                    {"quantity", seats},
                    {"created", begin},
                    {"current_period_start", begin},
                    {"current_period_end", begin + month},
                    {"discounts", json::array()},
                    {"metadata", json::object()},
                    {"price", *records("prices").find("price_team")}};
    put("subscriptions", {{"id", id},
                          {"object", "subscription"},
                          {"customer", customer.toStdString()},
                          {"customer_account", nullptr},
                          {"status", "active"},
                          {"currency", "usd"},
                          {"created", firstCreated + m_number},
                          {"start_date", begin},
                          {"billing_cycle_anchor", begin},
                          {"billing_mode", {{"type", "flexible"}}},
                          {"trial_start", nullptr},
                          {"trial_end", nullptr},
                          {"cancel_at", nullptr},
                          {"cancel_at_period_end", false},
                          {"canceled_at", nullptr},
                          {"ended_at", nullptr},
                          {"cancellation_details", {{"comment", nullptr}, {"feedback", nullptr}, {"reason", nullptr}}},
                          {"collection_method", "charge_automatically"},
                          {"days_until_due", nullptr},
                          {"pause_collection", nullptr},
                          {"default_payment_method", nullptr},
                          {"latest_invoice", nullptr},
                          {"discounts", json::array()},
                          {"items", {{"object", "list"}, {"data", json::array({item})}}},
                          {"metadata", json::object()},
                          {"livemode", false}});
    return QString::fromStdString(id);
}

QString StripeServer::addInvoice(const QString &customer, const QString &subscription, qint64 amountMinor)
{
    const auto lock = locked();
    const std::string id = nextId("in");
    const qint64 at = epochSeconds(now()) - month / 2;
    put("invoices",
        {{"id", id},
         {"object", "invoice"},
         {"number", "LOOP-" + std::to_string(m_number)},
         {"status", "paid"},
         {"customer", customer.toStdString()},
         {"currency", "usd"},
         {"subtotal", amountMinor},
         {"total", amountMinor},
         {"amount_due", amountMinor},
         {"amount_paid", amountMinor},
         {"amount_remaining", 0},
         {"amount_overpaid", 0},
         {"attempted", true},
         {"attempt_count", 1},
         {"next_payment_attempt", nullptr},
         {"auto_advance", false},
         {"collection_method", "charge_automatically"},
         {"due_date", nullptr},
         {"billing_reason", "subscription_cycle"},
         {"created", at},
         {"period_start", at - month},
         {"period_end", at},
         {"status_transitions",
          {{"finalized_at", at}, {"paid_at", at}, {"marked_uncollectible_at", nullptr}, {"voided_at", nullptr}}},
         {"parent",
          {{"type", "subscription_details"},
           {"quote_details", nullptr},
           {"subscription_details", {{"subscription", subscription.toStdString()}, {"metadata", json::object()}}}}},
         {"hosted_invoice_url", nullptr},
         {"last_finalization_error", nullptr},
         {"metadata", json::object()},
         {"livemode", false}});
    return QString::fromStdString(id);
}

void StripeServer::useOldShapes(bool on)
{
    const auto lock = locked();
    m_old = on;
}

void StripeServer::close(const QString &list)
{
    const auto lock = locked();
    m_closed.insert(list.toStdString());
}

void StripeServer::changed(const std::string &list, const json &record, Change change)
{
    const char *prefix = list == "subscriptions" ? "customer.subscription." : list == "events" ? nullptr : "";
    if (prefix == nullptr)
        return;
    std::string type = prefix[0] != '\0' ? prefix : singular(list) + '.';
    const bool ended = change == Change::Removed || record.value("status", "") == "canceled";
    type += change == Change::Added ? "created" : ended ? "deleted" : "updated";
    records("events").put({{"id", nextId("evt")},
                           {"object", "event"},
                           {"type", type},
                           {"api_version", "2026-06-24.dahlia"},
                           {"created", epochSeconds(now())},
                           {"livemode", false},
                           {"data", {{"object", record}}}});
}

ServedResponse StripeServer::respond(const ServedRequest &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    const std::string list = parts.value(1).toStdString();
    const bool known = std::find(lists.begin(), lists.end(), list) != lists.end() || list == "subscription_items" ||
                       list == "account" || list == "subscription_item";
    if (request.method != "GET" || parts.value(0) != QStringLiteral("v1") || !known || parts.size() > 3)
        return refusal(404, request);
    if (m_closed.contains(list))
        return refusal(403, request);
    for (const QString &expand : request.params(u"expand[]")) {
        if (expand.count(u'.') >= mostExpansion)
            return invalid(400, "You cannot expand more than 4 levels of a property. Property: " + expand.toStdString(),
                           {{"code", "property_expansion_max_depth"}});
    }
    if (list == "account")
        return ServedResponse::json({{"id", "acct_loopback"},
                                     {"object", "account"},
                                     {"country", "US"},
                                     {"business_profile", {{"name", "Loopback Inc"}}},
                                     {"settings", {{"dashboard", {{"display_name", "Loopback Inc"}}}}}});
    if (list == "subscription_items")
        return itemsOf(request);
    return parts.size() == 3 ? one(list, parts[2].toStdString(), request) : listOf(list, request);
}

ServedResponse StripeServer::listOf(const std::string &list, const ServedRequest &request)
{
    const QString limitText = request.param(u"limit");
    const int limit = limitText.isEmpty() ? 10 : limitText.toInt();
    if (limit < 1 || limit > 100)
        return invalid(400, "This value must be between 1 and 100.", {{"param", "limit"}});
    const Records &all = records(list);
    std::size_t place = all.places();
    if (const QString after = request.param(u"starting_after"); !after.isEmpty()) {
        const auto found = all.placeOf(after.toStdString());
        if (!found)
            return invalid(400, "No such " + singular(list) + ": '" + after.toStdString() + "'",
                           {{"code", "resource_missing"}, {"param", "starting_after"}});
        place = *found;
    }
    json data = json::array();
    bool more = false;
    const QStringList expand = request.params(u"expand[]");
    while (place-- > 0 && !more) {
        const json *record = all.at(place);
        if (record == nullptr || !isWanted(list, *record, request))
            continue;
        more = int(data.size()) == limit;
        if (!more)
            data.push_back(shown(list, *record, expand, QStringLiteral("data.")));
    }
    return ServedResponse::json(page("/v1/" + list, std::move(data), more), 200, {{"Request-Id", "req_loopback"}});
}

ServedResponse StripeServer::itemsOf(const ServedRequest &request)
{
    const json *subscription = records("subscriptions").find(request.param(u"subscription").toStdString());
    if (subscription == nullptr)
        return invalid(404, "No such subscription", {{"code", "resource_missing"}, {"param", "subscription"}});
    const json &items = (*subscription)["items"]["data"];
    const std::string after = request.param(u"starting_after").toStdString();
    const auto from = after.empty() ? items.begin() : std::find_if(items.begin(), items.end(), [&](const json &item) {
                                                          return item["id"] == after;
                                                      }) + 1;
    const auto limit = std::clamp(request.param(u"limit").toInt(), 1, 100);
    json data = json::array();
    for (auto it = from; it != items.end() && int(data.size()) < limit; ++it) {
        json item = *it;
        reduceDiscounts(item, request.params(u"expand[]"), QStringLiteral("data.discounts"));
        data.push_back(std::move(item));
    }
    const bool more = std::distance(from, items.end()) > limit;
    return ServedResponse::json(page("/v1/subscription_items", std::move(data), more));
}

ServedResponse StripeServer::one(const std::string &list, const std::string &id, const ServedRequest &request)
{
    if (const json *record = records(list).find(id))
        return ServedResponse::json(shown(list, *record, request.params(u"expand[]"), {}));
    if (records(list).wasRemoved(id))
        return ServedResponse::json({{"id", id}, {"object", singular(list)}, {"deleted", true}});
    return invalid(404, "No such " + singular(list) + ": '" + id + "'",
                   {{"code", "resource_missing"}, {"param", "id"}});
}

json StripeServer::shown(const std::string &list, json record, const QStringList &expand, const QString &prefix) const
{
    if (list == "prices" && !isExpanded(expand, QString(prefix + u"tiers")))
        record.erase("tiers");
    if (list == "coupons" && !isExpanded(expand, QString(prefix + u"applies_to")))
        record.erase("applies_to");
    if (list == "invoices" && m_old)
        makeOldInvoice(record);
    if (list != "subscriptions")
        return record;
    reduceDiscounts(record, expand, QString(prefix + u"discounts"));
    json &items = record["items"];
    items["has_more"] = items["data"].size() > embeddedItems;
    if (items["has_more"] == true)
        items["data"].erase(items["data"].begin() + embeddedItems, items["data"].end());
    items["url"] = "/v1/subscription_items?subscription=" + record["id"].get<std::string>();
    for (json &item : items["data"])
        reduceDiscounts(item, expand, QString(prefix + u"items.data.discounts"));
    if (m_old)
        makeOldSubscription(record);
    return record;
}

ServedResponse StripeServer::refusal(int status, const ServedRequest &request) const
{
    switch (status) {
    case 401:
        return request.header("Authorization").isEmpty()
                   ? invalid(401, "You did not provide an API key. You need to provide your API key in the "
                                  "Authorization header, using Bearer auth.")
                   : invalid(401, "Invalid API Key provided: rk_live_*******************Key");
    case 403:
        return invalid(403, "The provided key 'rk_live_*******************Key' does not have the required permissions "
                            "for this endpoint on account 'acct_loopback'. Having the 'rak_" +
                                singular(request.path.section(u'/', 2, 2).toStdString()) +
                                "_read' permission would allow this request to continue.");
    case 404:
        return invalid(404, "Unrecognized request URL (" + request.method.toStdString() + ": " +
                                request.path.toStdString() +
                                "). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.");
    case 429: {
        ServedResponse limited = invalid(429,
                                         "Request rate limit exceeded. You can learn more about rate limits here "
                                         "https://stripe.com/docs/rate-limits.",
                                         {{"code", "rate_limit"}});
        limited.setHeader("Stripe-Rate-Limited-Reason", "endpoint-rate");
        return limited;
    }
    case 409:
        return invalid(409,
                       "This object cannot be accessed right now because another API request or Stripe process "
                       "is currently accessing it.",
                       {{"code", "lock_timeout"}});
    default:
        return invalid(status, "An unknown error occurred", {{"type", "api_error"}});
    }
}

} // namespace success::test
