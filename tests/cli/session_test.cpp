// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace success {
namespace {

constexpr int patience = 10'000; // milliseconds; only a test that fails waits that long

class SessionTest : public ::testing::Test
{
protected:
    std::unique_ptr<Session> open(bool keepHistory = false,
                                  const QString &recordings = QStringLiteral(SUCCESS_DEMO_DATA))
    {
        SessionOptions options;
        options.demo = true;
        options.dataDir = m_folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.demoRecordings = recordings;
        options.now = [] {
            return AsOf::noonUtc(QDate(2026, 11, 22)).instant;
        };
        options.keepHistory = keepHistory;
        auto session = Session::open(std::move(options));
        EXPECT_TRUE(session) << session.error().sentence.toStdString();
        QObject::connect(session->get(), &Session::failed, session->get(),
                         [](const Error &error) { ADD_FAILURE() << error.sentence.toStdString(); });
        return std::move(*session);
    }

    static std::vector<QString> keysOf(const PortfolioPtr &portfolio)
    {
        std::vector<QString> keys;
        for (const Account &account : portfolio->accounts)
            keys.push_back(account.key);
        return keys;
    }

    /// Two accounts that two different sources know, so that each has a domain of its own.
    static std::pair<QString, QString> twoDomains(const Portfolio &portfolio)
    {
        std::vector<QString> domains;
        for (const Account &account : portfolio.accounts) {
            if (!account.domain.isEmpty())
                domains.push_back(account.key);
        }
        EXPECT_GE(domains.size(), 2u);
        return {domains[0], domains[1]};
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(SessionTest, ANewDemoSyncsThenShowsAndTheNextLoadOnlyShows)
{
    {
        const auto session = open();
        QSignalSpy started(session.get(), &Session::syncStarted);
        QSignalSpy changed(session.get(), &Session::portfolioChanged);
        QSignalSpy finished(session.get(), &Session::syncFinished);
        session->load();
        EXPECT_TRUE(session->isSyncing());
        ASSERT_TRUE(finished.wait(patience));
        EXPECT_EQ(started.count(), 1);
        EXPECT_EQ(changed.count(), 1);
        EXPECT_FALSE(session->isSyncing());
        EXPECT_GE(session->portfolio()->accounts.size(), 60u);
        EXPECT_EQ(session->workspace().decisions()->size(), 0u) << "presets are no decisions";
    }
    const auto again = open();
    QSignalSpy started(again.get(), &Session::syncStarted);
    ASSERT_TRUE(again->loadNow());
    EXPECT_EQ(started.count(), 0);
}

TEST_F(SessionTest, ADecisionIsWrittenAtOnceAndShownByTheNextPortfolio)
{
    const auto session = open();
    const PortfolioPtr first = *session->loadNow();
    const QString key = first->accounts.front().key;
    QSignalSpy decided(session.get(), &Session::decisionMade);
    QSignalSpy changed(session.get(), &Session::portfolioChanged);
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return workspace.untrack({key}); }));
    EXPECT_EQ(decided.count(), 1);
    EXPECT_TRUE(session->workspace().snapshot()->untracked.contains(key));
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_TRUE(session->portfolio()->find(key)->untracked);
    EXPECT_FALSE(first->find(key)->untracked) << "a Portfolio that was handed out never changes";
    EXPECT_FALSE(session->decide([&](Workspace &workspace) { return workspace.setSetting(key, 1); }));
    EXPECT_EQ(decided.count(), 1);
    ASSERT_TRUE(*session->undo());
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_FALSE(session->portfolio()->find(key)->untracked);
}

TEST_F(SessionTest, ManyDecisionsInARowEndInTheirLastState)
{
    const auto session = open();
    const PortfolioPtr first = *session->loadNow();
    for (size_t i = 0; i < 10; ++i)
        ASSERT_TRUE(session->decide([&](Workspace &workspace) { return workspace.untrack({first->accounts[i].key}); }));
    QSignalSpy changed(session.get(), &Session::portfolioChanged);
    while (session->portfolio()->workspace.untracked.size() < 10)
        ASSERT_TRUE(changed.wait(patience));
    EXPECT_LE(changed.count(), 2);
}

TEST_F(SessionTest, AMergeJoinsTwoAccountsAndItsUndoPartsThemAgain)
{
    const auto session = open();
    const PortfolioPtr before = *session->loadNow();
    const auto [from, into] = twoDomains(*before);
    QSignalSpy changed(session.get(), &Session::portfolioChanged);
    ASSERT_TRUE(session->decide([&](Workspace &workspace) { return workspace.merge(from, into); }));
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_EQ(session->portfolio()->accounts.size(), before->accounts.size() - 1);
    // A sync joins companies by the same merges.
    EXPECT_FALSE(session->syncNow({}, {}).empty());
    EXPECT_EQ(session->portfolio()->accounts.size(), before->accounts.size() - 1);
    ASSERT_TRUE(*session->undo());
    ASSERT_TRUE(changed.wait(patience));
    EXPECT_EQ(keysOf(session->portfolio()), keysOf(before));
}

TEST_F(SessionTest, ACancelledSyncLeavesWhatWasThere)
{
    const auto session = open();
    const PortfolioPtr before = *session->loadNow();
    QSignalSpy finished(session.get(), &Session::syncFinished);
    session->sync();
    session->cancelSync();
    ASSERT_TRUE(finished.wait(patience));
    EXPECT_EQ(keysOf(*session->loadNow()), keysOf(before));
}

TEST_F(SessionTest, ASessionMayEndWhileItSyncs)
{
    for (int i = 0; i < 3; ++i) {
        const auto session = open();
        session->load();
        session->sync();
    }
    EXPECT_TRUE(open()->loadNow());
}

TEST_F(SessionTest, HistoryIsKeptOnlyWhereItIsAskedFor)
{
    {
        const auto session = open();
        ASSERT_TRUE(session->loadNow());
    }
    EXPECT_TRUE(open()->workspace().healthScoresOn(QDate(2026, 11, 22), 0)->isEmpty());
    {
        const auto session = open(true);
        ASSERT_TRUE(session->loadNow());
    }
    const auto session = open();
    const auto scores = session->workspace().healthScoresOn(QDate(2026, 11, 22), 0);
    EXPECT_GE(scores->size(), 50);
    EXPECT_EQ(session->workspace().decisions()->size(), 0u);
}

TEST_F(SessionTest, SyncingWhatIsNotConnectedSaysSo)
{
    const QTemporaryDir recordings;
    const QString stripe = QStringLiteral("/stripe");
    ASSERT_TRUE(QFile::link(QStringLiteral(SUCCESS_DEMO_DATA) + stripe, recordings.path() + stripe));
    const auto session = open(false, recordings.path());
    const auto results = session->syncNow({SourceId::Salesforce, SourceId::Stripe}, {});
    ASSERT_EQ(results.size(), 2u);
    EXPECT_TRUE(results[0].error);
    EXPECT_FALSE(results[1].error);
}

} // namespace
} // namespace success
