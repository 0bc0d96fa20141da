// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/due_day.h"
#include "core/assistant/question.h"
#include "core/assistant/spelling.h"
#include "core/assistant/wording.h"

#include <QFile>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace success::assistant {

namespace {

const QDate today(2026, 11, 22); // a Sunday

Question read(const QString &text, const std::function<bool(const std::string &)> &isWord = {})
{
    return readQuestion(text, {today, {u"Hooli"_qs, u"hooli.example"_qs}, isWord});
}

QString intentOf(const QString &text)
{
    const Question question = read(text);
    return question.intents.empty() ? u"search"_qs : intentKey(question.intents.front());
}

TEST(Questions, NoCueIsSpelledInAWayThatItCannotMatch)
{
    for (const Cue &cue : cues()) {
        EXPECT_GT(cue.weight, 0);
        ASSERT_FALSE(cue.words.empty());
        for (const auto &place : cue.words) {
            EXPECT_FALSE(place.empty());
            for (const CueWord &cueWord : place)
                EXPECT_TRUE(std::ranges::all_of(cueWord.word, [](char letter) {
                    return letter >= 'a' && letter <= 'z';
                })) << cueWord.word;
        }
    }
}

/// phrasings.json: by intent, how people ask for it; `search`: what no intent answers.
TEST(Questions, AreTakenForWhatTheyAskInOrdinaryWords)
{
    QFile file(QStringLiteral(SUCCESS_SOURCE_DIR "/tests/assistant/phrasings.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto phrasings = nlohmann::json::parse(bytes.begin(), bytes.end());
    size_t count = 0;
    for (const auto &[intent, questions] : phrasings.items()) {
        for (const auto &question : questions) {
            const Question taken = read(QString::fromStdString(question.get<std::string>()));
            const bool searches = taken.intents.empty() || taken.isMostlyTopic;
            EXPECT_EQ(searches ? "search" : intentKey(taken.intents.front()).toStdString(), intent) << question;
            ++count;
        }
    }
    EXPECT_GE(count, 100u);
}

TEST(Questions, CourtesyCaseAndNameChangeNothing)
{
    for (const auto *plain : {u"why is it critical", u"when does it renew", u"what changed since last week",
                              u"unpaid invoices", u"what should I do next", u"who owns it", u"last call"}) {
        const QString text = QString::fromUtf16(plain);
        const QString intent = intentOf(text);
        EXPECT_NE(intent, u"search") << text.toStdString();
        EXPECT_EQ(intentOf(text.toUpper() + u'?'), intent);
        EXPECT_EQ(intentOf(u"Hi, could you please tell me: "_qs + text + u" thanks!"_qs), intent);
        EXPECT_EQ(intentOf(text + u" for Hooli"_qs), intent);
    }
}

TEST(Questions, AWordOfTheRecordsIsNoMisspelling)
{
    EXPECT_EQ(read(u"renewel"_qs).words.front(), "renewal");
    EXPECT_EQ(read(u"renewel"_qs, [](const std::string &word) { return word == "renewel"; }).words.front(), "renewel");
}

TEST(Questions, WordsThatNoIntentExplainsAreTheTopic)
{
    const Question question = read(u"complaints about the turbine"_qs);
    EXPECT_EQ(question.topic, std::vector<std::string>{"turbine"});
    EXPECT_FALSE(question.isMostlyTopic);
    EXPECT_TRUE(read(u"turbine gearbox bearing complaints"_qs).isMostlyTopic);
}

TEST(Questions, TwoQuestionsInOneAreTwoIntents)
{
    const Question question = read(u"When do they renew and how much do they pay?"_qs);
    EXPECT_EQ(question.intents, (std::vector{Intent::Renewal, Intent::Value}));
}

struct Said
{
    const char16_t *text;
    QDate from;
    std::optional<int> count;
};

TEST(Questions, TimeAndNumberAreReadAsTheyAreSaid)
{
    const std::vector<Said> all{
        {u"what changed since last week", {2026, 11, 15}, {}},
        {u"what changed in the past 2 months", {2026, 9, 22}, {}},
        {u"what changed this month", {2026, 11, 1}, {}},
        {u"what changed this quarter", {2026, 10, 1}, {}},
        {u"what changed since monday", {2026, 11, 16}, {}},
        {u"what changed since october", {2026, 10, 1}, {}},
        {u"what changed since december", {2025, 12, 1}, {}},
        {u"what changed since sunday", {2026, 11, 15}, {}},
        {u"what changed yesterday", {2026, 11, 21}, {}},
        {u"what changed", {}, {}},
        {u"summarise the last three calls", {}, 3},
        {u"summarise the last 12 calls", {}, 12},
        {u"calls of the last ten days", {2026, 11, 12}, {}},
        {u"last 2 calls of the last week", {2026, 11, 15}, 2},
    };
    for (const Said &said : all) {
        const Question question = read(QString::fromUtf16(said.text));
        EXPECT_EQ(question.period ? question.period->from : QDate(), said.from)
            << QString::fromUtf16(said.text).toStdString();
        EXPECT_EQ(question.count, said.count) << QString::fromUtf16(said.text).toStdString();
    }
}

TEST(DueDays, AreReadFromTheWords)
{
    const QDate tuesday(2026, 11, 17);
    const std::vector<std::pair<const char16_t *, QDate>> all{
        {u"You get it by Friday", {2026, 11, 20}},
        {u"Have it on my desk on Tuesday", {2026, 11, 24}},
        {u"I will send it tomorrow.", {2026, 11, 18}},
        {u"in two weeks", {2026, 12, 1}},
        {u"within 10 days", {2026, 11, 27}},
        {u"by the end of the quarter", {2026, 12, 31}},
        {u"before the end of this month", {2026, 11, 30}},
        {u"by the end of the week", {2026, 11, 22}},
        {u"next week", {2026, 11, 29}},
        {u"next month", {2026, 12, 31}},
        {u"Second team joins in January", {2027, 1, 31}},
        {u"by 15 December", {2026, 12, 15}},
        {u"by December 3rd", {2026, 12, 3}},
        {u"on 2027-02-03", {2027, 2, 3}},
        {u"We send the run-book", {}},
        {u"They may mind the march of time", {}},
    };
    for (const auto &[text, due] : all)
        EXPECT_EQ(dueDayIn(QString::fromUtf16(text), tuesday), due) << QString::fromUtf16(text).toStdString();
}

TEST(Spelling, TheNearestWordIsMeant)
{
    const std::vector<std::string> known{"contact", "contract", "invoices", "renewal", "the", "usage"};
    EXPECT_EQ(nearestWord("invocies", known), "invoices");
    EXPECT_EQ(nearestWord("renewl", known), "renewal");
    EXPECT_EQ(nearestWord("contracct", known), "contract");
    EXPECT_EQ(nearestWord("teh", known), "the");
    EXPECT_EQ(nearestWord("tea", known), "");
    EXPECT_EQ(nearestWord("parrots", known), "");
    EXPECT_EQ(nearestWord("fontact", known), "") << "another first letter is another word";
    EXPECT_EQ(nearestWord("submarine", {"summarise"}), "") << "two edits";
}

TEST(Wording, ATextIsCutAtAWord)
{
    EXPECT_EQ(shortened(u"one two three"_qs, 20), u"one two three");
    EXPECT_EQ(shortened(u"one two three four"_qs, 14), u"one two three…");
    EXPECT_EQ(firstSentences(u"One. Two! Three?"_qs, 10), u"One. Two!");
    EXPECT_EQ(listed({u"a"_qs, u"b"_qs, u"c"_qs}), u"a, b and c");
    EXPECT_EQ(sentence(u"He said “no.”"_qs), u"He said “no.”");
    EXPECT_EQ(sentence(u"He said no"_qs), u"He said no.");
}

} // namespace

} // namespace success::assistant
