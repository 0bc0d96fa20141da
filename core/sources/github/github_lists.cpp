// SPDX-License-Identifier: Apache-2.0
#include "core/sources/github/github_lists.h"

#include <QCoreApplication>

namespace success::github {

namespace {

using nlohmann::json;

Result<json> pageIn(const HttpClient &http, const QString &path, const HttpResponse &response)
{
    Result<json> page = http.jsonOf(path, response);
    if (page && !page->is_array()) {
        return failure(ErrorKind::Protocol,
                       QCoreApplication::translate("GitHubLists",
                                                   "GitHub's answer to %1 is no list; this version cannot "
                                                   "read it. Check the base URL.")
                           .arg(path.section(u'?', 0, 0)),
                       http.profile().source);
    }
    return page;
}

} // namespace

RepositoryList releaseList(const QString &repository)
{
    return {repository, u"/repos/"_qs + repository + u"/releases?per_page=100", u"etag:"_qs + repository,
            QString(repository + u"/releases/")};
}

RepositoryList pullList(const QString &repository, const QString &label)
{
    return {repository, u"/repos/"_qs + repository + u"/pulls?state=closed&sort=updated&direction=desc&per_page=100",
            u"etag:"_qs + repository + u":pulls:" + label.toLower(), QString(repository + u"/pulls/")};
}

QCoro::Task<Result<ListRead>> readList(Fetching &fetching, RepositoryList list, Validators earlier)
{
    HttpClient &http = fetching.http();
    ListRead read;
    QSet<QString> visited;
    for (QString path = list.path; !path.isEmpty();) {
        const bool first = visited.isEmpty();
        const Validators validators = first ? earlier : Validators();
        const Result<HttpResponse> response = co_await http.get(path, validators);
        if (!response)
            co_return tl::unexpected(response.error());
        fetching.countPage();
        if (first) {
            read.moved = response->movedForGood;
            read.unchanged = response->status == 304;
            read.validators = read.unchanged ? earlier : Validators::of(*response);
        }
        if (read.unchanged)
            co_return read;
        const Result<json> page = pageIn(http, path, *response);
        if (!page)
            co_return tl::unexpected(page.error());
        const Result<void> used = list.use(*page);
        if (!used)
            co_return tl::unexpected(used.error());
        const QString next = list.isLast && list.isLast(*page) ? QString() : HttpClient::nextLink(*response);
        visited.insert(path);
        const Result<QString> following = next.isEmpty() ? Result<QString>(QString()) : http.pathOf(next, path);
        if (!following)
            co_return tl::unexpected(following.error());
        if (visited.contains(*following))
            co_return fetching.endless(list.path.section(u'?', 0, 0));
        path = *following;
    }
    co_return read;
}

} // namespace success::github
