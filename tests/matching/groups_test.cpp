// SPDX-License-Identifier: Apache-2.0
#include "core/matching/request_groups.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace success::matching;
using testing::ElementsAre;

namespace {

using Groups = std::vector<std::vector<size_t>>;

TEST(RequestGroups, JoinWhatAsksForTheSameInOtherOrder)
{
    EXPECT_THAT(groupRequests({QStringLiteral("Add dark theme please"), QStringLiteral("CSV export"),
                               QStringLiteral("[Feature request] Themes: dark!"), QStringLiteral("Export to CSV"),
                               QStringLiteral("Export to PDF")}),
                ElementsAre(ElementsAre(0u, 2u), ElementsAre(1u, 3u), ElementsAre(4u)));
}

TEST(RequestGroups, LeaveWordlessRequestsAlone)
{
    EXPECT_THAT(groupRequests({QStringLiteral("please"), QString(), QStringLiteral("Please!")}),
                ElementsAre(ElementsAre(0u), ElementsAre(1u), ElementsAre(2u)));
    EXPECT_TRUE(groupRequests({}).empty());
}

TEST(RequestGroups, TakeManyCopiesOfFewTextsInOneStride)
{
    std::vector<QString> texts; // comparing every pair of these would take minutes
    for (int i = 0; i < 100'000; ++i)
        texts.push_back(i % 2 ? QStringLiteral("Dark theme") : QStringLiteral("Export to CSV"));
    const Groups groups = groupRequests(texts);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0].size(), 50'000u);
    EXPECT_EQ(groups[1].front(), 1u);
}

/// Every pair compared, without any shortcut. Words are their own stems and name something.
Groups byEveryPair(const std::vector<std::set<std::string>> &texts)
{
    std::vector<size_t> group(texts.size());
    std::iota(group.begin(), group.end(), size_t(0));
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const size_t both = size_t(std::count_if(texts[i].begin(), texts[i].end(),
                                                     [&](const std::string &word) { return texts[j].contains(word); }));
            const size_t all = texts[i].size() + texts[j].size() - both;
            if (all > 0 && 10 * both >= 7 * all) {
                const size_t from = group[i];
                std::replace(group.begin(), group.end(), from, group[j]);
            }
        }
    }
    Groups groups;
    for (size_t i = 0; i < texts.size(); ++i) {
        const auto same = std::find_if(groups.begin(), groups.end(),
                                       [&](const auto &members) { return group[members.front()] == group[i]; });
        if (same == groups.end())
            groups.push_back({i});
        else
            same->push_back(i);
    }
    return groups;
}

TEST(RequestGroups, AreWhatComparingEveryPairWouldFind)
{
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<QString> texts;
        std::vector<std::set<std::string>> sets;
        for (int i = 0; i < 120; ++i) {
            std::set<std::string> words;
            const size_t count = 1 + random() % 7;
            while (words.size() < count)
                words.insert("qx" + std::to_string(random() % 12));
            QString text;
            for (const std::string &word : words)
                text = QString::fromStdString(word) + u' ' + text;
            texts.push_back(text);
            sets.push_back(std::move(words));
        }
        EXPECT_EQ(groupRequests(texts), byEveryPair(sets));
    }
}

} // namespace
