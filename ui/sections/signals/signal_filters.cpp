// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signal_filters.h"

#include "ui/shell/sections.h"

namespace success::ui {

SignalFilters SignalFilters::fromRoute(const Route &route)
{
    SignalFilters filters;
    filters.account = route.value(QStringLiteral("account"));
    filters.kind = route.value(QStringLiteral("kind"));
    filters.severity = route.value(QStringLiteral("severity"));
    filters.withinDays = std::max(0, route.value(QStringLiteral("within")).toInt());
    filters.search = route.value(QStringLiteral("q"));
    const auto sort = parseSortOrder(route.value(QStringLiteral("sort")));
    if (sort && !sort->column.isEmpty())
        filters.sort = *sort;
    return filters;
}

Route SignalFilters::toRoute() const
{
    Route route = Route::to(sectionInfo(Section::Signals).path);
    route = route.with(QStringLiteral("account"), account)
                .with(QStringLiteral("kind"), kind)
                .with(QStringLiteral("severity"), severity)
                .with(QStringLiteral("within"), withinDays > 0 ? QString::number(withinDays) : QString())
                .with(QStringLiteral("q"), search);
    if (sort)
        route = route.with(QStringLiteral("sort"),
                           sort->descending ? QString(sort->column + QStringLiteral(":desc")) : sort->column);
    return route;
}

TableQuery SignalFilters::toQuery(QDate asOf) const
{
    TableQuery query;
    query.search = search.trimmed();
    const auto whole = [&](const QString &column, const QString &value) {
        if (!value.isEmpty())
            query.filters.push_back({column, value});
    };
    whole(QStringLiteral("account_key"), account);
    whole(QStringLiteral("kind"), kind);
    whole(QStringLiteral("severity"), severity);
    if (withinDays > 0)
        query.filters.push_back(
            {QStringLiteral("at"), asOf.addDays(-withinDays).toString(Qt::ISODate) + QStringLiteral("..")});
    query.sort = sort;
    return query;
}

bool SignalFilters::narrows() const
{
    return *this != cleared();
}

SignalFilters SignalFilters::cleared() const
{
    SignalFilters all;
    all.sort = sort;
    return all;
}

} // namespace success::ui
