// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/web_page.h"

#include "core/sources/feed/feed_document.h"
#include "core/sources/feed/html_text.h"
#include "core/sources/feed/mending.h"

#include <QRegularExpression>

#include <algorithm>

namespace success::feed {

namespace {

constexpr qsizetype headBytes = qsizetype(512) << 10; ///< links to feeds stand in a page's head

/// The start of the first tag that is no comment and no processing instruction; empty if there is none.
QByteArray firstTag(const QByteArray &body)
{
    qsizetype at = body.indexOf('<');
    while (at >= 0) {
        const QByteArray start = body.mid(at, 16);
        if (!start.startsWith("<!--") && !start.startsWith("<?"))
            return start.toLower();
        const char *end = start.startsWith("<?") ? "?>" : "-->";
        const qsizetype past = body.indexOf(end, at);
        at = past < 0 ? -1 : body.indexOf('<', past);
    }
    return {};
}

QString attribute(const QString &tag, const char *name)
{
    const QRegularExpression shape(
        QString(u"\\s"_qs + QString::fromLatin1(name) + u"\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))"_qs),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(tag);
    return withoutReferences(match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
}

bool namesFeed(const QString &tag)
{
    const QStringList relations = attribute(tag, "rel").toLower().split(u' ', Qt::SkipEmptyParts);
    const QString type = attribute(tag, "type").toLower().section(u';', 0, 0).trimmed();
    return relations.contains(u"alternate"_qs) &&
           (type == u"application/rss+xml" || type == u"application/atom+xml" || type == u"application/feed+json");
}

} // namespace

bool isWebPage(const QByteArray &body)
{
    const QByteArray first = firstTag(body.left(headBytes));
    for (const char *start : {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<script"}) {
        if (first.startsWith(start))
            return true;
    }
    return false;
}

std::vector<QUrl> feedsNamedBy(const QByteArray &page, const QUrl &address)
{
    static const QRegularExpression link(u"<link\\b(?:[^<>\"']++|\"[^\"]{0,2000}\"|'[^']{0,2000}')*+>"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString head = decodedLeniently(page.left(headBytes));
    std::vector<QUrl> feeds;
    for (auto matches = link.globalMatch(head); matches.hasNext();) {
        const QString tag = matches.next().captured();
        const QUrl feed = namesFeed(tag) ? webAddress(attribute(tag, "href"), address) : QUrl();
        if (!feed.isEmpty() && std::find(feeds.begin(), feeds.end(), feed) == feeds.end())
            feeds.push_back(feed);
    }
    return feeds;
}

} // namespace success::feed
