// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/notes.h"
#include "tests/unit/workspace_fixture.h"

using namespace success;

namespace {

class NotesTest : public WorkspaceTest
{
protected:
    AccountNote note(const QString &key = QStringLiteral("hooli.example"))
    {
        const auto notes = accountNotes(*workspace, {key});
        EXPECT_TRUE(notes);
        return notes && !notes->empty() ? notes->front() : AccountNote{};
    }
    Result<void> keep(const QString &text) { return keepNote(*workspace, QStringLiteral("hooli.example"), text); }
    Result<void> type(const QString &text) { return saveNoteDraft(*workspace, QStringLiteral("hooli.example"), text); }
};

TEST_F(NotesTest, ANoteIsADecisionAndUndoBringsTheOneBefore)
{
    ASSERT_TRUE(keep(QStringLiteral("\n# First\nwith *stars*")));
    ASSERT_TRUE(keep(QStringLiteral("second")));
    EXPECT_EQ(note().text, u"second");
    EXPECT_EQ(workspace->decisions()->back().summary, u"Noted on hooli.example: # First");
    EXPECT_EQ(workspace->decisions(10, QStringLiteral("hooli.example"))->size(), 2u);
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(note().text, u"\n# First\nwith *stars*");
    ASSERT_TRUE(workspace->undo());
    EXPECT_EQ(note(), AccountNote{});
    EXPECT_EQ(count("audit"), 4);
}

TEST_F(NotesTest, TheSameTextAndABlankOneAreNoDecision)
{
    ASSERT_TRUE(keep(QStringLiteral("  \n ")));
    EXPECT_EQ(count("decision"), 0);
    ASSERT_TRUE(keep(QStringLiteral("said")));
    ASSERT_TRUE(keep(QStringLiteral("said")));
    EXPECT_EQ(count("decision"), 1);
    ASSERT_TRUE(keep(QString()));
    EXPECT_EQ(count("note"), 0);
    EXPECT_EQ(workspace->decisions()->front().summary, u"Removed the note on hooli.example");
}

TEST_F(NotesTest, WhatIsTypedSurvivesUntilItIsKept)
{
    ASSERT_TRUE(keep(QStringLiteral("kept")));
    ASSERT_TRUE(type(QStringLiteral("kept and mo")));
    reopen();
    EXPECT_EQ(note().text, u"kept");
    EXPECT_EQ(note().draft, u"kept and mo");
    EXPECT_EQ(count("decision"), 1) << "typing is no decision";
    ASSERT_TRUE(keep(QStringLiteral("kept and more")));
    EXPECT_EQ(note().draft, std::nullopt);
    ASSERT_TRUE(type(QStringLiteral("kept and more")));
    ASSERT_TRUE(keep(QStringLiteral("kept and more")));
    EXPECT_EQ(note().draft, std::nullopt) << "also where it ended as it began";
    EXPECT_EQ(count("decision"), 2);
}

TEST_F(NotesTest, ATextWithoutEndIsRefusedAndStaysADraft)
{
    const QString endless(longestNote + 1, u'x');
    ASSERT_TRUE(type(endless));
    const auto kept = keep(endless);
    ASSERT_FALSE(kept);
    EXPECT_TRUE(kept.error().sentence.contains(u"100001"));
    EXPECT_EQ(note().draft, endless);
}

TEST_F(NotesTest, WhoWroteOverAnotherTextIsHandedItAndChangesNothing)
{
    const QString key = QStringLiteral("hooli.example");
    ASSERT_TRUE(keep(QStringLiteral("theirs")));
    ASSERT_TRUE(type(QStringLiteral("mine")));
    const auto asked = keepNoteOver(*workspace, key, QStringLiteral("before"), QStringLiteral("mine"));
    ASSERT_TRUE(asked);
    EXPECT_EQ(*asked, u"theirs");
    EXPECT_EQ(note().text, u"theirs");
    EXPECT_EQ(note().draft, u"mine") << "what was typed is not lost";
    EXPECT_EQ(count("decision"), 1);
    const auto kept = keepNoteOver(*workspace, key, QStringLiteral("theirs"), QStringLiteral("mine"));
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, std::nullopt);
    EXPECT_EQ(note().text, u"mine");
    EXPECT_EQ(*keepNoteOver(*workspace, key, QStringLiteral("old"), QStringLiteral("mine")), std::nullopt)
        << "two who write the same agree";
}

} // namespace
