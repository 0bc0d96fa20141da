// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/unit/workspace_fixture.h"

#include <random>

namespace success {
namespace {

const QString hooli = QStringLiteral("hooli.com");
const QString piper = QStringLiteral("piedpiper.com");

TEST_F(WorkspaceTest, UntrackIsOneDecisionThatUndoTakesBackWhole)
{
    ASSERT_TRUE(workspace->untrack({hooli, piper}));
    EXPECT_EQ(workspace->snapshot()->untracked, (QSet<QString>{hooli, piper}));
    const auto undone = workspace->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->command, QStringLiteral("untrack"));
    EXPECT_TRUE((*undone)->undoneAt);
    EXPECT_TRUE(workspace->snapshot()->untracked.isEmpty());
    const auto nothing = workspace->undo();
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(*nothing);
}

TEST_F(WorkspaceTest, ADecisionSurvivesReopening)
{
    ASSERT_TRUE(workspace->untrack({hooli}));
    ASSERT_TRUE(workspace->setSetting(QStringLiteral("feature.success"), "off"));
    reopen();
    EXPECT_EQ(workspace->snapshot()->untracked, QSet<QString>{hooli});
    EXPECT_FALSE(workspace->snapshot()->featureEnabled);
    ASSERT_TRUE(workspace->undo());
    EXPECT_TRUE(workspace->snapshot()->featureEnabled);
}

TEST_F(WorkspaceTest, WhatChangesNothingIsNoDecision)
{
    ASSERT_TRUE(workspace->track({hooli}));
    ASSERT_TRUE(workspace->untrack({hooli}));
    ASSERT_TRUE(workspace->untrack({hooli}));
    EXPECT_EQ(workspace->decisions()->size(), 1u);
    EXPECT_EQ(count("audit"), 1);
}

TEST_F(WorkspaceTest, DecisionsAndUndosAreInTheAuditLogOfTheirAccount)
{
    ASSERT_TRUE(workspace->untrack({hooli}));
    ASSERT_TRUE(workspace->untrack({piper, QStringLiteral("raviga.vc")}));
    ASSERT_TRUE(workspace->merge(QStringLiteral("hooli.xyz"), hooli));
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(count("audit"), 4);
    const auto ofHooli = workspace->decisions(-1, hooli);
    ASSERT_EQ(ofHooli->size(), 2u);
    EXPECT_EQ(ofHooli->front().command, QStringLiteral("merge"));
    EXPECT_TRUE(ofHooli->front().undoneAt);
    EXPECT_EQ(workspace->decisions(-1, piper)->size(), 1u);
    EXPECT_EQ(workspace->decisions(1)->size(), 1u);
}

TEST_F(WorkspaceTest, AMergeNeverRunsInACircle)
{
    const QString xyz = QStringLiteral("hooli.xyz");
    ASSERT_TRUE(workspace->merge(hooli, piper));
    ASSERT_TRUE(workspace->merge(piper, xyz));
    EXPECT_EQ(workspace->merge(xyz, hooli).error().kind, ErrorKind::InvalidInput);
    EXPECT_FALSE(workspace->merge(hooli, hooli));
    EXPECT_FALSE(workspace->merge(hooli, QString()));
    EXPECT_EQ(workspace->snapshot()->identity.merges.size(), 2);
    EXPECT_EQ(count("decision"), 2);
}

TEST_F(WorkspaceTest, AnAccessRequestIsCheckedAndStaysPendingUntilUndone)
{
    EXPECT_FALSE(*workspace->pendingAccessRequest());
    AccessRequest request{QStringLiteral("Monica Hall"), QStringLiteral("monica"), QStringLiteral("Raviga"), {}};
    EXPECT_FALSE(workspace->requestAccess(request));
    request.email = QStringLiteral("monica@raviga.vc");
    ASSERT_TRUE(workspace->requestAccess(request));
    EXPECT_EQ((**workspace->pendingAccessRequest()).email, request.email);
    ASSERT_TRUE(workspace->undo());
    EXPECT_FALSE(*workspace->pendingAccessRequest());
}

TEST_F(WorkspaceTest, ADamagedDecisionIsRefusedAndChangesNothing)
{
    ASSERT_TRUE(workspace->untrack({hooli}));
    const QStringList before = dump();
    ASSERT_TRUE(workspace->database().run([](SQLite::Database &connection) {
        connection.exec("UPDATE decision SET before_state = '[{\"table\": \"decision\", \"key\": {}, \"row\": null}]'");
    }));
    EXPECT_EQ(workspace->undo().error().kind, ErrorKind::Storage);
    EXPECT_EQ(dump(), before);
}

/// One random command; refused ones count as well, since they must leave nothing.
void decideSomething(Workspace &workspace, std::mt19937 &random)
{
    const auto pick = [&](int n) {
        return int(random() % quint32(n));
    };
    const auto account = [&] {
        return QStringLiteral("a%1.example").arg(pick(6));
    };
    const int first = pick(101);
    switch (pick(11)) {
    case 0:
        return (void)workspace.untrack({account(), account(), account()});
    case 1:
        return (void)workspace.track({account(), account()});
    case 2:
        return (void)workspace.merge(account(), account());
    case 3:
        return (void)workspace.split(allSources[size_t(pick(9))], QString::number(pick(4)), account());
    case 4:
        return (void)workspace.setSettings({{QStringLiteral("health.weights.adoption"), first},
                                            {QStringLiteral("health.weights.payment"), 60 - first},
                                            {QStringLiteral("health.weights.renewal"), 40},
                                            {QStringLiteral("health.weights.signals"), 0}});
    case 5:
        return (void)workspace.setSetting(QStringLiteral("health.thresholds.at_risk"), first);
    case 6:
        return (void)routeAccounts(workspace, {account(), account()}, allSections[size_t(pick(7))],
                                   allSections[size_t(pick(7))], QString::number(first));
    case 7:
        return (void)endRoutes(workspace, {account(), account(), account()}, allSections[size_t(pick(5))]);
    case 8:
        return (void)workspace.setSetting(QStringLiteral("money.base_currency"), pick(2) ? "USD" : "eur");
    case 9:
        return (void)workspace.setSetting(QStringLiteral("money.rates"),
                                          {{"date", "2026-11-20"}, {"rates", {{"GBP", std::to_string(first)}}}});
    default:
        return (void)workspace.requestAccess(
            {QStringLiteral("Jo"), QStringLiteral("jo@%1").arg(account()), account(), QStringLiteral("Ünïcode 🚀")});
    }
}

class WorkspaceSequences : public WorkspaceTest, public ::testing::WithParamInterface<unsigned>
{
};

TEST_P(WorkspaceSequences, UndoingEverythingGivesBackTheStart)
{
    std::mt19937 random(GetParam());
    for (int i = 0; i < 5; ++i)
        decideSomething(*workspace, random);
    ASSERT_TRUE(
        workspace->database().run([](SQLite::Database &connection) { connection.exec("DELETE FROM decision"); }));
    std::vector<QStringList> states{dump()};
    size_t decided = 0;
    for (int i = 0; i < 25; ++i) {
        decideSomething(*workspace, random);
        const size_t now = workspace->decisions(-1)->size();
        if (now == decided) {
            EXPECT_EQ(dump(), states.back()) << "a refused or empty command left something";
        } else {
            EXPECT_EQ(now, decided + 1);
            states.push_back(dump());
        }
        decided = now;
    }
    for (size_t i = decided; i > 0; --i) {
        EXPECT_EQ(dump(), states[i]);
        ASSERT_TRUE(workspace->undo()->has_value());
    }
    EXPECT_EQ(dump(), states.front());
    EXPECT_FALSE(workspace->undo()->has_value());
}

INSTANTIATE_TEST_SUITE_P(Seeds, WorkspaceSequences, ::testing::Range(1u, 21u));

} // namespace
} // namespace success
