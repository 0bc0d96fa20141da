// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace success::assistant {

struct CitedSentence
{
    QString text;
    std::vector<int> numbers; ///< as they were cited, in their order
};

/// The sentences of a plain line, each with the numbers in square brackets inside or right behind it. Numbers without
/// words come as a sentence without text.
[[nodiscard]] std::vector<CitedSentence> citedSentences(const QString &line);

} // namespace success::assistant
