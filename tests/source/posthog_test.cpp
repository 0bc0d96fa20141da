// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_mapper.h"
#include "core/sources/posthog/posthog_queries.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QString types = u"GET /api/projects/7/groups_types/"_qs;
const QString query = u"POST /api/projects/7/query/ "_qs;
const QString names = query + u"desktop_company_names";
const QString weeks = query + u"desktop_company_usage_8w";
const QString rowsOfWeeks = query + u"desktop_company_usage_rows";
const QString groupTypes = query + u"desktop_group_types";
const QString lastSeen = query + u"desktop_company_last_seen";
constexpr auto noRows = R"({"results": []})";

QString textOf(const json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

json bodyOf(const HttpRequest &request)
{
    return json::parse(request.body.toStdString());
}

} // namespace

TEST(PostHogQueries, WeeksAreTheEightBeforeTheAsOfWeek)
{
    const AsOf sunday = AsOf::noonUtc({2026, 11, 22});
    EXPECT_EQ(posthog::firstWeek(sunday), QDate(2026, 9, 21));
    EXPECT_EQ(posthog::firstWeek(AsOf::noonUtc({2026, 11, 23})), QDate(2026, 9, 28));
    const json values = posthog::weeklyUsersByGroup(2, sunday).values;
    EXPECT_EQ(values["b0"], epochSeconds(startOfDay({2026, 9, 21})));
    EXPECT_EQ(values["b8"], epochSeconds(startOfDay({2026, 11, 16})));
}

TEST(PostHogQueries, NameTheGroupColumnAndNeverOffset)
{
    const json body = posthog::weeklyUsersByGroup(2, AsOf::noonUtc({2026, 11, 22})).body(u"acct_'7"_qs);
    const QString sql = textOf(body["query"]["query"]);
    EXPECT_TRUE(sql.startsWith(u"SELECT $group_2 AS company_key"));
    EXPECT_TRUE(sql.contains(u"AS w7 FROM events"));
    EXPECT_FALSE(sql.contains(u"OFFSET"));
    EXPECT_EQ(body["query"]["values"]["after"], "acct_'7");
    EXPECT_TRUE(textOf(posthog::groupNames(0, u"paid seats"_qs).body({})["query"]["query"])
                    .contains(u"properties.`paid seats` AS seats"));
    EXPECT_TRUE(textOf(posthog::groupNames(0, {}).body({})["query"]["query"]).contains(u"NULL AS seats"));
}

TEST(PostHogSource, JoinsNamesWeeksAndLastSeen)
{
    FakeTransport transport;
    transport.onJson(
        types,
        R"([{"group_type": "project", "group_type_index": 0}, {"group_type": "company", "group_type_index": 1}])");
    transport.onJson(names, R"({"columns": ["key", "name", "stripe_customer_id", "seats", "updated"], "results": [
        ["acct_1", "Hooli", "cus_1", "25", 1795000000], ["hooli.example", "By domain", null, null, null], ["acct_3", "Never seen", null, "many", null]]})");
    transport.onJson(
        weeks, R"({"columns": ["company_key", "w7", "w6", "w5", "w4", "w3", "w2", "w1", "w0", "last_seen"], "results": [
        ["acct_1", 8, 7, 6, 5, 4, 3, 2, "1", 1794700000], ["acct_bad", null, 1, 1, 1, 1, 1, 1, 1, 5]]})");
    transport.onJson(lastSeen, R"({"columns": ["company_key", "last_seen", "events_total"], "results": [
        ["acct_1", 1795300000, 10], ["acct_quiet", 1780000000, 1]]})");
    const Fetched fetched = runSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}});
    ASSERT_TRUE(fetched.report.has_value());
    ASSERT_EQ(fetched.batch.companies.size(), 4U);
    const CompanyRecord &hooli = fetched.batch.companies[0];
    EXPECT_EQ(hooli.externalId, u"acct_1");
    EXPECT_EQ(hooli.name, u"Hooli");
    EXPECT_EQ(hooli.ownKeys, std::vector<QString>{u"external:acct_1"_qs});
    EXPECT_EQ(hooli.refKeys, std::vector<QString>{u"stripe:cus_1"_qs});
    EXPECT_EQ(fetched.batch.companies[3].domain, u"hooli.example");
    ASSERT_EQ(fetched.batch.usage.size(), 2U);
    const UsageRecord &usage = fetched.batch.usage[0];
    EXPECT_EQ(usage.users, (std::array<qint32, 8>{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(usage.firstWeek, QDate(2026, 9, 21));
    EXPECT_EQ(epochSeconds(*usage.lastEventAt), 1795300000);
    EXPECT_EQ(usage.seats, 25);
    EXPECT_EQ(fetched.batch.usage[1].companyRef, u"acct_quiet");
    EXPECT_EQ(fetched.batch.usage[1].users, (std::array<qint32, 8>{}));
    ASSERT_EQ(fetched.batch.skipped.size(), 1U);
    EXPECT_EQ(fetched.batch.skipped[0].externalId, u"acct_bad");
    EXPECT_EQ(textOf(bodyOf(transport.requests[2])["query"]["query"]).left(15), u"SELECT $group_1");
}

TEST(PostHogSource, PagesByKey)
{
    FakeTransport transport;
    json page{{"columns", {"key", "name"}}, {"results", json::array()}};
    for (int i = 0; i < 5000; ++i)
        page["results"].push_back({QStringLiteral("acct_%1").arg(i, 5, 10, QChar(u'0')).toStdString(), "Name"});
    const HttpResponse full = answer(QByteArray::fromStdString(page.dump()));
    transport.on(names, [full](const HttpRequest &) -> Result<HttpResponse> { return full; });
    transport.onJson(names, R"({"columns": ["key", "name"], "results": [["acct_99999", "Last"]]})");
    transport.onJson(weeks, noRows);
    transport.onJson(lastSeen, noRows);
    const Fetched fetched =
        runSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}, {u"group_type_index"_qs, u"0"_qs}});
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 5001U);
    EXPECT_EQ(transport.count(types), 0);
    ASSERT_EQ(transport.count(names), 2);
    EXPECT_EQ(bodyOf(transport.requests[1])["query"]["values"]["after"], "acct_04999");
}

TEST(PostHogSource, ByEmailDomainLeavesFreeMailOut)
{
    FakeTransport transport;
    transport.onJson(query + u"desktop_domain_usage_8w",
                     R"({"columns": ["domain", "week_idx", "wau", "events", "last_seen"], "results": [
        ["gmail.com", 0, 90, 900, 1794700000], ["hooli.example", 0, 3, 30, 1790000000], ["hooli.example", 7, 5, 50, 1794700000], ["hooli.example", 8, 5, 50, 1794700000]]})");
    const Fetched fetched =
        runSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}, {u"by"_qs, u"email_domain"_qs}});
    ASSERT_TRUE(fetched.report.has_value());
    ASSERT_EQ(fetched.batch.companies.size(), 1U);
    EXPECT_EQ(fetched.batch.companies[0].domain, u"hooli.example");
    EXPECT_TRUE(fetched.batch.companies[0].name.isEmpty());
    EXPECT_EQ(fetched.batch.usage.at(0).users, (std::array<qint32, 8>{3, 0, 0, 0, 0, 0, 0, 5}));
    EXPECT_EQ(fetched.batch.skipped.size(), 1U);
}

TEST(PostHogMapper, OfAFullPageTheLastDomainIsLeftToTheNext)
{
    posthog::Mapper mapper(AsOf::noonUtc({2026, 11, 22}));
    const json page = parsed(
        R"({"results": [["a.example", 0, 1, 1, 1790000000], ["b.example", 0, 1, 1, 1790000000], ["b.example", 1, 1, 1, 1790000000]]})");
    const posthog::Rows rows(page, {"domain", "week_idx", "wau", "events", "last_seen"});
    EXPECT_EQ(mapper.addDomainWeeks(rows, true), u"a.example");
    EXPECT_EQ(mapper.takeRecords(true).companies.size(), 1U);
}

TEST(PostHogSource, WrongOptionsAreRefusedBeforeAnythingIsSent)
{
    for (const SourceOptions &options :
         {SourceOptions{}, SourceOptions{{u"project"_qs, u"7"_qs}, {u"group_type_index"_qs, u"9"_qs}},
          SourceOptions{{u"project"_qs, u"7"_qs}, {u"seats_property"_qs, u"a`b"_qs}}}) {
        FakeTransport transport;
        const Fetched fetched = runSource(SourceId::PostHog, transport, options);
        ASSERT_FALSE(fetched.report.has_value());
        EXPECT_EQ(fetched.report.error().kind, ErrorKind::InvalidInput);
        EXPECT_TRUE(transport.requests.empty());
    }
}

TEST(PostHogSource, ReportsWhatPostHogSays)
{
    FakeTransport transport;
    transport.onJson(
        types,
        R"({"type": "authentication_error", "code": "permission_denied", "detail": "API key missing required scope 'group:read'"})",
        403);
    transport.onJson(groupTypes, R"({"columns": ["index", "n", "sample"], "results": [[2, 9, "acct_1"]]})");
    transport.onJson(names, R"({"type": "validation_error", "detail": "Unable to resolve field: foo"})", 400);
    const Fetched fetched = runSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}});
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report.error().sentence.contains(u"Unable to resolve field: foo"));
    FakeTransport none;
    none.onJson(types, "[]");
    EXPECT_TRUE(runSource(SourceId::PostHog, none, {{u"project"_qs, u"7"_qs}})
                    .report.error()
                    .sentence.contains(u"by=email_domain"));
}

TEST(PostHogSource, WithoutTheListOfGroupTypesTheGroupsThemselvesTell)
{
    FakeTransport transport;
    transport.onJson(types, R"({"detail": "API key missing required scope 'group:read'"})", 403);
    transport.onJson(groupTypes, R"({"columns": ["index", "n", "sample"], "results": [["3", "9", "acct_1"]]})");
    for (const QString &request : {names, weeks, lastSeen})
        transport.onJson(request, noRows);
    ASSERT_TRUE(runSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}}).report.has_value());
    EXPECT_EQ(bodyOf(transport.requests.back())["query"]["query"].get<std::string>().substr(0, 15), "SELECT $group_3");
    FakeTransport none;
    none.onJson(types, R"({"detail": "no"})", 403);
    none.onJson(groupTypes, noRows);
    EXPECT_EQ(runSource(SourceId::PostHog, none, {{u"project"_qs, u"7"_qs}}).report.error().kind,
              ErrorKind::InvalidInput);
}

namespace {

const SourceOptions byGroup{{u"project"_qs, u"7"_qs}, {u"group_type_index"_qs, u"0"_qs}};

} // namespace

TEST(PostHogSource, WaitsForQueriesThatArePutOff)
{
    FakeTransport transport;
    transport.onJson(names, R"({"query_status": {"id": "q1", "complete": false, "results": null}})", 202);
    const QString poll = u"GET /api/projects/7/query/q1/"_qs;
    transport.onJson(poll, R"({"query_status": {"id": "q1", "complete": false}})", 202);
    transport.onJson(poll, R"({"query_status": {"id": "q1", "complete": true, "results": {
        "columns": ["name", "key"], "types": ["String", "String"], "results": [["Hooli", "acct_1"]]}}})");
    transport.onJson(weeks, noRows);
    transport.onJson(lastSeen, noRows);
    const Fetched fetched = runSource(SourceId::PostHog, transport, byGroup);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(poll), 2);
    EXPECT_EQ(fetched.batch.companies.at(0).name, u"Hooli");
    FakeTransport failing;
    failing.onJson(names,
                   R"({"query_status": {"id": "q1", "complete": true, "error": true, "error_message": "Out of luck"}})",
                   202);
    EXPECT_TRUE(runSource(SourceId::PostHog, failing, byGroup).report.error().sentence.contains(u"Out of luck"));
}

TEST(PostHogSource, AQueryThatNeverFinishesIsGivenUpOn)
{
    FakeTransport transport;
    transport.onJson(names, R"({"query_status": {"id": "q1", "complete": false}})", 202);
    transport.onJson(u"GET /api/projects/7/query/q1/"_qs, R"({"query_status": {"id": "q1", "complete": false}})", 202);
    const Fetched fetched = runSource(SourceId::PostHog, transport, byGroup);
    EXPECT_EQ(fetched.report.error().kind, ErrorKind::Network);
    EXPECT_TRUE(fetched.report.error().retryCanHelp);
}

TEST(PostHogSource, AsksForRowsOfWeeksWhereWideRowsTakeTooLong)
{
    FakeTransport transport;
    transport.onJson(names, noRows);
    transport.onJson(weeks, R"({"type": "server_error", "detail": "Query execution timed out"})", 504);
    transport.onJson(rowsOfWeeks, R"({"columns": ["company_key", "week_idx", "wau", "events", "last_seen"],
        "types": [["company_key", "String"], ["week_idx", "Int64"], ["wau", "UInt64"]],
        "results": [["acct_1", 0, "3", 9, 1790000000], ["acct_1", 7, 5, 50, 1794700000]]})");
    transport.onJson(lastSeen, noRows);
    const Fetched fetched = runSource(SourceId::PostHog, transport, byGroup);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.usage.at(0).users, (std::array<qint32, 8>{3, 0, 0, 0, 0, 0, 0, 5}));
    EXPECT_EQ(transport.count(rowsOfWeeks), 1);
    EXPECT_TRUE(fetched.batch.skipped.empty());
}

TEST(PostHogSource, GoesWeekByWeekWhereEvenThatTakesTooLong)
{
    FakeTransport transport;
    transport.onJson(names, noRows);
    constexpr auto slow = R"({"detail": "Query has hit the max execution time before completing"})";
    transport.onJson(weeks, slow, 400);
    transport.onJson(rowsOfWeeks, slow, 400);
    transport.onJson(rowsOfWeeks, R"({"results": [["acct_1", 2, 4, 9, 1790000000]]})");
    transport.onJson(lastSeen, noRows);
    const Fetched fetched = runSource(SourceId::PostHog, transport, byGroup);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(rowsOfWeeks), 9);
    EXPECT_TRUE(textOf(bodyOf(transport.requests[3])["query"]["query"])
                    .contains(u"{b0}) AND timestamp < fromUnixTimestamp({b1})"));
    EXPECT_EQ(fetched.batch.usage.at(0).users[2], 4);
}

TEST(PostHogSource, WritesValuesIntoTheQueryForServersThatDoNotTakeThem)
{
    FakeTransport transport;
    transport.onJson(names, R"({"detail": "Placeholders are not supported in this context"})", 400);
    transport.onJson(names, R"({"columns": ["key", "name"], "results": [["acct_1", "Hooli"]]})");
    transport.onJson(weeks, noRows);
    transport.onJson(lastSeen, noRows);
    const Fetched fetched = runSource(SourceId::PostHog, transport, byGroup);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 1U);
    for (size_t i = 1; i < transport.requests.size(); ++i) {
        const json body = bodyOf(transport.requests[i]);
        EXPECT_FALSE(body["query"].contains("values"));
        EXPECT_FALSE(textOf(body["query"]["query"]).contains(u'{'));
    }
    EXPECT_TRUE(textOf(bodyOf(transport.requests[1])["query"]["query"]).contains(u"index = 0 AND key > '' ORDER BY"));
    const json tricky = posthog::groupNames(0, {}).body(uR"(it's \n)"_qs, true);
    EXPECT_TRUE(textOf(tricky["query"]["query"]).contains(uR"(key > 'it\'s \\n' ORDER)"));
}

TEST(PostHogSource, GoesOnWhereTheServerCutsPagesShort)
{
    FakeTransport transport;
    transport.onJson(names, R"({"columns": ["key", "name"], "results": [["acct_1", "A"]], "hasMore": true})");
    transport.onJson(names, R"({"columns": ["key", "name"], "results": [["acct_2", "B"]], "hasMore": false})");
    transport.onJson(weeks, noRows);
    transport.onJson(lastSeen, noRows);
    EXPECT_EQ(runSource(SourceId::PostHog, transport, byGroup).batch.companies.size(), 2U);
    EXPECT_EQ(bodyOf(transport.requests[1])["query"]["values"]["after"], "acct_1");
}

TEST(PostHogConnection, RefusesWhatCannotWorkBeforeAsking)
{
    const auto refusal = [](const char *token, const SourceOptions &options) {
        return refusalOf(SourceId::PostHog, token, options);
    };
    EXPECT_EQ(refusal("phx_12345678", byGroup), QString());
    EXPECT_TRUE(refusal("phc_12345678", byGroup).contains(u"phx_…"));
    EXPECT_TRUE(refusal("phx_12345678", {}).contains(u"project"));
    EXPECT_TRUE(refusal("phx_12345678", {{u"project"_qs, u"Pied Piper"_qs}}).contains(u"whole number"));
    EXPECT_FALSE(refusal("phx_12345678", {{u"project"_qs, u"7"_qs}, {u"group_type_index"_qs, u"5"_qs}}).isEmpty());
    EXPECT_FALSE(refusal("phx_12345678", {{u"project"_qs, u"7"_qs}, {u"by"_qs, u"moonlight"_qs}}).isEmpty());
    SourceOptions both = byGroup;
    both.insert(u"by"_qs, u"email_domain"_qs);
    EXPECT_TRUE(refusal("phx_12345678", both).contains(u"either"));
}

TEST(PostHogConnection, ChecksQueriesGroupsAndUsage)
{
    FakeTransport transport;
    const QString project = u"GET /api/projects/7/"_qs;
    transport.onJson(query + u"\"desktop_check\"", R"({"columns": ["ok"], "results": [[1]]})");
    transport.onJson(types, R"({"detail": "API key missing required scope 'group:read'"})", 403);
    transport.onJson(query + u"desktop_check_groups", R"({"columns": ["key"], "results": [["acct_1"]]})");
    transport.onJson(query + u"desktop_check_usage", R"({"columns": ["events"], "results": [["18422"]]})");
    transport.onJson(project, R"({"id": 7, "name": "Pied Piper"})");
    const auto check = checkSource(SourceId::PostHog, transport, {{u"project"_qs, u"7"_qs}});
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->identity, u"Pied Piper");
    EXPECT_FALSE(partOf(check, u"Group types").readable);
    EXPECT_TRUE(partOf(check, u"Companies").readable);
    EXPECT_EQ(partOf(check, u"Usage").detail, u"18422 events in the last full week");
    FakeTransport elsewhere;
    elsewhere.onJson(query + u"\"desktop_check\"",
                     R"({"code": "invalid_personal_api_key", "detail": "Invalid Personal API key."})", 401);
    const auto bad = checkSource(SourceId::PostHog, elsewhere, {{u"project"_qs, u"7"_qs}});
    EXPECT_EQ(bad.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(bad.error().sentence.contains(u"https://eu.posthog.com"));
}

TEST(PostHogConnection, TheHostsThatTakeEventsInAreRefused)
{
    FakeTransport transport;
    const auto source = findSource(SourceId::PostHog)->make();
    std::chrono::milliseconds waited{0};
    HttpClient http(source->profile(QUrl(u"https://eu.i.posthog.com"_qs), "phx_12345678", byGroup), transport, {},
                    {.delay = recordedDelay(waited), .paced = false});
    FetchContext context{http, byGroup, AsOf::noonUtc({2026, 11, 22}), {}, {}, {}};
    const auto fetched = QCoro::waitFor(source->fetch(std::move(context)));
    EXPECT_TRUE(fetched.error().sentence.contains(u"https://eu.posthog.com"));
    EXPECT_TRUE(transport.requests.empty());
}
