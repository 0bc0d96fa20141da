// SPDX-License-Identifier: Apache-2.0
#include "core/net/replay_transport.h"
#include "tests/source/release_run.h"

#include <QFile>

#include <gtest/gtest.h>

#include <map>

using namespace success;
using namespace success::test;
using nlohmann::json;

namespace {

const QDate firstDay(2026, 11, 22);
const QDate secondDay(2027, 6, 1);
const QString recordings = QStringLiteral(SUCCESS_DEMO_DATA "/");

/// How the demo connects a source: sources.json.
json connectionOf(SourceId id)
{
    QFile file(recordings + u"sources.json");
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return json::parse(file.readAll().toStdString())[sourceKey(id).toStdString()];
}

SourceOptions demoOptions(SourceId id)
{
    SourceOptions options;
    const json connection = connectionOf(id);
    for (const auto &[name, value] : connection["options"].items())
        options.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
    return options;
}

Fetched run(SourceId id, Transport &transport, QDate day)
{
    if (id != SourceId::Feed)
        return runSource(id, transport, demoOptions(id), day);
    ReleaseRun feed{id, QUrl(QString::fromStdString(connectionOf(id)["base_url"].get<std::string>()))};
    feed.today = AsOf::noonUtc(day);
    return feed.fetch(transport);
}

Fetched replay(SourceId id, QDate day)
{
    auto transport = ReplayTransport::open(recordings + sourceKey(id), AsOf::noonUtc(day));
    EXPECT_TRUE(transport.has_value()) << (transport ? "" : transport.error().sentence.toStdString());
    Fetched fetched = run(id, **transport, day);
    EXPECT_TRUE(fetched.report.has_value()) << (fetched.report ? "" : fetched.report.error().sentence.toStdString());
    return fetched;
}

struct DemoRecordings : ::testing::TestWithParam<SourceId>
{
};

/// The records the demo holds on purpose that cannot be used, by kind.
const std::map<SourceId, std::vector<QString>> oddRecords{{SourceId::Stripe, {u"customer"_qs, u"subscription"_qs}},
                                                          {SourceId::HubSpot, {u"company"_qs}},
                                                          {SourceId::BuildBetter, {u"message"_qs}}};

std::vector<QString> skippedKinds(const RecordBatch &batch)
{
    std::vector<QString> kinds;
    for (const SkippedRecord &skipped : batch.skipped) {
        EXPECT_FALSE(skipped.reason.isEmpty());
        kinds.push_back(skipped.kind);
    }
    return kinds;
}

} // namespace

TEST_P(DemoRecordings, OnlyTheOddRecordsAreSkippedOnAnyDay)
{
    const auto odd = oddRecords.find(GetParam());
    for (const QDate day : {firstDay, secondDay}) {
        const Fetched fetched = replay(GetParam(), day);
        EXPECT_EQ(skippedKinds(fetched.batch), odd == oddRecords.end() ? std::vector<QString>() : odd->second);
    }
}

TEST_P(DemoRecordings, EveryDayHoldsTheSameRecordsWorthTheSame)
{
    const Fetched first = replay(GetParam(), firstDay);
    const Fetched second = replay(GetParam(), secondDay);
    const qint64 moved = firstDay.daysTo(secondDay);
    EXPECT_EQ(first.batch.recordCount(), second.batch.recordCount());
    ASSERT_EQ(first.batch.contracts.size(), second.batch.contracts.size());
    for (size_t i = 0; i < first.batch.contracts.size(); ++i) {
        const ContractRecord &a = first.batch.contracts[i];
        const ContractRecord &b = second.batch.contracts[i];
        EXPECT_EQ(a.externalId, b.externalId);
        EXPECT_EQ(a.mrrMinor, b.mrrMinor) << a.externalId.toStdString();
        EXPECT_EQ(a.stage, b.stage) << a.externalId.toStdString();
    }
    ASSERT_EQ(first.batch.usage.size(), second.batch.usage.size());
    for (size_t i = 0; i < first.batch.usage.size(); ++i) {
        EXPECT_EQ(first.batch.usage[i].users, second.batch.usage[i].users);
        EXPECT_EQ(first.batch.usage[i].lastEventAt.has_value(), second.batch.usage[i].lastEventAt.has_value());
    }
    ASSERT_EQ(first.batch.deals.size(), second.batch.deals.size());
    for (size_t i = 0; i < first.batch.deals.size(); ++i) {
        const DealRecord &a = first.batch.deals[i];
        const DealRecord &b = second.batch.deals[i];
        EXPECT_EQ(a.externalId, b.externalId);
        EXPECT_EQ(a.stageId, b.stageId) << a.name.toStdString();
        EXPECT_EQ(a.amountMinor, b.amountMinor) << a.name.toStdString();
        EXPECT_EQ(a.closeOn.isValid() ? a.closeOn.addDays(moved) : QDate(), b.closeOn) << a.name.toStdString();
        if (a.stageSince) {
            EXPECT_EQ(*b.stageSince - *a.stageSince, std::chrono::days(moved)) << a.name.toStdString();
        }
    }
    ASSERT_EQ(first.batch.releases.size(), second.batch.releases.size());
    for (size_t i = 0; i < first.batch.releases.size(); ++i) {
        const ReleaseRecord &a = first.batch.releases[i];
        EXPECT_EQ(second.batch.releases[i].publishedAt - a.publishedAt, std::chrono::days(moved));
        EXPECT_FALSE(a.dateEstimated) << a.title.toStdString();
    }
    ASSERT_EQ(first.batch.activities.size(), second.batch.activities.size());
    for (size_t i = 0; i < first.batch.activities.size(); ++i) {
        if (first.batch.activities[i].kind == ActivityKind::Call) {
            EXPECT_EQ(second.batch.activities[i].at - first.batch.activities[i].at, std::chrono::days(moved));
        }
    }
}

TEST_P(DemoRecordings, RecordsNameCompaniesThatAreThere)
{
    const RecordBatch batch = replay(GetParam(), firstDay).batch;
    QSet<QString> companies;
    for (const CompanyRecord &company : batch.companies)
        companies.insert(company.externalId);
    EXPECT_EQ(companies.size(), qsizetype(batch.companies.size()));
    EXPECT_EQ(companies.isEmpty(), !batch.releases.empty());
    for (const ContractRecord &contract : batch.contracts)
        EXPECT_TRUE(companies.contains(contract.companyRef)) << contract.externalId.toStdString();
    for (const UsageRecord &usage : batch.usage)
        EXPECT_TRUE(companies.contains(usage.companyRef));
    for (const ActivityRecord &activity : batch.activities)
        EXPECT_TRUE(companies.contains(activity.companyRef)) << activity.externalId.toStdString();
    for (const DealRecord &deal : batch.deals)
        EXPECT_TRUE(deal.companyRef.isEmpty() || companies.contains(deal.companyRef)) << deal.name.toStdString();
}

INSTANTIATE_TEST_SUITE_P(AllSources, DemoRecordings,
                         ::testing::Values(SourceId::Salesbricks, SourceId::Stripe, SourceId::PostHog,
                                           SourceId::HubSpot, SourceId::BuildBetter, SourceId::Attio,
                                           SourceId::Salesforce, SourceId::GitHub, SourceId::Feed),
                         [](const auto &source) { return sourceKey(source.param).toStdString(); });

TEST(DemoPortfolio, IsAsLargeAsTheSpecificationAsks)
{
    const RecordBatch salesbricks = replay(SourceId::Salesbricks, firstDay).batch;
    const RecordBatch stripe = replay(SourceId::Stripe, firstDay).batch;
    EXPECT_GE(salesbricks.contracts.size() + stripe.contracts.size(), 60U);
    EXPECT_GE(replay(SourceId::HubSpot, firstDay).batch.companies.size(), 90U);
}

TEST(DemoPipeline, HoldsEveryStageOfEverySource)
{
    for (const SourceId id : {SourceId::Attio, SourceId::HubSpot, SourceId::Salesforce}) {
        const RecordBatch batch = replay(id, firstDay).batch;
        EXPECT_GE(batch.deals.size(), 12U) << sourceKey(id).toStdString();
        QSet<QString> used;
        for (const DealRecord &deal : batch.deals) {
            used.insert(deal.stageId);
            EXPECT_EQ(deal.editable, id == SourceId::Attio) << deal.name.toStdString();
        }
        QSet<DealKind> kinds;
        for (const DealStageRecord &stage : batch.dealStages) {
            EXPECT_TRUE(used.contains(stage.externalId)) << stage.title.toStdString();
            EXPECT_EQ(stage.probability.has_value(), id != SourceId::Attio) << stage.title.toStdString();
            kinds.insert(stage.kind);
        }
        EXPECT_EQ(kinds.size(), 3);
    }
}
