// SPDX-License-Identifier: Apache-2.0
#include "core/matching/request_ranker.h"

#include <algorithm>

namespace success::matching {

namespace {

// Okapi BM25 with a quicker end to repetition (k1) and less weight on length (b) than its usual 1.2 and 0.75: an entry
// of a release note is a sentence or two, and hardly repeats a word.
constexpr double k1 = 0.6;
constexpr double b = 0.5;

constexpr double coverageWeight = 0.8; ///< how far a score falls with the part of the request it leaves unanswered
constexpr double fixWeight = 0.6;      ///< a request asks for what is not there; a fix mends what is
constexpr double adjacentWeight = 0.2; ///< words that follow each other in both texts
constexpr double nearWeight = 0.1;     ///< … at most three words apart, in either order
constexpr int nearDistance = 3;
constexpr size_t looked = 100; ///< candidates whose word order is looked at
constexpr double unit = 10'000.0;

/// Rounds what is not negative; std::llround would be a sixth of all the time.
std::int64_t toUnits(double value)
{
    return std::int64_t(value * unit + 0.5);
}

/// How close two words that follow each other in the request stand at the closest place of a feature.
double closenessOf(FeatureIndex::Term first, FeatureIndex::Term second, const std::vector<FeatureIndex::Term> &sequence)
{
    double closeness = 0.0;
    for (int i = 0; i < int(sequence.size()); ++i) {
        if (sequence[size_t(i)] != first)
            continue;
        const int last = std::min(int(sequence.size()) - 1, i + nearDistance);
        for (int j = std::max(0, i - nearDistance); j <= last; ++j) {
            if (sequence[size_t(j)] == second)
                closeness = std::max(closeness, j == i + 1 ? adjacentWeight : nearWeight);
        }
    }
    return closeness;
}

} // namespace

RequestRanker::RequestRanker(const FeatureIndex &index, const LearnedWords &learned,
                             std::vector<std::string> productWords)
    : m_index(index)
    , m_learned(learned)
    , m_productWords(std::move(productWords))
    , m_stretch(index.slotCount())
    , m_best(index.slotCount())
    , m_sums(index.slotCount())
{
    for (FeatureIndex::Slot slot = 0; slot < index.slotCount(); ++slot)
        m_stretch[slot] = k1 * (1.0 - b + b * index.relativeLength(slot));
}

RequestRanker::WeighedTerm RequestRanker::weigh(const RequestTerm &term)
{
    const auto [stands, isNew] = m_stands.try_emplace(term.stem);
    if (isNew)
        stands->second = standingTerms(term.stem, m_index, m_learned);
    const auto known = m_index.termOf(term.stem);
    return {term.weight, m_index.rarity(known ? m_index.postings(*known).size() : 0), known, &stands->second};
}

/// Adds what each feature has of the term, by the best of its stands; returns the term's share of the request's mass.
std::int64_t RequestRanker::addTerm(const WeighedTerm &term)
{
    for (const StandingTerm &stand : *term.stands) {
        const auto &postings = m_index.postings(stand.term);
        // A stand counts no more than the word it stands for, and no more than its own rarity.
        const double value = stand.weight * std::min(term.rarity, m_index.rarity(postings.size())) * (k1 + 1.0);
        for (const FeatureIndex::Posting &posting : postings) {
            const double count = posting.halves / 2.0;
            const double worth = value * count / (count + m_stretch[posting.slot]);
            double &best = m_best[posting.slot];
            if (best == 0.0)
                m_hit.push_back(posting.slot);
            best = std::max(best, worth);
        }
    }
    for (const FeatureIndex::Slot slot : m_hit) {
        Candidate &sum = m_sums[slot];
        if (sum.score == 0)
            m_touched.push_back(slot);
        sum.score += std::max<std::int64_t>(1, toUnits(term.weight * m_best[slot]));
        sum.covered += toUnits(term.weight * std::min(m_best[slot], term.rarity));
        m_best[slot] = 0.0;
    }
    m_hit.clear();
    return toUnits(term.weight * term.rarity);
}

std::vector<Candidate> RequestRanker::takeCandidates()
{
    std::vector<Candidate> candidates;
    candidates.reserve(m_touched.size());
    for (const FeatureIndex::Slot slot : m_touched) {
        candidates.push_back({slot, m_sums[slot].score, m_sums[slot].covered});
        m_sums[slot] = {};
    }
    m_touched.clear();
    return candidates;
}

/// What a sum is multiplied by: how much of the request it answers, and what kind of entry it is.
double RequestRanker::factorOf(const Candidate &candidate, std::int64_t mass) const
{
    const double coverage = double(candidate.covered) / double(mass);
    const double kind = m_index.feature(candidate.slot).kind == FeatureKind::Fix ? fixWeight : 1.0;
    return (1.0 - coverageWeight + coverageWeight * coverage) * kind;
}

/// The worth of words that stand together in both texts.
double RequestRanker::neighbourhood(const RequestTerms &request, std::span<const WeighedTerm> terms,
                                    FeatureIndex::Slot slot) const
{
    double worth = 0.0;
    for (const auto &[first, second] : request.neighbours) {
        const WeighedTerm &left = terms[size_t(first)];
        const WeighedTerm &right = terms[size_t(second)];
        if (!left.term || !right.term)
            continue;
        const double closeness = closenessOf(*left.term, *right.term, m_index.sequence(slot));
        const double rarity = (left.rarity + right.rarity) / 2.0;
        worth += closeness * std::min(left.weight, right.weight) * rarity;
    }
    return worth;
}

Ranking RequestRanker::rank(const QString &text, size_t limit)
{
    const RequestTerms request = readRequest(text, m_productWords);
    Ranking ranking;
    std::vector<WeighedTerm> terms;
    for (const RequestTerm &term : request.terms) {
        terms.push_back(weigh(term));
        ranking.mass += addTerm(terms.back());
    }
    ranking.candidates = takeCandidates();
    const auto better = [this](const Candidate &one, const Candidate &other) {
        if (one.score != other.score)
            return one.score > other.score;
        return m_index.feature(one.slot).id < m_index.feature(other.slot).id;
    };
    const auto best = [&](size_t count) {
        const auto end = ranking.candidates.begin() + qsizetype(std::min(count, ranking.candidates.size()));
        std::partial_sort(ranking.candidates.begin(), end, ranking.candidates.end(), better);
        return end;
    };
    for (Candidate &candidate : ranking.candidates)
        candidate.score = std::int64_t(double(candidate.score) * factorOf(candidate, ranking.mass) + 0.5);
    for (auto it = ranking.candidates.begin(), end = best(looked); it != end; ++it)
        it->score += toUnits(neighbourhood(request, terms, it->slot) * factorOf(*it, ranking.mass));
    ranking.candidates.erase(best(limit), ranking.candidates.end());
    return ranking;
}

} // namespace success::matching
