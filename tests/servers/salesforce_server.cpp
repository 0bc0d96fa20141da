// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/salesforce_server.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

const QString api = QStringLiteral("/services/data/v66.0");

ServedResponse trouble(int status, const char *code, const char *message)
{
    return ServedResponse::json(json::array({json{{"message", message}, {"errorCode", code}}}), status);
}

std::string isoOf(Instant at)
{
    return toDateTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.000+0000")).toStdString();
}

std::string idOf(const char *prefix, int number)
{
    return QStringLiteral("%1xx%2AAA").arg(QLatin1String(prefix)).arg(number, 10, 10, QLatin1Char('0')).toStdString();
}

json stage(const char *name, int order, bool closed, bool won, double probability)
{
    return {{"Id", name},       {"ApiName", name},    {"MasterLabel", name}, {"SortOrder", order},
            {"IsActive", true}, {"IsClosed", closed}, {"IsWon", won},        {"DefaultProbability", probability}};
}

ServedResponse oauthTrouble(const char *code, const char *description)
{
    return ServedResponse::json({{"error", code}, {"error_description", description}}, 400);
}

} // namespace

SalesforceServer::SalesforceServer(QByteArray token)
    : VendorServer(SourceId::Salesforce, std::move(token))
{
    for (const char *list : {"opportunities", "accounts", "stages", "deleted"})
        keep(list, "Id");
    put("stages", stage("Prospecting", 1, false, false, 10));
    put("stages", stage("Proposal/Price Quote", 6, false, false, 75));
    put("stages", stage("Closed Won", 9, true, true, 100));
    put("stages", stage("Closed Lost", 10, true, false, 0));
    start();
}

SalesforceServer::~SalesforceServer()
{
    stop();
}

SourceOptions SalesforceServer::options() const
{
    return {{QStringLiteral("instance_url"), baseUrl().toString()},
            {QStringLiteral("client_id"), QStringLiteral("3MVG9")}};
}

void SalesforceServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number)
        addCompany(sampleName(number), sampleDomain(number));
}

QString SalesforceServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    const std::string id = idOf("001", ++m_number);
    put("accounts", {{"Id", id}, {"Name", name.toStdString()}, {"Website", "https://www." + domain.toStdString()}});
    addOpportunity(QString::fromStdString(id), QStringLiteral("Renewal of %1").arg(name), 42000.5,
                   QStringLiteral("Proposal/Price Quote"));
    return QString::fromStdString(id);
}

void SalesforceServer::renameCompany(const QString &id, const QString &name)
{
    patch("accounts", id, {{"Name", name.toStdString()}});
}

void SalesforceServer::removeCompany(const QString &id)
{
    const auto lock = locked();
    std::vector<QString> its;
    for (const json *each : records("opportunities").all()) {
        if ((*each)["AccountId"] == id.toStdString())
            its.push_back(QString::fromStdString((*each)["Id"]));
    }
    for (const QString &opportunity : its)
        remove("opportunities", opportunity);
    remove("accounts", id);
}

QString SalesforceServer::addOpportunity(const QString &account, const QString &name, double amount,
                                         const QString &stageName)
{
    const auto lock = locked();
    const std::string id = idOf("006", ++m_number);
    const json *known = records("stages").find(stageName.toStdString());
    if (known == nullptr)
        qFatal("There is no stage %s.", qPrintable(stageName));
    put("opportunities", {{"Id", id},
                          {"Name", name.toStdString()},
                          {"StageName", stageName.toStdString()},
                          {"Amount", amount},
                          {"CloseDate", "2026-12-15"},
                          {"Probability", (*known)["DefaultProbability"]},
                          {"IsClosed", (*known)["IsClosed"]},
                          {"IsWon", (*known)["IsWon"]},
                          {"CreatedDate", isoOf(now())},
                          {"LastModifiedDate", isoOf(now())},
                          {"AccountId", account.toStdString()},
                          {"OwnerId", "005xx000001SwiUAAS"},
                          {"IsDeleted", false}});
    return QString::fromStdString(id);
}

void SalesforceServer::setPageSize(int records)
{
    const auto lock = locked();
    m_pageSize = std::size_t(records);
}

void SalesforceServer::expireLocators()
{
    const auto lock = locked();
    m_results.clear();
}

void SalesforceServer::useUpRequests()
{
    const auto lock = locked();
    m_usedUp = true;
}

void SalesforceServer::endSession()
{
    const auto lock = locked();
    changeToken("00Dxx0000000001!renewed." + QByteArray::number(++m_number));
}

QByteArray SalesforceServer::refreshToken() const
{
    const auto lock = locked();
    return m_refreshToken;
}

void SalesforceServer::changed(const std::string &list, const json &record, Change change)
{
    if (list != "opportunities" || change == Change::Added)
        return;
    if (change == Change::Changed) {
        records(list).patch(record["Id"], {{"LastModifiedDate", isoOf(now())}});
        return;
    }
    json gone = record;
    gone["IsDeleted"] = true;
    gone["LastModifiedDate"] = isoOf(now());
    records("deleted").put(std::move(gone));
}

bool SalesforceServer::isAuthorised(const ServedRequest &request) const
{
    return request.path == QStringLiteral("/services/data/") ||
           request.path.startsWith(QStringLiteral("/services/oauth2/")) || isBearer(request);
}

ServedResponse SalesforceServer::respond(const ServedRequest &request)
{
    if (request.path == QStringLiteral("/services/oauth2/authorize"))
        return authorize(request);
    if (request.path == QStringLiteral("/services/oauth2/token"))
        return tokens(request);
    if (request.path == QStringLiteral("/services/data/"))
        return ServedResponse::json(json::array(
            {json{{"label", "Spring '26"}, {"version", "66.0"}}, json{{"label", "Summer '26"}, {"version", "67.0"}}}));
    if (m_usedUp)
        return trouble(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    if (request.path == api + QStringLiteral("/query"))
        return query(request.param(u"q"), false);
    if (request.path == api + QStringLiteral("/queryAll"))
        return query(request.param(u"q"), true);
    if (request.path.startsWith(api + QStringLiteral("/query/"))) {
        const QString locator = request.path.section(u'/', -1);
        return page(locator.section(u'-', 0, 0).toStdString(), std::size_t(locator.section(u'-', 1).toInt()));
    }
    if (request.path == api + QStringLiteral("/limits"))
        return ServedResponse::json({{"DailyApiRequests", {{"Max", 100000}, {"Remaining", 99812}}}});
    const QString object = request.path.section(u'/', -2, -2);
    if (!request.path.endsWith(QStringLiteral("/describe")))
        return refusal(404, request);
    json fields = json::array();
    const QStringList accountFields{QStringLiteral("Id"), QStringLiteral("Name"), QStringLiteral("Website")};
    const QStringList names = object == QStringLiteral("Account")
                                  ? accountFields
                                  : QStringLiteral("Id,Name,StageName,Amount,CloseDate,Probability,IsClosed,IsWon,"
                                                   "CreatedDate,LastModifiedDate,AccountId,OwnerId,IsDeleted")
                                        .split(u',');
    for (const QString &name : names)
        fields.push_back({{"name", name.toStdString()}});
    return ServedResponse::json({{"name", object.toStdString()}, {"fields", std::move(fields)}});
}

json SalesforceServer::rowsOf(const std::string &object, bool deletedToo) const
{
    json rows = json::array();
    const auto take = [&](const char *list) {
        for (const json *each : records(list).all())
            rows.push_back(*each);
    };
    if (object == "Opportunity")
        take("opportunities");
    if (object == "Opportunity" && deletedToo)
        take("deleted");
    if (object == "OpportunityStage")
        take("stages");
    if (object == "Account")
        take("accounts");
    if (object == "Organization")
        rows.push_back({{"Name", "Example Org"}, {"DefaultCurrencyIsoCode", "EUR"}});
    return rows;
}

json SalesforceServer::selected(json row, const QStringList &fields) const
{
    json result = json::object();
    const json *account = row.contains("AccountId") ? records("accounts").find(row["AccountId"]) : nullptr;
    for (const QString &field : fields) {
        const std::string name = field.section(u'.', -1).toStdString();
        if (field.startsWith(QStringLiteral("Account."))) {
            if (account == nullptr)
                result["Account"] = nullptr;
            else
                result["Account"][name] = (*account)[name];
        } else if (field == QStringLiteral("Owner.Name")) {
            result["Owner"]["Name"] = "Ádá Moreno";
        } else if (!row.contains(name)) {
            return nullptr;
        } else {
            result[name] = row[name];
        }
    }
    return result;
}

ServedResponse SalesforceServer::query(const QString &soql, bool deletedToo)
{
    static const QRegularExpression form(QStringLiteral(
        "\\ASELECT (.+?) FROM (\\w+)(?: WHERE LastModifiedDate > (\\S+)| WHERE Id IN \\(SELECT AccountId "
        "FROM Opportunity\\))?(?: ORDER BY [\\w, ]+)?(?: LIMIT 1)?\\z"));
    const QRegularExpressionMatch match = form.match(soql);
    if (!match.hasMatch())
        return trouble(400, "MALFORMED_QUERY", "unexpected token");
    json rows = rowsOf(match.captured(2).toStdString(), deletedToo);
    const auto after = instantFromIso(match.captured(3));
    if (after)
        std::erase_if(rows.get_ref<json::array_t &>(), [&](const json &row) {
            return *instantFromIso(QString::fromStdString(row["LastModifiedDate"])) <= *after;
        });
    if (match.captured(1) == QStringLiteral("COUNT()"))
        return ServedResponse::json({{"totalSize", rows.size()}, {"done", true}, {"records", json::array()}});
    const char *key = soql.contains(QStringLiteral("ORDER BY LastModifiedDate")) ? "LastModifiedDate" : "SortOrder";
    std::stable_sort(rows.begin(), rows.end(),
                     [key](const json &a, const json &b) { return a.value(key, json()) < b.value(key, json()); });
    for (json &row : rows) {
        row = selected(row, match.captured(1).split(QStringLiteral(", ")));
        if (row.is_null())
            return trouble(400, "INVALID_FIELD", "No such column on this entity.");
    }
    const std::string locator = "0r8xx" + std::to_string(++m_number);
    m_results[locator] = std::move(rows);
    return page(locator, 0);
}

ServedResponse SalesforceServer::page(const std::string &locator, std::size_t from)
{
    const auto found = m_results.find(locator);
    if (found == m_results.end())
        return trouble(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    const json &rows = found->second;
    const std::size_t to = std::min(rows.size(), from + m_pageSize);
    json answer{{"totalSize", rows.size()}, {"done", to == rows.size()}, {"records", json::array()}};
    for (std::size_t at = from; at < to; ++at)
        answer["records"].push_back(rows[at]);
    if (to < rows.size())
        answer["nextRecordsUrl"] = api.toStdString() + "/query/" + locator + '-' + std::to_string(to);
    return ServedResponse::json(answer, 200, {{"Sforce-Limit-Info", "api-usage=18/100000"}});
}

ServedResponse SalesforceServer::authorize(const ServedRequest &request)
{
    const QByteArray challenge = request.param(u"code_challenge").toLatin1();
    if (m_code.isEmpty() || challenge != m_challenge) // else a browser asks again: its first code stays good
        m_code = "aPrx%" + QByteArray::number(++m_number) + "==";
    m_challenge = challenge;
    ServedResponse response{302, {}};
    response.setHeader("Location", request.param(u"redirect_uri").toLatin1() + "?code=" + m_code.toPercentEncoding() +
                                       "&state=" + request.param(u"state").toLatin1());
    return response;
}

ServedResponse SalesforceServer::tokens(const ServedRequest &request)
{
    const QUrlQuery form(QString::fromLatin1(request.body));
    const auto given = [&](const char *name) -> QByteArray {
        return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toLatin1();
    };
    if (form.hasQueryItem(QStringLiteral("client_secret")))
        return oauthTrouble("invalid_request", "a public client sends no client_secret");
    if (given("grant_type") == "refresh_token") {
        if (given("refresh_token") != m_refreshToken)
            return oauthTrouble("invalid_grant", "expired access/refresh token");
        m_refreshToken = "5Aep-loopback-refresh-" + QByteArray::number(++m_number);
    } else {
        const QByteArray challenge = QCryptographicHash::hash(given("code_verifier"), QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        if (m_code.isEmpty() || given("code") != m_code || challenge != m_challenge)
            return oauthTrouble("invalid_grant", "authentication failure");
        m_code.clear();
    }
    return ServedResponse::json({{"access_token", token().toStdString()},
                                 {"refresh_token", m_refreshToken.toStdString()},
                                 {"instance_url", baseUrl().toString().toStdString()},
                                 {"scope", "refresh_token api"},
                                 {"token_type", "Bearer"},
                                 {"issued_at", "1795372800000"}});
}

ServedResponse SalesforceServer::refusal(int status, const ServedRequest &) const
{
    switch (status) {
    case 401:
        return trouble(401, "INVALID_SESSION_ID", "Session expired or invalid");
    case 403:
        return trouble(403, "INSUFFICIENT_ACCESS", "insufficient access rights");
    case 404:
        return trouble(404, "NOT_FOUND", "The requested resource does not exist");
    case 429: // Salesforce knows no 429
        return trouble(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests Limit exceeded.");
    default:
        return trouble(status, "UNKNOWN_EXCEPTION", "An unexpected error occurred.");
    }
}

} // namespace success::test
