// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/chat/chat_document.h"
#include "ui/customer/chat/chat_text.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;
using nlohmann::json;

namespace {

using Kind = ChatParagraph::Kind;
using Look = ChatRun::Look;

json sentence(const char *text, std::vector<int> citations)
{
    return {{"text", text}, {"citations", citations}};
}

json citation(const char *excerpt)
{
    return {{"kind", "call"}, {"id", "buildbetter:7"}, {"date", "2026-06-13"}, {"excerpt", excerpt}};
}

ChatTurn turn(const char *question, json sentences)
{
    return {1,
            Instant(),
            QString::fromUtf8(question),
            {{"answer", std::move(sentences)}, {"citations", {{"1", citation("<i>x")}, {"2", citation("y")}}}}};
}

QString textOf(const ChatParagraph &paragraph)
{
    QString text;
    for (const ChatRun &run : paragraph.runs)
        text += run.text;
    return text;
}

const ChatRun *firstOf(const std::vector<ChatParagraph> &paragraphs, Look look)
{
    for (const ChatParagraph &paragraph : paragraphs) {
        for (const ChatRun &run : paragraph.runs) {
            if (run.look == look)
                return &run;
        }
    }
    return nullptr;
}

QStringList blocksOf(const QTextDocument &document)
{
    QStringList blocks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        blocks += block.text();
    return blocks;
}

QStringList linksOf(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor())
                links += part.fragment().charFormat().anchorHref();
        }
    }
    return links;
}

TEST(ChatTextTest, ATurnIsItsQuestionItsSentencesWithNumbersAndWhoAnswered)
{
    const auto paragraphs = chatParagraphs(turn("why?", {sentence("So.", {1, 2}), sentence("And so.", {2})}), 3);
    ASSERT_EQ(paragraphs.size(), 4U);
    EXPECT_EQ(paragraphs[0].kind, Kind::Question);
    EXPECT_EQ(textOf(paragraphs[0]), QStringLiteral("why?"));
    EXPECT_EQ(textOf(paragraphs[1]), QStringLiteral("So. [1] [2]"));
    EXPECT_EQ(textOf(paragraphs[2]), QStringLiteral("And so. [2]"));
    EXPECT_EQ(textOf(paragraphs[3]), QStringLiteral("Built-in answer · Copy"));
    EXPECT_EQ(firstOf(paragraphs, Look::Link)->link, QStringLiteral("cite:3/1"));
    EXPECT_TRUE(firstOf(paragraphs, Look::Link)->tooltip.contains(QStringLiteral("&lt;i&gt;x"))) << "text, no markup";
}

TEST(ChatTextTest, MoreThanEightNumbersAreCounted)
{
    const auto paragraphs = chatParagraphs(turn("q", {sentence("s", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})}), 0);
    EXPECT_TRUE(textOf(paragraphs[1]).endsWith(QStringLiteral("[8] +2")));
}

TEST(ChatTextTest, WhatAModelSaysWithoutARecordIsMarked)
{
    ChatTurn said = turn("q", {sentence("It renews.", {1}), sentence("They love us.", {})});
    said.answer["answer"][0]["unsupported"] = {9};
    said.answer["model"] = "llama";
    const auto paragraphs = chatParagraphs(said, 0);
    const ChatRun *unsupported = firstOf(paragraphs, Look::Unsupported);
    ASSERT_NE(unsupported, nullptr);
    EXPECT_EQ(unsupported->text, QStringLiteral("[9]"));
    EXPECT_TRUE(unsupported->link.isEmpty());
    EXPECT_TRUE(unsupported->tooltip.startsWith(QStringLiteral("Not in the records")));
    EXPECT_EQ(firstOf(paragraphs, Look::Groundless)->text, QStringLiteral("They love us."));
    EXPECT_EQ(paragraphs[1].runs.front().look, Look::Plain);
    EXPECT_EQ(textOf(paragraphs.back()), QStringLiteral("llama · Copy"));

    said.answer.erase("model");
    EXPECT_EQ(firstOf(chatParagraphs(said, 0), Look::Groundless), nullptr) << "the built-in answer found nothing";
}

TEST(ChatTextTest, AnAnswerThatStopsShortSaysSo)
{
    ChatTurn said = turn("q", {sentence("It renews", {1})});
    said.answer["incomplete"] = "Stopped.";
    EXPECT_EQ(firstOf(chatParagraphs(said, 0), Look::Warning)->text, QStringLiteral("Stopped."));
    EXPECT_TRUE(chatPlainText(said).contains(QStringLiteral("(Stopped.)")));
}

TEST(ChatTextTest, AnAnswerOnItsWaySaysHowFarItIs)
{
    const ChatTurn asked{0, Instant(), QStringLiteral("q"), {}};
    EXPECT_EQ(textOf(chatParagraphs(asked, 0, ChatProgress::Reading).back()), QStringLiteral("Reading the records…"));
    const auto writing = chatParagraphs(turn("q", {sentence("It", {})}), 0, ChatProgress::Writing);
    EXPECT_TRUE(textOf(writing.back()).endsWith(QStringLiteral("Answering…")));
    EXPECT_EQ(chatParagraphs(asked, 0).size(), 1U) << "an answer that cannot be read is only its question";
}

TEST(ChatTextTest, ALinkIsTheRecordItWasMadeFor)
{
    const std::vector<ChatTurn> turns{turn("q", {sentence("s.", {1})})};
    const auto record = citedRecord(turns, QUrl(QStringLiteral("cite:0/1")));
    ASSERT_TRUE(record);
    EXPECT_EQ(record->kind, QStringLiteral("call"));
    EXPECT_EQ(record->id, QStringLiteral("buildbetter:7"));
    EXPECT_EQ(record->day, QDate(2026, 6, 13));
    for (const char *other : {"cite:0/9", "cite:1/1", "cite:x/1", "cite:0/x", "http:0/1", "copy:0", "cite:"})
        EXPECT_FALSE(citedRecord(turns, QUrl(QString::fromLatin1(other)))) << other;
    EXPECT_EQ(turnToCopy(turns, QUrl(QStringLiteral("copy:0"))), turns.data());
    EXPECT_EQ(turnToCopy(turns, QUrl(QStringLiteral("copy:1"))), nullptr);
    EXPECT_EQ(turnToCopy(turns, QUrl(QStringLiteral("cite:0/1"))), nullptr);
}

TEST(ChatTextTest, ACopyTakesTheCitedRecordsAlong)
{
    EXPECT_EQ(chatPlainText(turn("why?", {sentence("So.", {2}), sentence("And so.", {2})})),
              QStringLiteral("why?\n\nSo. [2]\nAnd so. [2]\n\n[2] Call, 13 Jun 2026: y"));
}

class ChatDocumentTest : public ::testing::Test
{
protected:
    Theme theme{ThemeChoice::Light};
    QTextDocument document;
    ChatDocument written{document, theme};
};

TEST_F(ChatDocumentTest, WhatWasSaidIsTextAndNoMarkup)
{
    written.setTurns({turn("<b>why</b>", {sentence("He said <a href=\"http://evil.example\">click</a>", {1})})});
    EXPECT_TRUE(blocksOf(document).contains(QStringLiteral("<b>why</b>")));
    EXPECT_TRUE(document.toPlainText().contains(QStringLiteral("<a href=\"http://evil.example\">click</a> [1]")));
    EXPECT_EQ(linksOf(document), QStringList({QStringLiteral("cite:0/1"), QStringLiteral("copy:0")}));
}

TEST_F(ChatDocumentTest, ATurnThatComesInPiecesReadsInTheEndAsIfItHadComeWhole)
{
    const std::vector<ChatTurn> before{turn("first", {sentence("One.", {1})})};
    const ChatTurn whole = turn("second", {sentence("Two.", {1}), sentence("Three.", {2}), sentence("Four.", {})});
    written.setTurns(before);
    written.addTurn({0, Instant(), whole.question, {}}, ChatProgress::Reading);
    written.replaceLast(turn("second", {sentence("Tw", {})}), ChatProgress::Writing);
    written.replaceLast(turn("second", {sentence("Two.", {1}), sentence("Th", {})}), ChatProgress::Writing);
    written.replaceLast(turn("second", {sentence("Two.", {1})}), ChatProgress::Writing); // a marker was no number
    written.replaceLast(whole, ChatProgress::Done);
    const QStringList blocks = blocksOf(document);
    const QStringList links = linksOf(document);

    QTextDocument other;
    ChatDocument atOnce(other, theme);
    atOnce.setTurns({before.front(), whole});
    EXPECT_EQ(blocks, blocksOf(other));
    EXPECT_EQ(links, linksOf(other));
}

TEST_F(ChatDocumentTest, BlocksThatStayAsTheyAreAreNotTouched)
{
    written.addTurn({0, Instant(), QStringLiteral("q"), {}}, ChatProgress::Reading);
    written.replaceLast(turn("q", {sentence("One.", {1}), sentence("Tw", {})}), ChatProgress::Writing);
    document.documentLayout(); // nobody is told of changes before there is one
    int firstChanged = -1;
    QObject::connect(&document, &QTextDocument::contentsChange, &document,
                     [&](int position, int, int) { firstChanged = document.findBlock(position).blockNumber(); });
    written.replaceLast(turn("q", {sentence("One.", {1}), sentence("Two.", {})}), ChatProgress::Writing);
    EXPECT_EQ(firstChanged, 2) << "the question and the first sentence stand";
}

TEST_F(ChatDocumentTest, TheRoomBelowIsEmptySpaceAndNoText)
{
    document.setTextWidth(400);
    written.setTurns({turn("q", {sentence("s", {1})})});
    const QString text = document.toPlainText();
    const qreal height = document.size().height();
    written.setRoomBelow(300);
    EXPECT_EQ(document.toPlainText(), text);
    EXPECT_NEAR(document.size().height(), height + 300, 4);
    EXPECT_EQ(written.topOfLast(), 0);
    EXPECT_NEAR(written.heightOfLast(), height, 4);
}

} // namespace
