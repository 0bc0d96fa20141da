// SPDX-License-Identifier: Apache-2.0
#include "tests/store/store_fixture.h"

using namespace success;
using namespace success::test;

namespace {

using CacheStoreTest = StoreTest;

RecordBatch hooli()
{
    RecordBatch batch;
    batch.companies = {
        company(u"sb1"_qs, u"https://www.hooli.example/about"_qs, {u"salesbricks:sb1"_qs}, {u"stripe:cus_1"_qs})};
    batch.contracts = {contract(u"c1"_qs, u"sb1"_qs), contract(u"c2"_qs, u"nobody"_qs)};
    batch.skip(u"order"_qs, u"o9"_qs, u"It has no customer."_qs);
    return batch;
}

RecordBatch hooliStripe()
{
    RecordBatch batch;
    batch.companies = {company(u"cus_1"_qs, {}, {u"stripe:cus_1"_qs}), company(u"cus_2"_qs, u"raviga.example"_qs)};
    batch.contracts = {contract(u"sub_1"_qs, u"cus_1"_qs)};
    return batch;
}

TEST_F(CacheStoreTest, AdoptsASourceWholeAndListsWhatItSkipped)
{
    const auto store = openCache();
    const auto state = adopt(*store, SourceId::Salesbricks, hooli());
    ASSERT_TRUE(state) << state.error().sentence.toStdString();
    EXPECT_EQ(state->records, 2);
    EXPECT_EQ(state->skipped, 2);
    const auto skipped = store->skippedRecords(SourceId::Salesbricks);
    ASSERT_TRUE(skipped);
    ASSERT_EQ(skipped->size(), 2u);
    EXPECT_EQ((*skipped)[0].reason, u"It has no customer."_qs);
    EXPECT_EQ((*skipped)[1].externalId, u"c2"_qs);
    EXPECT_TRUE((*skipped)[1].reason.contains(u"nobody"));
    EXPECT_EQ(query(store->database(), "SELECT key, domain FROM account"), "hooli.example|hooli.example");
}

TEST_F(CacheStoreTest, JoinsCompaniesOfDifferentSources)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, hooliStripe()));
    EXPECT_EQ(query(store->database(), "SELECT key FROM account ORDER BY key"), "local:stripe-cus_1 raviga.example");
    ASSERT_TRUE(adopt(*store, SourceId::Salesbricks, hooli()));
    EXPECT_EQ(query(store->database(), "SELECT key FROM account ORDER BY key"), "hooli.example raviga.example");
    EXPECT_EQ(query(store->database(),
                    "SELECT c.external_id, a.key, c.join_rule FROM company c JOIN account a ON a.id = c.account_id "
                    "ORDER BY c.external_id"),
              "cus_1|hooli.example|stripe_customer_id cus_2|raviga.example|own sb1|hooli.example|own");
}

TEST_F(CacheStoreTest, KeepsIdsWhileTheDataIsReplaced)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, hooliStripe()));
    const auto ids = query(store->database(), "SELECT c.id, a.id FROM company c JOIN account a ON a.id = c.account_id "
                                              "WHERE c.external_id = 'cus_2'");
    RecordBatch next;
    next.companies = {company(u"cus_3"_qs, u"endframe.example"_qs), company(u"cus_2"_qs, u"raviga.example"_qs)};
    next.companies.back().name = u"Raviga Capital"_qs;
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, std::move(next)));
    EXPECT_EQ(query(store->database(), "SELECT c.id, a.id FROM company c JOIN account a ON a.id = c.account_id "
                                       "WHERE c.external_id = 'cus_2'"),
              ids);
    EXPECT_EQ(query(store->database(), "SELECT name FROM account WHERE key = 'raviga.example'"), "Raviga Capital");
    EXPECT_EQ(query(store->database(), "SELECT count(*) FROM contract"), "0");
    EXPECT_EQ(query(store->database(), "SELECT count(*) FROM account"), "2");
    EXPECT_EQ(query(store->database(), "PRAGMA foreign_key_check"), "");
}

TEST_F(CacheStoreTest, RemembersSuccessAndFailureOfEachSource)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Salesbricks, hooli()));
    const Error error{ErrorKind::RateLimited, u"Stripe asked to wait."_qs, u"stripe"_qs, true};
    ASSERT_TRUE(store->recordFailure(SourceId::Stripe, instantFromEpoch(1795348900), error));
    ASSERT_TRUE(store->recordFailure(SourceId::Salesbricks, instantFromEpoch(1795348900), error));
    const auto states = store->sourceStates();
    ASSERT_TRUE(states);
    ASSERT_EQ(states->size(), 2u);
    EXPECT_EQ(states->front().syncedAsOf, QDate(2026, 11, 22));
    EXPECT_EQ(states->front().records, 2);
    EXPECT_EQ(states->front().lastAttemptAt, instantFromEpoch(1795348900));
    EXPECT_EQ(states->back().error, error);
    EXPECT_FALSE(states->back().lastSuccessAt);
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, hooliStripe()));
    EXPECT_FALSE(store->sourceStates()->back().error);
}

TEST_F(CacheStoreTest, ForgetsARemovedSource)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Salesbricks, hooli()));
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, hooliStripe()));
    ASSERT_TRUE(store->removeSource(SourceId::Salesbricks, {}));
    EXPECT_EQ(query(store->database(), "SELECT key FROM account ORDER BY key"), "local:stripe-cus_1 raviga.example");
    EXPECT_EQ(query(store->database(), "SELECT count(*) FROM contract"), "1");
    EXPECT_EQ(store->sourceStates()->size(), 1u);
}

TEST_F(CacheStoreTest, ResolvesAgainAfterAMerge)
{
    const auto store = openCache();
    ASSERT_TRUE(adopt(*store, SourceId::Stripe, hooliStripe()));
    IdentityOverrides overrides;
    overrides.merges.insert(u"local:stripe-cus_1"_qs, u"raviga.example"_qs);
    ASSERT_TRUE(store->resolveAccounts(overrides));
    EXPECT_EQ(query(store->database(), "SELECT key, name FROM account"), "raviga.example|Company cus_2");
    ASSERT_TRUE(store->resolveAccounts({}));
    EXPECT_EQ(query(store->database(), "SELECT count(*) FROM account"), "2");
}

TEST_F(CacheStoreTest, KeepsWhatWasStoredUnderAKey)
{
    const auto store = openCache();
    EXPECT_EQ(store->meta(u"demo"_qs).value(), std::optional<QString>());
    ASSERT_TRUE(store->setMeta(u"demo"_qs, u"2026-11-22"_qs));
    ASSERT_TRUE(store->setMeta(u"demo"_qs, u"2026-11-23"_qs));
    EXPECT_EQ(store->meta(u"demo"_qs).value(), std::optional(u"2026-11-23"_qs));
}

} // namespace
