// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature.h"
#include "core/matching/letter_runs.h"

#include <cstdint>
#include <string>
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

    /// What every weight rests on: how many features there are and how long they are, in steps of a sixty-fourth or
    /// less, so that one feature more or less mostly leaves the weights of all others as they are.
    struct Scale
    {
        std::uint64_t size = 0;    ///< not below the number of features
        std::uint64_t average = 0; ///< length, in 64ths of a half

        bool operator==(const Scale &) const = default;
    };
    [[nodiscard]] const Scale &scale() const { return m_scale; }
    /// Weight of a stem that `count` of the features have: ln(1 + (N − n + ½)/(n + ½)), N by the scale.
    [[nodiscard]] double rarity(size_t count) const;
    /// A feature's length beside the average by the scale, 1 for the average.
    [[nodiscard]] double relativeLength(Slot slot) const;

    /// A term spelled somewhat like another stem.
    struct LikeTerm
    {
        Term term = 0;
        int sharedRuns = 0; ///< runs of three letters that both have
        int runs = 0;       ///< of the term
    };
    /// Terms that share at least half of the runs of the shorter of both. Stems and terms of less than four letters are
    /// like nothing. By number.
    [[nodiscard]] std::vector<LikeTerm> termsLike(const std::string &stem) const;

private:
    Term termFor(const std::string &stem);
    void updateScale();

    std::vector<Feature> m_features;
    std::vector<std::vector<Term>> m_sequences;
    std::vector<std::uint32_t> m_halves; ///< length by slot
    std::unordered_map<std::string, Slot> m_slotOf;
    std::uint64_t m_allHalves = 0;
    Scale m_scale;

    std::unordered_map<std::string, Term> m_terms;
    std::vector<std::string> m_stems;
    std::vector<std::vector<Posting>> m_postings;
    std::unordered_map<LetterRun, std::vector<Term>> m_termsOfRun;
    std::vector<std::uint16_t> m_runCounts; ///< by term
};

} // namespace success::matching
