// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"
#include "core/workspace/score_history.h"

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
    const QDate today(2026, 11, 22);
    {
        const auto session = open();
        ASSERT_TRUE(session->loadNow());
    }
    EXPECT_TRUE(sectionsSavedOn(open()->workspace(), today)->empty());
    {
        const auto session = open(true);
        ASSERT_TRUE(session->loadNow());
    }
    const auto session = open();
    EXPECT_EQ(sectionsSavedOn(session->workspace(), today)->size(), savedSections.size());
    EXPECT_GE(scoresSavedBy(session->workspace(), Section::Health, today, 0)->size(), 50);
    EXPECT_GE(scoresSavedBy(session->workspace(), Section::Convert, today, 0)->size(), 5);
    EXPECT_GE(scoresSavedBy(session->workspace(), Section::ReEngage, today, 0)->size(), 5);
    EXPECT_EQ(session->workspace().decisions()->size(), 0u);
}

TEST_F(SessionTest, ADemoHasTheHistoryThatItsRecordsTellComputedOnceAndMarked)
{
    const QDate today(2026, 11, 22);
    std::map<QDate, ScoreBasis> days;
    {
        const auto session = open(true);
        ASSERT_TRUE(session->loadNow());
        QSignalSpy shown(session.get(), &Session::portfolioChanged);
        ASSERT_TRUE(shown.wait(6 * patience)) << "what is open shows it once it is there";
        const auto saved = savedDays(session->workspace(), Section::Health);
        days = std::map<QDate, ScoreBasis>(saved->begin(), saved->end());
    }
    EXPECT_EQ(days.size(), 39u) << "today, two weeks by day, half a year by week";
    EXPECT_EQ(days.begin()->first, today.addDays(-182));
    EXPECT_EQ(days.at(today), ScoreBasis::Saved);
    EXPECT_EQ(std::ranges::count(days, ScoreBasis::Computed, [](const auto &day) { return day.second; }), 38);
    const auto again = open(true);
    const auto portfolio = *again->loadNow();
    int compared = 0;
    for (const Account &account : portfolio->accounts) {
        const auto history = scoreHistory(again->workspace(), Section::Health, account.key);
        const auto week = std::ranges::find(*history, today.addDays(-7), &SavedScore::day);
        const size_t index = portfolio->indexOf(account);
        const auto change = portfolio->healthChange7d[index];
        if (week == history->end() || !change)
            continue;
        ++compared;
        EXPECT_EQ(portfolio->healthScores[index].score - week->score, int(*change)) << account.key.toStdString();
    }
    EXPECT_GE(compared, 40) << "the same as the change over 7 days says";
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
