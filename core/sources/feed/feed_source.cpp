// SPDX-License-Identifier: Apache-2.0
#include "core/sources/feed/feed_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/feed/feed_errors.h"
#include "core/sources/feed/feed_mapper.h"
#include "core/sources/feed/feed_parser.h"

#include <QCoreApplication>

namespace success {

namespace {

constexpr int mostPages = 20; ///< of one feed; an archive goes back further than any request does
constexpr qint64 mostBytes = qint64(8) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("FeedSource", text);
}

HttpHeaders feedHeaders()
{
    return {{"Accept", "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                       "application/json;q=0.9, text/xml;q=0.8, */*;q=0.5"}};
}

/// What tells this feed from others: in external ids, in cursors, and to people where the feed has no title.
QString scopeOf(const FetchContext &context)
{
    return context.scope.isEmpty() ? context.http.profile().baseUrl.host() : context.scope;
}

QString validatorsKey(const QString &scope)
{
    return u"validators:"_qs + scope;
}

struct Page
{
    HttpResponse response;
    feed::Document document; ///< empty if the page has not changed
};

QCoro::Task<Result<Page>> readPage(HttpClient &http, QString path, Validators earlier)
{
    const HttpHeaders headers = feedHeaders();
    const Result<HttpResponse> response = co_await http.get(path, earlier, headers);
    if (!response)
        co_return tl::unexpected(feed::explained(response.error(), http.profile()));
    Page page{*response, {}};
    if (response->status != 304) {
        auto document = feed::parse(response->body, response->url);
        if (!document)
            co_return tl::unexpected(document.error());
        page.document = *std::move(document);
    }
    co_return page;
}

/// Path of the next page; empty at the end, and where it would leave the feed's own host, which is noted.
QString nextPath(Fetching &fetching, const feed::Document &document)
{
    if (document.next.isEmpty())
        return {};
    const Result<QString> path = fetching.http().pathOf(document.next.toString(QUrl::FullyEncoded));
    if (path)
        return *path;
    fetching.note(tr("Older entries of the feed are on another host (%1) and are not read.").arg(document.next.host()));
    return {};
}

/// Reads the pages of older entries that follow. One that is not there (any more) is the end.
QCoro::Task<Result<void>> readFurther(Fetching &fetching, feed::Mapper &mapper, feed::Document first, QString origin)
{
    QSet<QString> visited{fetching.http().profile().page};
    QString path = nextPath(fetching, first);
    for (int pages = 1; !path.isEmpty() && !visited.contains(path); ++pages) {
        if (pages == mostPages) {
            fetching.note(tr("The feed has more than %1 pages; older entries are not read.").arg(mostPages));
            break;
        }
        visited.insert(path);
        const Result<Page> page = co_await readPage(fetching.http(), path, {});
        if (!page && (page.error().code == 404 || page.error().code == 410))
            break;
        if (!page)
            co_return tl::unexpected(page.error());
        fetching.countPage();
        const Result<void> delivered = fetching.deliver(mapper.records(page->document, origin));
        if (!delivered)
            co_return delivered;
        path = nextPath(fetching, page->document);
    }
    co_return Result<void>();
}

void noteMove(Fetching &fetching, const HttpResponse &response)
{
    if (response.movedForGood) {
        fetching.note(tr("The feed has moved for good to %1. Connect that address to save the detour.")
                          .arg(feed::shownAddress(response.url)));
    }
}

} // namespace

SourceGuide FeedSource::guide() const
{
    SourceGuide guide;
    guide.token = SourceGuide::Token::Optional;
    guide.tokenLabel = tr("User name and password (user:password)");
    guide.tokenHelp = tr("Only for a feed that asks for them; leave it empty otherwise.");
    guide.several = true;
    guide.urlLabel = tr("Address of the feed");
    guide.urlRequired = true;
    return guide;
}

Result<void> FeedSource::accepts(const QByteArray &token, const SourceOptions &options) const
{
    if (!token.trimmed().isEmpty() && token.indexOf(':') < 1) {
        return failure(ErrorKind::InvalidInput,
                       tr("A feed takes a user name and a password, written user:password. Leave it empty if the feed "
                          "asks for none."));
    }
    SourceOptions others = options;
    others.remove(u"name"_qs); // the connection's, to tell several feeds apart
    return Source::accepts(token, others);
}

HttpProfile FeedSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::Feed);
    profile.title = baseUrl.host().isEmpty() ? sourceTitle(SourceId::Feed) : baseUrl.host();
    profile.baseUrl =
        baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QUrl page = baseUrl.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    profile.page = page.toString(QUrl::FullyEncoded);
    if (!profile.page.startsWith(u'/'))
        profile.page.prepend(u'/');
    profile.mostBytes = mostBytes;
    profile.concurrency = 1;
    const QByteArray login = token.trimmed();
    if (!login.isEmpty()) {
        const QByteArray encoded = login.toBase64();
        profile.headers = {{"Authorization", "Basic " + encoded}};
        profile.secrets = {login, encoded, login.mid(login.indexOf(':') + 1)};
    }
    return profile;
}

QCoro::Task<Result<ConnectionCheck>> FeedSource::check(FetchContext context) const
{
    HttpClient &http = context.http;
    const QString path = http.profile().page;
    const Result<Page> page = co_await readPage(http, path, {});
    if (!page)
        co_return tl::unexpected(page.error());
    const feed::Document &document = page->document;
    ConnectionCheck check{document.title.isEmpty() ? http.profile().title : document.title, {}};
    const int count = int(document.entries.size());
    const QString detail =
        count == 0 ? tr("The feed can be read; it has no entries yet.") : tr("%1 on its first page").arg(count);
    check.parts.push_back({tr("Entries"), true, detail});
    if (page->response.movedForGood)
        check.parts.push_back(
            {tr("Address"), true, tr("It has moved to %1").arg(feed::shownAddress(page->response.url))});
    co_return check;
}

QCoro::Task<Result<FetchReport>> FeedSource::fetch(FetchContext context) const
{
    // A feed lists its newest entries only: one that is older than all it lists has not been taken back.
    std::optional<Instant> oldest;
    context.deliver = [&oldest, deliver = std::move(context.deliver)](RecordBatch &&batch) {
        for (const ReleaseRecord &release : batch.releases) {
            if (!release.dateEstimated)
                oldest = std::min(oldest.value_or(release.publishedAt), release.publishedAt);
        }
        return deliver(std::move(batch));
    };
    const QString scope = scopeOf(context);
    const QString key = validatorsKey(scope);
    const Validators earlier = Validators::fromText(context.cursors.value(key));
    feed::Mapper mapper(scope, context.now ? context.now() : context.asOf.instant);
    const bool named = !context.scope.isEmpty();
    Fetching fetching(std::move(context));
    fetching.begin(tr("Reading the feed"));
    const QString path = fetching.http().profile().page;
    const Result<Page> page = co_await readPage(fetching.http(), path, earlier);
    if (!page)
        co_return tl::unexpected(page.error());
    fetching.countPage();
    noteMove(fetching, page->response);
    const bool unchanged = page->response.status == 304;
    if (!unchanged) {
        const QString origin = named || page->document.title.isEmpty() ? scope : page->document.title;
        Result<void> read = fetching.deliver(mapper.records(page->document, origin));
        if (read)
            read = co_await readFurther(fetching, mapper, page->document, origin);
        if (!read)
            co_return tl::unexpected(read.error());
    }
    const Validators current = unchanged ? earlier : Validators::of(page->response);
    FetchReport report = fetching.takeReport();
    if (!current.isEmpty())
        report.cursors.insert(key, current.toText());
    if (unchanged || oldest)
        report.kept.push_back({RecordKind::Release, QString(scope + u'/'), {}, oldest});
    co_return report;
}

} // namespace success
