// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/learned_words.h"
#include "core/matching/request_ranker.h"

#include <QHash>

#include <memory>

namespace success {

/// A catalogue, what was learned, and how the catalogue ranks for every text that was asked of it.
struct ReleaseRankings
{
    std::shared_ptr<const matching::FeatureIndex> index;
    std::shared_ptr<const matching::LearnedWords> learned;
    QHash<QString, std::shared_ptr<const matching::Ranking>> byText;
    size_t rankedAnew = 0; ///< texts; the others are shared with the rankings before
};

/// Ranks `features` for each of `texts`. Of `before` (may be nullptr) those texts are taken over that a change of the
/// catalogue or of what was learned does not touch: the result is the same, bit for bit, as without it.
[[nodiscard]] std::shared_ptr<const ReleaseRankings> rankReleases(const std::vector<matching::Feature> &features,
                                                                  std::shared_ptr<const matching::LearnedWords> learned,
                                                                  const std::vector<QString> &texts,
                                                                  const ReleaseRankings *before);

} // namespace success
