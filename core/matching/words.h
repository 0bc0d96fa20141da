// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace success::matching {

/// A word where it stands in a text.
struct Word
{
    std::string stem;
    std::string folded;   ///< as written, in lower case without accents, UTF-8
    qsizetype begin = 0;  ///< in UTF-16 units, as QString counts
    qsizetype length = 0; ///< of the word as written
};

/// Letters and digits in a row, two at least; everything else parts words (`snake_case` is two, `auto-type` is two).
[[nodiscard]] std::vector<Word> wordsOf(const QString &text);

/// Lower case, accents taken off ("väčšina" → "vacsina").
[[nodiscard]] std::string folded(QStringView word);

} // namespace success::matching
