// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/buildbetter_server.h"

#include "tests/servers/hasura.h"

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

constexpr int numericId = 1000; ///< where ids begin

const graphql::Schema &schema()
{
    static const graphql::Schema types{
        {"query_root",
         {{"company", "company"},
          {"person", "person"},
          {"interview", "interview"},
          {"extraction", "extraction"},
          {"conversation_message", "conversation_message"},
          {"document", "document"},
          {"me", "me"},
          {"extraction_type", "extraction_type"}}},
        {"me", {{"person", "person"}}},
        {"company",
         {{"id", ""},
          {"name", ""},
          {"domain", ""},
          {"photo_url", ""},
          {"color", ""},
          {"created_at", ""},
          {"updated_at", ""}}},
        {"person",
         {{"id", ""},
          {"external_id", ""},
          {"first_name", ""},
          {"last_name", ""},
          {"email", ""},
          {"title", ""},
          {"department", ""},
          {"avatar_url", ""},
          {"source", ""},
          {"company_id", ""},
          {"company", "company"},
          {"persona_id", ""},
          {"persona", "persona"},
          {"created_at", ""},
          {"updated_at", ""}}},
        {"persona", {{"id", ""}, {"name", ""}}},
        {"interview",
         {{"id", ""},
          {"external_id", ""},
          {"name", ""},
          {"original_name", ""},
          {"short_summary", ""},
          {"summary", ""},
          {"transcript_summary", ""},
          {"source", ""},
          {"started_at", ""},
          {"completed_at", ""},
          {"recorded_at", ""},
          {"display_ts", ""},
          {"created_at", ""},
          {"updated_at", ""},
          {"deleted_at", ""},
          {"meeting_url", ""},
          {"attendees", "interview_attendee"}}},
        {"interview_attendee", {{"id", ""}, {"speaker", ""}, {"person", "person"}}},
        {"extraction",
         {{"id", ""},
          {"interview_id", ""},
          {"summary", ""},
          {"context", ""},
          {"sentiment", ""},
          {"severity", ""},
          {"created_at", ""},
          {"display_ts", ""},
          {"speaker", ""},
          {"person_id", ""},
          {"attendee", "interview_attendee"},
          {"call", "interview"},
          {"types", "extraction_types"},
          {"exact_quote", "exact_quote"}}},
        {"extraction_types", {{"type", "extraction_type"}}},
        {"extraction_type", {{"id", ""}, {"name", ""}}},
        {"exact_quote", {{"id", ""}, {"text", ""}}},
        {"conversation_message",
         {{"id", ""},
          {"message", ""},
          {"sent_at", ""},
          {"created_at", ""},
          {"speaker", ""},
          {"conversation_id", ""},
          {"author", "conversation_author"}}},
        {"conversation_author", {{"id", ""}, {"person", "person"}}},
        {"document",
         {{"id", ""},
          {"name", ""},
          {"status", ""},
          {"content", ""},
          {"created_at", ""},
          {"updated_at", ""},
          {"creator", "document_creator"},
          {"input_data", "document_input"}}},
        {"document_creator", {{"id", ""}, {"person", "person"}}},
        {"document_input", {{"call", "interview"}}},
    };
    return types;
}

ServedResponse errors(const std::string &message, const std::string &path, const char *code, int status = 200)
{
    return ServedResponse::json(
        {{"errors", json::array({{{"message", message}, {"extensions", {{"path", path}, {"code", code}}}}})}}, status);
}

std::string isoOf(Instant at)
{
    return toDateTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.000000+00:00")).toStdString();
}

std::string textOf(const json &id)
{
    return id.is_string() ? id.get<std::string>() : id.dump();
}

} // namespace

BuildBetterServer::BuildBetterServer(QByteArray token)
    : VendorServer(SourceId::BuildBetter, std::move(token))
{
    start();
}

BuildBetterServer::~BuildBetterServer()
{
    stop();
}

void BuildBetterServer::fill(int count)
{
    const auto lock = locked();
    for (int number = 1; number <= count; ++number) {
        const QString company = addCompany(sampleName(number), sampleDomain(number));
        const QString person = addPerson(company, QStringLiteral("ana@") + sampleDomain(number));
        if (number % 2 == 0) {
            const Instant at = now() - std::chrono::hours(24 * (1 + number % 60));
            const QString call = addCall(person, QStringLiteral("Check-in %1").arg(number), at);
            addSignal(call, person, QStringLiteral("issue"), QStringLiteral("Export is slow"), at);
        }
    }
}

QString BuildBetterServer::add(const char *list, json record)
{
    const std::string id = std::to_string(numericId + ++m_number);
    record["id"] = id; // a number on the wire; Records keeps ids as text
    record["created_at"] = isoOf(now());
    record["updated_at"] = isoOf(now());
    put(list, std::move(record));
    return QString::fromStdString(id);
}

QString BuildBetterServer::addCompany(const QString &name, const QString &domain)
{
    const auto lock = locked();
    return add("company", {{"name", name.toStdString()}, {"domain", domain.toStdString()}});
}

void BuildBetterServer::renameCompany(const QString &id, const QString &name)
{
    patch("company", id, {{"name", name.toStdString()}});
}

void BuildBetterServer::removeCompany(const QString &id)
{
    remove("company", id);
}

QString BuildBetterServer::addPerson(const QString &company, const QString &email)
{
    const auto lock = locked();
    return add("person", {{"first_name", "Ana"},
                          {"last_name", "Ruiz"},
                          {"email", email.toStdString()},
                          {"title", "Head of Operations"},
                          {"company_id", company.toStdString()}});
}

QString BuildBetterServer::addCall(const QString &person, const QString &name, Instant at)
{
    const auto lock = locked();
    return add("interview", {{"name", name.toStdString()},
                             {"short_summary", "They talked about exports."},
                             {"source", "zoom"},
                             {"started_at", isoOf(at)},
                             {"display_ts", isoOf(at)},
                             {"attendees", json::array({person.toStdString()})}});
}

QString BuildBetterServer::addSignal(const QString &call, const QString &person, const QString &type,
                                     const QString &summary, Instant at)
{
    const auto lock = locked();
    return add("extraction", {{"interview_id", call.toStdString()},
                              {"summary", summary.toStdString()},
                              {"sentiment", -0.4},
                              {"severity", "medium"},
                              {"display_ts", isoOf(at)},
                              {"person_id", person.toStdString()},
                              {"types", json::array({type.toStdString()})}});
}

void BuildBetterServer::close(const QString &typeAndField)
{
    const auto lock = locked();
    m_closed.insert(typeAndField.toStdString());
}

void BuildBetterServer::refuseInBody(bool on)
{
    const auto lock = locked();
    m_inBody = on;
}

void BuildBetterServer::changed(const std::string &list, const json &record, Change change)
{
    if (change == Change::Changed)
        records(list).patch(record["id"], {{"updated_at", isoOf(now())}});
}

bool BuildBetterServer::isAuthorised(const ServedRequest &request) const
{
    return request.header("X-BuildBetter-Api-Key") == token() || isBearer(request);
}

ServedResponse BuildBetterServer::respond(const ServedRequest &request)
{
    if (request.method != "POST" || request.path != QStringLiteral("/v1/graphql"))
        return refusal(404, request);
    const json body = request.json();
    if (!body.is_object() || !body.value("query", json()).is_string())
        return errors("the key 'query' was not present", "$", "parse-failed");
    const graphql::Query query = graphql::parse(body["query"], body.value("variables", json()));
    if (!query.error.empty())
        return errors("not a valid graphql query: " + query.error, "$.query", "validation-failed");
    const auto unknown = graphql::unknownFields(schema(), m_closed, "query_root", query.fields);
    if (!unknown.empty())
        return errors("field '" + unknown.front().field + "' not found in type: '" + unknown.front().type + "'",
                      unknown.front().path, "validation-failed");
    json data = json::object();
    for (const graphql::Field &root : query.fields) {
        ServedResponse problem = rowsOf(root, data);
        if (!problem.body.isEmpty())
            return problem;
    }
    return ServedResponse::json({{"data", std::move(data)}});
}

ServedResponse BuildBetterServer::rowsOf(const graphql::Field &root, json &data) const
{
    for (const auto &[argument, value] : root.arguments.items()) {
        if (argument != "limit" && argument != "offset" && argument != "where" && argument != "order_by")
            return errors("'" + root.name + "' has no argument named '" + argument + "'", "$.selectionSet." + root.name,
                          "validation-failed");
    }
    std::vector<const json *> rows = records(root.name).all();
    const json where = root.arguments.value("where", json::object());
    std::string problem;
    std::erase_if(rows, [&](const json *row) {
        return !where.empty() && !hasura::matches(joined(root.name, *row), where, problem);
    });
    if (!problem.empty())
        return errors("unexpected operator: " + problem, "$.selectionSet." + root.name, "validation-failed");
    hasura::sort(rows, root.arguments.value("order_by", json()));
    const std::size_t from = std::min(root.arguments.value("offset", std::size_t(0)), rows.size());
    const std::size_t to = std::min(from + root.arguments.value("limit", rows.size()), rows.size());
    json page = json::array();
    for (std::size_t at = from; at < to; ++at)
        page.push_back(graphql::selected(joined(root.name, *rows[at]), root.fields));
    data[root.alias] = std::move(page);
    return {};
}

json BuildBetterServer::personOf(const json &id) const
{
    const json *person = id.is_null() ? nullptr : records("person").find(textOf(id));
    return person == nullptr ? json() : joined("person", *person);
}

json BuildBetterServer::joined(const std::string &list, json record) const
{
    const auto linked = [this](const std::string &to, const json &id) {
        const json *found = id.is_null() ? nullptr : records(to).find(textOf(id));
        return found == nullptr ? json() : joined(to, *found);
    };
    if (list == "person")
        record["company"] = linked("company", record.value("company_id", json()));
    if (list == "interview") {
        json attendees = json::array();
        for (const json &person : record.value("attendees", json::array()))
            attendees.push_back({{"id", std::stoll(textOf(person)) + 500000}, {"person", personOf(person)}});
        record["attendees"] = std::move(attendees);
    }
    if (list == "extraction") {
        record["call"] = linked("interview", record.value("interview_id", json()));
        record["attendee"] = {{"id", 1}, {"person", personOf(record.value("person_id", json()))}};
        json types = json::array();
        for (const json &type : record.value("types", json::array()))
            types.push_back({{"type", {{"id", 1}, {"name", type}}}});
        record["types"] = std::move(types);
    }
    if (list == "conversation_message")
        record["author"] = {{"id", 1}, {"person", personOf(record.value("person_id", json()))}};
    for (const char *id : {"id", "company_id", "interview_id", "person_id", "persona_id"}) {
        if (record.contains(id) && record[id].is_string())
            record[id] = std::stoll(record[id].get<std::string>());
    }
    return record;
}

ServedResponse BuildBetterServer::refusal(int status, const ServedRequest &) const
{
    if (status == 401)
        return errors("Authentication hook unauthorized this request", "$", "access-denied", m_inBody ? 200 : 401);
    if (status == 429)
        return errors("Too many requests", "$", "rate-limit-exceeded", 429);
    if (status == 404)
        return errors("resource does not exist", "$", "not-found", 404);
    return errors(status == 403 ? "access to this resource is denied" : "internal error", "$", "unexpected", status);
}

} // namespace success::test
