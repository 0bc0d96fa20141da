// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/feature_index.h"
#include "core/matching/learned_words.h"

namespace success::matching {

/// Why a word of a feature may stand for a word of a request.
enum class Standing {
    None,
    Same,    ///< one stem
    Learned, ///< from decisions of this workspace
    Related, ///< another word for it
    Alike,   ///< spelled nearly alike (typing errors, endings that the stemmer keeps), or one is part of the other
};

struct Stand
{
    Standing standing = Standing::None;
    double weight = 0.0; ///< 1: as good as the word itself
};

/// How far the stem `shipped` may stand for the stem `asked`: the strongest of the reasons.
[[nodiscard]] Stand standFor(const std::string &asked, const std::string &shipped, const LearnedWords &learned);

/// A term of the catalogue that may stand for a stem of a request.
struct StandingTerm
{
    FeatureIndex::Term term = 0;
    double weight = 0.0;
};

/// Every such term, by number.
[[nodiscard]] std::vector<StandingTerm> standingTerms(const std::string &asked, const FeatureIndex &index,
                                                      const LearnedWords &learned);

} // namespace success::matching
