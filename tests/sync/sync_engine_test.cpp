// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/sync_fixture.h"

#include <QDir>
#include <QFile>

#include <random>

using namespace success;
using namespace success::test;

namespace {

TEST_F(SyncTest, AdoptsWhatEachSourceDelivers)
{
    succeed(sb, 1);
    succeed(stripe, 2);
    const auto results = sync({sb, stripe});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].source, sb);
    EXPECT_FALSE(results[0].error);
    EXPECT_EQ(results[0].records, 20);
    EXPECT_EQ(results[0].notes, std::vector{u"One field could not be read."_qs});
    EXPECT_EQ(held(sb), 1);
    EXPECT_EQ(held(stripe), 2);
    const auto states = openCache()->sourceStates();
    ASSERT_EQ(states->size(), 2u);
    EXPECT_EQ(states->front().syncedAsOf, QDate(2026, 11, 22));
    EXPECT_EQ(states->front().lastSuccessAt, instantFromEpoch(1795348800));
    EXPECT_EQ(states->front().notes.size(), 1u);
    EXPECT_TRUE(QDir(path(u"staging"_qs)).entryList(QDir::Files).isEmpty());
}

TEST_F(SyncTest, AFailingSourceKeepsItsOldDataAndDisturbsNoOther)
{
    succeed(sb, 1);
    succeed(stripe, 1);
    sync({sb, stripe});
    const Error error{ErrorKind::Auth, u"Stripe refused the key."_qs, u"stripe"_qs};
    fail(stripe, error);
    succeed(sb, 2);
    const auto results = sync({stripe, sb});
    EXPECT_EQ(results[0].error, error);
    EXPECT_FALSE(results[1].error);
    EXPECT_EQ(held(sb), 2);
    EXPECT_EQ(held(stripe), 1);
    const auto states = openCache()->sourceStates();
    EXPECT_EQ(states->back().error, error);
    EXPECT_EQ(states->back().records, 20) << "of the last success";
    succeed(stripe, 3);
    sync({stripe});
    EXPECT_FALSE(openCache()->sourceStates()->back().error);
}

TEST_F(SyncTest, SourcesRunSideBySide)
{
    test::Gate gate;
    script(sb, [&gate](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
        co_await gate.pass(); // only the second source opens it
        co_return co_await deliverTwoPages(std::move(context), 1);
    });
    script(stripe, [&gate](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
        QMetaObject::invokeMethod(&gate, &Gate::open, Qt::QueuedConnection);
        co_return co_await deliverTwoPages(std::move(context), 2);
    });
    SyncEngine engine(options());
    std::vector<SourceId> finished;
    QObject::connect(&engine, &SyncEngine::sourceFinished, &engine,
                     [&](const SourceResult &result) { finished.push_back(result.source); });
    QCoro::waitFor(engine.run(targets({sb, stripe}), m_cancel));
    EXPECT_EQ(finished, (std::vector{stripe, sb})) << "each is adopted when it is done";
    EXPECT_EQ(held(sb), 1);
    EXPECT_EQ(held(stripe), 2);
}

TEST_F(SyncTest, ACancelledSyncKeepsTheOldDataAndWhatWasFinished)
{
    succeed(sb, 1);
    succeed(stripe, 1);
    sync({sb, stripe});
    succeed(sb, 2);
    script(stripe, [this](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
        (void)context.deliver(page(1, 2));
        m_cancel.cancel();
        const auto refused = context.deliver(page(2, 2));
        EXPECT_EQ(refused.error().kind, ErrorKind::Cancelled);
        co_return FetchReport{}; // even a source that does not listen
    });
    const auto results = sync({sb, stripe});
    EXPECT_FALSE(results[0].error);
    ASSERT_TRUE(results[1].error);
    EXPECT_EQ(results[1].error->kind, ErrorKind::Cancelled);
    EXPECT_EQ(held(sb), 2);
    EXPECT_EQ(held(stripe), 1);
    EXPECT_FALSE(openCache()->sourceStates()->back().error) << "stopping is no failure";
}

TEST_F(SyncTest, AnExceptionInASourceIsAnError)
{
    script(sb, [](FetchContext) -> QCoro::Task<Result<FetchReport>> {
        throw std::runtime_error("a field is not a number");
        co_return FetchReport{};
    });
    succeed(stripe, 1);
    const auto results = sync({sb, stripe});
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->kind, ErrorKind::Protocol);
    EXPECT_TRUE(results[0].error->sentence.contains(u"a field is not a number"));
    EXPECT_EQ(held(stripe), 1);
}

TEST_F(SyncTest, ASourceThisVersionDoesNotKnowIsAnError)
{
    succeed(sb, 1);
    const auto results = sync({SourceId::Feed, sb});
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(results[0].error->sentence.contains(u"Feed"));
    EXPECT_FALSE(results[1].error);
}

TEST_F(SyncTest, RequestsGoOverTheTargetsTransportWithItsToken)
{
    m_transport->answer = {401, {{"Content-Type", "application/json"}}, R"({"message": "bad key"})"};
    script(sb, [](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
        const auto answer = co_await context.http.getJson(u"/v1/customers"_qs);
        EXPECT_FALSE(answer);
        co_return tl::unexpected(answer.error());
    });
    const auto results = sync({sb});
    ASSERT_EQ(m_transport->requests.size(), 1u);
    EXPECT_EQ(m_transport->requests.front().url, QUrl(u"https://api.example/v1/customers"_qs));
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->kind, ErrorKind::Auth);
    EXPECT_FALSE(results[0].error->sentence.contains(u"secret-token"));
}

TEST_F(SyncTest, ReportsItsProgress)
{
    succeed(sb, 1);
    SyncEngine engine(options());
    std::vector<std::string> said;
    QObject::connect(&engine, &SyncEngine::progressed, &engine, [&](const SyncProgress &progress) {
        said.push_back(progress.phase.toStdString() + "|" + std::to_string(progress.pages) + "|" +
                       std::to_string(progress.records));
    });
    QCoro::waitFor(engine.run(targets({sb}), m_cancel));
    EXPECT_EQ(said, (std::vector<std::string>{"Reading page 1|1|0", "Reading page 1|1|10", "Reading page 2|2|10",
                                              "Reading page 2|2|20"}));
}

TEST_F(SyncTest, TwoSyncsInOneFolderDoNotMix)
{
    test::Gate gate;
    script(sb, [&gate](FetchContext context) -> QCoro::Task<Result<FetchReport>> {
        co_await gate.pass();
        co_return co_await deliverTwoPages(std::move(context), 1);
    });
    SyncEngine first(options());
    auto running = first.run(targets({sb}), m_cancel);
    succeed(stripe, 2);
    const auto refused = sync({stripe});
    ASSERT_TRUE(refused[0].error);
    EXPECT_TRUE(refused[0].error->sentence.contains(u"Another sync"));
    EXPECT_TRUE(refused[0].error->retryCanHelp);
    gate.open();
    EXPECT_FALSE(QCoro::waitFor(std::move(running))[0].error);
    EXPECT_EQ(held(sb), 1);
    EXPECT_FALSE(sync({stripe})[0].error);
}

TEST_F(SyncTest, WhatAKilledSyncLeftIsCleared)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"staging"_qs));
    QFile left(path(u"staging/posthog.sqlite"_qs));
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.write("half a database");
    left.close();
    succeed(sb, 1);
    EXPECT_FALSE(sync({sb})[0].error);
    EXPECT_FALSE(left.exists());
}

TEST_F(SyncTest, ACacheThatCannotBeOpenedIsEachSourcesError)
{
    ASSERT_TRUE(openCache()->database().run(
        [](SQLite::Database &connection) { connection.exec("PRAGMA user_version = 999"); }));
    succeed(sb, 1);
    succeed(stripe, 1);
    for (const SourceResult &result : sync({sb, stripe})) {
        ASSERT_TRUE(result.error);
        EXPECT_TRUE(result.error->sentence.contains(u"newer"));
    }
}

TEST_F(SyncTest, AStagingFolderThatCannotBeMadeIsAnError)
{
    QFile inTheWay(path(u"staging"_qs));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    succeed(sb, 1);
    const auto results = sync({sb});
    ASSERT_TRUE(results[0].error);
    EXPECT_EQ(results[0].error->kind, ErrorKind::Storage);
    EXPECT_EQ(held(sb), 0);
}

TEST_F(SyncTest, EachSourceHoldsItsLastSuccessWhateverHappensToTheOthers)
{
    std::mt19937 random(11);
    const std::vector<SourceId> all{sb, stripe, posthog};
    std::map<SourceId, int> expected;
    for (int generation = 1; generation <= 15; ++generation) {
        for (const SourceId source : all) {
            if (random() % 2)
                fail(source, {ErrorKind::Network, u"No answer."_qs, sourceKey(source), true});
            else
                succeed(source, expected[source] = generation);
        }
        sync(all);
        for (const SourceId source : all)
            EXPECT_EQ(held(source), expected[source]) << generation;
    }
}

} // namespace
