// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/record.h"

#include <QStringList>

#include <vector>

namespace success::assistant {

/// What was asked before, and answered.
struct EarlierTurn
{
    QString question, answer;
};

struct PromptInput
{
    QString question;
    QString account; ///< name and domain
    QDate today;
    std::vector<EarlierTurn> earlier; ///< the oldest first
    int limit = 0;                    ///< characters, from leastPrompt on
};

/// What a model is asked: one message under rules of ours.
struct Prompt
{
    QString rules;
    QString message;
    std::vector<Record> records; ///< number n is at n − 1; the text is as it was sent
    int earlier = 0;             ///< turns that went along

    [[nodiscard]] qsizetype size() const { return rules.size() + message.size(); }
};

/// As many of the records as fit, in their order and numbered from 1, each on a line of its own; the last one may be
/// cut. Of the turns before, the newest three go along where they fit into a quarter of the room, shortened: a question
/// such as “and who said that?” needs them. Everything but the question stands between two lines that occur in none of
/// it, without line breaks, control characters, and numbers in brackets of its own, so that no text can end the fence
/// or pass for a record. The same input gives the same prompt. `question` is of at most `longestQuestion` characters.
[[nodiscard]] Prompt makePrompt(const PromptInput &input, const std::vector<Record> &records);

/// Of one record: a quarter of the limit.
[[nodiscard]] inline int longestRecordIn(int limit)
{
    return limit / 4;
}

inline constexpr int longestQuestion = 1000;
inline constexpr int leastPrompt = 4000; ///< rules and the longest question leave room for a few records

} // namespace success::assistant
