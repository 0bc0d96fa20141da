// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_source.h"

#include "core/sources/common/fetching.h"
#include "core/sources/common/json_reader.h"
#include "core/sources/posthog/posthog_mapper.h"
#include "core/sources/posthog/posthog_queries.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success {

namespace {

using nlohmann::json;
using posthog::Mapper;
using posthog::Query;
using posthog::Rows;
using Columns = std::vector<std::string>;
/// Takes a page in and gives the key to go on after.
using RowsUse = std::function<QString(const Rows &rows)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("PostHogSource", text);
}

tl::unexpected<Error> badOption(const QString &sentence)
{
    return failure(ErrorKind::InvalidInput, sentence, sourceKey(SourceId::PostHog));
}

QCoro::Task<Result<void>> eachPage(Fetching &fetching, QString projectPath, Query query, Columns columns, RowsUse use)
{
    QString after;
    for (;;) {
        const Result<json> answer = co_await fetching.http().postJson(projectPath + u"query/", query.body(after));
        if (!answer)
            co_return tl::unexpected(answer.error());
        fetching.countPage();
        const QString error = textIn(*answer, "error");
        if (!error.isEmpty())
            co_return failure(ErrorKind::Protocol, tr("PostHog could not run the query %1: %2").arg(query.name, error),
                              u"posthog"_qs);
        const auto list = fetching.listIn(*answer, "results", query.name);
        if (!list)
            co_return tl::unexpected(list.error());
        const Rows rows(*answer, columns);
        const QString last = use(rows);
        if (rows.count() < query.pageSize)
            co_return Result<void>();
        if (last.isEmpty() || last == after)
            co_return fetching.endless(query.name);
        after = last;
    }
}

/// The group type that stands for companies among those PostHog lists (an array, one object, or `results`).
std::optional<int> companyIndex(const json &answer)
{
    static const QStringList names{u"company"_qs, u"organization"_qs, u"organisation"_qs, u"account"_qs,
                                   u"customer"_qs};
    const json &listed = answer.is_object() && answer.contains("results") ? answer["results"] : answer;
    const json types = listed.is_array() ? listed : json::array({listed});
    for (const QString &name : names) {
        for (const json &type : types) {
            const auto index = JsonReader(type).count("group_type_index");
            if (index && textIn(type, "group_type").toLower() == name)
                return index;
        }
    }
    return types.empty() ? std::nullopt : JsonReader(types.front()).count("group_type_index");
}

QCoro::Task<Result<int>> groupIndex(Fetching &fetching, QString projectPath)
{
    const QString given = fetching.option(u"group_type_index"_qs);
    if (!given.isEmpty()) {
        bool isNumber = false;
        const int index = given.toInt(&isNumber);
        if (!isNumber || index < 0 || index > 4)
            co_return badOption(tr("PostHog's group_type_index is a number from 0 to 4, not “%1”.").arg(given));
        co_return index;
    }
    const Result<json> answer = co_await fetching.http().getJson(projectPath + u"groups_types/");
    if (!answer && fetching.canDoWithout(answer.error(), tr("The first group type is taken for companies; the option "
                                                            "group_type_index names another.")))
        co_return 0;
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto index = companyIndex(*answer);
    if (!index)
        co_return badOption(tr("This PostHog project has no group types. Connect it with the option by=email_domain to "
                               "count users by the domain of their e-mail address."));
    co_return *index;
}

QCoro::Task<Result<void>> readGroups(Fetching &fetching, QString projectPath, Mapper &mapper)
{
    static const QRegularExpression propertyName(u"^[\\w $.-]*$"_qs);
    const QString seats = fetching.option(u"seats_property"_qs);
    if (!propertyName.match(seats).hasMatch())
        co_return badOption(tr("PostHog's seats_property “%1” is not a property name.").arg(seats));
    const Result<int> index = co_await groupIndex(fetching, projectPath);
    if (!index)
        co_return tl::unexpected(index.error());
    const RowsUse names = [&mapper](const Rows &rows) {
        return mapper.addNames(rows);
    };
    const RowsUse weeks = [&mapper](const Rows &rows) {
        return mapper.addWeeks(rows);
    };
    const RowsUse lastSeen = [&mapper](const Rows &rows) {
        return mapper.addLastSeen(rows);
    };
    const Columns nameColumns{"key", "name", "stripe_customer_id", "seats", "updated"};
    const Columns seenColumns{"company_key", "last_seen", "events_total"};
    Columns weekColumns{"company_key", "last_seen", "events_total", "users_total"};
    for (int week = 0; week < UsageRecord::weeks; ++week)
        weekColumns.push_back("w" + std::to_string(week));
    fetching.begin(tr("Reading companies"));
    Result<void> read =
        co_await eachPage(fetching, projectPath, posthog::groupNames(*index, seats), nameColumns, names);
    if (read) {
        fetching.begin(tr("Reading weekly users"));
        const Query query = posthog::weeklyUsersByGroup(*index, fetching.asOf());
        read = co_await eachPage(fetching, projectPath, query, weekColumns, weeks);
    }
    if (read) {
        fetching.begin(tr("Reading who was last seen when"));
        const Query query = posthog::lastSeenByGroup(*index, fetching.asOf());
        read = co_await eachPage(fetching, projectPath, query, seenColumns, lastSeen);
    }
    co_return read;
}

QCoro::Task<Result<void>> readDomains(Fetching &fetching, QString projectPath, Mapper &mapper)
{
    const Query query = posthog::weeklyUsersByDomain(fetching.asOf());
    const RowsUse use = [&mapper, full = qsizetype(query.pageSize)](const Rows &rows) {
        return mapper.addDomainWeeks(rows, rows.count() >= full);
    };
    fetching.begin(tr("Reading weekly users"));
    const Columns columns{"domain", "week_idx", "wau", "events", "last_seen"};
    co_return co_await eachPage(fetching, projectPath, query, columns, use);
}

} // namespace

HttpProfile PostHogSource::profile(const QUrl &baseUrl, const QByteArray &token, const SourceOptions &) const
{
    HttpProfile profile;
    profile.source = sourceKey(SourceId::PostHog);
    profile.title = sourceTitle(SourceId::PostHog);
    profile.baseUrl = baseUrl;
    profile.headers = {{"Authorization", "Bearer " + token}};
    profile.secrets = {token};
    profile.timeout = std::chrono::seconds(90); // 10 s to run, up to 30 s in PostHog's own queue, and then some
    return profile;
}

QCoro::Task<Result<FetchReport>> PostHogSource::fetch(FetchContext context) const
{
    Fetching fetching(std::move(context));
    const QString project = fetching.option(u"project"_qs);
    if (project.isEmpty())
        co_return badOption(tr("PostHog needs to know which project to read. Connect it again with the option "
                               "project=…; the number is in PostHog's project settings."));
    const bool byDomain = fetching.option(u"by"_qs) == u"email_domain";
    const QString path = u"/api/projects/"_qs + QString::fromLatin1(QUrl::toPercentEncoding(project)) + u'/';
    Mapper mapper(fetching.asOf());
    Result<void> read;
    if (byDomain)
        read = co_await readDomains(fetching, path, mapper);
    else
        read = co_await readGroups(fetching, path, mapper);
    if (read)
        read = fetching.deliver(mapper.takeRecords(byDomain));
    if (!read)
        co_return tl::unexpected(read.error());
    co_return fetching.takeReport();
}

} // namespace success
