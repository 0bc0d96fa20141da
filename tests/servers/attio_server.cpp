// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/attio_server.h"

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

ServedResponse trouble(int status, const char *code, const std::string &message)
{
    const char *type = status == 429 ? "rate_limit_error" : "invalid_request_error";
    return ServedResponse::json({{"status_code", status}, {"type", type}, {"code", code}, {"message", message}},
                                status);
}

std::string isoOf(Instant at, int nanoseconds = 0)
{
    return toDateTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString() +
           QStringLiteral(".%1Z").arg(nanoseconds, 9, 10, QLatin1Char('0')).toStdString();
}

/// One element of an attribute, as it stands now.
json element(json members, const std::string &since)
{
    members["active_from"] = since;
    members["active_until"] = nullptr;
    members["created_by_actor"] = {{"type", "system"}, {"id", nullptr}};
    return members;
}

json idOf(const char *object, const std::string &record)
{
    return {{"workspace_id", "w-1"}, {"object_id", object}, {"record_id", record}};
}

json status(const char *id, const char *title, bool archived = false)
{
    return {
        {"key", id},
        {"record",
         {{"id", {{"workspace_id", "w-1"}, {"object_id", "o-deals"}, {"attribute_id", "a-stage"}, {"status_id", id}}},
          {"title", title},
          {"is_archived", archived},
          {"celebration_enabled", false},
          {"target_time_in_status", nullptr}}}};
}

} // namespace

AttioServer::AttioServer(QByteArray token)
    : VendorServer(SourceId::Attio, std::move(token))
    , m_scopes{QStringLiteral("object_configuration:read"), QStringLiteral("record_permission:read-write"),
               QStringLiteral("user_management:read")}
{
    for (const char *list : {"deals", "companies", "members", "statuses"})
        keep(list, "key");
    put("statuses", status("s-lead", "Lead"));
    put("statuses", status("s-old", "Evaluation", true));
    put("statuses", status("s-progress", "In Progress"));
    put("statuses", status("s-won", "Won 🎉"));
    put("statuses", status("s-lost", "Lost"));
    put("members", {{"key", "m-1"},
                    {"record",
                     {{"id", {{"workspace_id", "w-1"}, {"workspace_member_id", "m-1"}}},
                      {"first_name", "Ádá"},
                      {"last_name", "Moreno"},
                      {"email_address", "ada@example.com"},
                      {"access_level", "suspended"}}}});
    start();
}

AttioServer::~AttioServer()
{
    stop();
}

void AttioServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number)
        addCompany(sampleName(number), sampleDomain(number));
}

QString AttioServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    const std::string id = "company-" + std::to_string(++m_number);
    const std::string since = isoOf(now());
    json record{{"id", idOf("o-companies", id)}, {"created_at", since}, {"web_url", "https://app.attio.com/x/" + id}};
    record["values"]["name"] = json::array({element({{"value", name.toStdString()}}, since)});
    record["values"]["domains"] =
        json::array({element({{"domain", domain.toStdString()}, {"root_domain", domain.toStdString()}}, since)});
    put("companies", {{"key", id}, {"record", std::move(record)}});
    const QString company = QString::fromStdString(id);
    addDeal(company, QStringLiteral("Renewal of %1").arg(name), 42000.5, QStringLiteral("s-progress"));
    return company;
}

void AttioServer::renameCompany(const QString &id, const QString &name)
{
    const json value = json::array({element({{"value", name.toStdString()}}, isoOf(now()))});
    patch("companies", id, {{"record", {{"values", {{"name", value}}}}}});
}

void AttioServer::removeCompany(const QString &id)
{
    const auto lock = locked();
    remove("companies", id);
    for (const json *deal : VendorServer::records("deals").all()) {
        if ((*deal)["record"]["values"]["associated_company"][0]["target_record_id"] == id.toStdString()) {
            remove("deals", QString::fromStdString((*deal)["key"]));
            return;
        }
    }
}

json AttioServer::stageValue(const std::string &statusId) const
{
    const json *status = VendorServer::records("statuses").find(statusId);
    if (status == nullptr)
        return nullptr;
    return element({{"attribute_type", "status"}, {"status", (*status)["record"]}}, isoOf(now(), m_moves));
}

QString AttioServer::addDeal(const QString &company, const QString &name, double value, const QString &statusId)
{
    const auto lock = locked();
    const std::string id = "deal-" + std::to_string(++m_number);
    const std::string since = isoOf(now());
    json record{{"id", idOf("o-deals", id)}, {"created_at", since}, {"web_url", "https://app.attio.com/x/" + id}};
    json &values = record["values"];
    values["name"] = json::array({element({{"value", name.toStdString()}}, since)});
    values["stage"] = json::array({stageValue(statusId.toStdString())});
    values["value"] = json::array({element({{"currency_value", value}, {"currency_code", "EUR"}}, since)});
    values["owner"] =
        json::array({element({{"referenced_actor_type", "workspace-member"}, {"referenced_actor_id", "m-1"}}, since)});
    values["associated_company"] =
        json::array({element({{"target_object", "companies"}, {"target_record_id", company.toStdString()}}, since)});
    values["associated_people"] = json::array();
    put("deals", {{"key", id}, {"record", std::move(record)}});
    return QString::fromStdString(id);
}

void AttioServer::moveDeal(const QString &id, const QString &statusId)
{
    const auto lock = locked();
    ++m_moves;
    const json stage = json::array({stageValue(statusId.toStdString())});
    patch("deals", id, {{"record", {{"values", {{"stage", stage}}}}}});
}

QString AttioServer::stageOf(const QString &deal) const
{
    const auto lock = locked();
    const json *entry = VendorServer::records("deals").find(deal.toStdString());
    return entry == nullptr
               ? QString()
               : QString::fromStdString((*entry)["record"]["values"]["stage"][0]["status"]["id"]["status_id"]);
}

QStringList AttioServer::writes() const
{
    const auto lock = locked();
    return m_writes;
}

void AttioServer::enableDeals(bool on)
{
    const auto lock = locked();
    m_dealsOn = on;
}

void AttioServer::setScopes(const QStringList &scopes)
{
    const auto lock = locked();
    m_scopes = scopes;
}

bool AttioServer::may(const QString &scope) const
{
    return m_scopes.contains(scope) || m_scopes.contains(scope + QStringLiteral("-write"));
}

bool AttioServer::isAuthorised(const ServedRequest &request) const
{
    return request.path == QStringLiteral("/v2/self") || isBearer(request);
}

ServedResponse AttioServer::self(const ServedRequest &request) const
{
    if (!isBearer(request))
        return ServedResponse::json({{"active", false}});
    return ServedResponse::json({{"active", true},
                                 {"scope", m_scopes.join(u' ').toStdString()},
                                 {"token_type", "Bearer"},
                                 {"workspace_id", "w-1"},
                                 {"workspace_name", "Example Workspace"},
                                 {"workspace_slug", "example"}});
}

json AttioServer::listed(const char *list) const
{
    json data = json::array();
    for (const json *entry : VendorServer::records(list).all())
        data.push_back((*entry)["record"]);
    return data;
}

ServedResponse AttioServer::respond(const ServedRequest &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (request.path == QStringLiteral("/v2/self"))
        return self(request);
    if (request.path == QStringLiteral("/v2/workspace_members"))
        return may(QStringLiteral("user_management:read")) ? ServedResponse::json({{"data", listed("members")}})
                                                           : refusal(403, request);
    const std::string object = parts.value(2).toStdString();
    const bool known = object == "companies" || (object == "deals" && m_dealsOn);
    if (parts.value(1) != QStringLiteral("objects") || !known)
        return trouble(404, "not_found", "Object with slug/ID \"" + object + "\" not found.");
    if (!may(QStringLiteral("object_configuration:read")))
        return refusal(403, request);
    if (parts.value(3) == QStringLiteral("records"))
        return records(object, parts.mid(4), request);
    if (parts.size() == 4 && parts[3] == QStringLiteral("attributes")) {
        const json config{{"currency", {{"default_currency_code", "EUR"}}}};
        return ServedResponse::json({{"data", json::array({json{{"api_slug", "stage"}, {"type", "status"}},
                                                           json{{"api_slug", "value"}, {"config", config}}})}});
    }
    if (parts.mid(3) != QStringList{QStringLiteral("attributes"), QStringLiteral("stage"), QStringLiteral("statuses")})
        return refusal(404, request);
    json statuses = listed("statuses");
    if (request.param(u"show_archived") != QStringLiteral("true"))
        std::erase_if(statuses.get_ref<json::array_t &>(),
                      [](const json &each) { return each["is_archived"] == true; });
    return ServedResponse::json({{"data", std::move(statuses)}});
}

ServedResponse AttioServer::records(const std::string &object, const QStringList &parts, const ServedRequest &request)
{
    if (!may(QStringLiteral("record_permission:read")))
        return refusal(403, request);
    if (request.method == "POST" && parts == QStringList{QStringLiteral("query")})
        return query(object, request);
    return parts.size() == 1 ? one(object, parts[0], request) : refusal(404, request);
}

ServedResponse AttioServer::query(const std::string &object, const ServedRequest &request) const
{
    const json body = request.json();
    if (!body.is_object())
        return trouble(400, "filter_error", "Error in filter.");
    const auto limit = body.value("limit", std::size_t(500));
    auto offset = body.value("offset", std::size_t(0));
    const json filter = body.value("filter", json::object());
    const bool byIds = filter.contains("record_id");
    if (limit > 500 || (!filter.empty() && !byIds))
        return trouble(400, "filter_error", "Error in filter.");
    const json ids = byIds ? filter["record_id"]["$in"] : json::array();
    json data = json::array();
    for (const json *entry : VendorServer::records(object).all()) {
        if (byIds && std::find(ids.begin(), ids.end(), (*entry)["key"]) == ids.end())
            continue;
        if (offset > 0)
            --offset;
        else if (data.size() < limit)
            data.push_back((*entry)["record"]);
    }
    return ServedResponse::json({{"data", std::move(data)}});
}

ServedResponse AttioServer::one(const std::string &object, const QString &id, const ServedRequest &request)
{
    if (VendorServer::records(object).find(id.toStdString()) == nullptr)
        return refusal(404, request);
    if (request.method == "PATCH") {
        if (!m_scopes.contains(QStringLiteral("record_permission:read-write")))
            return refusal(403, request);
        const json body = request.json();
        const json wanted = body.value(json::json_pointer("/data/values/stage/0/status"), json());
        if (!wanted.is_string() || stageValue(wanted).is_null())
            return trouble(400, "value_not_found", "Cannot find Status with title \"" + wanted.dump() + "\".");
        moveDeal(id, QString::fromStdString(wanted));
        m_writes << id + u' ' + QString::fromStdString(wanted);
    }
    return ServedResponse::json({{"data", (*VendorServer::records(object).find(id.toStdString()))["record"]}});
}

ServedResponse AttioServer::refusal(int status, const ServedRequest &) const
{
    switch (status) {
    case 401:
        return trouble(401, "unauthorized", "The access token is invalid.");
    case 403:
        return trouble(403, "insufficient_scopes", "The access token lacks a required scope.");
    case 404:
        return trouble(404, "not_found", "The referenced record was not found.");
    case 429: {
        ServedResponse response = trouble(429, "rate_limit_exceeded", "Rate limit exceeded, please try again later");
        const QDateTime wall = QDateTime::currentDateTimeUtc();
        const auto httpDate = [](const QDateTime &at) -> QByteArray {
            return QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
        };
        response.setHeader("Date", httpDate(wall));
        response.setHeader("Retry-After", httpDate(wall.addSecs(1)));
        return response;
    }
    default:
        return trouble(status, "internal_error", "Something went wrong.");
    }
}

} // namespace success::test
