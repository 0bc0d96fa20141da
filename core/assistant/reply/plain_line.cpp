// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/reply/plain_line.h"

#include <QRegularExpression>
#include <QUrl>

namespace success::assistant {

namespace {

/// `evil.example` of an address, as it goes over the wire; `mailto link` of one without a host; empty: it is none.
QString hostWords(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host(QUrl::FullyEncoded);
    if (!host.isEmpty() || !url.isValid())
        return host;
    return url.scheme().isEmpty() ? QString() : QString(url.scheme() % u" link");
}

/// Every match as `words` make it; where they make nothing of it, it stays.
template<typename Words>
QString replaced(const QString &text, const QRegularExpression &pattern, Words words)
{
    QString out;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString instead = words(match);
        if (instead.isEmpty())
            continue;
        out += QStringView(text).mid(from, match.capturedStart() - from) % instead;
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

QString withoutLinks(const QString &text)
{
    static const QRegularExpression link(
        QStringLiteral("!?\\[([^\\[\\]]*)\\]\\(\\s*<?([^()\\s<>]+)>?(?:\\s+[\"'][^\"']*[\"'])?\\s*\\)"));
    // Possessive, and only from the beginning of a run, so that a long one is not tried from each of its letters.
    static const QRegularExpression address(
        QStringLiteral("(?<![A-Za-z0-9+.-])[A-Za-z0-9+.-]++://([^\\s<>\"'()\\[\\]]*[^\\s<>\"'()\\[\\].,;:!?])"));
    const QString labelled = replaced(text, link, [](const QRegularExpressionMatch &match) {
        const QString host = hostWords(match.captured(2));
        const QString label = match.captured(1).trimmed();
        if (host.isEmpty())
            return QString();
        return label.isEmpty() ? host : QString(label % u" (" % host % u')');
    });
    return replaced(labelled, address, [](const QRegularExpressionMatch &match) {
        const QString host = hostWords(u"https://" + match.captured(1));
        return host.isEmpty() ? QStringLiteral("link") : host;
    });
}

} // namespace

QString plainLine(QStringView markdown)
{
    static const QRegularExpression marks(QStringLiteral("^\\s*(?:>\\s?)*(?:#{1,6}\\s+|[-*+•]\\s+|\\d{1,3}[.)]\\s+)?"));
    static const QRegularExpression codeFence(QStringLiteral("^\\s*`{3,}\\w*\\s*$"));
    QString line = markdown.toString();
    if (codeFence.match(line).hasMatch())
        return {};
    line.remove(0, marks.match(line).capturedLength());
    line.remove(u'`').remove(QStringLiteral("**"));
    return withoutLinks(line);
}

QStringView closedPart(QStringView line)
{
    static const QRegularExpression open(
        QStringLiteral("(?<![ \\t])[ \\t]*+!?[\\[【][^\\[\\]【】]*(?:[\\]】](?:\\([^()]*)?)?$"));
    const QRegularExpressionMatch match = open.match(line.toString());
    return match.hasMatch() ? line.first(match.capturedStart()) : line;
}

} // namespace success::assistant
