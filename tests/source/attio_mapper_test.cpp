// SPDX-License-Identifier: Apache-2.0
#include "core/sources/attio/attio_mapper.h"
#include "core/sources/attio/attio_values.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

attio::Mapper learntMapper()
{
    attio::Mapper mapper(u"stage"_qs);
    mapper.learnMembers(parsed(R"([
        {"id": {"workspace_member_id": "m1"}, "first_name": "Ada", "last_name": "Moreno", "access_level": "admin"},
        {"id": {"workspace_member_id": "m2"}, "first_name": "Jin", "last_name": "Yang", "access_level": "suspended"},
        {"id": {"workspace_member_id": "m3"}, "first_name": "", "last_name": null, "email_address": "gil@pp.example"}])"));
    mapper.learnStatuses(parsed(R"([
        {"id": {"status_id": "s1"}, "title": "Lead", "is_archived": false},
        {"id": {"status_id": "s0"}, "title": "Old demo", "is_archived": true
},
        {"id": {"status_id": "s2"}, "title": "In Progress", "is_archived": false},
        {"id": {"status_id": "s3"}, "title": "Won 🎉", "is_archived": false},
        {"id": {"status_id": "s4"}, "title": "Lost", "is_archived": false}])"));
    mapper.learnAttributes(parsed(R"([
        {"api_slug": "name", "type": "text", "config": {"currency": {"default_currency_code": null}}},
        {"api_slug": "value", "type": "currency", "config": {"currency": {"default_currency_code": "EUR"}}}])"));
    return mapper;
}

/// An Attio deal; `stage` and `value` are the elements' own members.
json deal()
{
    return parsed(R"({
        "id": {"workspace_id": "w", "object_id": "o", "record_id": "d1"},
        "created_at": "2026-09-02T13:22:49.061281000Z",
        "web_url": "https://app.attio.com/example/deals/record/d1",
        "values": {
            "name": [{"active_from": "2026-09-02T13:22:49.061281000Z", "active_until": null, "attribute_type": "text", "value": "Hooli renewal"}],
            "stage": [
                {"active_from": "2026-09-02T13:22:49Z", "active_until": "2026-11-10T08:01:00.5Z", "status": {"id": {"status_id": "s1"}, "title": "Lead"}},
                {"active_from": "2026-11-10T08:01:00.500000000Z", "active_until": null, "attribute_type": "select",
                 "status": {"id": {"status_id": "s2"}, "title": "In Progress", "is_archived": false, "target_time_in_status": "P0Y0M14DT0H0M0S"}}],
            "value": [{"active_from": "2026-09-02T13:22:49Z", "active_until": null, "attribute_type": "currency", "currency_value": 42000.5, "currency_code": "USD"}],
            "owner": [{"active_from": "2026-09-02T13:22:49Z", "active_until": null, "referenced_actor_type": "workspace-member", "referenced_actor_id": "m1"}],
            "associated_company": [{"active_from": "2026-09-02T13:22:49Z", "active_until": null, "target_object": "companies", "target_record_id": "c1"}],
            "associated_people": []}})");
}

DealRecord dealOf(const json &value)
{
    const RecordBatch batch = learntMapper().deals(json::array({value}));
    EXPECT_TRUE(batch.skipped.empty()) << batch.skipped.front().reason.toStdString();
    return batch.deals.empty() ? DealRecord() : batch.deals.front();
}

QString skipReason(const json &value)
{
    const RecordBatch batch = learntMapper().deals(json::array({value}));
    EXPECT_TRUE(batch.deals.empty());
    return batch.skipped.empty() ? QString() : batch.skipped.front().reason;
}

DealRecord dealIn(const char *statusId, const char *title)
{
    json value = deal();
    value["values"]["stage"][1]["status"]["id"]["status_id"] = statusId;
    value["values"]["stage"][1]["status"]["title"] = title;
    return dealOf(value);
}

std::optional<qint64> minorOf(double amount, const char *currency)
{
    json value = deal();
    value["values"]["value"][0]["currency_value"] = amount;
    value["values"]["value"][0]["currency_code"] = currency;
    return dealOf(value).amountMinor;
}

} // namespace

TEST(AttioMapper, MapsDeals)
{
    const DealRecord record = dealOf(deal());
    EXPECT_EQ(record.externalId, u"d1");
    EXPECT_EQ(record.name, u"Hooli renewal");
    EXPECT_EQ(record.stage, u"In Progress");
    EXPECT_EQ(record.stagePosition, 1);
    EXPECT_EQ(record.stageCount, 4);
    EXPECT_EQ(record.kind, DealKind::Open);
    EXPECT_EQ(record.currency.code(), u"USD");
    EXPECT_EQ(record.amountMinor, 4200050);
    EXPECT_EQ(record.owner, u"Ada Moreno");
    EXPECT_EQ(record.companyRef, u"c1");
    EXPECT_EQ(record.url, u"https://app.attio.com/example/deals/record/d1");
    EXPECT_EQ(toIso(*record.createdAt), u"2026-09-02T13:22:49Z");
    EXPECT_EQ(toIso(*record.updatedAt), u"2026-11-10T08:01:00Z");
    EXPECT_FALSE(record.closeOn.isValid());
}

TEST(AttioMapper, ListsTheBoardsStagesAndSinceWhenADealStandsInOne)
{
    const auto stages = learntMapper().stages().dealStages;
    ASSERT_EQ(stages.size(), 4u);
    const std::array kinds{DealKind::Open, DealKind::Open, DealKind::Won, DealKind::Lost};
    for (size_t i = 0; i < stages.size(); ++i) {
        EXPECT_EQ(stages[i].externalId, QStringLiteral("s%1").arg(i + 1));
        EXPECT_EQ(stages[i].position, int(i));
        EXPECT_EQ(stages[i].kind, kinds[i]);
        EXPECT_FALSE(stages[i].probability) << "Attio knows none";
    }
    const DealRecord record = dealOf(deal());
    EXPECT_EQ(record.stageId, u"s2");
    EXPECT_EQ(toIso(*record.stageSince), u"2026-11-10T08:01:00Z");
    EXPECT_TRUE(record.editable);
}

TEST(AttioMapper, AStageThatIsReadOnlyOrWithoutAListIsNotEditable)
{
    attio::Mapper readOnly = learntMapper();
    readOnly.learnAttributes(parsed(R"([{"api_slug": "stage", "type": "status", "is_writable": false}])"));
    EXPECT_FALSE(readOnly.deals(json::array({deal()})).deals.front().editable);
    const attio::Mapper unknown(u"stage"_qs);
    json value = deal();
    value["values"]["value"] = json::array();
    EXPECT_FALSE(unknown.deals(json::array({value})).deals.front().editable);
}

TEST(AttioMapper, ReadsWhatAStageMeansFromItsTitle)
{
    EXPECT_EQ(dealIn("s3", "Won 🎉").kind, DealKind::Won);
    EXPECT_EQ(dealIn("s3", "Won 🎉").closeOn, QDate(2026, 11, 10));
    EXPECT_EQ(dealIn("s4", "Lost").kind, DealKind::Lost);
    for (const QString &title : {u"Closed won"_qs, u"✅ Won"_qs, u"CLOSED – WON"_qs})
        EXPECT_EQ(attio::Mapper::kindOf(title), DealKind::Won) << title.toStdString();
    EXPECT_EQ(attio::Mapper::kindOf(u"Closed (lost)"_qs), DealKind::Lost);
    for (const QString &title : {u"Wonderful"_qs, u"Almost won"_qs, u"Lostness"_qs, QString()})
        EXPECT_EQ(attio::Mapper::kindOf(title), DealKind::Open) << title.toStdString();
}

TEST(AttioMapper, AStatusOffTheBoardHasATitleButNoPlace)
{
    const DealRecord archived = dealIn("s0", "Old demo");
    EXPECT_EQ(archived.stage, u"Old demo");
    EXPECT_EQ(archived.stageCount, 0);
    const DealRecord unknown = dealIn("s9", "Brand new");
    EXPECT_EQ(unknown.stage, u"Brand new");
    EXPECT_EQ(unknown.stageCount, 0);
    EXPECT_EQ(unknown.kind, DealKind::Open);
}

TEST(AttioMapper, AStageMayBeASelectAttribute)
{
    json value = deal();
    value["values"]["stage"] =
        parsed(R"([{"active_from": "2026-11-10T08:01:00Z", "active_until": null, "attribute_type": "select",
        "option": {"id": {"option_id": "o1"}, "title": "Lost", "is_archived": false}}])");
    EXPECT_EQ(dealOf(value).stage, u"Lost");
    EXPECT_EQ(dealOf(value).kind, DealKind::Lost);
}

TEST(AttioMapper, RoundsToTheCurrencysOwnMinorUnit)
{
    EXPECT_EQ(minorOf(42000.5, "JPY"), 42000);
    EXPECT_EQ(minorOf(42001.5, "JPY"), 42002);
    EXPECT_EQ(minorOf(12.3456, "BHD"), 12346);
    EXPECT_EQ(minorOf(0.1 + 0.2, "USD"), 30);
    EXPECT_EQ(minorOf(1.005, "USD"), 100);
    EXPECT_EQ(minorOf(-15.25, "USD"), -1525);
    json value = deal();
    value["values"]["value"][0]["currency_code"] = nullptr;
    EXPECT_EQ(dealOf(value).currency.code(), u"EUR");
}

TEST(AttioMapper, NullAndEmptyMeanNothing)
{
    for (const json &nothing : {json(), json::array()}) {
        json value = deal();
        for (const char *slug : {"stage", "value", "owner", "associated_company"})
            value["values"][slug] = nothing;
        const DealRecord record = dealOf(value);
        EXPECT_TRUE(record.stage.isEmpty());
        EXPECT_EQ(record.kind, DealKind::Open);
        EXPECT_EQ(record.amountMinor, std::nullopt);
        EXPECT_TRUE(record.owner.isEmpty());
        EXPECT_TRUE(record.companyRef.isEmpty());
    }
    json value = deal();
    value["values"]["value"][0]["currency_value"] = nullptr;
    value["values"]["value"][0]["currency_code"] = nullptr;
    EXPECT_EQ(dealOf(value).amountMinor, std::nullopt);
}

TEST(AttioMapper, SuspendedPeopleKeepTheirNames)
{
    json value = deal();
    json &owner = value["values"]["owner"][0];
    owner["referenced_actor_id"] = "m2";
    EXPECT_EQ(dealOf(value).owner, u"Jin Yang");
    owner["referenced_actor_id"] = "m3";
    EXPECT_EQ(dealOf(value).owner, u"gil@pp.example");
    owner["referenced_actor_id"] = nullptr;
    owner["referenced_actor_type"] = "system";
    EXPECT_TRUE(dealOf(value).owner.isEmpty());
}

TEST(AttioMapper, SkipsWhatMakesNoSense)
{
    json value = deal();
    value["values"]["name"] = json::array();
    EXPECT_EQ(skipReason(value), u"It has no name.");
    value = deal();
    value["values"]["value"][0]["currency_code"] = "DOGE";
    EXPECT_EQ(skipReason(value), u"Its currency “DOGE” is not a currency code.");
    value = deal();
    value["values"]["value"][0]["currency_value"] = 1e300;
    EXPECT_TRUE(skipReason(value).contains(u"not an amount of money"));
    value["values"]["value"][0]["currency_value"] = "many";
    EXPECT_TRUE(skipReason(value).contains(u"not an amount of money"));
    value = deal();
    value["values"]["stage"] = "Lead";
    EXPECT_TRUE(skipReason(value).contains(u"“stage” is not a list"));
    value = deal();
    value["id"] = "d1";
    EXPECT_TRUE(skipReason(value).contains(u"“id” is not an object"));
    value = deal();
    value["created_at"] = "yesterday";
    EXPECT_TRUE(skipReason(value).contains(u"created_at"));
    EXPECT_TRUE(skipReason(json("deal")).contains(u"not an object"));
    value = deal();
    value["web_url"] = "javascript:alert(1)";
    EXPECT_TRUE(dealOf(value).url.isEmpty());
    attio::Mapper unlearnt(u"stage"_qs);
    value["values"]["value"][0]["currency_code"] = nullptr;
    EXPECT_EQ(unlearnt.deals(json::array({value})).skipped.at(0).reason, u"Its value has no currency.");
}

TEST(AttioMapper, AnObjectOfTheWorkspacesOwnMayNameItsCompanyOtherwise)
{
    json value = deal();
    value["values"]["customer"] = value["values"]["associated_company"];
    value["values"].erase("associated_company");
    EXPECT_EQ(dealOf(value).companyRef, u"c1");
}

TEST(AttioMapper, MapsCompanies)
{
    const RecordBatch batch = attio::Mapper::companies(parsed(R"([
        {"id": {"record_id": "c1"}, "created_at": "2026-01-12T10:00:00.000000000Z", "web_url": "https://app.attio.com/x/companies/record/c1", "values": {
            "name": [{"active_until": null, "value": "Hooli"}],
            "domains": [{"active_until": null, "domain": "app.hooli.example", "root_domain": "hooli.example"},
                        {"active_until": null, "domain": "hooli.example.org", "root_domain": "example.org"}]}},
        {"id": {"record_id": "c2"}, "values": {"name": null, "domains": []}},
        {"id": {"record_id": "c3"}, "values": {"name": [{"active_until": null, "value": "No domain"}]}}])"));
    ASSERT_EQ(batch.companies.size(), 2U);
    EXPECT_EQ(batch.companies[0].name, u"Hooli");
    EXPECT_EQ(batch.companies[0].domain, u"app.hooli.example");
    EXPECT_EQ(batch.companies[0].ownKeys, std::vector<QString>{u"attio:c1"_qs});
    EXPECT_EQ(batch.companies[1].name, u"No domain");
    ASSERT_EQ(batch.skipped.size(), 1U);
    EXPECT_EQ(batch.skipped[0].reason, u"It has neither a name nor a domain.");
}
