// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hubspot/hubspot_pages.h"

#include "core/sources/common/meanwhile.h"

namespace success::hubspot {

using nlohmann::json;

QString objectsPath(const QString &objects)
{
    return u"/crm/objects/"_qs + version + u'/' + objects;
}

QString nextPage(const json &answer)
{
    return idText(valueIn(valueIn(valueIn(answer, "paging"), "next"), "after"));
}

json searchFor(json filter, const QStringList &properties, const char *direction)
{
    json search{{"limit", 200}};
    search["filterGroups"] = json::array({{{"filters", json::array({std::move(filter)})}}});
    search["properties"] = json::array();
    for (const QString &name : properties)
        search["properties"].push_back(name.toStdString());
    search["sorts"] = json::array({{{"propertyName", lastChange}, {"direction", direction}}});
    return search;
}

bool isRefusal(const Error &error)
{
    return error.code == 403 || error.kind == ErrorKind::Protocol;
}

namespace {

/// Asks for the page after a cursor; for the first one it is empty.
using Ask = std::function<QCoro::Task<Result<json>>(const QString &after)>;

QCoro::Task<Result<void>> follow(Fetching &fetching, QString path, Ask ask, PageUse use)
{
    QString after;
    Result<json> answer = co_await ask(after);
    for (;;) {
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const auto results = fetching.listIn(*answer, "results", path);
        if (!results)
            co_return tl::unexpected(results.error());
        const QString next = nextPage(*answer);
        if (next.isEmpty())
            co_return use(**results);
        if (next == after)
            co_return fetching.endless(path);
        after = next;
        QCoro::Task<Result<json>> request = ask(after);
        const std::function<Result<void>()> work = [&use, &results] {
            return use(**results);
        };
        Meanwhile page = co_await useMeanwhile(std::move(request), work);
        if (!page.used)
            co_return page.used;
        answer = std::move(page.next);
    }
}

} // namespace

QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString path, QueryItems query, PageUse use)
{
    const Ask ask = [&](const QString &after) {
        QueryItems page = query;
        if (!after.isEmpty())
            page.emplace_back(u"after"_qs, after);
        return fetching.http().getJson(pathWithQuery(path, page));
    };
    co_return co_await follow(fetching, path, ask, use);
}

QCoro::Task<Result<void>> eachHit(Fetching &fetching, QString path, json search, PageUse use)
{
    const Ask ask = [&](const QString &after) {
        if (!after.isEmpty())
            search["after"] = after.toStdString();
        return fetching.http().postJson(path, search);
    };
    co_return co_await follow(fetching, path, ask, use);
}

QCoro::Task<Result<void>> removeArchived(Fetching &fetching, QString objects, std::vector<RecordKind> kinds)
{
    const PageUse use = [&fetching, &kinds](const json &results) {
        RecordBatch batch;
        for (const json &value : results) {
            for (const RecordKind kind : kinds)
                batch.removed.push_back({kind, idText(valueIn(value, "id"))});
        }
        return fetching.deliver(std::move(batch));
    };
    const QueryItems query{
        {u"limit"_qs, u"100"_qs}, {u"archived"_qs, u"true"_qs}, {u"properties"_qs, QString::fromLatin1(lastChange)}};
    co_return co_await eachPage(fetching, objectsPath(objects), query, use);
}

} // namespace success::hubspot
