// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/usage_facts.h"

#include "core/portfolio/cache_queries.h"
#include "core/portfolio/row_cursor.h"

#include <algorithm>

namespace success {

namespace {

/// The day of the last product event as known at a moment: the event itself if it is not later, else the Sunday of the
/// latest week with users that had ended by then.
std::optional<std::int32_t> lastEventDay(const UsageRecord &usage, const AsOf &asOf)
{
    if (usage.lastEventAt && *usage.lastEventAt <= asOf.instant)
        return dayNumber(*usage.lastEventAt);
    for (int week = UsageRecord::weeks - 1; week >= 0; --week) {
        const QDate sunday = usage.firstWeek.addDays(7 * week + 6);
        if (usage.users[size_t(week)] > 0 && sunday < asOf.date)
            return dayNumber(sunday);
    }
    return {};
}

} // namespace

AccountUsage::AccountUsage()
{
    for (At &moment : at)
        moment.weeks.fill(HealthFacts::unknownUsers);
}

void AccountUsage::add(const UsageRecord &usage, const Moments &moments)
{
    if (usage.seats && *usage.seats > 0)
        seats = seats.value_or(0) + *usage.seats;
    for (size_t moment = 0; moment < Moments::count; ++moment) {
        const AsOf &asOf = moments.at[moment];
        At &known = at[moment];
        const QDate first = mondayOf(asOf.date).addDays(-7 * HealthFacts::weeks);
        const qint64 shift = usage.firstWeek.daysTo(first) / 7; // both are Mondays
        for (qint64 week = 0; week < HealthFacts::weeks; ++week) {
            const qint64 stored = week + shift;
            if (stored < 0 || stored >= UsageRecord::weeks)
                continue;
            known.weeks[size_t(week)] = std::max(known.weeks[size_t(week)], 0) + usage.users[size_t(stored)];
            known.known = true;
        }
        if (const auto day = lastEventDay(usage, asOf); day && (!known.lastEventDay || *known.lastEventDay < *day))
            known.lastEventDay = day;
    }
    if (const auto &day = at.front().lastEventDay; day && (!lastUseDay || *lastUseDay < *day))
        lastUseDay = day;
}

std::vector<CompanyUsage> readUsage(SQLite::Database &cache)
{
    std::vector<CompanyUsage> all;
    RowCursor rows(cache, query::usage);
    while (rows.next()) {
        CompanyUsage &company = all.emplace_back();
        company.company = rows.integer(0);
        company.usage.firstWeek = mondayOf(rows.date(1));
        for (int week = 0; week < UsageRecord::weeks; ++week)
            company.usage.users[size_t(week)] = rows.number(2 + week);
        company.usage.lastEventAt = rows.instant(10);
        company.usage.seats = rows.optionalNumber(11);
        if (!company.usage.firstWeek.isValid())
            all.pop_back();
    }
    return all;
}

void writeUsage(HealthFacts &facts, const AccountUsage::At &usage, const AsOf &asOf)
{
    facts.usageKnown = usage.known;
    facts.weeklyUsers = usage.weeks;
    if (usage.lastEventDay)
        facts.daysSinceEvent = dayNumber(asOf.date) - *usage.lastEventDay;
}

} // namespace success
