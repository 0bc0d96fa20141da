// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/salesbricks_server.h"

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

constexpr int listDefault = 100;

// What the API is called inside the vendor's own network: no client may go there.
const QString innerHost = QStringLiteral("http://api-internal.salesbricks.invalid");

const graphql::Schema &orderSchema()
{
    static const graphql::Schema schema{
        {"Query", {{"companyOrders", "CompanyOrdersType"}}},
        {"CompanyOrdersType", {{"orders", "OrderType"}}},
        {"OrderType",
         {{"id", ""},
          {"stage", ""},
          {"orderType", ""},
          {"chainId", ""},
          {"agreementNumber", ""},
          {"createdAt", ""},
          {"updatedAt", ""},
          {"startsAt", ""},
          {"endsAt", ""},
          {"closedAt", ""},
          {"grandTotal", ""},
          {"contractValue", ""},
          {"currency", ""},
          {"metadata", ""},
          {"ownerName", ""},
          {"lostReason", ""},
          {"buyer", "BuyerType"},
          {"primaryUser", "UserType"},
          {"orderskuSet", "OrderSkuType"}}},
        {"BuyerType", {{"id", ""}, {"name", ""}, {"externalId", ""}}},
        {"UserType", {{"email", ""}, {"firstName", ""}, {"lastName", ""}}},
        {"OrderSkuType", {{"quantity", ""}, {"sku", "SkuType"}}},
        {"SkuType", {{"name", ""}, {"code", ""}}},
    };
    return schema;
}

ServedResponse wrong(int status, const char *code, const std::string &message)
{
    return ServedResponse::json({{"error", {{"code", code}, {"message", message}}}}, status);
}

ServedResponse pageOf(const std::vector<json> &all, const ServedRequest &request, int most)
{
    const QString limitText = request.param(u"limit");
    const int limit = std::clamp(limitText.isEmpty() ? listDefault : limitText.toInt(), 1, most);
    const auto offset = std::size_t(std::max(0, request.param(u"offset").toInt()));
    const std::size_t from = std::min(offset, all.size());
    const std::size_t to = std::min(from + std::size_t(limit), all.size());
    const json results(std::vector<json>(all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to)));
    const QString elsewhere = innerHost + request.path + QStringLiteral("?limit=%1&offset=%2").arg(limit);
    return ServedResponse::json(
        {{"count", all.size()},
         {"next", to < all.size() ? json(elsewhere.arg(qint64(to)).toStdString()) : json()},
         {"previous", from > 0 ? json(elsewhere.arg(qint64(from) - limit).toStdString()) : json()},
         {"results", results}});
}

std::vector<json> copied(const std::vector<const json *> &list)
{
    std::vector<json> copies;
    copies.reserve(list.size());
    for (const json *each : list)
        copies.push_back(*each);
    return copies;
}

/// What a REST list shows of an order.
json restOrder(const json &order)
{
    json shown = json::object();
    for (const char *name : {"order_id", "contract_value", "pdf_url", "starts_at", "ends_at", "order_type"})
        shown[name] = order.value(name, json());
    return shown;
}

json typeReference(const std::string &type, bool list)
{
    const json named = type.empty() ? json{{"kind", "SCALAR"}, {"name", "String"}, {"ofType", nullptr}}
                                    : json{{"kind", "OBJECT"}, {"name", type}, {"ofType", nullptr}};
    return list ? json{{"kind", "LIST"}, {"name", nullptr}, {"ofType", named}} : named;
}

json typeDescription(const std::string &name)
{
    const auto found = orderSchema().find(name);
    if (found == orderSchema().end())
        return nullptr;
    json fields = json::array();
    for (const auto &[field, type] : found->second)
        fields.push_back({{"name", field}, {"type", typeReference(type, field == "orders" || field == "orderskuSet")}});
    return {{"name", name}, {"kind", "OBJECT"}, {"fields", std::move(fields)}};
}

ServedResponse graphQlErrors(const std::string &message)
{
    return ServedResponse::json({{"errors", json::array({{{"message", message}}})}, {"data", nullptr}});
}

} // namespace

SalesbricksServer::SalesbricksServer(QByteArray token)
    : VendorServer(SourceId::Salesbricks, std::move(token))
{
    keep("customers", "customer_id");
    keep("subscriptions", "subscription_id");
    keep("orders", "order_id");
    keep("invoices", "invoice_id");
    keep("plans", "plan_id");
    records("plans").put({{"plan_id", "5f3d8a10-0000-4000-8000-0000000000aa"},
                          {"plan_name", "Scale"},
                          {"bricks", json::array({{{"brick_id", "9a0e3a52-0b4c-4f71-8c2e-000000000001"},
                                                   {"brick_name", "Platform"},
                                                   {"brick_type", "SUBSCRIPTION"}}})}});
    start();
}

SalesbricksServer::~SalesbricksServer()
{
    stop();
}

std::string SalesbricksServer::nextId(int kind)
{
    return QStringLiteral("00000000-000%1-4000-8000-%2")
        .arg(kind)
        .arg(++m_number, 12, 10, QLatin1Char('0'))
        .toStdString();
}

void SalesbricksServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number) {
        const QString customer = addCompany(sampleName(number), sampleDomain(number));
        addSubscription(customer, 1200000 + 1200 * number);
        if (number % 10 == 0)
            addOpenOrder(customer, QStringLiteral("BUILDING"));
    }
}

QString SalesbricksServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    const std::string id = nextId(1);
    put("customers", {{"customer_id", id},
                      {"name", name.toStdString()},
                      {"external_id", "acct_" + domain.toStdString()},
                      {"stripe_customer_id", nullptr},
                      {"address", nullptr}});
    return QString::fromStdString(id);
}

void SalesbricksServer::renameCompany(const QString &id, const QString &name)
{
    patch("customers", id, {{"name", name.toStdString()}});
}

void SalesbricksServer::removeCompany(const QString &id)
{
    remove("customers", id);
}

QString SalesbricksServer::addSubscription(const QString &customer, qint64 yearMinor)
{
    const auto lock = locked();
    const json buyer = *records("customers").find(customer.toStdString());
    const std::string id = nextId(2);
    const std::string text = "$" + std::to_string(yearMinor / 100) + '.' +
                             QStringLiteral("%1").arg(yearMinor % 100, 2, 10, QLatin1Char('0')).toStdString();
    const std::string externalId = buyer["external_id"].is_string() ? buyer["external_id"].get<std::string>() : "";
    const std::string mail = externalId.starts_with("acct_") ? "ines@" + externalId.substr(5) : "ines@example.com";
    const json item{{"brick_id", "9a0e3a52-0b4c-4f71-8c2e-000000000001"},
                    {"brick_name", "Platform"},
                    {"plan_id", "5f3d8a10-0000-4000-8000-0000000000aa"},
                    {"plan_name", "Scale"},
                    {"quantity", 1},
                    {"sub_total", yearMinor},
                    {"grand_total", text},
                    {"grand_total_details", ""},
                    {"tiers_breakdown", json::array()}};
    put("subscriptions", {{"subscription_id", id},
                          {"name", "Scale annual"},
                          {"status", "ACTIVE"},
                          {"stage", "CLOSED"},
                          {"starts_at", "2026-02-01"},
                          {"ends_at", "2027-01-31"},
                          {"renews_at", "2027-02-01"},
                          {"terminates_at", nullptr},
                          {"billing_frequency", "ANNUALLY"},
                          {"currency", "USD"},
                          {"sub_total", yearMinor},
                          {"grand_total", yearMinor},
                          {"grand_total_details", nullptr},
                          {"customer",
                           {{"customer_id", customer.toStdString()},
                            {"name", buyer["name"]},
                            {"external_id", buyer["external_id"]},
                            {"address", nullptr}}},
                          {"metadata", json::object()},
                          {"point_of_contact",
                           {{"person_id", nextId(5)},
                            {"first_name", "Inès"},
                            {"last_name", "Moreau"},
                            {"email", mail},
                            {"preferred_name", nullptr},
                            {"role", "VP Operations"}}},
                          {"signatory_user", nullptr},
                          {"accounts_payable_emails", json::array()},
                          {"line_items", json::array({item})},
                          {"billing_schedule", json::array()}});
    put("orders", {{"order_id", nextId(3)},
                   {"subscription_id", id},
                   {"customer_id", customer.toStdString()},
                   {"contract_value", text},
                   {"pdf_url", nullptr},
                   {"starts_at", "2026-02-01"},
                   {"ends_at", "2027-01-31"},
                   {"order_type", "STANDARD"},
                   {"stage", "CLOSED"},
                   {"created_at", "2026-01-20T01:43:21.807242Z"},
                   {"closed_at", "2026-01-28T02:43:20.807242Z"}});
    const std::string invoice = nextId(4);
    put("invoices", {{"invoice_id", invoice},
                     {"invoice_number", "LB-" + std::to_string(m_number)},
                     {"subscription_id", id},
                     {"customer_id", customer.toStdString()},
                     {"due_at", "2026-03-03T07:00:00Z"},
                     {"bill_at", "2026-02-01T07:00:00Z"},
                     {"issued_at", "2026-02-01T07:02:11Z"},
                     {"status", "PAID"},
                     {"fully_paid_at", "2026-02-10T09:00:00Z"},
                     {"grand_total", yearMinor},
                     {"remaining_amount", 0},
                     {"currency", "USD"},
                     {"is_renewal_estimate", false},
                     {"payments", json::array()},
                     {"attachments", json::array()},
                     {"line_items", json::array()}});
    return QString::fromStdString(id);
}

QString SalesbricksServer::addOpenOrder(const QString &customer, const QString &stage)
{
    const auto lock = locked();
    const std::string id = nextId(3);
    put("orders", {{"order_id", id},
                   {"subscription_id", nullptr},
                   {"customer_id", customer.toStdString()},
                   {"contract_value", "$12,000.00"},
                   {"pdf_url", nullptr},
                   {"starts_at", "2026-12-01"},
                   {"ends_at", "2027-11-30"},
                   {"order_type", "STANDARD"},
                   {"stage", stage.toStdString()},
                   {"created_at", "2026-11-01T08:00:00Z"},
                   {"closed_at", nullptr}});
    return QString::fromStdString(id);
}

void SalesbricksServer::setOrderPaging(bool on)
{
    const auto lock = locked();
    m_orderPaging = on;
}

void SalesbricksServer::setMostPerPage(int records)
{
    const auto lock = locked();
    m_mostPerPage = records;
}

void SalesbricksServer::setIntrospection(bool on)
{
    const auto lock = locked();
    m_introspection = on;
}

bool SalesbricksServer::isAuthorised(const ServedRequest &request) const
{
    return request.header("X-SALESBRICKS-KEY") == token();
}

ServedResponse SalesbricksServer::respond(const ServedRequest &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (request.method == "POST" && request.path == QStringLiteral("/api/v1/graphql"))
        return graphQl(request);
    if (parts.size() < 3 || parts[0] != QStringLiteral("api") || parts[1] != QStringLiteral("v2"))
        return refusal(404, request);
    const QString &list = parts[2];
    const QString part = parts.value(3);
    if (request.method == "POST" && list == QStringLiteral("customers") && part == QStringLiteral("search"))
        return customerSearch(request);
    if (request.method != "GET")
        return wrong(405, "ERR_METHOD_NOT_ALLOWED", "Method not allowed.");
    if (list == QStringLiteral("customers") && part.isEmpty()) {
        std::vector<json> customers;
        for (const json *customer : records("customers").all())
            customers.push_back(withSubscriptions(*customer));
        return pageOf(customers, request, m_mostPerPage);
    }
    if (list == QStringLiteral("plans") && part.isEmpty())
        return pageOf(copied(records("plans").all()), request, m_mostPerPage);
    if (list == QStringLiteral("subscriptions") && !part.isEmpty() && parts.size() <= 5)
        return subscription(part.toStdString(), parts.value(4), request);
    if ((list == QStringLiteral("customers") || list == QStringLiteral("invoices")) && parts.size() == 4) {
        if (const json *record = records(list.toStdString()).find(part.toStdString()))
            return ServedResponse::json(*record);
    }
    return refusal(404, request);
}

ServedResponse SalesbricksServer::subscription(const std::string &id, const QString &part, const ServedRequest &request)
{
    const json *record = records("subscriptions").find(id);
    if (record == nullptr)
        return refusal(404, request);
    if (part.isEmpty() || part == QStringLiteral("current"))
        return ServedResponse::json(*record);
    if (part == QStringLiteral("orders")) {
        std::vector<json> orders;
        for (const json &order : ofSubscription("orders", id))
            orders.push_back(restOrder(order));
        return pageOf(orders, request, std::min(listDefault, m_mostPerPage));
    }
    if (part == QStringLiteral("invoices"))
        return pageOf(ofSubscription("invoices", id), request, m_mostPerPage);
    if (part == QStringLiteral("upgrade") || part == QStringLiteral("recast"))
        return ServedResponse::json({{"orders", json::array()}});
    return refusal(404, request);
}

ServedResponse SalesbricksServer::customerSearch(const ServedRequest &request)
{
    const json body = request.json();
    if (!body.is_object() || body.empty())
        return refusal(400, request);
    std::vector<json> found;
    for (const json *customer : records("customers").all()) {
        const auto same = [&](const char *name) {
            return !body.contains(name) || (*customer).value(name, json()) == body[name];
        };
        if (same("external_id") && same("stripe_customer_id") && same("name"))
            found.push_back(withSubscriptions(*customer));
    }
    return pageOf(found, request, m_mostPerPage);
}

std::vector<json> SalesbricksServer::ofSubscription(const std::string &list, const std::string &id) const
{
    std::vector<json> found;
    for (const json *record : records(list).all()) {
        if ((*record)["subscription_id"] == id)
            found.push_back(*record);
    }
    return found;
}

json SalesbricksServer::withSubscriptions(json customer) const
{
    json short_ = json::array();
    for (const json *subscription : records("subscriptions").all()) {
        if ((*subscription)["customer"]["customer_id"] != customer["customer_id"])
            continue;
        json entry = json::object();
        for (const char *name : {"subscription_id", "status", "name", "starts_at", "ends_at"})
            entry[name] = (*subscription)[name];
        short_.push_back(std::move(entry));
    }
    customer["subscriptions"] = std::move(short_);
    return customer;
}

json SalesbricksServer::schemaAnswer(const std::vector<graphql::Field> &fields) const
{
    json data = json::object();
    for (const graphql::Field &field : fields) {
        if (field.name == "__type") {
            const json type = typeDescription(field.arguments.value("name", ""));
            data[field.alias] = type.is_null() ? type : graphql::selected(type, field.fields);
            continue;
        }
        json arguments = json::array({{{"name", "limit"}}, {{"name", "stages"}}, {{"name", "orderBy"}}});
        if (m_orderPaging)
            arguments.push_back({{"name", "offset"}});
        json types = json::array();
        for (const auto &[name, known] : orderSchema())
            types.push_back(typeDescription(name));
        const json schema{{"queryType",
                           {{"name", "Query"},
                            {"fields", json::array({{{"name", "companyOrders"},
                                                     {"args", arguments},
                                                     {"type", typeReference("CompanyOrdersType", false)}}})}}},
                          {"types", std::move(types)}};
        data[field.alias] = graphql::selected(schema, field.fields);
    }
    return data;
}

ServedResponse SalesbricksServer::graphQl(const ServedRequest &request)
{
    const json body = request.json();
    if (!body.is_object() || !body.value("query", json()).is_string())
        return refusal(400, request);
    const graphql::Query query = graphql::parse(body["query"], body.value("variables", json()));
    if (!query.error.empty())
        return graphQlErrors("Syntax Error: " + query.error);
    if (query.fields.front().name.starts_with("__"))
        return m_introspection ? ServedResponse::json({{"data", schemaAnswer(query.fields)}})
                               : graphQlErrors("GraphQL introspection is not allowed.");
    const auto unknown = graphql::unknownFields(orderSchema(), {}, "Query", query.fields);
    if (!unknown.empty())
        return graphQlErrors("Cannot query field \"" + unknown.front().field + "\" on type \"" + unknown.front().type +
                             "\".");
    const graphql::Field &root = query.fields.front();
    if (root.arguments.contains("offset") && !m_orderPaging)
        return graphQlErrors("Unknown argument \"offset\" on field \"Query.companyOrders\".");
    const auto all = records("orders").all();
    const std::size_t from = std::min(root.arguments.value("offset", std::size_t(0)), all.size());
    const std::size_t to = std::min(from + root.arguments.value("limit", all.size()), all.size());
    json orders = json::array();
    for (std::size_t at = from; at < to; ++at) {
        const json &order = *all[at];
        const json *buyer = records("customers").find(order.value("customer_id", ""));
        orders.push_back({{"id", order["order_id"]},
                          {"stage", order["stage"]},
                          {"orderType", order["order_type"]},
                          {"chainId", order["subscription_id"]},
                          {"createdAt", order["created_at"]},
                          {"updatedAt", order["created_at"]},
                          {"startsAt", order["starts_at"]},
                          {"endsAt", order["ends_at"]},
                          {"closedAt", order["closed_at"]},
                          {"contractValue", order["contract_value"]},
                          {"currency", "USD"},
                          {"metadata", "{}"},
                          {"orderskuSet", json::array()}});
        if (buyer != nullptr)
            orders.back()["buyer"] = {
                {"id", (*buyer)["customer_id"]}, {"name", (*buyer)["name"]}, {"externalId", (*buyer)["external_id"]}};
    }
    return ServedResponse::json({{"data", graphql::selected({{"companyOrders", {{"orders", orders}}}}, query.fields)}});
}

ServedResponse SalesbricksServer::refusal(int status, const ServedRequest &) const
{
    switch (status) {
    case 400:
        return wrong(
            400, "ERR_BAD_REQUEST",
            "Bad request — the input payload is malformed, missing required fields, or contains invalid data.");
    case 401: // undocumented; what its framework answers
        return ServedResponse::json({{"detail", "Authentication credentials were not provided."}}, 401);
    case 403:
        return ServedResponse::json({{"detail", "You do not have permission to perform this action."}}, 403);
    case 404:
        return ServedResponse::json({{"detail", "Not found."}}, 404);
    case 429:
        return ServedResponse::json({{"detail", "Request was throttled."}}, 429);
    default:
        return wrong(status, "ERR_SERVER", "Something went wrong.");
    }
}

} // namespace success::test
