// SPDX-License-Identifier: Apache-2.0
#include "core/matching/feature_index.h"

#include "core/matching/words.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace success::matching {

namespace {

constexpr qsizetype shortestLead = 60; ///< letters
constexpr size_t shortestNeighbour = 4;

/// Where the opening clause ends: release notes name the feature first and explain it afterwards.
qsizetype leadOf(const QString &text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const bool ends = QStringView(u".;(:").contains(text[at]) && text[at + 1] == u' ';
        if (ends || text[at] == u'\n')
            return std::max(at, shortestLead);
    }
    return text.size();
}

/// The next number from `number` on that has no more than seven significant binary digits.
std::uint64_t coarse(std::uint64_t number)
{
    const int rest = std::max(0, int(std::bit_width(number)) - 7);
    return ((number + (std::uint64_t(1) << rest) - 1) >> rest) << rest;
}

} // namespace

bool FeatureIndex::add(Feature feature)
{
    const std::vector<Word> words = wordsOf(feature.text);
    const Slot slot = Slot(m_features.size());
    if (words.empty() || !m_slotOf.try_emplace(feature.id.toStdString(), slot).second)
        return false;
    const qsizetype lead = leadOf(feature.text);
    std::map<Term, std::uint32_t> halves;
    std::vector<Term> sequence;
    std::uint32_t length = 0;
    for (const Word &word : words) {
        const Term term = termFor(word.stem);
        const std::uint32_t counts = word.begin <= lead ? 2 : 1;
        sequence.push_back(term);
        halves[term] += counts;
        length += counts;
    }
    for (const auto &[term, count] : halves)
        m_postings[term].push_back({slot, count});
    m_features.push_back(std::move(feature));
    m_sequences.push_back(std::move(sequence));
    m_halves.push_back(length);
    m_allHalves += length;
    updateScale();
    return true;
}

bool FeatureIndex::remove(const QString &id)
{
    const auto found = m_slotOf.find(id.toStdString());
    if (found == m_slotOf.end())
        return false;
    const Slot slot = found->second;
    for (const Term term : m_sequences[slot])
        std::erase_if(m_postings[term], [slot](const Posting &posting) { return posting.slot == slot; });
    m_allHalves -= m_halves[slot];
    m_sequences[slot].clear();
    m_features[slot] = {};
    m_slotOf.erase(found);
    updateScale();
    return true;
}

std::optional<FeatureIndex::Slot> FeatureIndex::slotOf(const QString &id) const
{
    const auto found = m_slotOf.find(id.toStdString());
    return found == m_slotOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FeatureIndex::Term> FeatureIndex::termOf(const std::string &stem) const
{
    const auto found = m_terms.find(stem);
    return found == m_terms.end() ? std::nullopt : std::optional(found->second);
}

FeatureIndex::Term FeatureIndex::termFor(const std::string &stem)
{
    const auto [place, isNew] = m_terms.try_emplace(stem, Term(m_stems.size()));
    if (isNew) {
        m_stems.push_back(stem);
        m_postings.emplace_back();
        const std::vector<LetterRun> runs = letterRuns(stem);
        m_runCounts.push_back(std::uint16_t(runs.size()));
        if (stem.size() >= shortestNeighbour) {
            for (const LetterRun run : runs)
                m_termsOfRun[run].push_back(place->second);
        }
    }
    return place->second;
}

void FeatureIndex::updateScale()
{
    m_scale = {coarse(size()), size() ? coarse(64 * m_allHalves / size()) : 0};
}

double FeatureIndex::rarity(size_t count) const
{
    const double with = double(count) + 0.5;
    return std::log(1.0 + (double(m_scale.size) - double(count) + 0.5) / with);
}

double FeatureIndex::relativeLength(Slot slot) const
{
    return 64.0 * double(m_halves[slot]) / double(m_scale.average);
}

std::vector<FeatureIndex::LikeTerm> FeatureIndex::termsLike(const std::string &stem) const
{
    std::vector<LikeTerm> like;
    if (stem.size() < shortestNeighbour)
        return like;
    const std::vector<LetterRun> runs = letterRuns(stem);
    std::vector<std::uint16_t> shared(termCount());
    for (const LetterRun run : runs) {
        const auto found = m_termsOfRun.find(run);
        if (found == m_termsOfRun.end())
            continue;
        for (const Term term : found->second)
            ++shared[term];
    }
    for (Term term = 0; term < shared.size(); ++term) {
        if (shared[term] > 0 && 2 * shared[term] >= std::min<size_t>(runs.size(), m_runCounts[term]))
            like.push_back({term, shared[term], m_runCounts[term]});
    }
    return like;
}

} // namespace success::matching
