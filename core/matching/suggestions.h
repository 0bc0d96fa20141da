// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/request_ranker.h"

namespace success::matching {

/// A feature that may answer a request.
struct Suggestion
{
    FeatureIndex::Slot slot = 0;
    int confidence = 0;         ///< 0–100, see confidenceOf
    bool shippedBefore = false; ///< it was there when the request was made: perhaps they did not know of it
};

/// How many candidates suggestedOf wants to choose from: enough that some shipped after the request, where any did.
inline constexpr size_t suggestedFrom = 25;

/// The features worth showing for a request that was made on the day `asked`, best first, five at most; none below
/// leastConfidence. What shipped before that day is not its answer, and stays only where nothing that came later
/// reaches leastConfidence. `ranking`: of the request's text over `index`.
[[nodiscard]] std::vector<Suggestion> suggestedOf(const Ranking &ranking, const FeatureIndex &index,
                                                  std::optional<QDate> asked);

} // namespace success::matching
