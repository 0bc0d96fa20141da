// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QString properties = u"name,domain,hs_additional_domains,industry,numberofemployees,annualrevenue,city,state,"
                           u"country,lifecyclestage,hubspot_owner_id,description,createdate,hs_lastmodifieddate"_qs;
const QString dealProperties = u"properties=dealname,amount,closedate,pipeline,dealstage,hubspot_owner_id,"
                               u"deal_currency_code,createdate,hs_lastmodifieddate&associations=companies"_qs;
const QString companies = u"GET /crm/objects/2026-09/companies?limit=100&archived=false&properties="_qs + properties;
const QString companySearch = u"POST /crm/objects/2026-09/companies/search "_qs;
const QString companyBatch = u"POST /crm/objects/2026-09/companies/batch/read \"inputs\""_qs;
const QString deals = u"GET /crm/objects/2026-09/deals?limit=100&"_qs + dealProperties + u"&archived=false";
const QString dealSearch = u"POST /crm/objects/2026-09/deals/search \"GT\""_qs;
const QString archived = u"?limit=100&archived=true&properties=hs_lastmodifieddate"_qs;
const QString archivedDeals = u"GET /crm/objects/2026-09/deals"_qs + archived;
const QString archivedCompanies = u"GET /crm/objects/2026-09/companies"_qs + archived;

void scriptRest(FakeTransport &transport)
{
    for (const QString &request :
         {companies, deals, archivedDeals, archivedCompanies, u"GET /crm/owners/2026-09?limit=100"_qs,
          u"GET /account-info/2026-09/details"_qs, u"GET /crm/properties/2026-09/companies"_qs,
          u"GET /crm/pipelines/2026-09/deals"_qs, companyBatch, dealSearch, QString(companySearch + u"\"IN\"")}) {
        if (!transport.knows(request))
            transport.onJson(request, R"({"results": []})");
    }
}

json bodyOf(const FakeTransport &transport, const QString &path, size_t nth = 0)
{
    for (const HttpRequest &request : transport.requests) {
        if (request.url.path().endsWith(path) && nth-- == 0)
            return json::parse(request.body.toStdString());
    }
    return {};
}

const Before known{{}, {u"acme.example"_qs, u"hooli.example"_qs}};
const Before knownAndRead{{{u"deals_since"_qs, u"1795305600000"_qs}}, known.knownDomains};

} // namespace

TEST(HubSpotChanges, CompaniesAreLookedUpByTheDomainsOthersKnow)
{
    FakeTransport transport;
    transport.onJson(companySearch + u"\"IN\"", R"({"total": 3, "results": [
        {"id": "2", "properties": {"name": "Hooli", "domain": "hooli.example", "industry": "New", "hs_lastmodifieddate": "2026-11-19T16:02:41.004Z"}},
        {"id": "1", "properties": {"name": "Hooli, old", "domain": "www.hooli.example", "industry": "Old"}}],
        "paging": {"next": {"after": "2", "link": "https://evil.example"}}})");
    transport.onJson(
        companySearch + u"\"IN\"",
        R"({"results": [{"id": "2", "properties": {"name": "Hooli", "domain": "hooli.example"}}, {"id": "3", "properties": {"name": "Acme", "domain": "acme.example"}}]})");
    transport.onJson(deals, R"({"results": [
        {"id": "9", "properties": {"dealname": "Renewal"}, "associations": {"companies": {"results": [{"id": "1"}]}}},
        {"id": "8", "properties": {"dealname": "New"}, "associations": {"companies": {"results": [{"id": "77"}, {"id": "77"}]}}}]})");
    transport.onJson(companyBatch,
                     R"({"status": "COMPLETE", "results": [{"id": "77", "properties": {"name": "Prospect"}}],
        "numErrors": 1, "errors": [{"category": "OBJECT_NOT_FOUND", "context": {"ids": ["99"]}}]})",
                     207);
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::HubSpot, transport, known);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(companies), 0);
    const json search = bodyOf(transport, u"companies/search"_qs);
    EXPECT_EQ(search["filterGroups"][0]["filters"][0]["values"], (json{"acme.example", "hooli.example"}));
    EXPECT_EQ(search["limit"], 200);
    EXPECT_FALSE(search.contains("after"));
    EXPECT_EQ(bodyOf(transport, u"companies/search"_qs, 1)["after"], "2");
    EXPECT_EQ(bodyOf(transport, u"batch/read"_qs)["inputs"], (json{{{"id", "77"}}})) << "only those not found yet";
    EXPECT_EQ(fetched.batch.companies.size(), 4U) << "all hits are kept, each once";
    for (const PropertyRecord &property : fetched.batch.properties) {
        if (property.name == u"industry") {
            EXPECT_EQ(property.value, u"New") << "of one domain the company changed last speaks";
        }
    }
}

TEST(HubSpotChanges, ManyDomainsGoInBatchesOfAHundred)
{
    FakeTransport transport;
    scriptRest(transport);
    Before many;
    for (int i = 0; i < 250; ++i)
        many.knownDomains.push_back(QStringLiteral("c%1.example").arg(i));
    ASSERT_TRUE(runSourceAgain(SourceId::HubSpot, transport, many).report.has_value());
    EXPECT_EQ(transport.count(companySearch + u"\"IN\""), 3);
    EXPECT_EQ(bodyOf(transport, u"companies/search"_qs, 2)["filterGroups"][0]["filters"][0]["values"].size(), 50U);
}

TEST(HubSpotChanges, WhereSearchingIsRefusedAllCompaniesAreListed)
{
    FakeTransport transport;
    transport.onJson(companySearch + u"\"IN\"", R"({"status": "error", "message": "no", "category": "MISSING_SCOPES"})",
                     403);
    transport.onJson(companies, R"({"results": [{"id": "5", "properties": {"name": "Listed"}}]})");
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::HubSpot, transport, known);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.at(0).name, u"Listed");
}

TEST(HubSpotChanges, AFullReadRemembersTheNewestDeal)
{
    FakeTransport transport;
    transport.onJson(deals, R"({"results": [
        {"id": "9", "properties": {"dealname": "A", "hs_lastmodifieddate": "2026-11-22T00:00:00.000Z"}},
        {"id": "8", "properties": {"dealname": "B"}, "updatedAt": "2026-11-20T10:11:12.130Z"}]})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::HubSpot, transport);
    EXPECT_EQ(fetched.report->cursors, knownAndRead.cursors);
    EXPECT_TRUE(fetched.report->kept.empty());
}

TEST(HubSpotChanges, OnlyDealsThatChangedAreReadAndArchivedOnesGo)
{
    FakeTransport transport;
    transport.onJson(dealSearch, R"({"total": 2, "results": [{"id": "9"}, {"id": "10"}]})");
    transport.onJson(
        u"GET /crm/objects/2026-09/deals/9?"_qs + dealProperties,
        R"({"id": "9", "properties": {"dealname": "Renewal", "hs_lastmodifieddate": "2026-11-22T10:00:00.000Z"},
        "associations": {"companies": {"results": [{"id": "77"}]}}})");
    transport.onJson(u"GET /crm/objects/2026-09/deals/10?"_qs + dealProperties, R"({"message": "gone"})", 404);
    transport.onJson(archivedDeals, R"({"results": [{"id": "11", "archived": true}]})");
    transport.onJson(archivedCompanies, R"({"results": [{"id": "12", "archived": true}]})");
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::HubSpot, transport, knownAndRead);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(transport.count(deals), 0);
    EXPECT_EQ(bodyOf(transport, u"deals/search"_qs)["filterGroups"][0]["filters"][0]["value"], "1795305000000")
        << "ten minutes earlier: a search finds changes only after a while";
    ASSERT_EQ(fetched.batch.deals.size(), 1U);
    EXPECT_EQ(fetched.batch.deals[0].companyRef, u"77");
    EXPECT_TRUE(removes(fetched, RecordKind::Deal, u"10"));
    EXPECT_TRUE(removes(fetched, RecordKind::Deal, u"11"));
    EXPECT_TRUE(removes(fetched, RecordKind::Company, u"12"));
    EXPECT_TRUE(keeps(fetched, RecordKind::Deal));
    EXPECT_TRUE(keeps(fetched, RecordKind::Company)) << "those that only earlier deals name are not read again";
    EXPECT_EQ(fetched.report->cursors.value(u"deals_since"_qs), u"1795341600000");
    FakeTransport listing;
    scriptRest(listing);
    const Fetched all = runSourceAgain(SourceId::HubSpot, listing, {knownAndRead.cursors, {}});
    EXPECT_TRUE(keeps(all, RecordKind::Deal));
    EXPECT_FALSE(keeps(all, RecordKind::Company)) << "listed in full";
}

TEST(HubSpotChanges, ManyChangedDealsAreCheaperToListInFull)
{
    FakeTransport transport;
    transport.onJson(dealSearch, R"({"total": 12000, "results": [{"id": "9"}], "paging": {"next": {"after": "200"}}})");
    scriptRest(transport);
    const Fetched fetched = runSourceAgain(SourceId::HubSpot, transport, knownAndRead);
    EXPECT_EQ(transport.count(deals), 1);
    EXPECT_FALSE(keeps(fetched, RecordKind::Deal));
}

TEST(HubSpotConnection, SaysWhoseAccountItIsAndWhatMayNotBeRead)
{
    FakeTransport transport;
    transport.onJson(u"GET /account-info/2026-09/details"_qs, R"({"portalId": 1234567, "companyCurrency": "EUR"})");
    transport.onJson(u"GET /crm/objects/2026-09/companies?limit=1"_qs, R"({"results": []})");
    transport.onJson(u"GET /crm/objects/2026-09/deals?limit=1&associations=companies"_qs,
                     R"({"message": "This app hasn't been granted all required scopes to make this call."})", 403);
    transport.onJson(u"GET /crm/owners/2026-09?limit=1"_qs, R"({"results": []})");
    scriptRest(transport);
    const auto check = checkSource(SourceId::HubSpot, transport);
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->identity, u"Account 1234567 (EUR)");
    EXPECT_TRUE(partOf(check, u"Companies").readable);
    EXPECT_FALSE(partOf(check, u"Deals").readable);
    EXPECT_TRUE(partOf(check, u"Deals").detail.contains(u"required scopes"));
    FakeTransport bad;
    bad.onJson(u"GET /account-info/2026-09/details"_qs, R"({"message": "expired"})", 401);
    EXPECT_EQ(checkSource(SourceId::HubSpot, bad).error().kind, ErrorKind::Auth);
    EXPECT_EQ(refusalOf(SourceId::HubSpot, "pat-eu1-12345678", {{u"properties"_qs, u"cs_tier"_qs}}), QString());
}
