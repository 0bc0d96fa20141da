// SPDX-License-Identifier: Apache-2.0
#include "tests/store/store_fixture.h"

using namespace success;
using namespace success::test;

namespace {

const char *const everything =
    "SELECT 'c', external_id, name FROM company UNION ALL SELECT 's', external_id, mrr_minor FROM contract "
    "UNION ALL SELECT 'a', kind || external_id, title FROM activity UNION ALL "
    "SELECT 'p', (SELECT external_id FROM company WHERE id = company_id), name || value FROM property "
    "UNION ALL SELECT 'r', external_id, title FROM release_note ORDER BY 1, 2, 3";

ActivityRecord activity(ActivityKind kind, const QString &id, const QString &companyRef, const QString &title)
{
    ActivityRecord record;
    record.kind = kind;
    record.externalId = id;
    record.companyRef = companyRef;
    record.title = title;
    record.at = instantFromEpoch(1);
    return record;
}

ReleaseRecord release(const QString &id, const QString &title)
{
    ReleaseRecord record;
    record.externalId = id;
    record.title = title;
    return record;
}

class IncrementalTest : public StoreTest
{
protected:
    void SetUp() override
    {
        store = openCache();
        RecordBatch batch;
        batch.companies = {company(u"1"_qs, u"one.example"_qs), company(u"2"_qs, u"two.example"_qs)};
        batch.contracts = {contract(u"s1"_qs, u"1"_qs, 100), contract(u"s2"_qs, u"2"_qs, 200)};
        batch.activities = {activity(ActivityKind::Call, u"7"_qs, u"1"_qs, u"call"_qs),
                            activity(ActivityKind::Signal, u"7"_qs, u"1"_qs, u"signal"_qs)};
        batch.properties = {{u"1"_qs, u"size"_qs, u"Size"_qs, u"10"_qs}, {u"2"_qs, u"size"_qs, u"Size"_qs, u"20"_qs}};
        batch.skip(u"contract"_qs, u"s9"_qs, u"It is odd."_qs);
        ASSERT_TRUE(change(std::move(batch), {}, {{u"at"_qs, u"1"_qs}}));
    }

    Result<SourceState> change(RecordBatch batch, AdoptionScope scope, const SourceCursors &cursors = {},
                               SourceId source = SourceId::HubSpot)
    {
        const auto staging = stage(source, std::move(batch));
        SourceState state;
        state.lastSuccessAt = state.lastAttemptAt = instantFromEpoch(1795348800);
        state.syncedAsOf = today;
        return store->adopt(*staging, {}, state, scope, cursors);
    }

    std::string dump() { return query(store->database(), everything); }

    const QDate today{2026, 11, 22};
    const AdoptionScope keepsAll{
        {}, {{RecordKind::Company}, {RecordKind::Contract}, {RecordKind::Activity}, {RecordKind::Property}}};
    const std::string initial = "a|17|call a|47|signal c|1|Company 1 c|2|Company 2 p|1|size10 p|2|size20 s|s1|100 "
                                "s|s2|200";
    std::unique_ptr<CacheStore> store;
};

TEST_F(IncrementalTest, NothingDeliveredLeavesEverything)
{
    const auto state = change({}, keepsAll);
    ASSERT_TRUE(state) << state.error().sentence.toStdString();
    EXPECT_EQ(dump(), initial);
    EXPECT_EQ(state->records, 8);
    EXPECT_EQ(state->skipped, 1);
}

TEST_F(IncrementalTest, WhatIsNotKeptIsReplacedWhole)
{
    ASSERT_TRUE(change({}, {{}, {{RecordKind::Company}, {RecordKind::Property}}}));
    EXPECT_EQ(dump(), "c|1|Company 1 c|2|Company 2 p|1|size10 p|2|size20");
}

TEST_F(IncrementalTest, AChangedRecordReplacesItselfOnly)
{
    RecordBatch batch;
    batch.contracts = {contract(u"s2"_qs, u"2"_qs, 250), contract(u"s3"_qs, u"1"_qs, 300)};
    batch.activities = {activity(ActivityKind::Call, u"7"_qs, u"2"_qs, u"moved"_qs)};
    ASSERT_TRUE(change(std::move(batch), keepsAll));
    EXPECT_EQ(dump(), "a|17|moved a|47|signal c|1|Company 1 c|2|Company 2 p|1|size10 p|2|size20 s|s1|100 s|s2|250 "
                      "s|s3|300");
}

TEST_F(IncrementalTest, ARemovedRecordGoesAndACompanyTakesItsOwnWithIt)
{
    RecordBatch batch;
    batch.removed = {{RecordKind::Contract, u"s1"_qs}, {RecordKind::Activity, u"7"_qs, ActivityKind::Signal}};
    ASSERT_TRUE(change(std::move(batch), keepsAll));
    EXPECT_EQ(dump(), "a|17|call c|1|Company 1 c|2|Company 2 p|1|size10 p|2|size20 s|s2|200");
    RecordBatch company2;
    company2.removed = {{RecordKind::Company, u"2"_qs}};
    ASSERT_TRUE(change(std::move(company2), keepsAll));
    EXPECT_EQ(dump(), "a|17|call c|1|Company 1 p|1|size10");
    EXPECT_EQ(query(store->database(), "SELECT key FROM account"), "one.example");
}

TEST_F(IncrementalTest, ADeliveredCompanyBringsItsPropertiesAnew)
{
    RecordBatch batch;
    batch.companies = {company(u"2"_qs, u"two.example"_qs)};
    batch.companies[0].name = u"Two"_qs;
    batch.properties = {{u"2"_qs, u"industry"_qs, u"Industry"_qs, u"Rail"_qs}};
    ASSERT_TRUE(change(std::move(batch), keepsAll));
    EXPECT_EQ(dump(), "a|17|call a|47|signal c|1|Company 1 c|2|Two p|1|size10 p|2|industryRail s|s1|100 s|s2|200");
}

TEST_F(IncrementalTest, ASkippedRecordStaysListedUntilItIsReadAgain)
{
    RecordBatch batch;
    batch.contracts = {contract(u"s9"_qs, u"2"_qs, 900)};
    const auto state = change(std::move(batch), keepsAll);
    EXPECT_EQ(state->skipped, 0);
}

TEST_F(IncrementalTest, CursorsStandWithTheirDataAndForTheirDay)
{
    EXPECT_EQ(*store->cursors(SourceId::HubSpot, {}, today), (SourceCursors{{u"at"_qs, u"1"_qs}}));
    EXPECT_TRUE(store->cursors(SourceId::HubSpot, {}, today.addDays(1))->isEmpty());
    EXPECT_TRUE(store->cursors(SourceId::Stripe, {}, today)->isEmpty());
    ASSERT_TRUE(change({}, keepsAll, {{u"at"_qs, u"2"_qs}}));
    EXPECT_EQ(*store->cursors(SourceId::HubSpot, {}, today), (SourceCursors{{u"at"_qs, u"2"_qs}}));
    ASSERT_TRUE(store->forgetCursors(SourceId::HubSpot));
    EXPECT_TRUE(store->cursors(SourceId::HubSpot, {}, today)->isEmpty());
    ASSERT_TRUE(store->removeSource(SourceId::HubSpot, {}));
    EXPECT_EQ(dump(), "");
}

TEST_F(IncrementalTest, AConnectionAmongSeveralTouchesItsOwnRecordsOnly)
{
    const auto feed = [&](const QString &name, const QString &id, const QString &cursor) {
        RecordBatch batch;
        batch.releases = {release(name + u'/' + id, id)};
        return change(std::move(batch), {name + u'/', {}}, {{u"etag"_qs, cursor}}, SourceId::Feed).has_value();
    };
    ASSERT_TRUE(feed(u"News"_qs, u"a"_qs, u"1"_qs));
    ASSERT_TRUE(feed(u"It's 100%"_qs, u"b"_qs, u"2"_qs));
    ASSERT_TRUE(feed(u"News"_qs, u"c"_qs, u"3"_qs));
    EXPECT_EQ(query(store->database(), "SELECT title FROM release_note ORDER BY title"), "b c");
    EXPECT_EQ(store->cursors(SourceId::Feed, u"News/"_qs, today)->value(u"etag"_qs), u"3");
    EXPECT_EQ(store->cursors(SourceId::Feed, u"It's 100%/"_qs, today)->value(u"etag"_qs), u"2");
    ASSERT_TRUE(change({}, {u"It's 100%/"_qs, {{RecordKind::Release, u"It's 100%/"_qs}}}, {}, SourceId::Feed));
    EXPECT_EQ(query(store->database(), "SELECT title FROM release_note ORDER BY title"), "b c");
    ASSERT_TRUE(store->removeSource(SourceId::Feed, {}, u"News/"_qs));
    EXPECT_EQ(query(store->database(), "SELECT title FROM release_note"), "b");
}

TEST_F(IncrementalTest, EntriesOlderThanAllThatAreListedStayAndUndatedOnesKeepTheirFirstDate)
{
    const auto entry = [](const QString &id, qint64 at, bool estimated = false) {
        ReleaseRecord record = release(id, id);
        record.publishedAt = instantFromEpoch(at);
        record.dateEstimated = estimated;
        return record;
    };
    RecordBatch first;
    first.releases = {entry(u"old"_qs, 100), entry(u"middle"_qs, 200), entry(u"undated"_qs, 1000, true)};
    ASSERT_TRUE(change(std::move(first), {}, {}, SourceId::Feed));
    RecordBatch second;
    second.releases = {entry(u"new"_qs, 300), entry(u"undated"_qs, 2000, true), entry(u"older"_qs, 150)};
    ASSERT_TRUE(
        change(std::move(second), {{}, {{RecordKind::Release, {}, {}, instantFromEpoch(150)}}}, {}, SourceId::Feed));
    EXPECT_EQ(query(store->database(), "SELECT title, published_at FROM release_note ORDER BY published_at"),
              "old|100 older|150 new|300 undated|1000");
}

TEST_F(IncrementalTest, DomainsOfOtherSourcesAreKnown)
{
    EXPECT_EQ(store->domainsOfOthers(SourceId::Stripe)->size(), 2u);
    EXPECT_TRUE(store->domainsOfOthers(SourceId::HubSpot)->empty());
}

} // namespace
