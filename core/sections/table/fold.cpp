// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/fold.h"

#include <algorithm>

namespace success {

namespace {

/// Letters with a stroke, which Unicode does not decompose.
QChar withoutStroke(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø':
        return u'o';
    case u'đ':
        return u'd';
    case u'ł':
        return u'l';
    case u'ħ':
        return u'h';
    case u'ı':
        return u'i';
    default:
        return letter;
    }
}

} // namespace

void appendFolded(QByteArray &out, QStringView text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        const auto start = out.size();
        out.resize(start + text.size());
        std::transform(text.begin(), text.end(), out.begin() + start, [](QChar c) {
            const char letter = char(c.unicode());
            if (letter >= 'A' && letter <= 'Z')
                return char(letter | 0x20);
            return letter < ' ' || letter == 0x7f ? ' ' : letter;
        });
        return;
    }
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c.category() == QChar::Other_Control ? QChar(u' ') : withoutStroke(c);
    }
    out += plain.toUtf8();
}

QByteArray folded(QStringView text)
{
    QByteArray out;
    appendFolded(out, text);
    return out;
}

} // namespace success
