// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/question.h"

namespace success::assistant {

struct TimeWords
{
    std::optional<int> count;
    std::optional<Period> period;
    std::vector<size_t> places; ///< of the words that say them
};

/// `the last 3 calls` → 3; `since last week`, `in the past two months`, `since Monday`, `this quarter`, `since
/// October`, `since 1 June`, `since 2026-06-01`, `lately` → from when on; `in March`, `yesterday` → from when to when.
/// A week is 7 days; months, quarters and years are the calendar's, back from today. A day or month without a year is
/// the latest that is not to come. Only what is said in so many words: no guess.
[[nodiscard]] TimeWords timeWordsOf(const std::vector<std::string> &words, QDate today);

} // namespace success::assistant
