// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/mending.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace success::feed {

namespace {

constexpr qsizetype longestName = 32;

bool isControl(char c)
{
    return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Length of `&name;` or `&#…;` at `at`; 0 if there is none.
qsizetype referenceLength(const QByteArray &xml, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < xml.size() && xml[end] == '#')
        ++end;
    const qsizetype from = end;
    const qsizetype most = std::min(xml.size(), from + longestName);
    while (end < most && isAlnum(xml[end]))
        ++end;
    return end > from && end < xml.size() && xml[end] == ';' ? end + 1 - at : 0;
}

/// `&#11;` and other numbers that no XML 1.0 document may hold.
bool isForbiddenCharacter(QByteArrayView reference)
{
    if (reference.size() < 4 || reference[1] != '#')
        return false;
    const bool hex = reference[2] == 'x';
    const QByteArray digits = reference.sliced(hex ? 3 : 2).chopped(1).toByteArray();
    bool isNumber = false;
    const uint code = digits.toUInt(&isNumber, hex ? 16 : 10);
    const bool control = code < 0x20 && code != 9 && code != 10 && code != 13;
    return !isNumber || control || (code >= 0xD800 && code < 0xE000) || code == 0xFFFE || code == 0xFFFF ||
           code > 0x10FFFF;
}

/// Length of the well-formed UTF-8 sequence at `at`; 0 if there is none.
qsizetype sequenceLength(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype index) {
        return index < text.size() ? uchar(text[index]) : uchar(0);
    };
    const uchar lead = byte(at);
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    for (qsizetype next = 1; next < length; ++next) {
        if ((byte(at + next) & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return overlong || beyond ? 0 : length;
}

QChar fromWindows1252(uchar byte)
{
    constexpr std::array<char16_t, 32> upper{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return byte >= 0x80 && byte < 0xA0 ? QChar(upper[byte - 0x80]) : QChar(char16_t(byte));
}

} // namespace

QByteArray withoutControls(QByteArray text)
{
    text.erase(std::remove_if(text.begin(), text.end(), isControl), text.end());
    return text;
}

QByteArray withSoundReferences(const QByteArray &xml)
{
    QByteArray result;
    result.reserve(xml.size() + xml.size() / 32);
    for (qsizetype at = 0; at < xml.size();) {
        if (xml[at] == '<' && xml.size() - at > 9 && std::strncmp(xml.constData() + at, "<![CDATA[", 9) == 0) {
            const qsizetype end = xml.indexOf("]]>", at);
            const qsizetype to = end < 0 ? xml.size() : end;
            result.append(xml.constData() + at, to - at);
            at = to;
            continue;
        }
        const qsizetype reference = xml[at] == '&' ? referenceLength(xml, at) : 0;
        if (reference > 0 && !isForbiddenCharacter(QByteArrayView(xml).sliced(at, reference)))
            result.append(xml.constData() + at, reference);
        else if (xml[at] == '&' && reference == 0)
            result.append("&amp;");
        else if (reference == 0)
            result.append(xml[at]);
        at += std::max(reference, qsizetype(1));
    }
    return result;
}

QString decodedLeniently(const QByteArray &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype sound = at;
        while (sound < text.size()) {
            const qsizetype length = sequenceLength(text, sound);
            if (length == 0)
                break;
            sound += length;
        }
        result += QString::fromUtf8(QByteArrayView(text).sliced(at, sound - at));
        if (sound < text.size())
            result += fromWindows1252(uchar(text[sound++]));
        at = sound;
    }
    return result;
}

bool isUtf16(const QByteArray &text)
{
    return text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF") || text.startsWith(QByteArrayView("<\0", 2)) ||
           text.startsWith(QByteArrayView("\0<", 2));
}

} // namespace success::feed
