// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/salesforce_mapper.h"
#include "core/sources/salesforce/soql.h"
#include "tests/source/source_harness.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

salesforce::Mapper learntMapper()
{
    salesforce::Mapper mapper(QUrl(u"https://pp.my.salesforce.com"_qs));
    mapper.learnCurrency(u"USD"_qs);
    mapper.learnStages(parsed(R"([
        {"ApiName": "Closed Won", "MasterLabel": "Gewonnen", "SortOrder": 9, "IsActive": true, "IsClosed": true, "IsWon": true, "DefaultProbability": 100.0},
        {"ApiName": "Prospecting", "MasterLabel": "Prospecting", "SortOrder": 1, "IsActive": true, "IsClosed": false, "IsWon": false, "DefaultProbability": 10.0},
        {"ApiName": "Id. Decision Makers", "MasterLabel": "Old stage", "SortOrder": 3, "IsActive": false, "IsClosed": false, "IsWon": false, "DefaultProbability": 60.0},
        {"ApiName": "Proposal/Price Quote", "MasterLabel": "Proposal/Price Quote", "SortOrder": 6, "IsActive": true, "IsClosed": false, "IsWon": false, "DefaultProbability": 75.0}])"));
    return mapper;
}

json opportunity()
{
    return parsed(R"({
        "attributes": {"type": "Opportunity", "url": "/services/data/v66.0/sobjects/Opportunity/006xx000004Xy3zAAC"},
        "Id": "006xx000004Xy3zAAC", "Name": "Hooli renewal", "StageName": "Proposal/Price Quote", "Amount": 42000.5,
        "CloseDate": "2026-12-15", "Probability": 80.0, "IsClosed": false, "IsWon": false,
        "CreatedDate": "2026-09-02T13:22:49.000+0000", "LastModifiedDate": "2026-11-20T09:15:00.000+0000",
        "AccountId": "001xx000003DGb2AAG", "Account": {"Name": "Hooli", "Website": "https://www.hooli.example/about"},
        "OwnerId": "005xx000001SwiUAAS", "Owner": {"Name": "Ada Moreno"}})");
}

RecordBatch batchOf(const json &value)
{
    salesforce::Mapper mapper = learntMapper();
    return mapper.opportunities(json::array({value}));
}

DealRecord dealOf(const json &value)
{
    const RecordBatch batch = batchOf(value);
    EXPECT_TRUE(batch.skipped.empty()) << batch.skipped.front().reason.toStdString();
    return batch.deals.empty() ? DealRecord() : batch.deals.front();
}

QString skipReason(const json &value)
{
    const RecordBatch batch = batchOf(value);
    EXPECT_TRUE(batch.deals.empty());
    EXPECT_TRUE(batch.companies.empty());
    return batch.skipped.empty() ? QString() : batch.skipped.front().reason;
}

json with(const char *key, const json &value)
{
    json result = opportunity();
    result[key] = value;
    return result;
}

} // namespace

TEST(SalesforceMapper, ListsTheStagesInUseAndNamesThemByTheirApiName)
{
    const auto stages = learntMapper().stages().dealStages;
    ASSERT_EQ(stages.size(), 3u);
    EXPECT_EQ(stages[0].externalId, u"Prospecting");
    EXPECT_EQ(stages[1].probability, 0.75);
    EXPECT_EQ(stages[2].externalId, u"Closed Won");
    EXPECT_EQ(stages[2].title, u"Gewonnen");
    EXPECT_EQ(stages[2].kind, DealKind::Won);
    EXPECT_EQ(dealOf(with("StageName", "Gewonnen")).stageId, u"Closed Won") << "a label may stand for it";
    EXPECT_EQ(dealOf(with("StageName", "Old stage")).stageId, u"Id. Decision Makers");
    EXPECT_FALSE(dealOf(opportunity()).stageSince);
    const DealRecord moved = dealOf(with("LastStageChangeDate", "2026-11-01T10:00:00.000+0000"));
    EXPECT_EQ(toIso(*moved.stageSince), u"2026-11-01T10:00:00Z");
    EXPECT_FALSE(moved.editable);
}

TEST(SalesforceSoql, AsksForTheStageChangeOnlyWhereItIsShown)
{
    salesforce::VisibleFields visible;
    EXPECT_FALSE(salesforce::opportunityQuery(visible, {}).contains(u"LastStageChangeDate"));
    visible.opportunity = QSet<QString>{u"Amount"_qs, u"LastStageChangeDate"_qs};
    EXPECT_TRUE(salesforce::opportunityQuery(visible, {}).contains(u"LastStageChangeDate"));
}

TEST(SalesforceMapper, MapsOpportunitiesAndTheirAccounts)
{
    const RecordBatch batch = batchOf(opportunity());
    ASSERT_EQ(batch.deals.size(), 1U);
    const DealRecord &deal = batch.deals[0];
    EXPECT_EQ(deal.externalId, u"006xx000004Xy3zAAC");
    EXPECT_EQ(deal.companyRef, u"001xx000003DGb2AAG");
    EXPECT_EQ(deal.name, u"Hooli renewal");
    EXPECT_EQ(deal.stage, u"Proposal/Price Quote");
    EXPECT_EQ(deal.stagePosition, 1);
    EXPECT_EQ(deal.stageCount, 3);
    EXPECT_EQ(deal.kind, DealKind::Open);
    EXPECT_EQ(deal.probability, 0.8);
    EXPECT_EQ(deal.currency.code(), u"USD");
    EXPECT_EQ(deal.amountMinor, 4200050);
    EXPECT_EQ(deal.owner, u"Ada Moreno");
    EXPECT_EQ(deal.closeOn, QDate(2026, 12, 15));
    EXPECT_EQ(toIso(*deal.updatedAt), u"2026-11-20T09:15:00Z");
    EXPECT_EQ(deal.url, u"https://pp.my.salesforce.com/lightning/r/Opportunity/006xx000004Xy3zAAC/view");
    ASSERT_EQ(batch.companies.size(), 1U);
    EXPECT_EQ(batch.companies[0].name, u"Hooli");
    EXPECT_EQ(batch.companies[0].domain, u"hooli.example");
    EXPECT_EQ(batch.companies[0].ownKeys, std::vector<QString>{u"salesforce:001xx000003DGb2AAG"_qs});
}

TEST(SalesforceMapper, StagesAreKnownByApiNameAndByLabel)
{
    json value = with("StageName", "Closed Won");
    value["IsClosed"] = value["IsWon"] = true;
    EXPECT_EQ(dealOf(value).stage, u"Gewonnen");
    EXPECT_EQ(dealOf(value).kind, DealKind::Won);
    EXPECT_EQ(dealOf(value).stagePosition, 2);
    EXPECT_EQ(dealOf(with("StageName", "Gewonnen")).stagePosition, 2);
    value["IsWon"] = false;
    EXPECT_EQ(dealOf(value).kind, DealKind::Lost);
    const DealRecord inactive = dealOf(with("StageName", "Id. Decision Makers"));
    EXPECT_EQ(inactive.stage, u"Old stage");
    EXPECT_EQ(inactive.stageCount, 0);
    EXPECT_EQ(dealOf(with("StageName", "Unheard of")).stage, u"Unheard of");
}

TEST(SalesforceMapper, HiddenFieldsFallBackOnTheStage)
{
    json value = with("StageName", "Closed Won");
    for (const char *hidden : {"IsClosed", "IsWon", "Probability", "Amount", "Owner", "CloseDate"})
        value.erase(hidden);
    const DealRecord deal = dealOf(value);
    EXPECT_EQ(deal.kind, DealKind::Won);
    EXPECT_EQ(deal.probability, 1.0);
    EXPECT_EQ(deal.amountMinor, std::nullopt);
    EXPECT_TRUE(deal.owner.isEmpty());
}

TEST(SalesforceMapper, RoundsToTheCurrencysOwnMinorUnit)
{
    json value = with("CurrencyIsoCode", "JPY");
    value["Amount"] = 1200.5;
    EXPECT_EQ(dealOf(value).amountMinor, 1200);
    value["CurrencyIsoCode"] = "BHD";
    EXPECT_EQ(dealOf(value).amountMinor, 1200500);
    EXPECT_EQ(dealOf(with("Amount", nullptr)).amountMinor, std::nullopt);
    EXPECT_EQ(skipReason(with("CurrencyIsoCode", "XXQ")), u"Its currency “XXQ” is not a currency code.");
    salesforce::Mapper unlearnt(QUrl(u"https://pp.my.salesforce.com"_qs));
    EXPECT_EQ(unlearnt.opportunities(json::array({opportunity()})).deals.at(0).amountMinor, std::nullopt);
    EXPECT_EQ(unlearnt.withoutCurrency(), 1);
}

TEST(SalesforceMapper, DeletedOpportunitiesBecomeRemovals)
{
    const RecordBatch batch = batchOf(with("IsDeleted", true));
    EXPECT_TRUE(batch.deals.empty());
    EXPECT_TRUE(batch.companies.empty());
    ASSERT_EQ(batch.removed.size(), 1U);
    EXPECT_EQ(batch.removed[0].kind, RecordKind::Deal);
    EXPECT_EQ(batch.removed[0].externalId, u"006xx000004Xy3zAAC");
}

TEST(SalesforceMapper, RemembersTheNewestChangeAndEachAccountOnce)
{
    salesforce::Mapper mapper = learntMapper();
    json later = with("LastModifiedDate", "2026-11-21T00:00:00.000+0000");
    later["Id"] = "006xx000004Xy40AAC";
    const RecordBatch batch = mapper.opportunities(json::array({later, opportunity()}));
    EXPECT_EQ(batch.deals.size(), 2U);
    EXPECT_EQ(batch.companies.size(), 1U);
    EXPECT_EQ(toIso(*mapper.newestChange()), u"2026-11-21T00:00:00Z");
}

TEST(SalesforceMapper, AnAccountNobodyMaySeeLeavesADealWithoutCompany)
{
    EXPECT_TRUE(dealOf(with("Account", nullptr)).companyRef.isEmpty());
    EXPECT_TRUE(dealOf(with("Account", parsed(R"({"Name": null, "Website": "n/a"})"))).companyRef.isEmpty());
    EXPECT_TRUE(dealOf(with("AccountId", nullptr)).companyRef.isEmpty());
}

TEST(SalesforceMapper, WebsitesAreFreeText)
{
    using salesforce::websiteDomain;
    EXPECT_EQ(websiteDomain(u"https://www.hooli.example/about"_qs), u"hooli.example");
    EXPECT_EQ(websiteDomain(u"WWW.Hooli.co.uk"_qs), u"hooli.co.uk");
    EXPECT_EQ(websiteDomain(u"info@hooli.com"_qs), u"hooli.com");
    EXPECT_EQ(websiteDomain(u"see: hooli.com, hooli.xyz"_qs), u"hooli.com");
    for (const QString &junk : {u"n/a"_qs, u"none"_qs, u"-"_qs, u"10.0.0.1"_qs, u"gmail.com"_qs, QString()})
        EXPECT_TRUE(websiteDomain(junk).isEmpty()) << junk.toStdString();
}

TEST(SalesforceMapper, SkipsWhatMakesNoSense)
{
    EXPECT_TRUE(skipReason(with("Id", "../../evil")).contains(u"not a Salesforce record id"));
    EXPECT_TRUE(skipReason(with("Id", nullptr)).contains(u"“Id” is missing"));
    EXPECT_TRUE(skipReason(with("Name", "")).contains(u"“Name”"));
    EXPECT_TRUE(skipReason(with("StageName", nullptr)).contains(u"StageName"));
    EXPECT_TRUE(skipReason(with("Amount", "lots")).contains(u"not an amount of money"));
    EXPECT_TRUE(skipReason(with("Amount", 1e300)).contains(u"not an amount of money"));
    EXPECT_TRUE(skipReason(with("Probability", 400)).contains(u"between 0 and 100"));
    EXPECT_TRUE(skipReason(with("CloseDate", "2026-02-31")).contains(u"CloseDate"));
    EXPECT_TRUE(skipReason(with("LastModifiedDate", "9999-01-01T00:00:00Z")).contains(u"LastModifiedDate"));
    EXPECT_TRUE(skipReason(with("Account", "Hooli")).contains(u"“Account”"));
    EXPECT_TRUE(skipReason(json(7)).contains(u"not an object"));
}

TEST(SalesforceSoql, AsksOnlyForFieldsThatAreShown)
{
    salesforce::VisibleFields visible;
    EXPECT_EQ(
        salesforce::opportunityQuery(visible, std::nullopt),
        u"SELECT Id, Name, StageName, LastModifiedDate, Amount, CloseDate, Probability, IsClosed, IsWon, CreatedDate, "
        "AccountId, OwnerId, Account.Name, Account.Website, Owner.Name FROM Opportunity ORDER BY LastModifiedDate, Id");
    visible.opportunity = QSet<QString>{u"Amount"_qs, u"CurrencyIsoCode"_qs, u"AccountId"_qs};
    visible.account = QSet<QString>{u"Name"_qs};
    EXPECT_EQ(
        salesforce::opportunityQuery(visible, instantFromIso(u"2026-11-01T00:00:00Z")),
        u"SELECT Id, Name, StageName, LastModifiedDate, Amount, AccountId, CurrencyIsoCode, Account.Name, IsDeleted "
        "FROM Opportunity WHERE LastModifiedDate > 2026-11-01T00:00:00Z ORDER BY LastModifiedDate, Id");
    EXPECT_TRUE(visible.hidden().contains(u"Probability"_qs));
    EXPECT_FALSE(visible.hidden().contains(u"CurrencyIsoCode"_qs));
}

TEST(SalesforceSoql, TakesTheTestedVersionOrTheNextBelow)
{
    EXPECT_EQ(salesforce::versionPath(parsed(R"([{"version": "66.0"}, {"version": "67.0"}, {"version": "68.0"}])")),
              u"/services/data/v66.0");
    EXPECT_EQ(salesforce::versionPath(parsed(R"([{"version": "64.0"}, {"version": "9.0"}, {"version": "67.0"}])")),
              u"/services/data/v64.0");
    for (const char *none : {R"([{"version": "67.0"}])", "[]", R"({"version": "66.0"})", R"([{"version": "6/../.0"}])"})
        EXPECT_TRUE(salesforce::versionPath(parsed(none)).isEmpty()) << none;
}

TEST(SalesforceSoql, PercentEncodesWhatAFormWouldMangle)
{
    EXPECT_EQ(salesforce::queryPath(u"/services/data/v66.0"_qs, u"A > +02:00 'x' & %"_qs),
              u"/services/data/v66.0/query?q=A%20%3E%20%2B02%3A00%20%27x%27%20%26%20%25");
}
