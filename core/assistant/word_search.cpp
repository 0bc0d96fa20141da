// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/word_search.h"

#include "core/matching/stemmer.h"
#include "core/matching/words.h"

#include <algorithm>

namespace success::assistant {

namespace {

/// What every form of the word begins with, as far as its stem tells: `happ` of `happy`, whose stem is `happi`.
QString beginningOf(const std::string &word, const std::string &stem)
{
    const auto end = std::ranges::mismatch(word, stem).in1;
    return QString::fromUtf8(word.data(), qsizetype(end - word.begin()));
}

bool holds(const QString &text, const QString &beginning, const std::string &stem)
{
    for (qsizetype at = 0; (at = text.indexOf(beginning, at, Qt::CaseInsensitive)) >= 0;) {
        qsizetype end = at + beginning.size();
        while (end < text.size() && text[end].isLetterOrNumber())
            ++end;
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        if (begins && matching::stemOf(matching::folded(QStringView(text).mid(at, end - at))) == stem)
            return true;
        at = end;
    }
    return false;
}

} // namespace

bool holdsWord(const std::vector<Record> &records, const std::string &word)
{
    const std::string stem = matching::stemOf(word);
    const QString beginning = beginningOf(word, stem);
    return !beginning.isEmpty() &&
           std::ranges::any_of(records, [&](const Record &record) { return holds(record.text, beginning, stem); });
}

} // namespace success::assistant
