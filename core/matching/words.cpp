// SPDX-License-Identifier: Apache-2.0
#include "core/matching/words.h"

#include "core/matching/stemmer.h"

#include <algorithm>

namespace success::matching {

namespace {

bool isPartOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark();
}

} // namespace

std::string folded(QStringView word)
{
    const bool ascii = std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.unicode() < 128; });
    if (ascii)
        return word.toString().toLower().toStdString();
    QString plain;
    for (const QChar letter : word.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (!letter.isMark())
            plain += letter;
    }
    return plain.toStdString();
}

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        if (!isPartOfWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && isPartOfWord(text[at]))
            ++at;
        if (at - begin < 2)
            continue;
        std::string word = folded(QStringView(text).mid(begin, at - begin));
        words.push_back({stemOf(word), word, begin, at - begin});
    }
    return words;
}

} // namespace success::matching
