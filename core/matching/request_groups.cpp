// SPDX-License-Identifier: Apache-2.0
#include "core/matching/request_groups.h"

#include "core/matching/asking_words.h"
#include "core/matching/words.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

namespace success::matching {

namespace {

constexpr size_t nearOf10 = 7; ///< tenths of the words of both that are in both

using Words = std::vector<std::uint32_t>; ///< ascending: the rarest first

/// Words of a text by how rare they are over all texts.
std::vector<Words> wordsByRarity(const std::vector<QString> &texts)
{
    std::vector<std::set<std::string>> stems(texts.size());
    std::map<std::string, size_t> uses;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const Word &word : wordsOf(texts[i])) {
            if (roleOf(word.folded) == WordRole::Content && stems[i].insert(word.stem).second)
                ++uses[word.stem];
        }
    }
    std::vector<std::pair<size_t, std::string>> order;
    for (const auto &[stem, count] : uses)
        order.emplace_back(count, stem);
    std::sort(order.begin(), order.end());
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const auto &[count, stem] : order)
        numbers.emplace(stem, std::uint32_t(numbers.size()));
    std::vector<Words> words(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const std::string &stem : stems[i])
            words[i].push_back(numbers.at(stem));
        std::sort(words[i].begin(), words[i].end());
    }
    return words;
}

bool areNear(const Words &one, const Words &other)
{
    Words both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    return 10 * both.size() >= nearOf10 * (one.size() + other.size() - both.size());
}

/// How many of the rarest words two near texts cannot all differ in (prefix filter of set similarity joins).
size_t tellingWords(size_t count)
{
    return count - (nearOf10 * count + 9) / 10 + 1;
}

size_t rootOf(std::vector<size_t> &parents, size_t place)
{
    while (parents[place] != place)
        place = parents[place] = parents[parents[place]];
    return place;
}

/// Of each text, one that it is near to; its own place for the first of a group.
std::vector<size_t> joinedNear(const std::vector<Words> &words)
{
    std::vector<size_t> parents(words.size());
    std::iota(parents.begin(), parents.end(), size_t(0));
    std::unordered_map<std::uint32_t, std::vector<size_t>> seen; // by telling word
    for (size_t i = 0; i < words.size(); ++i) {
        const size_t telling = words[i].empty() ? 0 : tellingWords(words[i].size());
        for (size_t w = 0; w < telling; ++w) {
            std::vector<size_t> &others = seen[words[i][w]];
            for (const size_t other : others) {
                const size_t root = rootOf(parents, other);
                const size_t own = rootOf(parents, i);
                if (root != own && areNear(words[i], words[other]))
                    parents[std::max(root, own)] = std::min(root, own);
            }
            others.push_back(i);
        }
    }
    return parents;
}

} // namespace

std::vector<std::vector<size_t>> groupRequests(const std::vector<QString> &texts)
{
    std::vector<QString> distinct; // a text that is there a thousand times is read and compared once
    std::vector<size_t> distinctOf(texts.size());
    QHash<QString, size_t> places;
    for (size_t i = 0; i < texts.size(); ++i) {
        distinctOf[i] = places.value(texts[i], distinct.size());
        if (distinctOf[i] == distinct.size()) {
            places.insert(texts[i], distinct.size());
            distinct.push_back(texts[i]);
        }
    }
    const std::vector<Words> words = wordsByRarity(distinct);
    std::vector<size_t> parents = joinedNear(words);
    std::map<size_t, std::vector<size_t>> groups;
    for (size_t i = 0; i < texts.size(); ++i) {
        const size_t root = rootOf(parents, distinctOf[i]);
        const bool wordless = words[root].empty(); // what says nothing asks for nothing in common
        groups[wordless ? distinct.size() + i : root].push_back(i);
    }
    std::vector<std::vector<size_t>> ordered;
    for (auto &[root, group] : groups)
        ordered.push_back(std::move(group));
    std::ranges::sort(ordered, {}, [](const auto &group) { return group.front(); });
    return ordered;
}

} // namespace success::matching
