// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_reading.h"

#include "core/sources/common/json_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace success::posthog {

namespace {

using nlohmann::json;

constexpr int mostPolls = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("PostHogSource", text);
}

tl::unexpected<Error> noGroupTypes()
{
    return failure(ErrorKind::InvalidInput,
                   tr("This PostHog project has no group types. Connect it with the option by=email_domain to count "
                      "users by the domain of their e-mail address."),
                   sourceKey(SourceId::PostHog));
}

tl::unexpected<Error> queryFailed(const QString &name, const QString &why)
{
    return failure(ErrorKind::Protocol, tr("PostHog could not run the query %1: %2").arg(name, why),
                   sourceKey(SourceId::PostHog));
}

/// The query was too much for PostHog's 10 seconds; a smaller one may not be.
bool isTooSlow(const Error &error)
{
    static const QRegularExpression words(u"time[ds]? ?-?out|execution time|too slow|memory limit"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool answered = error.code >= 400 || error.kind == ErrorKind::Protocol;
    return error.code == 504 || (answered && words.match(error.sentence).hasMatch());
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

} // namespace

QCoro::Task<Result<json>> Reading::run(Query query, QString after)
{
    for (;;) {
        const json body = query.body(after, m_inlined);
        Result<json> answer = co_await m_fetching.http().postJson(m_path + u"query/", body);
        if (answer)
            answer = co_await whenDone(*answer, query.name);
        const bool refused = !answer && answer.error().code == 400 && !isTooSlow(answer.error());
        if (!refused || m_inlined)
            co_return answer;
        m_inlined = true;
    }
}

/// An answer without results says how far the query is.
QCoro::Task<Result<json>> Reading::whenDone(json answer, QString name)
{
    for (int polls = 0; polls < mostPolls; ++polls) {
        const QString error = textIn(answer, "error");
        if (!error.isEmpty())
            co_return queryFailed(name, error);
        const json status = valueIn(answer, "query_status");
        if (valueIn(answer, "results").is_array() || !status.is_object())
            co_return answer;
        const QString problem = textIn(status, "error_message");
        if (!problem.isEmpty() || valueIn(status, "error") == true)
            co_return queryFailed(name, problem.isEmpty() ? tr("it says nothing more") : problem);
        const json &results = valueIn(status, "results");
        if (results.is_object())
            co_return results;
        if (results.is_array())
            co_return status;
        const QString id = idText(valueIn(status, "id"));
        if (id.isEmpty() || valueIn(status, "complete") == true)
            co_return answer; // no results: not as documented
        const QString path = m_path + u"query/" + QString::fromLatin1(QUrl::toPercentEncoding(id)) + u'/';
        Result<json> next = co_await m_fetching.http().getJson(path);
        if (!next)
            co_return next;
        answer = *std::move(next);
    }
    co_return failure(ErrorKind::Network, tr("PostHog has not finished the query %1. Sync it again later.").arg(name),
                      sourceKey(SourceId::PostHog), true);
}

QCoro::Task<Result<void>> Reading::eachPage(Query query, Columns columns, RowsUse use)
{
    QString after;
    for (;;) {
        const Result<json> answer = co_await run(query, after);
        if (!answer)
            co_return tl::unexpected(answer.error());
        m_fetching.countPage();
        const auto list = m_fetching.listIn(*answer, "results", query.name);
        if (!list)
            co_return tl::unexpected(list.error());
        const Rows rows(*answer, columns);
        const bool full = rows.count() >= query.pageSize || valueIn(*answer, "hasMore") == true;
        const QString last = use(rows, full);
        if (!full)
            co_return Result<void>();
        if (last.isEmpty() || last == after)
            co_return m_fetching.endless(query.name);
        after = last;
    }
}

QCoro::Task<Result<json>> Reading::listGroupTypes()
{
    return m_fetching.http().getJson(m_path + u"groups_types/");
}

QCoro::Task<Result<int>> Reading::groupIndex()
{
    const QString given = m_fetching.option(u"group_type_index"_qs);
    if (!given.isEmpty())
        co_return given.toInt();
    const Result<json> answer = co_await listGroupTypes();
    if (!answer && m_fetching.canDoWithout(answer.error(), tr("The first group type is taken for companies; the option "
                                                              "group_type_index names another.")))
        co_return co_await groupIndexFromGroups();
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto index = companyIndex(*answer);
    if (!index)
        co_return noGroupTypes();
    co_return *index;
}

QCoro::Task<Result<int>> Reading::groupIndexFromGroups()
{
    const Query query = groupTypes();
    const QString firstPage;
    const Result<json> answer = co_await run(query, firstPage);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const Rows rows(*answer, {"index", "n", "sample"});
    if (rows.count() == 0)
        co_return noGroupTypes();
    const json first = rows.row(0);
    co_return JsonReader(first).count("index").value_or(0);
}

QCoro::Task<Result<void>> Reading::groups(Mapper &mapper, QString seatsProperty)
{
    const Result<int> index = co_await groupIndex();
    if (!index)
        co_return tl::unexpected(index.error());
    const RowsUse names = [&mapper](const Rows &rows, bool) {
        return mapper.addNames(rows);
    };
    const RowsUse lastSeen = [&mapper](const Rows &rows, bool) {
        return mapper.addLastSeen(rows);
    };
    m_fetching.begin(tr("Reading companies"));
    const Columns nameColumns{"key", "name", "stripe_customer_id", "seats", "updated"};
    const Query nameQuery = groupNames(*index, seatsProperty);
    Result<void> read = co_await eachPage(nameQuery, nameColumns, names);
    if (!read)
        co_return read;
    m_fetching.begin(tr("Reading weekly users"));
    read = co_await weeks(mapper, *index);
    if (!read)
        co_return read;
    m_fetching.begin(tr("Reading who was last seen when"));
    const Columns seenColumns{"company_key", "last_seen", "events_total"};
    const Query seenQuery = lastSeenByGroup(*index, m_fetching.asOf());
    co_return co_await eachPage(seenQuery, seenColumns, lastSeen);
}

/// One wide row a company; where that takes PostHog too long rows of weeks, and where that does too, week by week.
QCoro::Task<Result<void>> Reading::weeks(Mapper &mapper, int index)
{
    const RowsUse use = [&mapper](const Rows &rows, bool) {
        return mapper.addWeeks(rows);
    };
    Columns columns{"company_key", "last_seen", "events_total", "users_total"};
    for (int week = 0; week < UsageRecord::weeks; ++week)
        columns.push_back("w" + std::to_string(week));
    const Query query = weeklyUsersByGroup(index, m_fetching.asOf());
    Result<void> read = co_await eachPage(query, columns, use);
    if (read || !isTooSlow(read.error()))
        co_return read;
    read = co_await weeksInRows(mapper, index, 0, UsageRecord::weeks);
    if (read || !isTooSlow(read.error()))
        co_return read;
    for (int week = 0; week < UsageRecord::weeks; ++week) {
        read = co_await weeksInRows(mapper, index, week, week + 1);
        if (!read)
            co_return read;
    }
    co_return read;
}

QCoro::Task<Result<void>> Reading::weeksInRows(Mapper &mapper, int index, int firstWeek, int endWeek)
{
    const RowsUse use = [&mapper](const Rows &rows, bool full) {
        return mapper.addCompanyWeeks(rows, full);
    };
    const Columns columns{"company_key", "week_idx", "wau", "events", "last_seen"};
    const Query query = weeklyUsersByGroupInRows(index, m_fetching.asOf(), firstWeek, endWeek);
    co_return co_await eachPage(query, columns, use);
}

QCoro::Task<Result<void>> Reading::domains(Mapper &mapper)
{
    const RowsUse use = [&mapper](const Rows &rows, bool full) {
        return mapper.addDomainWeeks(rows, full);
    };
    m_fetching.begin(tr("Reading weekly users"));
    const Columns columns{"domain", "week_idx", "wau", "events", "last_seen"};
    const Query query = weeklyUsersByDomain(m_fetching.asOf());
    co_return co_await eachPage(query, columns, use);
}

} // namespace success::posthog
