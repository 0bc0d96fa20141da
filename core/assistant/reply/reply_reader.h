// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/assistant/answer.h"

namespace success::assistant {

enum class Reading {
    SoFar, ///< more may follow: what is not closed yet at the end (a number, a link) is left out
    Whole,
};

/// What a model wrote, as sentences with the records they rest on. `records` are those of its prompt, number n at
/// n − 1; they are numbered anew as they are first cited. `[1]`, `[1][2]`, `[1, 2]` and `[1-3]` inside a sentence or
/// right behind it are its citations; numbers that no record has become Sentence::unsupported, as they were written.
/// All is text: marks of Markdown go, links become their words with the host, `label (host)`, HTML stays as it is
/// written, and thoughts in front (`<think>…</think>`) are not part of the answer. As a text grows, every sentence but
/// the last stays as it is.
[[nodiscard]] Answer readReply(const QString &text, const std::vector<Record> &records, Reading reading);

} // namespace success::assistant
