// SPDX-License-Identifier: Apache-2.0
#include "core/sections/table/fold.h"

#include <algorithm>

namespace success {

namespace {

/// Letters that Unicode does not decompose, as people type them who have no such key.
void appendPlain(QString &plain, QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        plain += u"ss";
        return;
    case u'æ':
        plain += u"ae";
        return;
    case u'œ':
        plain += u"oe";
        return;
    case u'ø':
        plain += u'o';
        return;
    case u'đ':
        plain += u'd';
        return;
    case u'ł':
        plain += u'l';
        return;
    case u'ħ':
        plain += u'h';
        return;
    case u'ı':
        plain += u'i';
        return;
    default:
        plain += letter.category() == QChar::Other_Control ? QChar(u' ') : letter;
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
            appendPlain(plain, c);
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
