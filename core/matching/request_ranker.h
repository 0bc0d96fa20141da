// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature_index.h"
#include "core/matching/learned_words.h"
#include "core/matching/near_words.h"
#include "core/matching/request_terms.h"

#include <span>

namespace success::matching {

/// A feature that shares something with a request. Whole ten-thousandths, so that the same input gives the same order
/// on every machine.
struct Candidate
{
    FeatureIndex::Slot slot = 0;
    std::int64_t score = 0;
    std::int64_t covered = 0; ///< of Ranking::mass: what of the request the feature answers
};

struct Ranking
{
    std::vector<Candidate> candidates; ///< best first; equal scores by feature id
    std::int64_t mass = 0;             ///< weight of the request's words; 0 for a request without words
};

/// Ranks a catalogue's features for one request after another. Holds working memory of its own: one for each thread.
/// `index` and `learned` outlive it and are not changed while it is used.
class RequestRanker
{
public:
    RequestRanker(const FeatureIndex &index, const LearnedWords &learned, std::vector<std::string> productWords = {});

    [[nodiscard]] const FeatureIndex &index() const { return m_index; }
    /// The best `limit` of the features that share a word with the request.
    [[nodiscard]] Ranking rank(const QString &request, size_t limit);

private:
    struct WeighedTerm
    {
        double weight = 0.0;
        double rarity = 0.0;
        std::optional<FeatureIndex::Term> term{};
        const std::vector<StandingTerm> *stands = nullptr;
    };

    WeighedTerm weigh(const RequestTerm &term);
    std::int64_t addTerm(const WeighedTerm &term);
    std::vector<Candidate> takeCandidates();
    double factorOf(const Candidate &candidate, std::int64_t mass) const;
    double neighbourhood(const RequestTerms &request, std::span<const WeighedTerm> terms,
                         FeatureIndex::Slot slot) const;

    const FeatureIndex &m_index;
    const LearnedWords &m_learned;
    std::vector<std::string> m_productWords;
    std::unordered_map<std::string, std::vector<StandingTerm>> m_stands; ///< by stem, as they are found

    std::vector<double> m_stretch;         ///< by slot: how far its length holds its counts back, k1 of BM25
    std::vector<double> m_best;            ///< of the term at hand, by slot
    std::vector<Candidate> m_sums;         ///< of the request at hand, by slot
    std::vector<FeatureIndex::Slot> m_hit; ///< slots that the term at hand touched
    std::vector<FeatureIndex::Slot> m_touched;
};

} // namespace success::matching
