// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/reply/reply_reader.h"

#include <gtest/gtest.h>

#include <random>

namespace success::assistant {
namespace {

std::vector<Record> recordsUpTo(int count)
{
    std::vector<Record> records;
    for (int i = 1; i <= count; ++i)
        records.push_back({QStringLiteral("call"),
                           QStringLiteral("gong:%1").arg(i),
                           QDate(2026, 6, i),
                           {},
                           QStringLiteral("What was said in call %1").arg(i)});
    return records;
}

Answer read(const char *text, Reading reading = Reading::Whole, int records = 9)
{
    return readReply(QString::fromUtf8(text), recordsUpTo(records), reading);
}

/// `It pays. [1] {9}`: citations, and what is unsupported.
std::string shown(const Answer &answer)
{
    QStringList lines;
    for (const Sentence &sentence : answer.sentences) {
        QString line = sentence.text;
        for (const int number : sentence.citations)
            line += QStringLiteral(" [%1]").arg(number);
        for (const int number : sentence.unsupported)
            line += QStringLiteral(" {%1}").arg(number);
        lines << line;
    }
    return lines.join(u'|').toStdString();
}

std::string read1(const char *text)
{
    return shown(read(text));
}

TEST(ReplyReader, SentencesHaveTheNumbersInsideOrBehindThem)
{
    EXPECT_EQ(read1("It pays late [3]. Usage fell. [1]"), "It pays late. [1]|Usage fell. [2]");
    EXPECT_EQ(read1("It pays [3], but late [1]. And more!"), "It pays, but late. [1] [2]|And more!");
    EXPECT_EQ(read1("All of it [1][2] and [1, 2], [1-3]."), "All of it and,. [1] [2] [3]");
    EXPECT_EQ(read1("From two [4;5]. From records [records 4 and 5]."), "From two. [1] [2]|From records. [1] [2]");
    EXPECT_EQ(read1("No number at all"), "No number at all");
    EXPECT_EQ(read1("数は三つ。【2】次も。"), "数は三つ。 [1]|次も。");
}

TEST(ReplyReader, RecordsAreNumberedAsTheyAreFirstCited)
{
    const Answer answer = read("Last [7]. First [2]. Last again [7].");
    EXPECT_EQ(shown(answer), "Last. [1]|First. [2]|Last again. [1]");
    ASSERT_EQ(answer.citations.size(), 2u);
    EXPECT_EQ(answer.citations[0].id, u"gong:7");
    EXPECT_EQ(answer.citations[0].kind, u"call");
    EXPECT_EQ(answer.citations[0].day, QDate(2026, 6, 7));
    EXPECT_EQ(answer.citations[0].excerpt, u"What was said in call 7");
    EXPECT_EQ(answer.citations[1].id, u"gong:2");
}

TEST(ReplyReader, ANumberThatNoRecordHasIsUnsupported)
{
    EXPECT_EQ(read1("Made up [99]. Half [1][12]. None [0]."), "Made up. {99}|Half. [1] {12}|None. {0}");
    EXPECT_EQ(read1("Too many [8-11]. A year [2026]."), "Too many. [1] [2] {10} {11}|A year. {2026}");
    EXPECT_EQ(read1("No list [1-999999]."), "No list. [1] {999999}");
    EXPECT_TRUE(read("Made up [99].").citations.empty());
}

TEST(ReplyReader, AFullStopIsNotAlwaysAnEnd)
{
    EXPECT_EQ(read1("ARR is 1,200.50 USD. Mr. Belson of Hooli Inc. called on Nov. 3. J. Doe did not."),
              "ARR is 1,200.50 USD.|Mr. Belson of Hooli Inc. called on Nov. 3.|J. Doe did not.");
    EXPECT_EQ(read1("They want e.g. exports (cf. No. 5)."), "They want e.g. exports (cf. No. 5).");
    EXPECT_EQ(read1("“It is broken.” [2] She left. Why? “No.”"), "“It is broken.” [1]|She left.|Why?|“No.”");
    EXPECT_EQ(read1("Go to example.com now. v2.1 is out."), "Go to example.com now. v2.1 is out.");
}

TEST(ReplyReader, MarkdownIsText)
{
    EXPECT_EQ(read1("## Summary\n\n- **Late** payments [1]\n* `Exports` fail [2]\n1. First\n> quoted\n```text\nx\n```"),
              "Summary|Late payments [1]|Exports fail [2]|First|quoted|x");
    EXPECT_EQ(read1("<b>Bold</b> & <script>alert(1)</script>"), "<b>Bold</b> & <script>alert(1)</script>");
    EXPECT_EQ(read1("<think>The record [3] says so.\nHm.</think>\n\nIt pays [1]."), "It pays. [1]");
    EXPECT_EQ(shown(read("<think>The record [3]", Reading::SoFar)), "");
}

TEST(ReplyReader, LinksAreTextWithTheirHost)
{
    EXPECT_EQ(read1("See [the invoice](https://evil.example/pay?key=1 \"title\") now."),
              "See the invoice (evil.example) now.");
    EXPECT_EQ(read1("![x](https://evil.example/p.png) and [](https://evil.example)"),
              "x (evil.example) and evil.example");
    EXPECT_EQ(read1("Go to https://api.openai.com@evil.example/?q=secret now"), "Go to evil.example now");
    EXPECT_EQ(read1("Or <https://evil.example/a>, or [mail](mailto:a@b.example), or [run](javascript:alert`1`)."),
              "Or <evil.example>, or mail (mailto link), or run (javascript link).");
    EXPECT_EQ(read1("[1](https://evil.example) is no citation."), "1 (evil.example) is no citation.");
    EXPECT_EQ(read1("[2](see below)"), "(see below) [1]");
    EXPECT_EQ(read1("A [bücher](https://bücher.example/x)"), "A bücher (xn--bcher-kva.example)");
}

TEST(ReplyReader, WhatAPersonWouldNotSeeGoes)
{
    const QString hidden = QStringLiteral("It\u202e pays\u200b ") + QString::fromUcs4(U"\U000E0041") + u"[1].\a";
    EXPECT_EQ(shown(readReply(hidden, recordsUpTo(1), Reading::Whole)), "It pays. [1]");
}

TEST(ReplyReader, WhatIsNotClosedYetIsLeftOutSoFar)
{
    EXPECT_EQ(shown(read("It pays [1", Reading::SoFar)), "It pays");
    EXPECT_EQ(shown(read("It pays [1", Reading::Whole)), "It pays [1");
    EXPECT_EQ(shown(read("See [the page](https://evil.exa", Reading::SoFar)), "See");
    EXPECT_EQ(shown(read("Done [1]. More", Reading::SoFar)), "Done. [1]|More");
}

TEST(ReplyReader, ASentenceStaysAsItIsOnceAnotherHasBegun)
{
    const QString text = QStringLiteral("Hooli pays late [3][1]. “It is **broken**.” [2-4] See [the page. Now]"
                                        "(https://evil.example/a?b=c) for more [9, 12].\n\n- First: 1,200.50 USD. "
                                        "[5]\n- Second, e.g. this [1]! Why? 🎉 Because of Dr. Who [77].\nThe end");
    const std::vector<Record> records = recordsUpTo(9);
    const Answer whole = readReply(text, records, Reading::Whole);
    ASSERT_GE(whole.sentences.size(), 7u);
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const Answer part = readReply(text.left(size), records, Reading::SoFar);
        for (size_t i = 0; i + 1 < part.sentences.size(); ++i) {
            ASSERT_LT(i, whole.sentences.size());
            ASSERT_EQ(part.sentences[i].text, whole.sentences[i].text) << text.left(size).toStdString();
            ASSERT_EQ(part.sentences[i].citations, whole.sentences[i].citations) << text.left(size).toStdString();
            ASSERT_EQ(part.sentences[i].unsupported, whole.sentences[i].unsupported);
        }
    }
}

TEST(ReplyReader, AnyTextReadsToSentencesWhoseNumbersResolve)
{
    static const std::vector<QString> parts{
        QStringLiteral("["),   QStringLiteral("]"),     QStringLiteral("("),         QStringLiteral(")"),
        QStringLiteral("1"),   QStringLiteral("12"),    QStringLiteral("-"),         QStringLiteral(","),
        QStringLiteral(". "),  QStringLiteral("\n"),    QStringLiteral("https://a"), QStringLiteral("word "),
        QStringLiteral("[1]"), QStringLiteral("[2-4]"), QStringLiteral("**"),        QStringLiteral("<b>"),
        QStringLiteral("🎉"),   QStringLiteral("![x]"),  QStringLiteral("`"),         QStringLiteral("# ")};
    std::mt19937 random(7);
    const std::vector<Record> records = recordsUpTo(5);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 30; ++i)
            text += parts[random() % parts.size()];
        const Answer answer = readReply(text, records, round % 2 == 0 ? Reading::Whole : Reading::SoFar);
        for (const Sentence &sentence : answer.sentences) {
            ASSERT_FALSE(sentence.text.isEmpty());
            ASSERT_FALSE(sentence.text.contains(u"https://")) << text.toStdString();
            for (const int number : sentence.citations)
                ASSERT_TRUE(number >= 1 && size_t(number) <= answer.citations.size());
            for (const int number : sentence.unsupported)
                ASSERT_TRUE(number < 1 || number > 5);
        }
    }
}

} // namespace
} // namespace success::assistant
