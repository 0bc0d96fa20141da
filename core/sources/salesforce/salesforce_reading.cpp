// SPDX-License-Identifier: Apache-2.0
#include "core/sources/salesforce/salesforce_reading.h"

#include "core/sources/common/json_reader.h"
#include "core/sources/common/meanwhile.h"

#include <QCoreApplication>

namespace success::salesforce {

namespace {

using nlohmann::json;

QString tr(const char *text)
{
    return QCoreApplication::translate("SalesforceSource", text);
}

tl::unexpected<Error> undocumented(const HttpClient &http, const QString &sentence)
{
    return failure(ErrorKind::Protocol, sentence, http.profile().source);
}

/// The path of the next page; empty after the last one. It is opaque, but stays below the instance's API.
Result<QString> nextPath(const HttpClient &http, const json &answer)
{
    const QString next = textIn(answer, "nextRecordsUrl");
    if (valueIn(answer, "done") == true || (next.isEmpty() && valueIn(answer, "done").is_null()))
        return QString();
    if (!next.startsWith(u"/services/data/") || next.contains(u".."))
        return undocumented(http, tr("Salesforce's answer does not say where its next page is. Sync it again later."));
    return next;
}

/// Reads one chain of pages. nullopt: a page after the first was refused, as one whose locator has ended is.
QCoro::Task<Result<std::optional<Error>>> readChain(Fetching &fetching, QString path, PageUse use)
{
    QSet<QString> seen{path};
    Result<json> answer = co_await fetching.http().getJson(path);
    for (;;) {
        const bool first = seen.size() == 1;
        if (!answer && !first && (answer.error().code == 400 || answer.error().code == 404))
            co_return std::optional<Error>(answer.error());
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const auto records = fetching.listIn(*answer, "records", path.section(u'?', 0, 0));
        if (!records)
            co_return tl::unexpected(records.error());
        const Result<QString> next = nextPath(fetching.http(), *answer);
        if (!next)
            co_return tl::unexpected(next.error());
        if (next->isEmpty()) {
            const Result<void> used = use(**records);
            if (!used)
                co_return tl::unexpected(used.error());
            co_return std::optional<Error>();
        }
        if (seen.contains(*next))
            co_return fetching.endless(tr("opportunities"));
        path = *next;
        seen.insert(path);
        QCoro::Task<Result<json>> request = fetching.http().getJson(path);
        const std::function<Result<void>()> work = [&use, &records] {
            return use(**records);
        };
        Meanwhile page = co_await useMeanwhile(std::move(request), work);
        if (!page.used)
            co_return tl::unexpected(page.used.error());
        answer = std::move(page.next);
    }
}

} // namespace

bool isRefusal(const Error &error)
{
    return error.code == 400 || error.code == 403 || error.code == 404;
}

QCoro::Task<Result<QString>> findVersion(HttpClient &http)
{
    const Result<json> answer = co_await http.getJson(u"/services/data/"_qs);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString path = versionPath(*answer);
    if (path.isEmpty())
        co_return undocumented(http, tr("This Salesforce org offers no API version that this program knows. Check the "
                                        "instance's address."));
    co_return path;
}

QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString queryPath, PageUse use)
{
    Result<std::optional<Error>> read = co_await readChain(fetching, queryPath, use);
    if (read && *read)
        read = co_await readChain(fetching, queryPath, use);
    if (!read)
        co_return tl::unexpected(read.error());
    if (*read)
        co_return tl::unexpected(**read);
    co_return Result<void>();
}

} // namespace success::salesforce
