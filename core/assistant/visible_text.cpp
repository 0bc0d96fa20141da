// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/visible_text.h"

namespace success::assistant {

namespace {

bool isHidden(char32_t letter)
{
    const bool direction = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) ||
                           letter == 0x200e || letter == 0x200f || letter == 0x61c;
    const bool blank = letter == 0x200b || letter == 0x2060 || letter == 0xfeff;
    const bool tag = letter >= 0xe0000 && letter <= 0xe0fff;
    return direction || blank || tag || (QChar::category(letter) == QChar::Other_Control && !QChar::isSpace(letter));
}

} // namespace

QString visibleText(const QString &text)
{
    QString seen;
    seen.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (!pair && text[at].isSurrogate()) // half a character
            continue;
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (!isHidden(letter))
            seen += QStringView(text).mid(at, pair ? 2 : 1);
        at += pair ? 1 : 0;
    }
    return seen;
}

} // namespace success::assistant
