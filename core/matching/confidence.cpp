// SPDX-License-Identifier: Apache-2.0
#include "core/matching/confidence.h"

#include <algorithm>
#include <cmath>

namespace success::matching {

namespace {

// A logistic curve.
constexpr double level = -1.4;
constexpr double byStrength = 1.6;
constexpr double byLead = 4.6;

constexpr double leastRival = 0.1; ///< of the mass: a candidate without rivals is not sure for that alone

} // namespace

Evidence evidenceOf(const Ranking &ranking, size_t place)
{
    const auto &candidates = ranking.candidates;
    const double mass = double(std::max<std::int64_t>(ranking.mass, 1));
    const double score = double(candidates[place].score);
    const size_t rival = place == 0 ? 1 : 0;
    const double other = std::max(leastRival * mass, rival < candidates.size() ? double(candidates[rival].score) : 0.0);
    return {score / mass, (score - other) / std::max(score, other)};
}

int confidenceOf(const Ranking &ranking, size_t place)
{
    const Evidence evidence = evidenceOf(ranking, place);
    const double odds = std::exp(level + byStrength * evidence.strength + byLead * evidence.lead);
    return int(std::lround(100.0 * odds / (1.0 + odds)));
}

} // namespace success::matching
