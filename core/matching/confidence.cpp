// SPDX-License-Identifier: Apache-2.0
#include "core/matching/confidence.h"

#include <algorithm>
#include <cmath>

namespace success::matching {

namespace {

// A logistic curve.
constexpr double level = -3.0;
constexpr double byStrength = 3.0;
constexpr double byLead = 3.0;

} // namespace

Evidence evidenceOf(const Ranking &ranking, size_t place)
{
    const auto &candidates = ranking.candidates;
    const double score = double(candidates[place].score);
    const size_t rival = place == 0 ? 1 : 0;
    const double other = rival < candidates.size() ? double(candidates[rival].score) : 0.0;
    const double better = std::max({score, other, 1.0});
    return {score / double(std::max<std::int64_t>(ranking.mass, 1)), (score - other) / better};
}

int confidenceOf(const Ranking &ranking, size_t place)
{
    const Evidence evidence = evidenceOf(ranking, place);
    const double odds = std::exp(level + byStrength * evidence.strength + byLead * evidence.lead);
    return int(std::lround(100.0 * odds / (1.0 + odds)));
}

} // namespace success::matching
