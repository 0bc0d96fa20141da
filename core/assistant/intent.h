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
    Notes,
    Messages,
    Documents,
    Convert,  ///< whether a trial or prospect will buy
    Reengage, ///< whether a lost deal can be won back
    Terms,    ///< what was agreed so far, and since when
    Decisions,
    Others, ///< other accounts; of them nothing is known here
};
inline constexpr int intents = 24;

/// `health`, `changes`, `calls` …
[[nodiscard]] QString intentKey(Intent intent);

/// True where the answer lists records that a topic can narrow: `complaints about exports`.
[[nodiscard]] bool takesTopic(Intent intent);

struct CueWord
{
    std::string word; ///< folded
    std::string stem; ///< empty: in this form only
};

/// Words that speak for an intent where all of them stand in a question, in any order.
struct Cue
{
    Intent intent{};
    int weight = 0;
    std::vector<std::vector<CueWord>> words; ///< each place by one of several
};
[[nodiscard]] const std::vector<Cue> &cues();

/// Every word of a cue and every word that says nothing by itself: what a misspelling may have meant.
[[nodiscard]] const std::vector<std::string> &knownWords();
/// Grammar, courtesy, and what every question about an account holds: it, please, the customer, tell me.
[[nodiscard]] bool isFillWord(const std::string &folded);

} // namespace success::assistant
