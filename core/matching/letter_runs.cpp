// SPDX-License-Identifier: Apache-2.0
#include "core/matching/letter_runs.h"

#include <algorithm>

namespace success::matching {

std::vector<LetterRun> letterRuns(const std::string &word)
{
    const std::string ended = '^' + word + '$';
    const auto byte = [&ended](size_t at) {
        return LetterRun(static_cast<unsigned char>(ended[at]));
    };
    std::vector<LetterRun> runs;
    for (size_t at = 0; at + 3 <= ended.size(); ++at)
        runs.push_back(byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2));
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

} // namespace success::matching
