// SPDX-License-Identifier: Apache-2.0
#include "core/drafts/mail_headers.h"

#include <QLocale>

#include <algorithm>

namespace success {

namespace {

constexpr qsizetype lineLength = 76;      // RFC 2045 and 2047; RFC 5322 would like 78
constexpr qsizetype encodedOverhead = 12; // =?UTF-8?B? and ?=

/// Without line breaks and other control characters, which could begin headers of their own.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.simplified();
}

bool isPlain(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
    const QStringList words = text.split(u' ');
    return ascii && !text.contains(QStringLiteral("=?")) &&
           std::all_of(words.begin(), words.end(), [](const QString &word) { return word.size() < lineLength - 20; });
}

/// The longest front of `text` whose UTF-8 fits, whole characters only.
QString front(const QString &text, qsizetype bytes)
{
    qsizetype taken = 0;
    qsizetype used = 0;
    while (taken < text.size()) {
        const qsizetype units = text[taken].isHighSurrogate() && taken + 1 < text.size() ? 2 : 1;
        const qsizetype size = text.mid(taken, units).toUtf8().size();
        if (used + size > bytes)
            break;
        used += size;
        taken += units;
    }
    return text.left(std::max(taken, qsizetype(1)));
}

/// Encoded words that go on in a line with `column` characters.
QByteArray encodedWords(const QString &text, qsizetype column)
{
    QByteArray out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype bytes = (lineLength - encodedOverhead - column) / 4 * 3;
        const QString word = front(text.mid(at), bytes);
        out += (out.isEmpty() ? "" : "\r\n ") + QByteArray("=?UTF-8?B?") + word.toUtf8().toBase64() + "?=";
        at += word.size();
        column = 1;
    }
    return out;
}

/// Words that go on in a line with `column` characters, folded at spaces.
QByteArray foldedWords(const QByteArray &text, qsizetype column)
{
    QByteArray out;
    for (const QByteArray &word : text.split(' ')) {
        const bool fits = out.isEmpty() || column + 1 + word.size() <= lineLength;
        column = fits ? column + 1 + word.size() : 1 + word.size();
        out += (out.isEmpty() ? "" : fits ? " " : "\r\n ") + word;
    }
    return out;
}

QByteArray quotedName(const QString &name)
{
    QString escaped = name;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + escaped.toLatin1() + '"';
}

QByteArray hex(char byte)
{
    return '=' + QByteArray(1, byte).toHex().toUpper();
}

QByteArray quotedLine(const QByteArray &line)
{
    QByteArray out;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool last = i + 1 == line.size();
        const bool blank = c == ' ' || c == '\t';
        const bool literal = (c > ' ' && c < 0x7f && c != '=') || (blank && !last);
        const QByteArray piece = literal ? QByteArray(1, c) : hex(c);
        if (column + piece.size() > lineLength - (last ? 0 : 1)) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

} // namespace

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    const QString line = oneLine(text);
    const QByteArray label = name + ": ";
    return label + (isPlain(line) ? foldedWords(line.toLatin1(), label.size()) : encodedWords(line, label.size())) +
           "\r\n";
}

QByteArray addressHeader(const QByteArray &name, const std::vector<MailAddress> &addresses)
{
    QByteArray out = name + ": ";
    qsizetype column = out.size();
    for (const MailAddress &address : addresses) {
        if (&address != &addresses.front()) {
            out += ",\r\n ";
            column = 1;
        }
        const QString display = oneLine(address.name);
        if (display.isEmpty()) {
            out += address.email.toLatin1();
            continue;
        }
        const QByteArray words = isPlain(display) ? quotedName(display) : encodedWords(display, column);
        const qsizetype lastLine = words.size() - (words.lastIndexOf('\n') + 1);
        const bool fits = column + lastLine + address.email.size() + 3 <= lineLength;
        out += words + (fits ? " <" : "\r\n <") + address.email.toLatin1() + '>';
    }
    return out + "\r\n";
}

QByteArray mailDate(Instant instant)
{
    return QLocale::c().toString(toDateTime(instant), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss +0000")).toLatin1();
}

QByteArray quotedPrintable(const QString &text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QByteArray out;
    for (const QByteArray &line : lines.toUtf8().split('\n'))
        out += quotedLine(line) + "\r\n";
    if (lines.endsWith(u'\n'))
        out.chop(2);
    return out;
}

std::optional<QString> plainAddress(const QString &email)
{
    const QString address = email.trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    const QString local = address.left(at);
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    const bool usable = at > 0 && std::all_of(local.begin(), local.end(), [](QChar c) {
                            return c > u' ' && c < QChar(0x7f) && !QStringView(u"\"(),:;<>@[\\]").contains(c);
                        });
    if (!usable || domain.isEmpty() || domain.contains(' '))
        return std::nullopt;
    return local + u'@' + QString::fromLatin1(domain);
}

} // namespace success
