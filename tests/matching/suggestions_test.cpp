// SPDX-License-Identifier: Apache-2.0
#include "core/matching/confidence.h"
#include "core/matching/shared_words.h"
#include "core/matching/suggestions.h"
#include "tests/matching/catalogue_fixture.h"

#include <gmock/gmock.h>

using namespace success::matching;

namespace {

/// Two candidates for a request of mass 10,000.
int confidence(std::int64_t score, std::int64_t other, size_t place = 0)
{
    return confidenceOf({{{0, score, 0}, {1, other, 0}}, 10'000}, place);
}

TEST(Confidence, GrowsWithTheScoreAndTheLead)
{
    for (std::int64_t score = 0; score <= 20'000; score += 500) {
        for (std::int64_t other = 0; other <= score; other += 500) {
            const int now = confidence(score, other);
            EXPECT_GE(now, 0);
            EXPECT_LE(now, 100);
            EXPECT_LE(now, confidence(score + 500, other));
            EXPECT_GE(now, confidence(score, std::min(other + 500, score)));
            EXPECT_LE(confidence(score, other, 1), now) << "the second is never surer than the first";
        }
    }
}

TEST(Confidence, StandsACandidateAloneAndARequestWithoutMass)
{
    EXPECT_GT(confidenceOf({{{0, 9'000, 0}}, 10'000}, 0), confidence(9'000, 8'000));
    EXPECT_GE(confidenceOf({{{0, 0, 0}}, 0}, 0), 0);
}

std::vector<Suggestion> suggestions(const FeatureIndex &index, const char *text, std::optional<QDate> asked = {})
{
    const LearnedWords learned;
    RequestRanker ranker(index, learned);
    return suggestedOf(ranker.rank(QString::fromUtf8(text), suggestedFrom), index, asked);
}

TEST(Suggestions, NameNothingBelowTheThreshold)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    ASSERT_FALSE(ranked(index, "window tiling on several monitors by voice").empty());
    EXPECT_TRUE(suggestions(index, "window tiling on several monitors by voice").empty());
    const auto dark = suggestions(index, "Dark theme for dialogs");
    ASSERT_FALSE(dark.empty());
    EXPECT_GE(dark.front().confidence, leastConfidence);
    EXPECT_EQ(index.feature(dark.front().slot).id, QStringLiteral("dark"));
}

TEST(Suggestions, WhatShippedBeforeIsNoAnswerUnlessNothingElseIs)
{
    const QDate asked(2026, 3, 10);
    Feature before = feature("before", "Dark theme");
    before.shipped = asked.addDays(-1);
    Feature after = feature("after", "Dark theme everywhere");
    after.shipped = asked;
    const auto both = suggestions(indexOf({before, after}), "dark theme", asked);
    ASSERT_EQ(both.size(), 1u);
    EXPECT_EQ(both[0].slot, 1u);
    EXPECT_FALSE(both[0].shippedBefore);

    const auto only = suggestions(indexOf({before}), "dark theme", asked);
    ASSERT_EQ(only.size(), 1u);
    EXPECT_TRUE(only[0].shippedBefore);
    EXPECT_EQ(suggestions(indexOf({before, after}), "dark theme").front().slot, 0u)
        << "a request without a date: the better text";
}

std::vector<std::string> pairs(const QString &request, const QString &shipped, const LearnedWords &learned = {})
{
    std::vector<std::string> pairs;
    for (const SharedWord &word : sharedWords(request, shipped, learned))
        pairs.push_back(request.mid(word.request.begin, word.request.length).toStdString() + '=' +
                        shipped.mid(word.feature.begin, word.feature.length).toStdString());
    return pairs;
}

TEST(SharedWords, StandAsTheyStandInBothTexts)
{
    EXPECT_THAT(pairs(QStringLiteral("Please: Größe of exported Pictures, exported"),
                      QStringLiteral("🙂 Image export keeps the GRÖSSE or größe")),
                testing::ElementsAre("Größe=größe", "exported=export", "Pictures=Image"));
}

TEST(SharedWords, SayWhyEachWordStandsForTheOther)
{
    const LearnedWords learned({{QStringLiteral("staff"), QStringLiteral("managers")}});
    const auto words = sharedWords(QStringLiteral("staff hotkey scroll dark"),
                                   QStringLiteral("Dark scrolloff shortcut for managers"), learned);
    ASSERT_EQ(words.size(), 4u);
    EXPECT_EQ(words[0].standing, Standing::Learned);
    EXPECT_EQ(words[1].standing, Standing::Related);
    EXPECT_EQ(words[2].standing, Standing::Alike);
    EXPECT_EQ(words[3].standing, Standing::Same);
    EXPECT_TRUE(sharedWords(QStringLiteral("please add this"), QStringLiteral("Add this, please"), learned).empty());
}

} // namespace
