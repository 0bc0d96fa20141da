// SPDX-License-Identifier: Apache-2.0
#include "core/matching/shared_words.h"

#include "core/matching/asking_words.h"
#include "core/matching/words.h"

#include <set>

namespace success::matching {

std::vector<SharedWord> sharedWords(const QString &request, const QString &feature, const LearnedWords &learned)
{
    const std::vector<Word> shipped = wordsOf(feature);
    std::vector<SharedWord> shared;
    std::set<std::string> seen;
    for (const Word &asked : wordsOf(request)) {
        if (roleOf(asked.folded) != WordRole::Content || !seen.insert(asked.stem).second)
            continue;
        Stand best;
        Span answer;
        for (const Word &word : shipped) {
            const Stand stand = standFor(asked.stem, word.stem, learned);
            if (stand.weight > best.weight) {
                best = stand;
                answer = {word.begin, word.length};
            }
        }
        if (best.standing != Standing::None)
            shared.push_back({{asked.begin, asked.length}, answer, best.standing});
    }
    return shared;
}

} // namespace success::matching
