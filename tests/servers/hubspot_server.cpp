// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/hubspot_server.h"

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

const QString version = QStringLiteral("2026-09");
constexpr qint64 firstId = 18270000000;
constexpr int listMost = 100;
constexpr int searchMost = 200;
constexpr int batchMost = 100;
constexpr int burst = 190;
constexpr std::chrono::seconds burstSpan{10};

ServedResponse trouble(int status, const char *category, const std::string &message, json more = json::object())
{
    json body{{"status", "error"},
              {"message", message},
              {"correlationId", "aeb5f871-7f07-4993-9211-075dc63e7cbf"},
              {"category", category}};
    body.update(more);
    return ServedResponse::json(body, status);
}

std::string isoOf(Instant at)
{
    return toDateTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.000Z")).toStdString();
}

qint64 numberOf(const std::string &id)
{
    return QString::fromStdString(id).toLongLong();
}

/// A record with the properties asked for and those that always come.
json shown(const json &record, const QStringList &properties, bool associations)
{
    json shownProperties = json::object();
    for (const char *always : {"createdate", "hs_lastmodifieddate", "hs_object_id"})
        shownProperties[always] = record["properties"].value(always, json());
    for (const QString &name : properties)
        shownProperties[name.toStdString()] = record["properties"].value(name.toStdString(), json());
    json result{{"id", record["id"]},
                {"properties", std::move(shownProperties)},
                {"createdAt", record["properties"]["createdate"]},
                {"updatedAt", record["properties"]["hs_lastmodifieddate"]},
                {"archived", record.value("archived", false)}};
    if (record.contains("archivedAt"))
        result["archivedAt"] = record["archivedAt"];
    if (associations && record.contains("associations"))
        result["associations"] = record["associations"];
    return result;
}

/// Numbers and dates compare as such where both are (dates may be asked for in milliseconds), text without case.
int compared(const QString &left, const QString &right)
{
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    double a = left.toDouble(&leftIsNumber);
    double b = right.toDouble(&rightIsNumber);
    const auto asDate = [](const QString &text, double &value, bool &isNumber) {
        const QDateTime date = isNumber ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
        if (date.isValid()) {
            value = double(date.toMSecsSinceEpoch());
            isNumber = true;
        }
    };
    asDate(left, a, leftIsNumber);
    asDate(right, b, rightIsNumber);
    if (leftIsNumber && rightIsNumber)
        return a < b ? -1 : a > b ? 1 : 0;
    return left.compare(right, Qt::CaseInsensitive);
}

QString textOf(const json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// Whether a record is what one filter of a search asks for; nullopt: HubSpot knows no such operator.
std::optional<bool> passes(const json &record, const json &filter)
{
    const std::string operation = filter.value("operator", "");
    const json value = record["properties"].value(filter.value("propertyName", ""), json());
    if (operation == "HAS_PROPERTY" || operation == "NOT_HAS_PROPERTY")
        return value.is_null() == (operation == "NOT_HAS_PROPERTY");
    const QString text = value.is_null() ? QString() : textOf(value);
    if (operation == "IN" || operation == "NOT_IN") {
        const json wanted = filter.value("values", json::array());
        const bool in = std::any_of(wanted.begin(), wanted.end(), [&](const json &each) {
            return !value.is_null() && compared(text, textOf(each)) == 0;
        });
        return in == (operation == "IN");
    }
    if (operation == "CONTAINS_TOKEN")
        return text.contains(textOf(filter.value("value", json(""))), Qt::CaseInsensitive);
    const int order = value.is_null() ? -2 : compared(text, textOf(filter.value("value", json(""))));
    if (operation == "BETWEEN")
        return order >= 0 && compared(text, textOf(filter.value("highValue", json("")))) <= 0;
    if (operation == "EQ")
        return order == 0;
    if (operation == "NEQ")
        return order != 0;
    if (operation == "GT" || operation == "GTE")
        return order > 0 || (order == 0 && operation == "GTE");
    if (operation == "LT" || operation == "LTE")
        return order == -1 || (order == 0 && operation == "LTE");
    return std::nullopt;
}

std::optional<bool> passesAny(const json &record, const json &groups)
{
    bool any = groups.empty();
    for (const json &group : groups) {
        bool all = true;
        for (const json &filter : group.value("filters", json::array())) {
            const auto passed = passes(record, filter);
            if (!passed)
                return std::nullopt;
            all = all && *passed;
        }
        any = any || all;
    }
    return any;
}

void sortBy(std::vector<const json *> &found, const json &sorts)
{
    if (!sorts.is_array() || sorts.empty() || !sorts.front().is_object())
        return;
    const std::string property = sorts.front().value("propertyName", "");
    const bool descending = sorts.front().value("direction", "ASCENDING") == "DESCENDING";
    std::stable_sort(found.begin(), found.end(), [&](const json *a, const json *b) {
        const int order = compared(textOf((*a)["properties"].value(property, json(""))),
                                   textOf((*b)["properties"].value(property, json(""))));
        return descending ? order > 0 : order < 0;
    });
}

QStringList namesIn(const json &list)
{
    QStringList names;
    for (const json &name : list)
        names.append(QString::fromStdString(name));
    return names;
}

} // namespace

HubSpotServer::HubSpotServer(QByteArray token)
    : VendorServer(SourceId::HubSpot, std::move(token))
{
    keep("properties", "name");
    for (const char *name : {"name", "domain", "industry", "numberofemployees", "city", "country"})
        records("properties")
            .put({{"name", name},
                  {"label", std::string("The ") + name},
                  {"type", "string"},
                  {"fieldType", "text"},
                  {"groupName", "companyinformation"},
                  {"options", json::array()},
                  {"hasUniqueValue", false},
                  {"archived", false}});
    records("owners").put({{"id", "61234567"},
                           {"email", "ada@example.com"},
                           {"type", "PERSON"},
                           {"firstName", "Ada"},
                           {"lastName", "Moreno"},
                           {"userId", 445566},
                           {"archived", false}});
    const auto stage = [](const char *id, const char *label, int order, const char *closed, const char *probability) {
        return json{{"id", id},
                    {"label", label},
                    {"displayOrder", order},
                    {"archived", false},
                    {"metadata", {{"isClosed", closed}, {"probability", probability}}}};
    };
    records("pipelines")
        .put({{"id", "default"},
              {"label", "Sales Pipeline"},
              {"displayOrder", 0},
              {"archived", false},
              {"stages", json::array({stage("contractsent", "Contract Sent", 0, "false", "0.6"),
                                      stage("closedwon", "Closed Won", 1, "true", "1.0"),
                                      stage("closedlost", "Closed Lost", 2, "true", "0.0")})}});
    start();
}

HubSpotServer::~HubSpotServer()
{
    stop();
}

void HubSpotServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number) {
        const QString company = addCompany(sampleName(number), sampleDomain(number));
        if (number % 3 == 0)
            addDeal(company, QStringLiteral("Renewal %1").arg(number), QStringLiteral("42000.50"),
                    QStringLiteral("contractsent"));
    }
}

QString HubSpotServer::add(const char *list, json record)
{
    const std::string id = std::to_string(firstId + ++m_number);
    record["id"] = id;
    json &properties = record["properties"];
    properties["hs_object_id"] = id;
    properties["createdate"] = properties["hs_lastmodifieddate"] = isoOf(now());
    put(list, std::move(record));
    return QString::fromStdString(id);
}

QString HubSpotServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    return add("companies", {{"properties",
                              {{"name", name.toStdString()},
                               {"domain", domain.toStdString()},
                               {"industry", "COMPUTER_SOFTWARE"},
                               {"numberofemployees", "120"},
                               {"city", "Zürich"},
                               {"country", "Switzerland"},
                               {"hubspot_owner_id", "61234567"},
                               {"lifecyclestage", "customer"}}}});
}

void HubSpotServer::renameCompany(const QString &id, const QString &name)
{
    patch("companies", id, {{"properties", {{"name", name.toStdString()}}}});
}

void HubSpotServer::removeCompany(const QString &id)
{
    remove("companies", id);
}

QString HubSpotServer::addDeal(const QString &company, const QString &name, const QString &amount, const QString &stage)
{
    const auto lock = locked();
    const json to{{"id", company.toStdString()}, {"type", "deal_to_company"}};
    return add("deals", {{"properties",
                          {{"dealname", name.toStdString()},
                           {"amount", amount.toStdString()},
                           {"pipeline", "default"},
                           {"dealstage", stage.toStdString()},
                           {"closedate", "2026-12-15T00:00:00Z"},
                           {"deal_currency_code", "EUR"},
                           {"hubspot_owner_id", "61234567"}}},
                         {"associations", {{"companies", {{"results", json::array({to, to})}}}}}});
}

void HubSpotServer::close(const QString &pathPart)
{
    const auto lock = locked();
    m_closed.push_back(pathPart);
}

void HubSpotServer::setPolicy(const QString &name)
{
    const auto lock = locked();
    m_policy = name;
}

void HubSpotServer::setSearchCap(int results)
{
    const auto lock = locked();
    m_searchCap = results;
}

void HubSpotServer::changed(const std::string &list, const json &record, Change change)
{
    if (list != "companies" && list != "deals")
        return;
    if (change == Change::Changed)
        records(list).patch(record["id"], {{"properties", {{"hs_lastmodifieddate", isoOf(now())}}}});
    if (change != Change::Removed)
        return;
    json archived = record;
    archived["archived"] = true;
    archived["archivedAt"] = isoOf(now());
    archived["of"] = list;
    records("archived").put(std::move(archived));
}

ServedResponse HubSpotServer::respond(const ServedRequest &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    const auto closed = [&](const QString &part) {
        return parts.contains(part);
    };
    ServedResponse response;
    if (std::any_of(m_closed.begin(), m_closed.end(), closed)) {
        response = refusal(403, request);
    } else if (request.path == u"/account-info/" + version + u"/details") {
        response = ServedResponse::json({{"portalId", 1234567},
                                         {"accountType", "STANDARD"},
                                         {"timeZone", "Europe/Berlin"},
                                         {"companyCurrency", "EUR"},
                                         {"additionalCurrencies", json::array({"USD"})},
                                         {"utcOffset", "+01:00"},
                                         {"utcOffsetMilliseconds", 3600000},
                                         {"uiDomain", "app-eu1.hubspot.com"},
                                         {"dataHostingLocation", "eu1"}});
    } else if (parts.value(0) != QStringLiteral("crm") || parts.value(2) != version) {
        response = refusal(404, request);
    } else if (parts[1] == QStringLiteral("objects") && parts.size() >= 4) {
        response = objects(parts[3].toStdString(), parts.mid(4).join(u'/'), request);
    } else if (parts[1] == QStringLiteral("owners") && parts.size() == 3) {
        response = owners(request);
    } else if (parts[1] == QStringLiteral("properties") || parts[1] == QStringLiteral("pipelines")) {
        json results = json::array();
        for (const json *each : records(parts[1].toStdString()).all())
            results.push_back(*each);
        response = ServedResponse::json({{"results", std::move(results)}});
    } else {
        response = refusal(404, request);
    }
    if (!request.path.endsWith(QStringLiteral("/search")))
        addLimitHeaders(response);
    return response;
}

ServedResponse HubSpotServer::objects(const std::string &type, const QString &part, const ServedRequest &request)
{
    if (type != "companies" && type != "deals")
        return refusal(404, request);
    if (request.method == "GET" && part.isEmpty())
        return listOf(type, request);
    if (request.method == "POST" && part == QStringLiteral("search"))
        return search(type, request);
    if (request.method == "POST" && part == QStringLiteral("batch/read"))
        return batch(type, request);
    const json *record = records(type).find(part.toStdString());
    if (request.method == "GET" && record != nullptr)
        return ServedResponse::json(shown(*record, request.param(u"properties").split(u','), true));
    return refusal(404, request);
}

ServedResponse HubSpotServer::listOf(const std::string &type, const ServedRequest &request) const
{
    const QString limitText = request.param(u"limit");
    const int limit = limitText.isEmpty() ? 10 : limitText.toInt();
    if (limit < 1 || limit > listMost)
        return trouble(400, "VALIDATION_ERROR", "limit must be between 1 and 100.");
    const bool archived = request.param(u"archived") == QStringLiteral("true");
    const Records &all = archived ? records("archived") : records(type);
    const qint64 after = request.param(u"after").toLongLong();
    json results = json::array();
    json next;
    for (std::size_t place = all.placeOf(request.param(u"after").toStdString()).value_or(0);
         place < all.places() && next.is_null(); ++place) {
        const json *record = all.at(place);
        if (record == nullptr || (archived && (*record)["of"] != type))
            continue;
        const std::string &id = (*record)["id"].get_ref<const std::string &>();
        if (numberOf(id) < after)
            continue;
        if (int(results.size()) == limit)
            next = {{"next",
                     {{"after", id},
                      {"link",
                       "https://api.hubapi.com/crm/objects/" + version.toStdString() + '/' + type + "?after=" + id}}}};
        else
            results.push_back(shown(*record, request.param(u"properties").split(u',', Qt::SkipEmptyParts),
                                    !request.param(u"associations").isEmpty()));
    }
    json answer{{"results", std::move(results)}};
    if (!next.is_null())
        answer["paging"] = std::move(next);
    return ServedResponse::json(answer);
}

ServedResponse HubSpotServer::search(const std::string &type, const ServedRequest &request) const
{
    const json body = request.json();
    if (!body.is_object())
        return trouble(400, "VALIDATION_ERROR", "Invalid input JSON");
    const json groups = body.value("filterGroups", json::array());
    const int limit = body.value("limit", 10);
    const json afterGiven = body.value("after", json("0"));
    const int after = textOf(afterGiven).toInt();
    if (limit < 1 || limit > searchMost || groups.size() > 5)
        return trouble(400, "VALIDATION_ERROR",
                       "There was a problem with the request: too many filter groups or results.");
    if (after + limit > m_searchCap)
        return trouble(400, "VALIDATION_ERROR", "The search cannot page beyond 10000 results.");
    std::vector<const json *> found;
    for (const json *record : records(type).all()) {
        const auto passed = passesAny(*record, groups);
        if (!passed)
            return trouble(400, "VALIDATION_ERROR", "Invalid filter operator.");
        if (*passed)
            found.push_back(record);
    }
    sortBy(found, body.value("sorts", json()));
    const QStringList properties = namesIn(body.value("properties", json::array()));
    json results = json::array();
    for (std::size_t at = std::size_t(after); at < found.size() && int(results.size()) < limit; ++at)
        results.push_back(shown(*found[at], properties, false));
    json answer{{"total", found.size()}, {"results", std::move(results)}};
    if (std::size_t(after + limit) < found.size())
        answer["paging"] = {{"next", {{"after", std::to_string(after + limit)}}}};
    return ServedResponse::json(answer);
}

ServedResponse HubSpotServer::batch(const std::string &type, const ServedRequest &request) const
{
    const json body = request.json();
    const json inputs = body.is_object() ? body.value("inputs", json::array()) : json();
    if (!inputs.is_array() || inputs.size() > batchMost)
        return trouble(400, "VALIDATION_ERROR", "The batch size exceeds the limit of 100.");
    if (body.contains("idProperty") && body["idProperty"] != "hs_object_id")
        return trouble(400, "VALIDATION_ERROR", "idProperty must be a unique property.");
    json results = json::array();
    json missing = json::array();
    for (const json &input : inputs) {
        const json *record = records(type).find(input.value("id", ""));
        if (record == nullptr)
            missing.push_back(input.value("id", ""));
        else
            results.push_back(shown(*record, namesIn(body.value("properties", json::array())), false));
    }
    json answer{{"status", "COMPLETE"},
                {"results", std::move(results)},
                {"startedAt", isoOf(now())},
                {"completedAt", isoOf(now())}};
    if (missing.empty())
        return ServedResponse::json(answer);
    answer["numErrors"] = 1;
    answer["errors"] = json::array(
        {json{{"status", "error"},
              {"category", "OBJECT_NOT_FOUND"},
              {"message", "Could not get some objects, they may be deleted or not exist. Check that ids are valid."},
              {"context", {{"ids", missing}}}}});
    return ServedResponse::json(answer, 207);
}

ServedResponse HubSpotServer::owners(const ServedRequest &request) const
{
    const auto all = records("owners").all();
    const int limit = std::clamp(request.param(u"limit").toInt(), 1, 500);
    const auto from = std::size_t(std::max(0, request.param(u"after").toInt()));
    json results = json::array();
    for (std::size_t at = from; at < all.size() && int(results.size()) < limit; ++at)
        results.push_back(*all[at]);
    json answer{{"results", std::move(results)}};
    if (from + std::size_t(limit) < all.size())
        answer["paging"] = {{"next", {{"after", std::to_string(from + std::size_t(limit))}}}};
    return ServedResponse::json(answer);
}

void HubSpotServer::addLimitHeaders(ServedResponse &response)
{
    const auto at = std::chrono::steady_clock::now();
    std::erase_if(m_lately, [at](auto time) { return time <= at - burstSpan; });
    m_lately.push_back(at);
    response.setHeader("X-HubSpot-RateLimit-Max", QByteArray::number(burst));
    response.setHeader("X-HubSpot-RateLimit-Remaining", QByteArray::number(std::max(0, burst - int(m_lately.size()))));
    response.setHeader("X-HubSpot-RateLimit-Interval-Milliseconds", "10000");
    response.setHeader("X-HubSpot-RateLimit-Daily", "650000");
    response.setHeader("X-HubSpot-RateLimit-Daily-Remaining", "640000");
}

ServedResponse HubSpotServer::refusal(int status, const ServedRequest &request) const
{
    switch (status) {
    case 401:
        return trouble(401, "INVALID_AUTHENTICATION",
                       "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can "
                       "find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
    case 403: {
        const std::string object = request.path.section(u'/', 4, 4).toStdString();
        return trouble(
            403, "MISSING_SCOPES", "This app hasn't been granted all required scopes to make this call.",
            {{"errors",
              json::array({json{
                  {"message", "One or more of the following scopes are required."},
                  {"context", {{"requiredGranularScopes", json::array({"crm.objects." + object + ".read"})}}}}})}});
    }
    case 404:
        return trouble(404, "OBJECT_NOT_FOUND", "resource not found");
    case 429: {
        const bool daily = m_policy == QStringLiteral("DAILY");
        return ServedResponse::json(
            {{"status", "error"},
             {"message", "You have reached your " + m_policy.toLower().toStdString() + " limit."},
             {"errorType", "RATE_LIMIT"},
             {"category", "RATE_LIMITS"},
             {"correlationId", "c033cdaa-2c40-4a64-ae48-b4cec88dad24"},
             {"policyName", m_policy.toStdString()}},
            429, daily ? ServedHeaders{{"X-HubSpot-RateLimit-Daily-Remaining", "0"}} : ServedHeaders{});
    }
    default:
        return trouble(status, "INTERNAL_ERROR", "There was a problem with the request.");
    }
}

} // namespace success::test
