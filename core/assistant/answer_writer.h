// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer.h"

#include <initializer_list>

namespace success::assistant {

/// Puts an answer together: a record that several sentences rest on has one number.
class AnswerWriter
{
public:
    /// A sentence and what it rests on, at least one record.
    void say(const QString &text, std::initializer_list<Record> records);
    void say(const QString &text, const std::vector<Record> &records);
    [[nodiscard]] bool isEmpty() const { return m_answer.sentences.empty(); }

    /// What was said; if nothing was, `nothing` without citations.
    [[nodiscard]] Answer finish(const QString &intent, const QString &nothing);

private:
    int cite(const Record &record);

    Answer m_answer;
};

/// How much of a record a citation shows.
inline constexpr int longestExcerpt = 600;

} // namespace success::assistant
