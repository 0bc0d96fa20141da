// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/json_feed.h"

#include "core/net/json_text.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/feed/html_text.h"
#include "core/sources/feed/mending.h"

namespace success::feed {

namespace {

using nlohmann::json;
using Format = ReleaseRecord::Format;

void readBody(const json &item, Entry &entry)
{
    entry.body = textIn(item, "content_html");
    if (entry.body.isEmpty()) {
        entry.format = Format::Text;
        entry.body = textIn(item, "content_text");
    }
    if (entry.body.isEmpty())
        entry.body = textIn(item, "summary");
}

Entry readItem(const json &item, const QUrl &address)
{
    Entry entry;
    entry.id = idText(valueIn(item, "id"));
    entry.title = textIn(item, "title").simplified();
    readBody(item, entry);
    entry.link = webAddress(textIn(item, "url"), address);
    if (entry.link.isEmpty())
        entry.link = webAddress(textIn(item, "external_url"), address);
    entry.dates = {textIn(item, "date_published"), textIn(item, "date_modified")};
    const json &tags = valueIn(item, "tags");
    for (const json &tag : tags.is_array() ? tags : json::array()) {
        if (tag.is_string())
            entry.tags.append(QString::fromStdString(tag.get_ref<const std::string &>()));
    }
    return entry;
}

} // namespace

std::optional<Document> readJsonFeed(const QByteArray &body, const QUrl &address)
{
    auto read = jsonFromText(body);
    if (!read)
        read = jsonFromText(withoutControls(decodedLeniently(body).toUtf8()));
    const json feed = std::move(read).value_or(json());
    const json &items = valueIn(feed, "items");
    if (!items.is_array())
        return std::nullopt;
    Document document;
    document.title = textIn(feed, "title").simplified();
    document.next = webAddress(textIn(feed, "next_url"), address);
    for (const json &item : items)
        document.entries.push_back(readItem(item, address));
    return document;
}

} // namespace success::feed
