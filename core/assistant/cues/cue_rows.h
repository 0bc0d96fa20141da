// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/intent.h"

#include <span>

namespace success::assistant {

struct CueRow
{
    Intent intent{};
    int weight = 0; ///< 6: only this is meant; 5, 4: nothing else is meant, unless two things are; 3: this is likely
                    ///< meant; 2: only together with something else
    const char *words = nullptr; ///< places parted by blanks, the words of a place by |; in any form of theirs, but for
                                 ///< =word, in that form; LEVEL: what scores and levels are called
};

/// What is said and written: calls, messages, notes, requests, commitments, mood, contacts.
[[nodiscard]] std::span<const CueRow> talkCues();
/// Contracts, money, deals, trials.
[[nodiscard]] std::span<const CueRow> moneyCues();
/// How the account stands: health, changes, usage, what to do, what was decided, the company.
[[nodiscard]] std::span<const CueRow> standingCues();

/// LEVEL of a row.
[[nodiscard]] const char *levelWordsOfCues();
/// Words that say nothing by themselves, parted by blanks.
[[nodiscard]] const char *fillWords();

} // namespace success::assistant
