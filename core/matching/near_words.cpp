// SPDX-License-Identifier: Apache-2.0
#include "core/matching/near_words.h"

#include "core/matching/related_words.h"

#include <algorithm>
#include <map>

namespace success::matching {

namespace {

constexpr double related = 0.6;
constexpr double alike = 0.5;      ///< times the likeness
constexpr double leastAlike = 0.5; ///< Dice's coefficient of the runs of three letters
constexpr double partOf = 0.5;     ///< times the share of letters
constexpr size_t shortestPart = 4;
constexpr size_t shortestTail = 5; ///< endings are shared by chance more often than beginnings

bool isNumber(const std::string &stem)
{
    return std::all_of(stem.begin(), stem.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool isPartOf(const std::string &part, const std::string &whole)
{
    return (part.size() >= shortestPart && whole.starts_with(part)) ||
           (part.size() >= shortestTail && whole.ends_with(part));
}

/// How far a word that only looks like `stem` may stand for it; 0: not.
double likeness(const std::string &stem, const std::string &other, int shared)
{
    const double dice = 2.0 * shared / (FeatureIndex::runCount(stem) + FeatureIndex::runCount(other));
    double weight = dice >= leastAlike ? alike * dice : 0.0;
    const auto &[shorter, longer] =
        std::minmax(stem, other, [](const std::string &a, const std::string &b) { return a.size() < b.size(); });
    if (isPartOf(shorter, longer))
        weight = std::max(weight, partOf * double(shorter.size()) / double(longer.size()));
    return weight;
}

} // namespace

std::vector<Stand> standsFor(const std::string &stem, const FeatureIndex &index, const LearnedWords &learned)
{
    std::map<FeatureIndex::Term, double> weights;
    const auto offer = [&weights](FeatureIndex::Term term, double weight) {
        double &best = weights[term];
        best = std::max(best, weight);
    };
    if (const auto term = index.termOf(stem))
        offer(*term, 1.0);
    for (const std::string &other : relatedTo(stem)) {
        if (const auto term = index.termOf(other))
            offer(*term, related);
    }
    for (const LearnedWords::Link &link : learned.linkedTo(stem)) {
        if (const auto term = index.termOf(link.stem))
            offer(*term, link.weight);
    }
    if (!isNumber(stem)) {
        for (const auto &[term, shared] : index.neighbours(stem)) {
            const std::string &other = index.stem(term);
            if (other == stem || isNumber(other))
                continue;
            if (const double weight = likeness(stem, other, shared); weight > 0.0)
                offer(term, weight);
        }
    }
    std::vector<Stand> stands;
    for (const auto &[term, weight] : weights)
        stands.push_back({term, weight});
    return stands;
}

} // namespace success::matching
