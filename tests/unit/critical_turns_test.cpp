// SPDX-License-Identifier: Apache-2.0
#include "core/sections/health/critical_turns.h"
#include "tests/unit/workspace_fixture.h"

using namespace success;

namespace {

const QString hooliKey = QStringLiteral("hooli.example");
const QString aviatoKey = QStringLiteral("aviato.example");

/// Two accounts of Health with the scores given; −1: not scored.
class CriticalTurnsTest : public WorkspaceTest
{
protected:
    CriticalTurnsTest()
    {
        SourceState stripe;
        stripe.source = SourceId::Stripe;
        stripe.lastSuccessAt = instantFromEpoch(1);
        portfolio.sources = {stripe};
    }

    std::vector<CriticalTurn> look(int aviato, int hooli)
    {
        std::vector<Account> accounts(2);
        accounts[0].key = aviatoKey;
        accounts[1].key = hooliKey;
        std::vector<HealthScore> scores(2);
        const std::array points{aviato, hooli};
        for (size_t i = 0; i < 2; ++i) {
            accounts[i].name = accounts[i].key;
            accounts[i].inHealth = true;
            accounts[i].untracked = untracked.contains(accounts[i].key);
            scores[i].score = std::int8_t(points[i]);
            scores[i].level = points[i] < 0 ? RiskLevel::NotScored : portfolio.workspace.health.levelOf(points[i]);
        }
        portfolio.accounts = accounts;
        portfolio.healthScores = scores;
        const auto before = seenRisk(*workspace);
        EXPECT_TRUE(before);
        CriticalLook look = lookForCritical(portfolio, *before);
        EXPECT_TRUE(setSeenRisk(*workspace, *before, look.seen));
        return look.turned;
    }

    static std::vector<QString> keys(const std::vector<CriticalTurn> &turns)
    {
        std::vector<QString> keys;
        for (const CriticalTurn &turn : turns)
            keys.push_back(turn.key);
        return keys;
    }

    Portfolio portfolio;
    QSet<QString> untracked;
};

using Keys = std::vector<QString>;

TEST_F(CriticalTurnsTest, TheFirstLookTellsOfNobody)
{
    EXPECT_TRUE(look(10, 20).empty());
    EXPECT_TRUE(look(10, 20).empty());
}

TEST_F(CriticalTurnsTest, AnAccountIsToldOfOnceATurnAlsoAfterARestart)
{
    look(80, 60);
    EXPECT_EQ(keys(look(80, 39)), Keys{hooliKey});
    EXPECT_TRUE(look(80, 30).empty());
    reopen();
    EXPECT_TRUE(look(80, 20).empty());
    EXPECT_TRUE(look(80, 50).empty());
    reopen();
    EXPECT_EQ(keys(look(80, 10)), Keys{hooliKey}) << "it had recovered";
}

TEST_F(CriticalTurnsTest, SeveralAreToldOfTogetherWorstFirst)
{
    look(80, 60);
    EXPECT_EQ(keys(look(30, 12)), (Keys{hooliKey, aviatoKey}));
}

TEST_F(CriticalTurnsTest, OtherSettingsAndOtherSourcesTurnNobody)
{
    look(60, 60);
    portfolio.workspace.health.atRiskFrom = 65;
    EXPECT_TRUE(look(60, 60).empty());
    EXPECT_TRUE(look(60, 60).empty()) << "and not at the next look either";
    portfolio.workspace.health.atRiskFrom = 40;
    look(60, 60);
    SourceState usage;
    usage.source = SourceId::PostHog;
    portfolio.sources.push_back(usage);
    EXPECT_EQ(keys(look(60, 10)), Keys{hooliKey}) << "a source without data changes nothing";
    look(60, 60);
    portfolio.sources.back().lastSuccessAt = instantFromEpoch(2);
    EXPECT_TRUE(look(10, 10).empty()) << "its first data does";
}

TEST_F(CriticalTurnsTest, WhatWasNotSeenOtherwiseDoesNotTurn)
{
    look(60, -1);
    EXPECT_TRUE(look(60, 10).empty()) << "never scored before";
    look(60, 70);
    EXPECT_TRUE(look(60, -1).empty());
    EXPECT_EQ(keys(look(60, 10)), Keys{hooliKey}) << "not scored for a while";
}

TEST_F(CriticalTurnsTest, UntrackedAccountsAreSeenAndNotToldOf)
{
    look(60, 60);
    untracked = {hooliKey};
    EXPECT_TRUE(look(60, 10).empty());
    untracked = {};
    EXPECT_TRUE(look(60, 10).empty());
}

TEST_F(CriticalTurnsTest, OnlyWhatDiffersIsWritten)
{
    look(60, 60);
    look(60, 10);
    const auto changes = [&] {
        int count = 0;
        EXPECT_TRUE(
            workspace->database().run([&](SQLite::Database &connection) { count = connection.getTotalChanges(); }));
        return count;
    };
    const int before = changes();
    look(60, 10);
    EXPECT_EQ(changes(), before);
    look(20, 10);
    EXPECT_EQ(changes(), before + 2) << "what it was seen under, and one account";
}

} // namespace
