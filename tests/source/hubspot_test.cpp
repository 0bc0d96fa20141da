// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_mapper.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

hubspot::Mapper learntMapper()
{
    hubspot::Mapper mapper;
    mapper.learnAccount(parsed(R"({"companyCurrency": "EUR"})"));
    mapper.learnOwners(
        parsed(R"([{"id": "61", "firstName": "Ada", "lastName": "Moreno"}, {"id": 62, "email": "bob@pp.example"}])"));
    mapper.learnPipelines(parsed(R"([{"id": "default", "label": "Sales Pipeline", "stages": [
        {"id": "won", "label": "Closed Won", "displayOrder": 5, "metadata": {"isClosed": "true", "probability": "1.0"}},
        {"id": "lost", "label": "Closed Lost", "displayOrder": 6, "metadata": {"probability": "0.0"}},
        {"id": "sent", "label": "Contract Sent", "displayOrder": 1, "metadata": {"isClosed": "false", "probability": "0.9"}}]}])"));
    mapper.learnProperties(parsed(
        R"([{"name": "industry", "label": "Industry", "options": [{"label": "Computer Software", "value": "COMPUTER_SOFTWARE"}]},
        {"name": "hubspot_owner_id", "label": "Company owner", "options": []}])"));
    return mapper;
}

json deal()
{
    return parsed(
        R"({"id": "9", "properties": {"dealname": "Renewal", "amount": "42000.50", "closedate": "2026-12-15T00:00:00Z",
        "deal_currency_code": null, "dealstage": "sent", "pipeline": "default", "hubspot_owner_id": "61"},
        "createdAt": "2026-09-02T13:22:49.061Z", "updatedAt": "2026-11-20T10:11:12.130Z", "url": "https://app.example/9",
        "associations": {"companies": {"results": [{"id": "18", "type": "deal_to_company"}, {"id": "18", "type": "x"}]}}})");
}

DealRecord dealOf(const json &value)
{
    const RecordBatch batch = learntMapper().deals(json::array({value}));
    EXPECT_TRUE(batch.skipped.empty());
    return batch.deals.empty() ? DealRecord() : batch.deals.front();
}

QString skipReason(const json &value)
{
    const RecordBatch batch = learntMapper().deals(json::array({value}));
    EXPECT_TRUE(batch.deals.empty());
    return batch.skipped.empty() ? QString() : batch.skipped.front().reason;
}

const QString companies =
    u"GET "
    u"/crm/objects/2026-09/companies?limit=100&archived=false&properties=name,domain,hs_additional_domains,industry,"
    "numberofemployees,annualrevenue,city,state,country,lifecyclestage,hubspot_owner_id,description,createdate,hs_lastmodifieddate"_qs;
const QString deals =
    u"GET "
    u"/crm/objects/2026-09/deals?limit=100&properties=dealname,amount,closedate,pipeline,dealstage,hubspot_owner_id,"
    "deal_currency_code,createdate,hs_lastmodifieddate&associations=companies&archived=false"_qs;
const QString owners = u"GET /crm/owners/2026-09?limit=100"_qs;
const QString account = u"GET /account-info/2026-09/details"_qs;

void scriptRest(FakeTransport &transport)
{
    for (const QString &request : {companies, deals, owners, account, u"GET /crm/properties/2026-09/companies"_qs,
                                   u"GET /crm/pipelines/2026-09/deals"_qs}) {
        if (!transport.knows(request))
            transport.onJson(request, R"({"results": []})");
    }
}

} // namespace

TEST(HubSpotMapper, MapsDealsWithTheirStages)
{
    const DealRecord record = dealOf(deal());
    EXPECT_EQ(record.name, u"Renewal");
    EXPECT_EQ(record.currency.code(), u"EUR");
    EXPECT_EQ(record.amountMinor, 4200050);
    EXPECT_EQ(record.closeOn, QDate(2026, 12, 15));
    EXPECT_EQ(record.owner, u"Ada Moreno");
    EXPECT_EQ(record.pipeline, u"Sales Pipeline");
    EXPECT_EQ(record.stage, u"Contract Sent");
    EXPECT_EQ(record.stagePosition, 0);
    EXPECT_EQ(record.stageCount, 3);
    EXPECT_EQ(record.kind, DealKind::Open);
    EXPECT_EQ(record.probability, 0.9);
    EXPECT_EQ(record.companyRef, u"18");
    json other = deal();
    other["properties"]["dealstage"] = "won";
    EXPECT_EQ(dealOf(other).kind, DealKind::Won);
    other["properties"]["dealstage"] = "lost";
    EXPECT_EQ(dealOf(other).kind, DealKind::Lost);
    other["properties"]["dealstage"] = "unheard_of";
    EXPECT_EQ(dealOf(other).stage, u"unheard_of");
    EXPECT_EQ(dealOf(other).kind, DealKind::Open);
    other.erase("associations");
    other["properties"]["amount"] = nullptr;
    EXPECT_TRUE(dealOf(other).companyRef.isEmpty());
    EXPECT_EQ(dealOf(other).amountMinor, std::nullopt);
}

TEST(HubSpotMapper, ListsEveryStageOfEveryPipelineInItsOrder)
{
    const auto stages = learntMapper().stages().dealStages;
    ASSERT_EQ(stages.size(), 3u);
    const std::array ids{u"default/sent"_qs, u"default/won"_qs, u"default/lost"_qs};
    for (size_t i = 0; i < stages.size(); ++i) {
        EXPECT_EQ(stages[i].externalId, ids[i]);
        EXPECT_EQ(stages[i].position, int(i));
        EXPECT_EQ(stages[i].pipeline, u"Sales Pipeline");
    }
    EXPECT_EQ(stages[0].probability, 0.9);
    EXPECT_EQ(stages[2].kind, DealKind::Lost);
    const DealRecord record = dealOf(deal());
    EXPECT_EQ(record.stageId, stages[0].externalId);
    EXPECT_FALSE(record.editable);
    EXPECT_FALSE(record.stageSince);
}

TEST(HubSpotMapper, SkipsDealsThatMakeNoSense)
{
    json value = deal();
    value["properties"]["amount"] = "a lot";
    EXPECT_EQ(skipReason(value), u"Its amount “a lot” is not an amount of money.");
    value = deal();
    value["properties"]["deal_currency_code"] = "EURO";
    EXPECT_EQ(skipReason(value), u"Its currency “EURO” is not a currency code.");
    value["properties"]["deal_currency_code"] = "XXX";
    EXPECT_EQ(skipReason(value), u"Its currency “XXX” is not a currency code.");
    value = deal();
    value["properties"]["closedate"] = "2026-02-31";
    EXPECT_TRUE(skipReason(value).contains(u"closedate"));
    value = deal();
    value["properties"].erase("dealname");
    EXPECT_EQ(skipReason(value), u"“dealname” is missing.");
}

TEST(HubSpotMapper, MapsCompaniesAndWhatEnrichesThem)
{
    const RecordBatch batch = learntMapper().companies(parsed(R"([
        {"id": "18", "properties": {"name": "Hooli", "domain": "hooli.example", "industry": "COMPUTER_SOFTWARE", "city": "", "state": null,
         "hubspot_owner_id": "62", "cs_tier": "Gold", "createdate": "2025-03-01T09:10:11.120Z", "hs_object_id": "18"}, "url": "https://app.example/18"},
        {"id": "19", "properties": {"industry": "X"}}, {"properties": {"name": "No id"}}])"));
    ASSERT_EQ(batch.companies.size(), 1U);
    EXPECT_EQ(batch.companies[0].domain, u"hooli.example");
    EXPECT_EQ(toIso(*batch.companies[0].createdAt), u"2025-03-01T09:10:11Z");
    ASSERT_EQ(batch.properties.size(), 3U);
    EXPECT_EQ(batch.properties[0].label, u"Cs tier");
    EXPECT_EQ(batch.properties[0].value, u"Gold");
    EXPECT_EQ(batch.properties[1].label, u"Company owner");
    EXPECT_EQ(batch.properties[1].value, u"bob@pp.example");
    EXPECT_EQ(batch.properties[2].label, u"Industry");
    EXPECT_EQ(batch.properties[2].value, u"Computer Software");
    ASSERT_EQ(batch.skipped.size(), 2U);
    EXPECT_EQ(batch.skipped[0].reason, u"It has neither a name nor a domain.");
}

TEST(HubSpotSource, PagesByAfterAndAsksForExtraProperties)
{
    FakeTransport transport;
    const QString asked = QString(companies).replace(u"hs_lastmodifieddate"_qs, u"hs_lastmodifieddate,cs_tier"_qs);
    transport.onJson(
        asked,
        R"({"results": [{"id": "1", "properties": {"name": "A"}}], "paging": {"next": {"after": "1", "link": "https://evil.example"}}})");
    transport.onJson(asked + u"&after=1", R"({"results": [{"id": "2", "properties": {"name": "B"}}]})");
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::HubSpot, transport, {{u"properties"_qs, u"cs_tier, name"_qs}});
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.batch.companies.size(), 2U);
    for (const HttpRequest &request : transport.requests)
        EXPECT_EQ(request.url.host(), u"api.hubapi.com");
}

TEST(HubSpotSource, MissingScopesCostOnlyWhatTheyCover)
{
    FakeTransport transport;
    constexpr auto refusal =
        R"({"status": "error", "message": "This app hasn't been granted all required scopes to make this call.", "category": "MISSING_SCOPES"})";
    for (const QString &request : {owners, deals, account})
        transport.onJson(request, refusal, 403);
    scriptRest(transport);
    const Fetched fetched = runSource(SourceId::HubSpot, transport);
    ASSERT_TRUE(fetched.report.has_value());
    EXPECT_EQ(fetched.report->notes.size(), 3U);
    FakeTransport refused;
    refused.onJson(companies, refusal, 403);
    scriptRest(refused);
    EXPECT_EQ(runSource(SourceId::HubSpot, refused).report.error().kind, ErrorKind::Auth);
}
