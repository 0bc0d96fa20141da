// SPDX-License-Identifier: Apache-2.0
#include "core/matching/affected_requests.h"

#include "core/matching/words.h"

#include <algorithm>

namespace success::matching {

AffectedRequests::AffectedRequests(const Change &change)
    : m_change(change)
    , m_all(change.before.scale() != change.after.scale())
    , m_relearned(change.learned.differingFrom(change.learnedBefore))
{
}

bool AffectedRequests::contains(const QString &request)
{
    if (m_all)
        return true;
    if (m_relearned.empty() && m_change.touched.size() == 0)
        return false;
    // A touched feature that shares no word with a request is no candidate of it, and how rare the request's words are
    // is told by the features that have them.
    const auto touches = [this](const std::string &stem) {
        const auto [known, isNew] = m_stands.try_emplace(stem);
        if (isNew)
            known->second = !standingTerms(stem, m_change.touched, m_change.learned).empty();
        return known->second;
    };
    const std::vector<Word> words = wordsOf(request);
    return std::ranges::any_of(words,
                               [&](const Word &word) { return m_relearned.contains(word.stem) || touches(word.stem); });
}

} // namespace success::matching
