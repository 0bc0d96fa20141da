// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/rss_reader.h"

#include "core/sources/feed/html_text.h"

namespace success::feed {

namespace {

/// What an item says, before it is decided what counts.
struct Item
{
    QString guid;
    bool guidIsLink = true;
    QString about; ///< rdf:about, RSS 1.0's id
    QString link;
    QString atomLink;
    QString title;
    QString description;
    QString content;
    QString published;
    QString dcDate;
    QString updated;
    QStringList tags;
};

void set(QString &field, const QString &text)
{
    if (field.isEmpty())
        field = text;
}

bool isAlternate(const FeedXml &xml)
{
    const QString relation = xml.attribute("rel");
    return relation.isEmpty() || relation == u"alternate";
}

void readField(FeedXml &xml, const QString &name, Item &item)
{
    if (name == u"title") {
        set(item.title, plainText(xml.markup(true, false)));
    } else if (name == u"link") {
        set(item.link, xml.text());
    } else if (name == u"guid") {
        item.guidIsLink = xml.attribute("isPermaLink").compare(u"false"_qs, Qt::CaseInsensitive) != 0;
        set(item.guid, xml.text());
    } else if (name == u"description") {
        set(item.description, xml.markup(true, false));
    } else if (name == u"content:encoded") {
        set(item.content, xml.markup(true, false));
    } else if (name == u"pubdate") {
        set(item.published, xml.text());
    } else if (name == u"dc:date") {
        set(item.dcDate, xml.text());
    } else if (name == u"atom:updated") {
        set(item.updated, xml.text());
    } else if (name == u"category" || name == u"dc:subject") {
        item.tags.append(xml.text());
    } else {
        if (name == u"atom:link" && isAlternate(xml))
            set(item.atomLink, xml.attribute("href"));
        xml.skip();
    }
}

/// The item's own link, else the guid where it is one: it must then be a whole address, since many publishers forget to
/// say that theirs is none.
QUrl linkOf(const Item &item, const QUrl &base)
{
    for (const QString &link : {item.link, item.atomLink}) {
        const QUrl address = webAddress(link, base);
        if (!address.isEmpty())
            return address;
    }
    return item.guidIsLink ? webAddress(item.guid, {}) : QUrl();
}

Entry readItem(FeedXml &xml, const QUrl &outer)
{
    const QUrl base = xml.baseIn(outer);
    Item item;
    item.about = xml.attribute("rdf:about");
    while (xml.enterChild())
        readField(xml, xml.name(), item);
    Entry entry;
    entry.link = linkOf(item, base);
    entry.id = item.guid.isEmpty() ? item.about : item.guid;
    entry.title = item.title;
    entry.body = item.content.isEmpty() ? item.description : item.content;
    entry.dates = {item.published, item.dcDate, item.updated};
    entry.tags = item.tags;
    return entry;
}

void readChannel(FeedXml &xml, const QUrl &outer, Document &document)
{
    const QUrl base = xml.baseIn(outer);
    while (xml.enterChild()) {
        const QString name = xml.name();
        if (name == u"item") {
            document.entries.push_back(readItem(xml, base));
        } else if (name == u"title") {
            document.title = plainText(xml.markup(true, false));
        } else {
            if (name == u"atom:link" && xml.attribute("rel") == u"next")
                document.next = webAddress(xml.attribute("href"), base);
            xml.skip();
        }
    }
}

} // namespace

Document readRss(FeedXml &xml)
{
    Document document;
    const QUrl base = xml.baseIn(xml.address());
    while (xml.enterChild()) {
        const QString name = xml.name();
        if (name == u"channel")
            readChannel(xml, base, document);
        else if (name == u"item")
            document.entries.push_back(readItem(xml, base));
        else
            xml.skip();
    }
    return document;
}

} // namespace success::feed
