// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/reply/cited_sentences.h"

#include "core/assistant/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace success::assistant {

namespace {

constexpr int longestRange = 50; ///< `[1-9999]` is no list of records

/// `[1]`, `[1, 2]`, `[1-3]`, `[records 1 and 2]`.
const QRegularExpression &citation()
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\[【]\\s*(?:records?\\s+|nos?\\.?\\s*|#)?"
                       "(\\d{1,6}(?:\\s*(?:,|;|-|–|—|&|and|to)\\s*\\d{1,6})*)\\s*[\\]】]"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QRegularExpressionMatch citationAt(const QString &line, qsizetype at)
{
    if (at >= line.size() || (line[at] != u'[' && line[at] != u'【'))
        return {};
    return citation().match(line, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
}

void addNumbers(std::vector<int> &numbers, const QString &list)
{
    static const QRegularExpression part(QStringLiteral("(\\d+)(?:\\s*(?:-|–|—|to)\\s*(\\d+))?"));
    for (auto parts = part.globalMatch(list); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const int from = match.captured(1).toInt();
        const int to = match.hasCaptured(2) ? match.captured(2).toInt() : from;
        if (to > from && to - from < longestRange) {
            for (int number = from; number <= to; ++number)
                numbers.push_back(number);
            continue;
        }
        numbers.push_back(from);
        if (to != from)
            numbers.push_back(to);
    }
}

/// A full stop behind these ends no sentence.
bool isAbbreviation(QStringView before)
{
    qsizetype begin = before.size();
    while (begin > 0 && (before[begin - 1].isLetter() || before[begin - 1] == u'.'))
        --begin;
    const QString word = before.sliced(begin).toString().toLower();
    static const QStringList known{
        QStringLiteral("mr"),  QStringLiteral("mrs"),    QStringLiteral("ms"),  QStringLiteral("dr"),
        QStringLiteral("st"),  QStringLiteral("vs"),     QStringLiteral("e.g"), QStringLiteral("i.e"),
        QStringLiteral("no"),  QStringLiteral("approx"), QStringLiteral("ca"),  QStringLiteral("cf"),
        QStringLiteral("jan"), QStringLiteral("feb"),    QStringLiteral("aug"), QStringLiteral("sept"),
        QStringLiteral("oct"), QStringLiteral("nov"),    QStringLiteral("dec"), QStringLiteral("z.b")};
    const bool initial = word.size() == 1 && before.back().isUpper();
    return known.contains(word) || initial;
}

bool closes(QChar letter)
{
    return QStringView(u"\"'”’»)").contains(letter);
}

/// A sentence may begin so.
bool begins(QChar letter)
{
    return !letter.isLower() && !QStringView(u",;:").contains(letter);
}

bool endsHere(const QString &line, qsizetype at, QStringView before)
{
    const QChar mark = line[at];
    if (QStringView(u"。！？").contains(mark))
        return true;
    if (!QStringView(u".!?…").contains(mark))
        return false;
    qsizetype next = at + 1;
    while (next < line.size() && closes(line[next]))
        ++next;
    qsizetype word = next;
    while (word < line.size() && line[word].isSpace())
        ++word;
    if (word == line.size() || citationAt(line, word).hasMatch())
        return true;
    return word > next && begins(line[word]) && !(mark == u'.' && isAbbreviation(before));
}

/// Takes the numbers at `at`, and blanks around them.
qsizetype takeCitations(const QString &line, qsizetype at, std::vector<int> &numbers)
{
    for (;;) {
        qsizetype next = at;
        while (next < line.size() && line[next].isSpace())
            ++next;
        const QRegularExpressionMatch match = citationAt(line, next);
        if (!match.hasMatch())
            return at;
        addNumbers(numbers, match.captured(1));
        at = match.capturedEnd();
    }
}

} // namespace

std::vector<CitedSentence> citedSentences(const QString &line)
{
    std::vector<CitedSentence> sentences;
    CitedSentence current;
    const auto flush = [&] {
        current.text = oneLine(current.text).trimmed();
        if (!current.text.isEmpty() || !current.numbers.empty())
            sentences.push_back(std::move(current));
        current = {};
    };
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype behind = takeCitations(line, at, current.numbers);
        if (behind > at) {
            at = behind;
            continue;
        }
        const bool ends = endsHere(line, at, current.text);
        current.text += line[at++];
        if (!ends)
            continue;
        while (at < line.size() && closes(line[at]))
            current.text += line[at++];
        at = takeCitations(line, at, current.numbers);
        flush();
    }
    flush();
    return sentences;
}

} // namespace success::assistant
