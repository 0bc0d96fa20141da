// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_mapper.h"

#include "core/sources/feed/feed_dates.h"
#include "core/sources/feed/html_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace success::feed {

namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestExcerpt = 100; ///< of a body that stands in for a title
constexpr qsizetype excerptSource = 4000;

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedMapper", text);
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : QString(text.left(most - 1).trimmed() + u'…');
}

QString titleOf(const Entry &entry)
{
    if (!entry.title.isEmpty())
        return shortened(entry.title, longestTitle);
    const QString start = entry.body.left(excerptSource);
    const bool html = entry.format == ReleaseRecord::Format::Html;
    return shortened(html ? plainText(start) : start.simplified(), longestExcerpt);
}

QString stableId(const Entry &entry)
{
    if (!entry.id.isEmpty())
        return entry.id;
    if (!entry.link.isEmpty())
        return entry.link.toString(QUrl::FullyEncoded);
    const QString known =
        entry.title + u'\n' + entry.dates.join(u'\n') + (entry.title.isEmpty() ? entry.body : QString());
    return QString::fromLatin1(QCryptographicHash::hash(known.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QString joined(const QStringList &tags)
{
    QStringList each;
    for (const QString &tag : tags) {
        const QString text = tag.simplified();
        if (!text.isEmpty() && !each.contains(text))
            each.append(text);
    }
    return each.join(u", "_qs);
}

} // namespace

RecordBatch Mapper::records(const Document &document, const QString &origin)
{
    RecordBatch batch;
    QSet<QString> here;
    for (const Entry &entry : document.entries)
        add(entry, origin, here, batch);
    m_seen.unite(here);
    return batch;
}

void Mapper::add(const Entry &entry, const QString &origin, QSet<QString> &here, RecordBatch &batch) const
{
    ReleaseRecord release;
    release.externalId = m_scope + u'/' + stableId(entry);
    if (m_seen.contains(release.externalId))
        return;
    release.title = titleOf(entry);
    if (release.title.isEmpty()) {
        batch.skip(u"entry"_qs, release.externalId, tr("It has neither a title nor a text."));
        return;
    }
    if (here.contains(release.externalId)) {
        batch.skip(u"entry"_qs, release.externalId, tr("Another entry of the feed has the same id."));
        return;
    }
    here.insert(release.externalId);
    release.origin = origin;
    release.body = entry.body;
    release.format = entry.format;
    release.url = entry.link.toString(QUrl::FullyEncoded);
    release.tags = joined(entry.tags);
    date(entry, release);
    batch.releases.push_back(std::move(release));
}

void Mapper::date(const Entry &entry, ReleaseRecord &release) const
{
    for (const QString &text : entry.dates) {
        if (const auto read = readDate(text)) {
            release.publishedAt = std::min(*read, m_now);
            return;
        }
    }
    release.publishedAt = m_now;
    release.dateEstimated = true;
}

} // namespace success::feed
