// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_parser.h"

#include "core/model/source_id.h"
#include "core/sources/feed/json_feed.h"
#include "core/sources/feed/web_page.h"
#include "core/sources/feed/xml_feed.h"

#include <QCoreApplication>

namespace success::feed {

namespace {

constexpr size_t mostNamed = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedParser", text);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::Protocol, sentence, sourceKey(SourceId::Feed));
}

tl::unexpected<Error> webPage(const QByteArray &body, const QUrl &address)
{
    QStringList named;
    for (const QUrl &feed : feedsNamedBy(body, address)) {
        if (size_t(named.size()) < mostNamed)
            named.append(feed.toString(QUrl::RemoveUserInfo));
    }
    const QString shown = shownAddress(address);
    if (named.isEmpty()) {
        return refused(tr("%1 is a web page, not a feed, and names none. Connect the address of its RSS, Atom or JSON "
                          "feed.")
                           .arg(shown));
    }
    if (named.size() == 1) {
        return refused(tr("%1 is a web page, not a feed. The feed it names is %2: connect that address instead.")
                           .arg(shown, named.front()));
    }
    return refused(tr("%1 is a web page, not a feed. It names these feeds: %2. Connect one of them instead.")
                       .arg(shown, named.join(u" · "_qs)));
}

} // namespace

QString shownAddress(const QUrl &address)
{
    return address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<Document> parse(const QByteArray &body, const QUrl &address)
{
    const QByteArray start = body.left(1024).trimmed();
    const QString shown = shownAddress(address);
    if (body.trimmed().isEmpty())
        return refused(tr("%1 answered with nothing at all. Check the feed's address.").arg(shown));
    if (start.startsWith('{') || start.startsWith("\xEF\xBB\xBF{")) {
        auto document = readJsonFeed(body, address);
        if (!document) {
            return refused(
                tr("%1 holds JSON that is no JSON Feed, or is broken. Connect the address of an RSS, Atom or "
                   "JSON feed.")
                    .arg(shown));
        }
        return *std::move(document);
    }
    if (isWebPage(body))
        return webPage(body, address);
    auto document = readXmlFeed(body, address);
    if (!document) {
        return refused(tr("The feed at %1 cannot be read: %2. Check the address; if it is right, its publisher has to "
                          "mend it.")
                           .arg(shown, document.error()));
    }
    return *std::move(document);
}

} // namespace success::feed
