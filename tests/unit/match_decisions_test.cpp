// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/release_decisions.h"
#include "tests/unit/workspace_fixture.h"

using namespace success;

namespace {

class MatchDecisions : public WorkspaceTest
{
protected:
    std::vector<MatchDecision> standing()
    {
        const auto snapshot = workspace->snapshot();
        EXPECT_TRUE(snapshot);
        return snapshot ? releaseDecisionsIn(*snapshot).matches : std::vector<MatchDecision>();
    }

    const MatchDecision dark{
        QStringLiteral("r1"),        QStringLiteral("s1"),        true, QStringLiteral("hooli.example"),
        QStringLiteral("Dark mode"), QStringLiteral("Dark theme")};
};

TEST_F(MatchDecisions, AreKeptWithTheirTextsAndTakenBack)
{
    const QStringList before = dump();
    ASSERT_TRUE(decideMatches(*workspace, {dark}));
    reopen();
    EXPECT_EQ(standing(), std::vector{dark});
    EXPECT_EQ(workspace->decisions()->front().summary,
              QStringLiteral("Approved that “Dark theme” answers “Dark mode”"));
    EXPECT_EQ(workspace->decisions(-1, QStringLiteral("hooli.example"))->size(), 1u);
    ASSERT_TRUE(*workspace->undo());
    EXPECT_EQ(dump(), before);
}

TEST_F(MatchDecisions, ASecondThoughtReplacesTheFirstAndUndoBringsItBack)
{
    MatchDecision dismissed = dark;
    dismissed.approved = false;
    ASSERT_TRUE(decideMatches(*workspace, {dark}));
    ASSERT_TRUE(decideMatches(*workspace, {dismissed}));
    EXPECT_EQ(standing(), std::vector{dismissed});
    ASSERT_TRUE(*workspace->undo());
    EXPECT_EQ(standing(), std::vector{dark});
}

TEST_F(MatchDecisions, WhatStandsAlreadyIsNoDecision)
{
    ASSERT_TRUE(decideMatches(*workspace, {dark}));
    ASSERT_TRUE(decideMatches(*workspace, {dark}));
    ASSERT_TRUE(decideMatches(*workspace, {}));
    EXPECT_EQ(workspace->decisions()->size(), 1u);
}

TEST_F(MatchDecisions, SeveralAreOneDecision)
{
    MatchDecision other = dark;
    other.requestId = QStringLiteral("r2");
    ASSERT_TRUE(decideMatches(*workspace, {dark, other}));
    EXPECT_EQ(standing().size(), 2u);
    EXPECT_EQ(workspace->decisions()->front().summary, QStringLiteral("Approved 2 matches"));
    ASSERT_TRUE(*workspace->undo());
    EXPECT_TRUE(standing().empty());
}

} // namespace
