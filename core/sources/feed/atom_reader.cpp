// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/atom_reader.h"

#include "core/sources/feed/html_text.h"

#include <optional>

namespace success::feed {

namespace {

using Format = ReleaseRecord::Format;

struct Text
{
    QString text;
    Format format = Format::Text;
};

QString atomName(const FeedXml &xml)
{
    const QString name = xml.name();
    return name.startsWith(u"atom:") ? name.mid(5) : name;
}

/// What a text construct or `content` holds; nullopt for what is no text (an image, a document by reference).
std::optional<Text> readText(FeedXml &xml)
{
    const QString type = xml.attribute("type").toLower();
    if (type == u"xhtml" || type == u"application/xhtml+xml")
        return Text{xml.markup(false, true), Format::Html};
    if (type == u"html" || type == u"text/html")
        return Text{xml.markup(true, false), Format::Html};
    if (type == u"text/markdown")
        return Text{xml.text(), Format::Markdown};
    if (type.isEmpty() || type == u"text" || type.startsWith(u"text/"))
        return Text{xml.text(), Format::Text};
    xml.skip();
    return std::nullopt;
}

QString readTitle(FeedXml &xml)
{
    const Text title = readText(xml).value_or(Text{});
    return title.format == Format::Html ? plainText(title.text) : title.text.simplified();
}

void readLink(FeedXml &xml, const QUrl &outer, Entry &entry, bool &isPage)
{
    const QString relation = xml.attribute("rel");
    const QString type = xml.attribute("type");
    const QUrl address = webAddress(xml.attribute("href"), xml.baseIn(outer));
    const bool page = type.isEmpty() || type.contains(u"html");
    if ((relation.isEmpty() || relation == u"alternate") && (entry.link.isEmpty() || (page && !isPage))) {
        entry.link = address;
        isPage = page && !address.isEmpty();
    }
    xml.skip();
}

/// An entry's dates by what they say: when it was published counts more than when it last changed.
struct Dates
{
    QString published;
    QString updated;
};

bool readDateOf(FeedXml &xml, const QString &name, Dates &dates)
{
    const bool published = name == u"published" || name == u"issued";
    if (!published && name != u"updated" && name != u"modified")
        return false;
    (published ? dates.published : dates.updated) = xml.text();
    return true;
}

Entry readEntry(FeedXml &xml, const QUrl &outer)
{
    const QUrl base = xml.baseIn(outer);
    Entry entry;
    Dates dates;
    Text content;
    Text summary;
    bool linkIsPage = false;
    while (xml.enterChild()) {
        const QString name = atomName(xml);
        if (name == u"id") {
            entry.id = xml.text();
        } else if (name == u"title") {
            entry.title = readTitle(xml);
        } else if (name == u"link") {
            readLink(xml, base, entry, linkIsPage);
        } else if (name == u"content") {
            content = readText(xml).value_or(Text{});
        } else if (name == u"summary") {
            summary = readText(xml).value_or(Text{});
        } else if (name == u"category") {
            entry.tags.append(xml.attribute("term"));
            xml.skip();
        } else if (!readDateOf(xml, name, dates)) {
            xml.skip();
        }
    }
    const Text &body = content.text.isEmpty() ? summary : content;
    entry.body = body.text;
    entry.format = body.format;
    entry.dates = {dates.published, dates.updated};
    return entry;
}

} // namespace

Document readAtom(FeedXml &xml)
{
    Document document;
    const QUrl base = xml.baseIn(xml.address());
    while (xml.enterChild()) {
        const QString name = atomName(xml);
        if (name == u"entry") {
            document.entries.push_back(readEntry(xml, base));
        } else if (name == u"title") {
            document.title = readTitle(xml);
        } else {
            if (name == u"link" && xml.attribute("rel") == u"next")
                document.next = webAddress(xml.attribute("href"), xml.baseIn(base));
            xml.skip();
        }
    }
    return document;
}

} // namespace success::feed
