// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature_index.h"
#include "core/matching/learned_words.h"

namespace success::matching {

/// A stem of the catalogue that may stand for a stem of the request.
struct Stand
{
    FeatureIndex::Term term = 0;
    double weight = 1.0; ///< 1: the stem itself
};

/// The stem itself where the catalogue has it, related words, what was learned, words spelled nearly alike (typing
/// errors, endings that the stemmer keeps) and words it is part of (`scroll` in `scrolloff`). By term, the best weight
/// of each.
[[nodiscard]] std::vector<Stand> standsFor(const std::string &stem, const FeatureIndex &index,
                                           const LearnedWords &learned);

} // namespace success::matching
