// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace success::matching {

/// The catalogue, by word. Adding or removing a feature costs its own words only; readers may share it between threads
/// while nobody writes.
class FeatureIndex
{
public:
    using Slot = std::uint32_t; ///< of a feature; not used again once its feature is removed
    using Term = std::uint32_t; ///< of a stem

    /// How often a feature has a stem, in halves: the words behind the opening clause count half.
    struct Posting
    {
        Slot slot = 0;
        std::uint32_t halves = 0;
    };

    /// False: the id is there already, or the text has no word; nothing is changed.
    bool add(Feature feature);
    /// False: there is no such feature.
    bool remove(const QString &id);

    [[nodiscard]] size_t size() const { return m_slotOf.size(); }
    [[nodiscard]] size_t slotCount() const { return m_features.size(); } ///< removed ones included
    [[nodiscard]] const Feature &feature(Slot slot) const { return m_features[slot]; }
    /// Stems in the order of the text.
    [[nodiscard]] const std::vector<Term> &sequence(Slot slot) const { return m_sequences[slot]; }
    [[nodiscard]] std::optional<Slot> slotOf(const QString &id) const;

    [[nodiscard]] std::optional<Term> termOf(const std::string &stem) const;
    [[nodiscard]] size_t termCount() const { return m_stems.size(); }
    [[nodiscard]] const std::string &stem(Term term) const { return m_stems[term]; }
    [[nodiscard]] const std::vector<Posting> &postings(Term term) const { return m_postings[term]; } ///< by slot

    /// Weight of a stem that `count` of the features have: ln(1 + (N − n + ½)/(n + ½)).
    [[nodiscard]] double rarity(size_t count) const;
    /// A feature's length beside the average, 1 for the average.
    [[nodiscard]] double relativeLength(Slot slot) const;

    /// Terms of at least four letters that share a run of three letters with `stem` (ends count as letters), and how
    /// many runs. Unsorted.
    struct Neighbour
    {
        Term term = 0;
        int shared = 0;
    };
    [[nodiscard]] std::vector<Neighbour> neighbours(const std::string &stem) const;
    /// How many runs of three a word has, ends included.
    [[nodiscard]] static int runCount(std::string_view stem) { return int(stem.size()); }

private:
    Term termFor(const std::string &stem);

    std::vector<Feature> m_features;
    std::vector<std::vector<Term>> m_sequences;
    std::vector<std::uint32_t> m_halves; ///< length by slot
    std::unordered_map<std::string, Slot> m_slotOf;
    std::uint64_t m_allHalves = 0;

    std::unordered_map<std::string, Term> m_terms;
    std::vector<std::string> m_stems;
    std::vector<std::vector<Posting>> m_postings;
    std::unordered_map<std::string, std::vector<Term>> m_runs; ///< terms by three letters
};

} // namespace success::matching
