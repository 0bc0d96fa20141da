// SPDX-License-Identifier: Apache-2.0
#include "core/matching/suggestions.h"

#include "core/matching/confidence.h"

#include <algorithm>

namespace success::matching {

namespace {

constexpr size_t mostSuggestions = 5;

/// The confidence of those candidates that `isPart` takes, as if there were no others.
template<typename IsPart>
std::vector<Suggestion> among(const Ranking &ranking, bool shippedBefore, IsPart isPart)
{
    Ranking part{{}, ranking.mass};
    std::copy_if(ranking.candidates.begin(), ranking.candidates.end(), std::back_inserter(part.candidates), isPart);
    std::vector<Suggestion> suggestions;
    for (size_t place = 0; place < std::min(mostSuggestions, part.candidates.size()); ++place) {
        const int confidence = confidenceOf(part, place);
        if (confidence >= leastConfidence)
            suggestions.push_back({part.candidates[place].slot, confidence, shippedBefore});
    }
    return suggestions;
}

} // namespace

std::vector<Suggestion> suggestedOf(const Ranking &ranking, const FeatureIndex &index, std::optional<QDate> asked)
{
    const auto wasThere = [&](const Candidate &candidate) {
        const std::optional<QDate> &shipped = index.feature(candidate.slot).shipped;
        return shipped && asked && *shipped < *asked;
    };
    const std::vector<Suggestion> later =
        among(ranking, false, [&](const Candidate &candidate) { return !wasThere(candidate); });
    return later.empty() ? among(ranking, true, wasThere) : later;
}

} // namespace success::matching
