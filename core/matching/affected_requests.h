// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/matching/near_words.h"

namespace success::matching {

/// Which requests rank otherwise after a change of the catalogue or of what was learned; all others keep their ranking
/// to the last unit. Holds working memory: one for each thread. What it is made from outlives it.
class AffectedRequests
{
public:
    struct Change
    {
        const FeatureIndex &before;
        const FeatureIndex &after;
        const FeatureIndex &touched; ///< features that only one of both has, as they stand there
        const LearnedWords &learnedBefore;
        const LearnedWords &learned;
    };
    explicit AffectedRequests(const Change &change);

    /// Every weight is another one.
    [[nodiscard]] bool areAll() const { return m_all; }
    [[nodiscard]] bool contains(const QString &request);

private:
    const Change m_change;
    bool m_all;
    std::unordered_set<std::string> m_relearned;
    std::unordered_map<std::string, bool> m_stands; ///< by stem: a touched feature has a word that stands for it
};

} // namespace success::matching
