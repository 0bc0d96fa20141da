// SPDX-License-Identifier: Apache-2.0
#include "tests/matching/catalogue_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace success::matching;
using testing::IsEmpty;

namespace {

TEST(Ranker, LooksAtTheThingNotAtTheAsking)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    EXPECT_EQ(best(index, "Feature request: dark theme"), "dark") << "not what logs requests";
    EXPECT_EQ(best(index, "[Feature Request] It would be nice to be able to export invoices to CSV"), "csv");
}

TEST(Ranker, PutsWhatIsNewAboveWhatWasMended)
{
    const std::vector<std::string> lines = ranked(indexOf(smallCatalogue()), "Export invoices as CSV");
    ASSERT_GE(lines.size(), 2u);
    EXPECT_THAT(lines[0], testing::StartsWith("csv:"));
    EXPECT_THAT(lines[1], testing::StartsWith("csv-fix:"));
}

TEST(Ranker, FindsOtherWordsForIt)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    EXPECT_EQ(best(index, "Configurable hotkeys"), "keys") << "related words";
    EXPECT_EQ(best(index, "keybord shortcutz"), "keys") << "typing errors";
    EXPECT_EQ(best(index, "scroll offset"), "scroll") << "part of a word";
}

TEST(Ranker, LikesWordsThatStandTogether)
{
    const FeatureIndex index = indexOf({feature("apart", "Window rules for every kind of second main monitor"),
                                        feature("together", "Rules for the main window of every second monitor")});
    EXPECT_EQ(best(index, "main window"), "together");
}

TEST(Ranker, SaysNothingAboutWhatNobodyShipped)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    EXPECT_THAT(ranked(index, "Fax"), IsEmpty());
    EXPECT_THAT(ranked(index, ""), IsEmpty());
    EXPECT_THAT(ranked(index, "??? – !"), IsEmpty());
    EXPECT_THAT(ranked(FeatureIndex(), "dark theme"), IsEmpty());
}

TEST(Ranker, TiesGoByIdAndALimitTakesTheBest)
{
    const FeatureIndex index = indexOf({feature("b", "Dark theme"), feature("a", "Dark theme"), feature("c", "Dark")});
    const std::vector<std::string> all = ranked(index, "dark theme");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].substr(2), all[1].substr(2));
    EXPECT_THAT(all[0], testing::StartsWith("a:"));
    EXPECT_EQ(ranked(index, "dark theme", {}, 2), std::vector<std::string>(all.begin(), all.begin() + 2));
}

const std::vector<const char *> requests{
    "export invoices", "change keyboard shortcuts", "dark dialogs when at night", "invite people as manager",
    "scroll lines",    "HTTP request log"};

TEST(Ranker, IsTheSameWhateverTheOrderOfTheCatalogue)
{
    std::vector<Feature> features = smallCatalogue();
    const FeatureIndex index = indexOf(features);
    std::reverse(features.begin(), features.end());
    const FeatureIndex reversed = indexOf(features);
    for (const char *request : requests)
        EXPECT_EQ(ranked(index, request), ranked(reversed, request)) << request;
}

TEST(Ranker, AFeatureThatWasRemovedWasNeverThere)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    FeatureIndex changed = indexOf(smallCatalogue());
    ASSERT_TRUE(changed.add(feature("more", "Export of invoices, shortcuts, themes and request logs by fax, by fax")));
    EXPECT_NE(ranked(index, requests.front()), ranked(changed, requests.front()));
    ASSERT_TRUE(changed.remove(QStringLiteral("more")));
    EXPECT_FALSE(changed.remove(QStringLiteral("more")));
    EXPECT_EQ(changed.size(), index.size());
    for (const char *request : requests)
        EXPECT_EQ(ranked(index, request), ranked(changed, request)) << request;
}

TEST(Ranker, OneRankingLeavesNothingBehindForTheNext)
{
    const FeatureIndex index = indexOf(smallCatalogue());
    const LearnedWords learned;
    RequestRanker used(index, learned);
    for (int round = 0; round < 2; ++round) {
        for (const char *request : requests) {
            RequestRanker fresh(index, learned);
            const Ranking one = used.rank(QString::fromUtf8(request), 10);
            const Ranking other = fresh.rank(QString::fromUtf8(request), 10);
            ASSERT_EQ(one.candidates.size(), other.candidates.size());
            for (size_t i = 0; i < one.candidates.size(); ++i)
                EXPECT_EQ(one.candidates[i].score, other.candidates[i].score);
        }
    }
}

TEST(FeatureIndex, RefusesAnIdTwiceAndTextWithoutWords)
{
    FeatureIndex index;
    EXPECT_TRUE(index.add(feature("a", "Dark theme")));
    EXPECT_FALSE(index.add(feature("a", "Light theme")));
    EXPECT_FALSE(index.add(feature("b", "…")));
    EXPECT_EQ(index.size(), 1u);
    EXPECT_FALSE(index.slotOf(QStringLiteral("b")));
    EXPECT_TRUE(index.add(feature("b", "Light theme"))) << "what was refused left nothing behind";
}

} // namespace
