// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace success::assistant {

/// What questions the built-in answerer answers without searching.
enum class Intent {
    Health,
    Changes,
    Calls,
    Requests,
    Commitments,
    Renewal,
    Value,
    Billing,
    Usage,
    Contacts,
    Mood,
    Deals,
    NextSteps,
    Routes,
    Company,
    Overview,
};
inline constexpr int intents = 16;

/// `health`, `changes`, `calls` …
[[nodiscard]] QString intentKey(Intent intent);

/// True where the answer lists records that a topic can narrow: `complaints about exports`.
[[nodiscard]] bool takesTopic(Intent intent);

/// Words that speak for an intent where all of them stand in a question, in any order.
struct Cue
{
    Intent intent{};
    int weight = 0;
    std::vector<std::vector<std::string>> words; ///< folded; each place by one of several
};
[[nodiscard]] const std::vector<Cue> &cues();

/// Every word of a cue and every word that says nothing by itself: what a misspelling may have meant.
[[nodiscard]] const std::vector<std::string> &knownWords();
/// Grammar, courtesy, and what every question about an account holds: it, please, the customer, tell me.
[[nodiscard]] bool isFillWord(const std::string &folded);

} // namespace success::assistant
