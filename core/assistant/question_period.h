// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/question.h"

namespace success::assistant {

struct TimeWords
{
    std::optional<int> count;
    std::optional<Period> period;
};

/// `the last 3 calls` → 3; `since last week`, `in the past two months`, `since Monday`, `this quarter`, `since
/// October`, `yesterday`, `lately` → from when on. A week is 7 days; months, quarters and years are the calendar's,
/// back from today. Only what is said in so many words: no guess.
[[nodiscard]] TimeWords timeWordsOf(const std::vector<std::string> &words, QDate today);

} // namespace success::assistant
