// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_source.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QString self = u"GET /v2/self"_qs;
const QString attributes = u"GET /v2/objects/deals/attributes?limit=500&offset=0"_qs;
const QString statuses = u"GET /v2/objects/deals/attributes/stage/statuses?show_archived=true"_qs;
const QString members = u"GET /v2/workspace_members"_qs;
const QString deals = u"POST /v2/objects/deals/records/query"_qs;
const QString companies = u"POST /v2/objects/companies/records/query"_qs;

constexpr auto noObject =
    R"({"status_code": 404, "type": "invalid_request_error", "code": "not_found", "message": "Object with slug/ID \"deals\" not found."})";
constexpr auto noScope =
    R"({"status_code": 403, "type": "auth_error", "code": "insufficient_scopes", "message": "The key lacks a scope."})";

void scriptRest(FakeTransport &transport)
{
    if (!transport.knows(attributes))
        transport.onJson(attributes,
                         R"({"data": [{"api_slug": "stage", "type": "status"}, {"api_slug": "value", "type": "currency",
            "config": {"currency": {"default_currency_code": "USD"}}}]})");
    for (const QString &request : {statuses, members, companies}) {
        if (!transport.knows(request))
            transport.onJson(request, R"({"data": []})");
    }
}

json dealNamed(const QString &id, const QString &company = {})
{
    json deal;
    deal["id"]["record_id"] = id.toStdString();
    json name;
    name["active_until"] = nullptr;
    name["value"] = "Deal " + id.toStdString();
    deal["values"]["name"] = json::array({name});
    if (!company.isEmpty()) {
        json reference;
        reference["active_until"] = nullptr;
        reference["target_object"] = "companies";
        reference["target_record_id"] = company.toStdString();
        deal["values"]["associated_company"] = json::array({reference});
    }
    return deal;
}

QByteArray pageOf(const std::vector<json> &records)
{
    json page;
    page["data"] = records;
    return QByteArray::fromStdString(page.dump());
}

/// Deals `d<from>` … of company `c<number>` where `withCompanies`.
std::vector<json> manyDeals(int from, int count, bool withCompanies = false)
{
    std::vector<json> records;
    for (int i = from; i < from + count; ++i)
        records.push_back(dealNamed(u"d%1"_qs.arg(i), withCompanies ? u"c%1"_qs.arg(i) : QString()));
    return records;
}

FakeTransport::Answer answering(QByteArray body)
{
    return [body](const HttpRequest &) -> Result<HttpResponse> {
        return answer(body);
    };
}

/// Every company asked for, under its id as name.
Result<HttpResponse> companiesAsked(const HttpRequest &request)
{
    std::vector<json> found;
    const json body = json::parse(request.body.toStdString());
    for (const json &id : body["filter"]["record_id"]["$in"])
        found.push_back(dealNamed(QString::fromStdString(id.get<std::string>())));
    return answer(pageOf(found));
}

Result<ConnectionCheck> checkAttio(FakeTransport &transport)
{
    const AttioSource source;
    const SourceOptions options;
    std::chrono::milliseconds waited{0};
    HttpClient http(source.profile(QUrl(u"https://api.attio.com"_qs), "attio-test-key", options), transport, {},
                    {.delay = recordedDelay(waited), .paced = false});
    FetchContext context{http, options, AsOf::noonUtc(QDate(2026, 11, 22)), {}, {}, {}};
    return QCoro::waitFor(source.check(context));
}

const ConnectionCheck::Part &partOf(const ConnectionCheck &check, QStringView what)
{
    const auto found =
        std::find_if(check.parts.begin(), check.parts.end(), [&](const auto &p) { return p.what == what; });
    EXPECT_NE(found, check.parts.end());
    return *found;
}

} // namespace

TEST(AttioSource, PagesByOffsetAndTakesEachDealOnce)
{
    FakeTransport transport;
    std::vector<json> second = manyDeals(499, 1); // moved while the pages were read
    second.push_back(dealNamed(u"d500"_qs));
    transport.on(deals + u" \"offset\":0,", answering(pageOf(manyDeals(0, 500))));
    transport.on(deals + u" \"offset\":500,", answering(pageOf(second)));
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Attio, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.deals.size(), 501U);
    EXPECT_EQ(transport.count(companies), 0);
    const json body = json::parse(transport.requests.back().body.toStdString());
    EXPECT_EQ(body["sorts"][0]["attribute"], "created_at");
    EXPECT_EQ(body["sorts"][0]["direction"], "asc");
    EXPECT_EQ(body["limit"], 500);
    EXPECT_EQ(transport.requests.front().url.host(), u"api.attio.com");
}

TEST(AttioSource, AsksForTheCompaniesThatDealsNameInBatches)
{
    FakeTransport transport;
    std::vector<json> page = manyDeals(0, 230, true);
    page.push_back(dealNamed(u"again"_qs, u"c0"_qs));
    transport.on(deals, answering(pageOf(page)));
    transport.on(companies, companiesAsked);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Attio, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 230U);
    EXPECT_EQ(transport.count(companies), 3);
    for (const HttpRequest &request : transport.requests) {
        if (request.url.path().contains(u"companies")) {
            EXPECT_LE(json::parse(request.body.toStdString())["filter"]["record_id"]["$in"].size(), 100U);
        }
    }
}

TEST(AttioSource, ADealWhoseCompanyIsGoneOrClosedIsStillADeal)
{
    FakeTransport gone;
    gone.on(deals, answering(pageOf({dealNamed(u"d1"_qs, u"deleted"_qs)})));
    scriptRest(gone);
    const Fetched without = runSource(SourceId::Attio, gone);
    ASSERT_EQ(without.batch.deals.size(), 1U);
    EXPECT_TRUE(without.batch.deals[0].companyRef.isEmpty());

    FakeTransport closed;
    closed.on(deals, answering(pageOf(manyDeals(0, 150, true))));
    closed.onJson(companies, noScope, 403);
    scriptRest(closed);
    const Fetched fetched = runSource(SourceId::Attio, closed);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.deals.size(), 150U);
    EXPECT_EQ(closed.count(companies), 1);
    ASSERT_EQ(fetched.report->notes.size(), 1U);
    EXPECT_TRUE(fetched.report->notes[0].endsWith(u"Deals belong to no company."));
}

TEST(AttioSource, DealsSwitchedOffSayHowToSwitchThemOn)
{
    FakeTransport transport;
    transport.onJson(attributes, noObject, 404);
    scriptRest(transport);
    const Error error = runSource(SourceId::Attio, transport).report.error();
    EXPECT_EQ(error.kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(error.sentence.contains(u"enable them in Attio")) << error.sentence.toStdString();

    FakeTransport later; // a key that may see attributes, but no records
    later.onJson(deals, noObject, 404);
    scriptRest(later);
    EXPECT_TRUE(runSource(SourceId::Attio, later).report.error().sentence.contains(u"enable them in Attio"));
}

TEST(AttioSource, AWrongStageAttributeIsNamedWithThoseThereAre)
{
    FakeTransport transport;
    scriptRest(transport);
    const SourceOptions options{{u"stage_attribute"_qs, u"phase"_qs}};
    const Error error = runSource(SourceId::Attio, transport, options).report.error();
    EXPECT_EQ(error.kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(error.sentence.contains(u"“phase”") && error.sentence.contains(u"(stage)"));
    EXPECT_EQ(transport.count(deals), 0);
}

TEST(AttioSource, OptionsNameTheObjectAndTheAttribute)
{
    FakeTransport transport;
    transport.onJson(u"GET /v2/objects/big deals/attributes?limit=500&offset=0"_qs,
                     R"({"data": [{"api_slug": "phase", "type": "status"}]})");
    transport.onJson(u"GET /v2/objects/big deals/attributes/phase/statuses?show_archived=true"_qs,
                     R"({"data": [{"id": {"status_id": "s"}, "title": "Won"}]})");
    json deal = dealNamed(u"d"_qs);
    deal["values"]["phase"] =
        parsed(R"([{"active_until": null, "status": {"id": {"status_id": "s"}, "title": "old"}}])");
    transport.on(u"POST /v2/objects/big deals/records/query"_qs, answering(pageOf({deal})));
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Attio, transport,
                                      {{u"deal_object"_qs, u"big deals"_qs}, {u"stage_attribute"_qs, u"phase"_qs}});
    ASSERT_EQ(fetched.batch.deals.size(), 1U);
    EXPECT_EQ(fetched.batch.deals[0].stage, u"Won");
}

TEST(AttioSource, MissingScopesCostOnlyWhatTheyCover)
{
    FakeTransport transport;
    for (const QString &request : {attributes, statuses, members})
        transport.onJson(request, noScope, 403);
    transport.on(deals, answering(pageOf(manyDeals(0, 1))));
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Attio, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.report->notes.size(), 3U);
    EXPECT_EQ(fetched.batch.deals.size(), 1U);

    FakeTransport refused;
    refused.onJson(deals, noScope, 403);
    scriptRest(refused);
    EXPECT_EQ(runSource(SourceId::Attio, refused).report.error().kind, ErrorKind::Auth);
}

TEST(AttioSource, FailuresOfTheWholeAreErrors)
{
    struct Case
    {
        int status;
        const char *body;
        ErrorKind kind;
    };
    const std::vector<Case> cases{
        {401, R"({"status_code": 401, "type": "auth_error", "code": "unauthorized", "message": "Bad key"})",
         ErrorKind::Auth},
        {400,
         R"({"status_code": 400, "type": "invalid_request_error", "code": "filter_error", "message": "Error in filter."})",
         ErrorKind::Protocol},
        {403, R"({"status_code": 403, "type": "invalid_request_error", "code": "billing_error", "message": "Plan"})",
         ErrorKind::Auth},
        {429,
         R"({"status_code": 429, "type": "rate_limit_error", "code": "rate_limit_exceeded", "message": "Rate limit exceeded, please try again later"})",
         ErrorKind::RateLimited},
        {503, "busy", ErrorKind::Network},
        {200, R"({"records": []})", ErrorKind::Protocol},
        {200, "<html>proxy</html>", ErrorKind::Protocol},
    };
    for (const Case &one : cases) {
        FakeTransport transport;
        transport.onJson(deals, one.body, one.status);
        scriptRest(transport);
        const Fetched fetched = runSource(SourceId::Attio, transport);
        ASSERT_FALSE(fetched.report.has_value()) << one.status;
        EXPECT_EQ(fetched.report.error().kind, one.kind) << one.body;
        EXPECT_EQ(fetched.report.error().source, u"attio");
        EXPECT_TRUE(fetched.batch.deals.empty());
    }
}

TEST(AttioSource, ALimitIsWaitedFor)
{
    FakeTransport transport;
    transport.onJson(deals, R"({"status_code": 429, "code": "rate_limit_exceeded", "message": "later"})", 429,
                     {{"Retry-After", "Sun, 22 Nov 2026 12:00:01 GMT"}, {"Date", "Sun, 22 Nov 2026 12:00:00 GMT"}});
    transport.on(deals, answering(pageOf(manyDeals(0, 1))));
    scriptRest(transport);
    EXPECT_EQ(runSource(SourceId::Attio, transport).batch.deals.size(), 1U);
}

TEST(AttioSource, APageThatNeverEndsIsAnError)
{
    FakeTransport transport;
    transport.on(deals, answering(pageOf(manyDeals(0, 500))));
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::Attio, transport);
    ASSERT_FALSE(fetched.report.has_value());
    EXPECT_TRUE(fetched.report.error().sentence.contains(u"again and again"));
}

TEST(AttioSource, RefusesTokensOfOtherSystems)
{
    const AttioSource source;
    EXPECT_TRUE(source.accepts("0f3c9e7d", {}).has_value());
    EXPECT_FALSE(source.accepts("", {}).has_value());
    EXPECT_FALSE(source.accepts("sk_live_123456", {}).has_value());
    EXPECT_FALSE(source.accepts("abc\r\nX-Evil: 1", {}).has_value());
    EXPECT_FALSE(source.accepts("0f3c9e7d", {{u"objekt"_qs, u"x"_qs}}).has_value());
    const HttpProfile profile = source.profile(QUrl(u"https://api.attio.com"_qs), " 0f3c9e7d\n", {});
    EXPECT_EQ(profile.headers.at(0).second, "Bearer 0f3c9e7d");
    ASSERT_EQ(profile.limits.size(), 2U);
    EXPECT_EQ(profile.limits[1].method, "PATCH");
    EXPECT_EQ(profile.limits[1].requests, 25);
}

TEST(AttioCheck, NamesTheWorkspaceAndWhatTheKeyMayDo)
{
    FakeTransport transport;
    transport.onJson(
        self,
        R"({"active": true, "scope": "object_configuration:read record_permission:read", "workspace_name": "Pied Piper"})");
    transport.onJson(deals, noObject, 404);
    transport.onJson(companies, R"({"data": []})");
    transport.onJson(u"GET /v2/objects/deals/attributes/stage/statuses?show_archived=false"_qs,
                     R"({"data": [{"title": "Lead"}, {"title": "Won 🎉"}]})");
    const auto check = checkAttio(transport);
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->identity, u"Pied Piper");
    EXPECT_FALSE(partOf(*check, u"Deals").readable);
    EXPECT_TRUE(partOf(*check, u"Deals").detail.contains(u"enable them"));
    EXPECT_TRUE(partOf(*check, u"Companies").readable);
    EXPECT_EQ(partOf(*check, u"Stages").detail, u"Lead, Won 🎉");
    EXPECT_FALSE(partOf(*check, u"Owners").readable);
    EXPECT_TRUE(partOf(*check, u"Owners").detail.contains(u"user_management:read"));
    EXPECT_FALSE(partOf(*check, u"Moving deals").readable);
    EXPECT_EQ(transport.count(members), 0);
}

TEST(AttioCheck, AKeyThatMayWriteMayRead)
{
    FakeTransport transport;
    transport.onJson(
        self,
        R"({"active": true, "scope": "object_configuration:read record_permission:read-write user_management:read", "workspace_name": "Pied Piper"})");
    for (const QString &request :
         {deals, companies, u"GET /v2/objects/deals/attributes/stage/statuses?show_archived=false"_qs})
        transport.onJson(request, R"({"data": []})");
    transport.onJson(members, R"({"data": [{}, {}]})");
    const auto check = checkAttio(transport);
    ASSERT_TRUE(check.has_value());
    for (const auto &part : check->parts)
        EXPECT_TRUE(part.readable) << part.what.toStdString();
    EXPECT_EQ(partOf(*check, u"Owners").detail, u"2 people");
}

TEST(AttioCheck, ARevokedKeyIsAnAuthError)
{
    FakeTransport transport;
    transport.onJson(self, R"({"active": false})");
    const auto revoked = checkAttio(transport);
    ASSERT_FALSE(revoked.has_value());
    EXPECT_EQ(revoked.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(revoked.error().sentence.contains(u"revoked"));
    FakeTransport refused;
    refused.onJson(self, R"({"message": "no"})", 401);
    EXPECT_EQ(checkAttio(refused).error().kind, ErrorKind::Auth);
}
