// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/posthog_server.h"

#include <QRegularExpression>

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

constexpr int rowsWithoutLimit = 100;
const QString project = QStringLiteral("4242");

ServedResponse trouble(int status, const char *type, const char *code, const std::string &detail)
{
    return ServedResponse::json({{"type", type}, {"code", code}, {"detail", detail}, {"attr", nullptr}}, status);
}

/// The columns between SELECT and FROM, by the names they have in the answer.
QStringList columnsOf(const QString &sql)
{
    static const QRegularExpression select(QStringLiteral("^\\s*SELECT\\s+(.*?)(\\s+FROM\\s|\\s+LIMIT\\s|$)"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression as(QStringLiteral("\\sAS\\s+(\\w+)\\s*$"),
                                       QRegularExpression::CaseInsensitiveOption);
    QStringList columns;
    QString column;
    int depth = 0;
    const QString list = select.match(sql).captured(1) + u',';
    for (const QChar c : list) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c != u',' || depth > 0) {
            column += c;
            continue;
        }
        const auto named = as.match(column);
        columns.append(named.hasMatch() ? named.captured(1) : column.trimmed());
        column.clear();
    }
    return columns;
}

int limitOf(const QString &sql)
{
    static const QRegularExpression limit(QStringLiteral("\\sLIMIT\\s+(\\d+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = limit.match(sql);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// A company's usage: one row of all weeks, or a row for each week in which someone was there.
void addUsageRows(const json &usage, bool perWeek, std::vector<json> &rows)
{
    const json &users = usage["users"];
    json row{{"company_key", usage["key"]},     {"domain", usage["domain"]},
             {"last_seen", usage["last_seen"]}, {"events_total", usage["events"]},
             {"events", usage["events"]},       {"users_total", *std::max_element(users.begin(), users.end())}};
    for (std::size_t week = 0; week < users.size(); ++week) {
        row["w" + std::to_string(week)] = users[week];
        row["week_idx"] = week;
        row["wau"] = users[week];
        if (perWeek && users[week] > 0)
            rows.push_back(row);
    }
    if (!perWeek)
        rows.push_back(std::move(row));
}

} // namespace

PostHogServer::PostHogServer(QByteArray token)
    : VendorServer(SourceId::PostHog, std::move(token))
{
    keep("groups", "key");
    keep("usage", "key");
    start();
}

PostHogServer::~PostHogServer()
{
    stop();
}

SourceOptions PostHogServer::options() const
{
    return {{QStringLiteral("project"), project}};
}

void PostHogServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number)
        addCompany(sampleName(number), sampleDomain(number));
}

QString PostHogServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    const std::string key = QStringLiteral("acct_%1").arg(++m_number, 7, 10, QLatin1Char('0')).toStdString();
    put("groups", {{"key", key},
                   {"index", 0},
                   {"name", name.toStdString()},
                   {"stripe_customer_id", nullptr},
                   {"seats", nullptr},
                   {"updated", epochSeconds(now())}});
    json users = json::array();
    for (int week = 0; week < 8; ++week)
        users.push_back(3 + (m_number + week) % 5);
    put("usage", {{"key", key},
                  {"domain", domain.toStdString()},
                  {"users", users},
                  {"events", 100 + m_number},
                  {"last_seen", epochSeconds(now()) - 3600}});
    return QString::fromStdString(key);
}

void PostHogServer::renameCompany(const QString &id, const QString &name)
{
    patch("groups", id, {{"name", name.toStdString()}, {"updated", epochSeconds(now())}});
}

void PostHogServer::removeCompany(const QString &id)
{
    remove("groups", id);
    remove("usage", id);
}

void PostHogServer::setUsage(const QString &company, const std::vector<int> &usersByWeek, Instant lastSeen)
{
    patch("usage", company, {{"users", usersByWeek}, {"last_seen", epochSeconds(lastSeen)}});
}

void PostHogServer::hideGroupTypes(bool on)
{
    const auto lock = locked();
    m_hideGroupTypes = on;
}

void PostHogServer::answerLater(int polls)
{
    const auto lock = locked();
    m_polls = polls;
}

void PostHogServer::setThrottle(int seconds)
{
    const auto lock = locked();
    m_throttle = seconds;
}

void PostHogServer::setMostRows(int rows)
{
    const auto lock = locked();
    m_mostRows = rows;
}

ServedResponse PostHogServer::respond(const ServedRequest &request)
{
    const QString base = u"/api/projects/" + project + u'/';
    if (!request.path.startsWith(base))
        return refusal(404, request);
    const QString part = request.path.mid(base.size());
    if (request.method == "POST" && part == QStringLiteral("query/"))
        return query(request);
    if (request.method == "GET" && part.startsWith(QStringLiteral("query/")))
        return status(part.section(u'/', 1, 1).toStdString());
    if (request.method == "GET" && part == QStringLiteral("groups_types/")) {
        if (m_hideGroupTypes)
            return refusal(403, request);
        return ServedResponse::json(json::array({json{{"group_type", "company"},
                                                      {"group_type_index", 0},
                                                      {"name_singular", "company"},
                                                      {"name_plural", "companies"},
                                                      {"created_at", "2025-03-02T10:00:00Z"}}}));
    }
    if (request.method == "GET" && part.isEmpty())
        return ServedResponse::json({{"id", project.toInt()}, {"name", "Loopback project"}, {"timezone", "UTC"}});
    return refusal(404, request);
}

ServedResponse PostHogServer::query(const ServedRequest &request)
{
    static const QRegularExpression offset(QStringLiteral("\\bOFFSET\\b"), QRegularExpression::CaseInsensitiveOption);
    const json body = request.json();
    const json asked = body.is_object() ? body.value("query", json()) : json();
    if (!asked.is_object() || asked.value("kind", "") != "HogQLQuery")
        return trouble(400, "validation_error", "invalid_input", "This field is required.");
    const QString sql = QString::fromStdString(asked.value("query", ""));
    if (offset.match(sql).hasMatch())
        return trouble(400, "validation_error", "invalid_input",
                       "OFFSET is not supported on queries made with a personal API key. Page by a key instead.");
    const QStringList columns = columnsOf(sql);
    const int limit = limitOf(sql);
    const int most = std::min(limit < 0 ? rowsWithoutLimit : limit, m_mostRows);
    json answer{{"columns", json::array()}, {"types", json::array()}, {"results", json::array()}, {"is_cached", false}};
    for (const QString &column : columns) {
        answer["columns"].push_back(column.toStdString());
        answer["types"].push_back({column.toStdString(), "String"});
    }
    const std::vector<json> rows = rowsFor(sql, asked.value("values", json::object()), std::size_t(most) + 1);
    for (const json &row : rows) {
        if (int(answer["results"].size()) == most)
            break;
        json cells = json::array();
        for (const QString &column : columns) {
            if (!row.contains(column.toStdString()))
                return trouble(400, "validation_error", "invalid_input",
                               "Unable to resolve field: " + column.toStdString());
            cells.push_back(row[column.toStdString()]);
        }
        answer["results"].push_back(std::move(cells));
    }
    if (limit < 0)
        answer.update({{"hasMore", int(rows.size()) > most}, {"limit", rowsWithoutLimit}, {"offset", 0}});
    if (m_polls == 0)
        return ServedResponse::json(answer);
    const std::string id = "loopback" + std::to_string(m_pending.size() + 1);
    m_pending[id] = {std::move(answer), m_polls};
    return ServedResponse::json(
        {{"query_status",
          {{"id", id}, {"complete", false}, {"error", false}, {"query_async", true}, {"results", nullptr}}}},
        202);
}

ServedResponse PostHogServer::status(const std::string &id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return trouble(404, "invalid_request", "not_found", "Query not found.");
    const bool done = --found->second.polls <= 0;
    json answer{{"id", id},
                {"complete", done},
                {"error", false},
                {"error_message", nullptr},
                {"query_async", true},
                {"results", done ? found->second.answer : json()}};
    return ServedResponse::json({{"query_status", std::move(answer)}}, done ? 200 : 202);
}

std::vector<json> PostHogServer::rowsFor(const QString &sql, const json &values, std::size_t enough) const
{
    const json after = values.value("after", "");
    if (!sql.contains(QStringLiteral(" FROM "))) // SELECT 1 AS ok
        return {{{"ok", 1}, {"1", 1}}};
    if (sql.contains(QStringLiteral("GROUP BY index")))
        return {{{"index", 0}, {"n", records("groups").size()}, {"sample", "acct_0000001"}}};
    const bool groups = sql.contains(QStringLiteral("FROM groups"));
    const bool byDomain = sql.contains(QStringLiteral("AS domain"));
    const bool perWeek = sql.contains(QStringLiteral("AS week_idx"));
    const char *key = byDomain ? "domain" : "key";
    std::vector<const json *> found = records(groups ? "groups" : "usage").all();
    std::erase_if(found, [&](const json *record) { return (*record)[key] <= after; });
    const auto earlier = [key](const json *a, const json *b) {
        return (*a)[key] < (*b)[key];
    };
    if (!std::is_sorted(found.begin(), found.end(), earlier))
        std::stable_sort(found.begin(), found.end(), earlier);
    std::vector<json> rows;
    for (const json *record : found) {
        if (rows.size() >= enough)
            break;
        if (groups)
            rows.push_back(*record);
        else
            addUsageRows(*record, perWeek, rows);
    }
    return rows;
}

ServedResponse PostHogServer::refusal(int status, const ServedRequest &request) const
{
    switch (status) {
    case 401:
        return request.header("Authorization").isEmpty()
                   ? trouble(401, "authentication_error", "not_authenticated",
                             "Authentication credentials were not provided.")
                   : trouble(401, "authentication_error", "invalid_personal_api_key", "Invalid Personal API key.");
    case 403:
        return trouble(403, "authentication_error", "permission_denied",
                       request.path.contains(QStringLiteral("groups_types"))
                           ? "API key missing required scope 'group:read'"
                           : "API key missing required scope 'query:read'");
    case 404:
        return trouble(404, "invalid_request", "not_found", "Not found.");
    case 429:
        return trouble(429, "throttled_error", "throttled",
                       "Request was throttled. Expected available in " + std::to_string(m_throttle) + " seconds.");
    default:
        return trouble(status, "server_error", "error", "A server error occurred.");
    }
}

} // namespace success::test
