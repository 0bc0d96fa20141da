// SPDX-License-Identifier: Apache-2.0
#include "core/sources/posthog/posthog_queries.h"

#include "core/model/records.h"

namespace success::posthog {

namespace {

constexpr int groupPage = 5000;
constexpr int domainPage = 50000;
constexpr int lastSeenDays = 365;

/// `{"b0": epoch, … "b8": epoch}`: the Mondays that bound the weeks.
nlohmann::json weekBounds(AsOf asOf)
{
    nlohmann::json values;
    for (int week = 0; week <= UsageRecord::weeks; ++week)
        values["b" + std::to_string(week)] = epochSeconds(startOfDay(firstWeek(asOf).addDays(7 * week)));
    return values;
}

QString groupColumn(int index)
{
    return u"$group_"_qs + QString::number(index);
}

} // namespace

nlohmann::json Query::body(const QString &after) const
{
    nlohmann::json filled = values;
    filled["after"] = after.toStdString();
    return {{"query", {{"kind", "HogQLQuery"}, {"query", sql.toStdString()}, {"values", filled}}},
            {"name", name.toStdString()},
            {"refresh", "blocking"}};
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
    return {u"desktop_domain_usage_8w"_qs, sql, weekBounds(asOf), domainPage};
}

} // namespace success::posthog
