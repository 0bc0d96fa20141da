// SPDX-License-Identifier: Apache-2.0
#include "core/matching/near_words.h"

#include "core/matching/letter_runs.h"
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

/// How far two words that only look alike may stand for each other. `likeness`: Dice's coefficient of their runs.
double spelling(const std::string &one, const std::string &other, double likeness)
{
    const std::string &part = one.size() < other.size() ? one : other;
    const std::string &whole = one.size() < other.size() ? other : one;
    if (part.size() < shortestPart || isNumber(one) || isNumber(other))
        return 0.0;
    double weight = likeness >= leastAlike ? alike * likeness : 0.0;
    if (whole.starts_with(part) || (part.size() >= shortestTail && whole.ends_with(part)))
        weight = std::max(weight, partOf * double(part.size()) / double(whole.size()));
    return weight;
}

/// Twice what both have, by what each has.
double dice(size_t shared, size_t one, size_t other)
{
    return 2.0 * double(shared) / double(one + other);
}

double likenessOf(const std::string &one, const std::string &other)
{
    const std::vector<LetterRun> left = letterRuns(one);
    const std::vector<LetterRun> right = letterRuns(other);
    std::vector<LetterRun> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return dice(both.size(), left.size(), right.size());
}

double learnedWeight(const std::string &asked, const std::string &shipped, const LearnedWords &learned)
{
    for (const LearnedWords::Link &link : learned.linkedTo(asked)) {
        if (link.stem == shipped)
            return link.weight;
    }
    return 0.0;
}

} // namespace

Stand standFor(const std::string &asked, const std::string &shipped, const LearnedWords &learned)
{
    if (asked == shipped)
        return {Standing::Same, 1.0};
    Stand best;
    const auto offer = [&best](Standing standing, double weight) {
        if (weight > best.weight)
            best = {standing, weight};
    };
    offer(Standing::Learned, learnedWeight(asked, shipped, learned));
    const std::vector<std::string> &words = relatedTo(asked);
    offer(Standing::Related, std::find(words.begin(), words.end(), shipped) != words.end() ? related : 0.0);
    offer(Standing::Alike, spelling(asked, shipped, likenessOf(asked, shipped)));
    return best;
}

std::vector<StandingTerm> standingTerms(const std::string &asked, const FeatureIndex &index,
                                        const LearnedWords &learned)
{
    std::map<FeatureIndex::Term, double> weights;
    const auto offerTerm = [&weights](FeatureIndex::Term term, double weight) {
        double &best = weights[term];
        best = std::max(best, weight);
    };
    const auto offer = [&](const std::string &stem, double weight) {
        if (const auto term = index.termOf(stem))
            offerTerm(*term, weight);
    };
    offer(asked, 1.0);
    for (const std::string &word : relatedTo(asked))
        offer(word, related);
    for (const LearnedWords::Link &link : learned.linkedTo(asked))
        offer(link.stem, link.weight);
    const size_t runs = letterRuns(asked).size();
    for (const FeatureIndex::LikeTerm &like : index.termsLike(asked)) {
        const double likeness = dice(size_t(like.sharedRuns), runs, size_t(like.runs));
        if (const double weight = spelling(asked, index.stem(like.term), likeness); weight > 0.0)
            offerTerm(like.term, weight);
    }
    std::vector<StandingTerm> standing;
    for (const auto &[term, weight] : weights)
        standing.push_back({term, weight});
    return standing;
}

} // namespace success::matching
