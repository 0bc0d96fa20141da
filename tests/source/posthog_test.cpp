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
