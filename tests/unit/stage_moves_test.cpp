// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stage_move_rows.h"
#include "core/workspace/stage_moves.h"
#include "tests/unit/workspace_fixture.h"

namespace success {
namespace {

StageSpot spot(const char *key)
{
    return {QString::fromLatin1(key), QString::fromLatin1(key).toUpper(), {}};
}

StageMove moveTo(const char *from, const char *to, const char *deal = "d1")
{
    StageMove move;
    move.source = SourceId::Attio;
    move.externalId = QString::fromLatin1(deal);
    move.accountKey = QStringLiteral("hooli.com");
    move.deal = QStringLiteral("Renewal");
    move.from = spot(from);
    move.from.since = QStringLiteral("2026-11-10T08:00:00Z");
    move.to = spot(to);
    return move;
}

class StageMovesTest : public WorkspaceTest
{
protected:
    std::vector<StageMove> open() { return stageMovesIn(*workspace->snapshot()).all; }

    /// "a>b waiting, b>c waiting"
    QString chain()
    {
        QStringList texts;
        for (const StageMove &move : open())
            texts << move.from.key + u'>' + move.to.key + u' ' + moveStateKey(move.state);
        return texts.join(u", ");
    }

    void keep(const char *from, const char *to) { ASSERT_TRUE(keepMoves(*workspace, {moveTo(from, to)})); }
    void undo() { ASSERT_TRUE(workspace->undo()); }

    /// As the outbox notes it.
    void become(qint64 id, MoveState state, bool written, const StageSpot &current = {})
    {
        ASSERT_TRUE(workspace->database().transact([&](SQLite::Database &connection) {
            StageMove move = *readMove(connection, id);
            move.state = state;
            move.written = written;
            move.current = current;
            writeMove(connection, move);
        }));
    }
    void arrive(qint64 id)
    {
        StageSpot there = stateOf(id).to;
        there.since = QStringLiteral("2026-11-22T13:00:00.500000000Z");
        become(id, MoveState::Sent, true, there);
    }
    StageMove stateOf(qint64 id)
    {
        std::optional<StageMove> move;
        EXPECT_TRUE(workspace->database().run([&](SQLite::Database &connection) { move = readMove(connection, id); }));
        return move.value_or(StageMove());
    }
};

TEST_F(StageMovesTest, AMoveIsKeptWithWhatThePersonSaw)
{
    ASSERT_TRUE(keepMoves(*workspace, {moveTo("a", "b")}));
    reopen();
    const auto moves = open();
    ASSERT_EQ(moves.size(), 1u);
    StageMove expected = moveTo("a", "b");
    expected.id = expected.place = 1;
    expected.at = moves[0].at;
    EXPECT_EQ(moves[0], expected);
    EXPECT_EQ(waitingMoves({moves}), 1);
    const Decision decision = workspace->decisions()->front();
    EXPECT_EQ(decision.summary, QStringLiteral("Moved “Renewal” from A to B"));
    EXPECT_EQ(decision.accountKey, QStringLiteral("hooli.com"));
}

TEST_F(StageMovesTest, TheNextMoveGoesOnFromThereWhateverThePersonStillSaw)
{
    keep("a", "b");
    keep("a", "c");
    EXPECT_EQ(chain(), u"a>b waiting, b>c waiting");
    keep("a", "c");
    EXPECT_EQ(count("decision"), 2) << "it stands there already";
}

TEST_F(StageMovesTest, MovingBackBeforeItWasSentTakesTheMoveBack)
{
    keep("a", "b");
    keep("b", "c");
    keep("c", "b");
    EXPECT_EQ(chain(), u"a>b waiting");
    keep("b", "a");
    EXPECT_EQ(chain(), u"");
    undo();
    undo();
    EXPECT_EQ(chain(), u"a>b waiting, b>c waiting");
}

TEST_F(StageMovesTest, MovingBackWhatMayHaveArrivedIsAMove)
{
    keep("a", "b");
    become(1, MoveState::Waiting, true);
    keep("b", "a");
    EXPECT_EQ(chain(), u"a>b waiting, b>a waiting");
}

TEST_F(StageMovesTest, SeveralDealsAreOneDecision)
{
    ASSERT_TRUE(keepMoves(*workspace, {moveTo("a", "b", "d1"), moveTo("c", "b", "d2")}));
    EXPECT_EQ(count("decision"), 1);
    EXPECT_EQ(workspace->decisions()->front().summary, QStringLiteral("Moved 2 deals to B"));
    undo();
    EXPECT_EQ(count("stage_move"), 0);
}

TEST_F(StageMovesTest, UndoTakesBackWhatWasNotSent)
{
    const QStringList before = dump();
    keep("a", "b");
    undo();
    EXPECT_EQ(dump(), before);
}

TEST_F(StageMovesTest, UndoOfWhatWasSentKeepsTheInverse)
{
    keep("a", "b");
    arrive(1);
    undo();
    ASSERT_EQ(chain(), u"b>a waiting");
    const StageMove inverse = open().front();
    EXPECT_EQ(inverse.inverseOf, 1);
    EXPECT_EQ(inverse.from.since, u"2026-11-22T13:00:00.500000000Z") << "whoever moves it meanwhile is noticed";
    EXPECT_EQ(stateOf(1).state, MoveState::Dropped);
}

TEST_F(StageMovesTest, UndoOfWhatIsBeingSentKeepsTheInverse)
{
    keep("a", "b");
    become(1, MoveState::Sending, true);
    undo();
    EXPECT_EQ(chain(), u"b>a waiting");
}

TEST_F(StageMovesTest, UndoOfWhatASyncHasShownKeepsTheInverseToo)
{
    keep("a", "b");
    arrive(1);
    become(1, MoveState::Done, true, stateOf(1).current);
    undo();
    EXPECT_EQ(chain(), u"b>a waiting");
}

TEST_F(StageMovesTest, UndoesOfAChainGoBackStepByStep)
{
    keep("a", "b");
    arrive(1);
    keep("b", "c");
    arrive(2);
    keep("c", "d");
    undo();
    EXPECT_EQ(chain(), u"a>b sent, b>c sent");
    undo();
    undo();
    EXPECT_EQ(chain(), u"c>b waiting, b>a waiting");
}

TEST_F(StageMovesTest, AMoveAfterOneThatArrivedStartsWhereItArrived)
{
    keep("a", "b");
    arrive(1);
    keep("a", "c"); // the person's view was older
    EXPECT_EQ(open().back().from.key, u"b");
    EXPECT_EQ(open().back().from.since, u"2026-11-22T13:00:00.500000000Z");
}

TEST_F(StageMovesTest, AMoveFromWhatASyncShowedLaterStartsThere)
{
    keep("a", "b");
    arrive(1);
    StageMove later = moveTo("d", "e");
    later.from.since = QStringLiteral("2026-11-23T08:00:00Z");
    ASSERT_TRUE(keepMoves(*workspace, {later}));
    EXPECT_EQ(open().back().from, later.from);
}

TEST_F(StageMovesTest, WhatAnUndoBringsBackIsSentBehindWhatWasMadeSince)
{
    keep("a", "b");
    keep("b", "a"); // takes it back
    keep("a", "c");
    arrive(2);
    undo();
    undo();
    EXPECT_EQ(chain(), u"c>a waiting, a>b waiting");
    EXPECT_EQ(open().back().from.since, u"") << "it stands in a anew";
    undo();
    EXPECT_EQ(chain(), u"c>a waiting");
}

TEST_F(StageMovesTest, AConflictIsAnsweredWithMine)
{
    keep("a", "b");
    keep("b", "c");
    become(1, MoveState::Conflict, false, spot("x"));
    ASSERT_TRUE(keepMine(*workspace, 1));
    EXPECT_EQ(chain(), u"x>b waiting, b>c waiting");
    undo();
    EXPECT_EQ(chain(), u"a>b conflict, b>c waiting");
    ASSERT_TRUE(keepMine(*workspace, 1));
    arrive(1);
    undo();
    EXPECT_EQ(chain(), u"b>c waiting, b>x waiting") << "what waited behind is untouched, and x comes last";
    EXPECT_FALSE(keepMine(*workspace, 1)) << "it is answered";
}

TEST_F(StageMovesTest, AConflictIsAnsweredWithTheirs)
{
    keep("a", "b");
    keep("b", "c");
    become(1, MoveState::Conflict, false, spot("x"));
    ASSERT_TRUE(takeTheirs(*workspace, 1));
    EXPECT_EQ(chain(), u"a>x sent") << "shown until a sync shows it";
    EXPECT_EQ(open().front().current.key, u"x");
    undo();
    EXPECT_EQ(chain(), u"a>b conflict, b>c waiting") << "asked again, and nothing to be sent";
}

TEST_F(StageMovesTest, ARefusedMoveIsDismissedOrTriedAgain)
{
    keep("a", "b");
    become(1, MoveState::Refused, false);
    ASSERT_TRUE(retryMove(*workspace, 1));
    EXPECT_EQ(chain(), u"a>b waiting");
    become(1, MoveState::Refused, false);
    ASSERT_TRUE(dismissMove(*workspace, 1));
    EXPECT_EQ(chain(), u"");
    EXPECT_FALSE(retryMove(*workspace, 1));
    undo();
    EXPECT_EQ(chain(), u"a>b refused");
}

TEST_F(StageMovesTest, AMoveAfterARefusedOneTakesItsPlace)
{
    keep("a", "b");
    become(1, MoveState::Refused, false);
    keep("a", "c");
    EXPECT_EQ(chain(), u"a>c waiting");
    undo();
    EXPECT_EQ(chain(), u"a>b refused");
    keep("a", "c");
    arrive(2);
    undo();
    EXPECT_EQ(chain(), u"c>a waiting") << "what it replaced does not come back to stand in the way";
    undo();
    EXPECT_EQ(chain(), u"c>a waiting") << "the refused one never changed anything";
}

TEST_F(StageMovesTest, OnlyAnUnsentMoveIsDismissed)
{
    keep("a", "b");
    become(1, MoveState::Waiting, true);
    EXPECT_FALSE(dismissMove(*workspace, 1));
    become(1, MoveState::Waiting, false);
    EXPECT_TRUE(dismissMove(*workspace, 1));
    EXPECT_EQ(chain(), u"");
}

TEST_F(StageMovesTest, TheDemoTakesItsMovesBackLikeUnsentOnes)
{
    keep("a", "b");
    become(1, MoveState::Kept, false);
    keep("b", "c");
    become(2, MoveState::Kept, false);
    undo();
    EXPECT_EQ(chain(), u"a>b kept");
    undo();
    EXPECT_EQ(chain(), u"");
}

} // namespace
} // namespace success
