// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/request_ranker.h"

namespace success::matching {

/// Below this nothing is suggested: most of it would be wrong.
inline constexpr int leastConfidence = 40;

/// 0–100: of 100 candidates with this confidence, about so many answer their request. `place` in ranking.candidates,
/// which hold the two best at least, where there are two. Grows with the score beside what the request could have
/// reached, and with its lead over the best other candidate. docs/matching.md says what it was fitted on.
[[nodiscard]] int confidenceOf(const Ranking &ranking, size_t place);

/// What confidenceOf reads, as fractions.
struct Evidence
{
    double strength = 0.0; ///< score ÷ mass of the request
    double lead = 0.0;     ///< −1 … 1: over the best other candidate, beside the better of both
};
[[nodiscard]] Evidence evidenceOf(const Ranking &ranking, size_t place);

} // namespace success::matching
