// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/html_text.h"

#include "core/sources/feed/html_entities.h"

#include <QRegularExpression>
#include <QSet>

namespace success::feed {

namespace {

constexpr qsizetype longestReference = 10; ///< `thetasym` and a little more
constexpr int mostUnended = 64;            ///< tags without an end; finding that out takes a look at all that follows

QString characterOf(QStringView reference)
{
    if (!reference.startsWith(u'#')) {
        const auto known = htmlEntity(reference);
        return known ? QString(*known) : QString();
    }
    const bool hex = reference.size() > 1 && reference[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = reference.mid(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
    if (!isNumber || code == 0 || code > 0x10FFFF || QChar::isSurrogate(code))
        return {};
    const char32_t point = code;
    return QString::fromUcs4(&point, 1);
}

bool isElement(const QString &name)
{
    static const QString names =
        u"a abbr acronym address article aside audio b bdi bdo big blockquote body br button caption center cite code "
        "col colgroup dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header "
        "hr html i iframe img input ins kbd label li link main mark meta nav ol p picture pre q s samp section small "
        "source span strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var "
        "video wbr script"_qs;
    static const QStringList list = names.split(u' ');
    static const QSet<QString> elements(list.begin(), list.end());
    return elements.contains(name.toLower());
}

bool standsInLine(const QString &name)
{
    static const QSet<QString> inLine{u"a"_qs,      u"abbr"_qs, u"b"_qs,   u"big"_qs,   u"cite"_qs, u"code"_qs,
                                      u"em"_qs,     u"font"_qs, u"i"_qs,   u"kbd"_qs,   u"mark"_qs, u"s"_qs,
                                      u"samp"_qs,   u"span"_qs, u"sub"_qs, u"small"_qs, u"sup"_qs,  u"tt"_qs,
                                      u"strong"_qs, u"u"_qs,    u"var"_qs, u"del"_qs,   u"ins"_qs,  u"wbr"_qs};
    return inLine.contains(name.toLower());
}

/// Where the tag or comment ends that begins at `start`; -1 if it does not end.
qsizetype endOfTag(const QString &html, qsizetype start)
{
    QChar quote;
    for (qsizetype at = start + 1; at < html.size(); ++at) {
        const QChar here = html[at];
        if (!quote.isNull()) {
            if (here == quote)
                quote = QChar();
        } else if ((here == u'"' || here == u'\'') && html[at - 1] == u'=') {
            quote = here;
        } else if (here == u'>') {
            return at + 1;
        }
    }
    return -1;
}

QString tagName(const QString &html, qsizetype start)
{
    qsizetype from = start + 1;
    if (from < html.size() && html[from] == u'/')
        ++from;
    qsizetype to = from;
    while (to < html.size() && html[to].isLetterOrNumber())
        ++to;
    return html.mid(from, to - from);
}

/// Past `what` (in any case), looked for from `from`; the end if it is not there.
qsizetype past(const QString &html, const QString &what, qsizetype from)
{
    const qsizetype found = html.indexOf(what, from, Qt::CaseInsensitive);
    return found < 0 ? html.size() : found + what.size();
}

/// Appends what stands for the `<` at `start` and says where to go on. `unended`: tags so far that had no end; after
/// too many, each `<` is text.
qsizetype readTag(const QString &html, qsizetype start, QString &text, int &unended)
{
    if (QStringView(html).mid(start).startsWith(u"<!--"))
        return past(html, u"-->"_qs, start);
    const QString name = tagName(html, start);
    const bool isTag = unended < mostUnended && isElement(name);
    const qsizetype end = isTag ? endOfTag(html, start) : -1;
    if (end < 0) {
        unended += isTag ? 1 : 0;
        text += u'<';
        return start + 1;
    }
    const QString lower = name.toLower();
    if ((lower == u"script" || lower == u"style") && html[start + 1] != u'/')
        return past(html, u"</"_qs + lower + u'>', end);
    if (!standsInLine(lower))
        text += u' ';
    return end;
}

} // namespace

QString withoutReferences(const QString &html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype at = 0; at < html.size();) {
        const QStringView ahead = QStringView(html).mid(at, longestReference + 2);
        const qsizetype length = ahead.front() == u'&' ? ahead.indexOf(u';') : -1;
        const QString character = length > 1 ? characterOf(ahead.mid(1, length - 1)) : QString();
        text += character.isEmpty() ? QString(html[at]) : character;
        at += character.isEmpty() ? 1 : length + 1;
    }
    return text;
}

QString plainText(const QString &html)
{
    QString text;
    text.reserve(html.size());
    int unended = 0;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype tag = html.indexOf(u'<', at);
        text += QStringView(html).mid(at, tag < 0 ? -1 : tag - at);
        at = tag < 0 ? html.size() : readTag(html, tag, text, unended);
    }
    return withoutReferences(text).simplified();
}

} // namespace success::feed
