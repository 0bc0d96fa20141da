// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_queries.h"

#include "core/model/records.h"

namespace success::posthog {

namespace {

constexpr int groupPage = 5000;
constexpr int rowPage = 50000; ///< PostHog's most
constexpr int lastSeenDays = 365;

/// `{"b0": epoch, … "b8": epoch}`: the Mondays that bound the weeks.
nlohmann::json weekBounds(AsOf asOf)
{
    nlohmann::json values;
    for (int week = 0; week <= UsageRecord::weeks; ++week)
        values["b" + std::to_string(week)] = epochSeconds(startOfDay(firstWeek(asOf).addDays(7 * week)));
    return values;
}

/// A value as HogQL spells it in a query: whole numbers, and texts in quotes.
QString literal(const nlohmann::json &value)
{
    if (!value.is_string())
        return QString::fromStdString(value.dump());
    QString text = QString::fromStdString(value.get<std::string>());
    text.replace(u'\\', u"\\\\"_qs).replace(u'\'', u"\\'"_qs);
    return u'\'' + text + u'\'';
}

QString groupColumn(int index)
{
    return u"$group_"_qs + QString::number(index);
}

} // namespace

nlohmann::json Query::body(const QString &after, bool inlined) const
{
    nlohmann::json filled = values;
    filled["after"] = after.toStdString();
    nlohmann::json query{{"kind", "HogQLQuery"}};
    QString text = sql;
    if (inlined) {
        for (const auto &[key, value] : filled.items())
            text.replace(QString(u'{' + QString::fromStdString(key) + u'}'), literal(value));
    } else {
        query["values"] = std::move(filled);
    }
    query["query"] = text.toStdString();
    return {{"query", std::move(query)}, {"name", name.toStdString()}, {"refresh", "blocking"}};
}

QDate firstWeek(AsOf asOf)
{
    return mondayOf(asOf.date).addDays(-7 * UsageRecord::weeks);
}

Query weeklyUsersByGroup(int index, AsOf asOf)
{
    QString weeks;
    for (int week = 0; week < UsageRecord::weeks; ++week) {
        weeks +=
            u", uniqIf(person_id, timestamp >= fromUnixTimestamp({b%1}) AND timestamp < fromUnixTimestamp({b%2})) AS w%1"_qs
                .arg(week)
                .arg(week + 1);
    }
    const QString sql =
        u"SELECT %1 AS company_key, toUnixTimestamp(max(timestamp)) AS last_seen, count() AS events_total, "
        "uniq(person_id) AS users_total%2 FROM events WHERE timestamp >= fromUnixTimestamp({b0}) AND "
        "timestamp < fromUnixTimestamp({b8}) AND %1 > {after} AND event NOT IN ('$groupidentify', '$set', "
        "'$feature_flag_called') GROUP BY company_key ORDER BY company_key ASC LIMIT %3"_qs;
    return {u"desktop_company_usage_8w"_qs, sql.arg(groupColumn(index), weeks, QString::number(groupPage)),
            weekBounds(asOf), groupPage};
}

Query weeklyUsersByGroupInRows(int index, AsOf asOf, int firstWeek, int endWeek)
{
    const QString sql =
        u"SELECT %1 AS company_key, intDiv(toUnixTimestamp(timestamp) - {b0}, 604800) AS week_idx, "
        "uniq(person_id) AS wau, count() AS events, toUnixTimestamp(max(timestamp)) AS last_seen FROM events "
        "WHERE timestamp >= fromUnixTimestamp({b%2}) AND timestamp < fromUnixTimestamp({b%3}) AND %1 > {after} "
        "AND event NOT IN ('$groupidentify', '$set', '$feature_flag_called') "
        "GROUP BY company_key, week_idx ORDER BY company_key, week_idx LIMIT %4"_qs;
    return {u"desktop_company_usage_rows"_qs, sql.arg(groupColumn(index)).arg(firstWeek).arg(endWeek).arg(rowPage),
            weekBounds(asOf), rowPage};
}

Query lastSeenByGroup(int index, AsOf asOf)
{
    const QString sql =
        u"SELECT %1 AS company_key, toUnixTimestamp(max(timestamp)) AS last_seen, count() AS events_total "
        "FROM events WHERE timestamp >= fromUnixTimestamp({b0}) AND timestamp < fromUnixTimestamp({b8}) "
        "AND %1 > {after} AND event NOT IN ('$groupidentify', '$set', '$feature_flag_called') "
        "GROUP BY company_key ORDER BY company_key ASC LIMIT %2"_qs;
    const nlohmann::json values{{"b0", epochSeconds(asOf.daysEarlier(lastSeenDays).instant)},
                                {"b8", epochSeconds(asOf.instant)}};
    return {u"desktop_company_last_seen"_qs, sql.arg(groupColumn(index), QString::number(groupPage)), values,
            groupPage};
}

Query groupNames(int index, const QString &seatsProperty)
{
    const QString seats = seatsProperty.isEmpty() ? u"NULL"_qs : QString(u"properties.`" + seatsProperty + u'`');
    const QString sql = u"SELECT key, properties.name AS name, properties.stripe_customer_id AS stripe_customer_id, "
                        "%1 AS seats, toUnixTimestamp(updated_at) AS updated FROM groups WHERE index = {index} AND "
                        "key > {after} ORDER BY key LIMIT %2"_qs;
    return {u"desktop_company_names"_qs, sql.arg(seats).arg(groupPage), {{"index", index}}, groupPage};
}

Query weeklyUsersByDomain(AsOf asOf)
{
    const QString sql =
        u"SELECT lower(arrayElement(splitByChar('@', ifNull(person.properties.email, '')), 2)) AS domain, "
        "intDiv(toUnixTimestamp(timestamp) - {b0}, 604800) AS week_idx, uniq(person_id) AS wau, "
        "count() AS events, toUnixTimestamp(max(timestamp)) AS last_seen FROM events WHERE timestamp >= "
        "fromUnixTimestamp({b0}) AND timestamp < fromUnixTimestamp({b8}) AND person.properties.email LIKE "
        "'%@%' GROUP BY domain, week_idx HAVING domain > {after} ORDER BY domain, week_idx LIMIT 50000"_qs;
    return {u"desktop_domain_usage_8w"_qs, sql, weekBounds(asOf), rowPage};
}

Query groupTypes()
{
    return {u"desktop_group_types"_qs,
            u"SELECT index, count() AS n, any(key) AS sample FROM groups GROUP BY index ORDER BY index LIMIT 5"_qs,
            nlohmann::json::object(), 5};
}

Query canQuery()
{
    return {u"desktop_check"_qs, u"SELECT 1 AS ok LIMIT 1"_qs, nlohmann::json::object(), 1};
}

Query anyGroup()
{
    return {u"desktop_check_groups"_qs, u"SELECT key FROM groups LIMIT 1"_qs, nlohmann::json::object(), 1};
}

Query eventsOfAWeek(AsOf asOf, bool withEmail)
{
    const QString condition = withEmail ? u" AND person.properties.email LIKE '%@%'"_qs : QString();
    const QString sql = u"SELECT count() AS events FROM events WHERE timestamp >= fromUnixTimestamp({b7}) AND "
                        "timestamp < fromUnixTimestamp({b8})"_qs +
                        condition + u" LIMIT 1";
    return {u"desktop_check_usage"_qs, sql, weekBounds(asOf), 1};
}

} // namespace success::posthog
