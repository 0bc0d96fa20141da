// SPDX-License-Identifier: Apache-2.0
#include "tests/servers/feed_server.h"

#include "core/model/time.h"

#include <algorithm>

namespace success::test {

namespace {

using nlohmann::json;

QByteArray httpDate(Instant at)
{
    const QDateTime date = toDateTime(at);
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArray escaped(const json &record, const char *member)
{
    return QString::fromStdString(record.value(member, "")).toHtmlEscaped().toUtf8();
}

QByteArray rssItem(const json &entry)
{
    return "<item><title>" + escaped(entry, "title") + "</title><link>/entries/" + escaped(entry, "id") +
           "</link><guid isPermaLink=\"false\">" + escaped(entry, "id") + "</guid><pubDate>" +
           escaped(entry, "rfc822") + "</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item>\n";
}

QByteArray atomEntry(const json &entry)
{
    return "<entry><id>" + escaped(entry, "id") + "</id><title>" + escaped(entry, "title") +
           "</title><link href=\"/entries/" + escaped(entry, "id") + "\"/><updated>" + escaped(entry, "iso") +
           "</updated><content type=\"html\">&lt;p&gt;x&lt;/p&gt;</content></entry>\n";
}

QByteArray rss(const QByteArray &items, const QByteArray &next)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
           "xmlns:atom=\"http://www.w3.org/2005/Atom\">"
           "<channel><title>Loopback changelog</title>" +
           (next.isEmpty() ? next : "<atom:link rel=\"next\" href=\"" + next + "\"/>") + items + "</channel></rss>";
}

QByteArray atom(const QByteArray &entries, const QByteArray &next)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
           "<title>Loopback changelog</title>" +
           (next.isEmpty() ? next : "<link rel=\"next\" href=\"" + next + "\"/>") + entries + "</feed>";
}

QByteArray jsonFeed(const std::vector<const json *> &entries, const QByteArray &next)
{
    json feed{
        {"version", "https://jsonfeed.org/version/1.1"}, {"title", "Loopback changelog"}, {"items", json::array()}};
    if (!next.isEmpty())
        feed["next_url"] = next.toStdString();
    for (const json *entry : entries)
        feed["items"].push_back({{"id", (*entry)["id"]},
                                 {"title", (*entry)["title"]},
                                 {"url", "/entries/" + (*entry)["id"].get<std::string>()},
                                 {"content_text", "x"},
                                 {"date_published", (*entry)["iso"]}});
    return QByteArray::fromStdString(feed.dump());
}

} // namespace

FeedServer::FeedServer(Format format, QByteArray token)
    : VendorServer(SourceId::Feed, std::move(token))
    , m_format(format)
{
    keep("entries", "id");
    start();
}

FeedServer::~FeedServer()
{
    stop();
}

void FeedServer::fill(int count)
{
    for (int number = 1; number <= count; ++number)
        addCompany(sampleName(number), {});
}

QString FeedServer::addCompany(const QString &name, const QString &)
{
    const auto lock = locked();
    const std::string id = "entry-" + std::to_string(++m_number);
    const Instant at = now() - std::chrono::hours(24 * 30) + std::chrono::hours(m_number);
    put("entries", {{"id", id},
                    {"title", name.toStdString()},
                    {"iso", toIso(at).toStdString()},
                    {"rfc822", httpDate(at).toStdString()}});
    return QString::fromStdString(id);
}

void FeedServer::renameCompany(const QString &id, const QString &name)
{
    patch("entries", id, {{"title", name.toStdString()}});
}

void FeedServer::removeCompany(const QString &id)
{
    remove("entries", id);
}

void FeedServer::setPageSize(int entries)
{
    const auto lock = locked();
    m_pageSize = entries;
}

void FeedServer::move(const QString &path, int status)
{
    const auto lock = locked();
    m_path = path;
    m_redirect = status;
}

void FeedServer::end()
{
    const auto lock = locked();
    m_ended = true;
}

void FeedServer::changed(const std::string &, const json &, Change)
{
    ++m_version;
}

QByteArray FeedServer::page(int number) const
{
    std::vector<const json *> all = records("entries").all();
    std::reverse(all.begin(), all.end());
    const auto from = std::min(all.size(), size_t(number - 1) * size_t(m_pageSize));
    const auto to = std::min(all.size(), from + size_t(m_pageSize));
    const QByteArray next =
        to < all.size() ? m_path.toUtf8() + "?page=" + QByteArray::number(number + 1) : QByteArray();
    const std::vector<const json *> shown(all.begin() + qsizetype(from), all.begin() + qsizetype(to));
    if (m_format == Format::Json)
        return jsonFeed(shown, next);
    QByteArray entries;
    for (const json *entry : shown)
        entries += m_format == Format::Rss ? rssItem(*entry) : atomEntry(*entry);
    return m_format == Format::Rss ? rss(entries, next) : atom(entries, next);
}

ServedResponse FeedServer::respond(const ServedRequest &request)
{
    if (m_ended)
        return {410, "gone", {{"Content-Type", "text/plain"}}};
    if (m_redirect != 0 && request.path == QStringLiteral("/"))
        return {m_redirect, {}, {{"Location", m_path.toUtf8()}}};
    if (request.path != m_path)
        return refusal(404, request);
    const QByteArray etag = "W/\"feed-" + QByteArray::number(m_version) + '"';
    const QByteArray modified = httpDate(now() - std::chrono::hours(24) + std::chrono::seconds(m_version));
    const int number = std::max(1, request.param(u"page").toInt());
    ServedResponse response{200, page(number), {{"Content-Type", "text/html; charset=ISO-8859-1"}}};
    const bool known =
        request.header("If-None-Match") == etag && request.header("If-Modified-Since") == modified && number == 1;
    if (known)
        response = {304, {}};
    response.setHeader("ETag", etag);
    response.setHeader("Last-Modified", modified);
    return response;
}

ServedResponse FeedServer::refusal(int status, const ServedRequest &) const
{
    ServedResponse response{status, "<html><body>" + QByteArray::number(status) + "</body></html>"};
    response.setHeader("Content-Type", "text/html");
    if (status == 401)
        response.setHeader("WWW-Authenticate", "Basic realm=\"Changelog\"");
    return response;
}

bool FeedServer::isAuthorised(const ServedRequest &request) const
{
    return token().isEmpty() || request.header("Authorization") == "Basic " + token().toBase64();
}

} // namespace success::test
