// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_filters.h"

namespace success::ui {
namespace {

std::optional<RiskLevel> riskFromText(const QString &text)
{
    for (const auto level : {RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored}) {
        if (riskLevelKey(level) == text)
            return level;
    }
    return {};
}

std::optional<SortOrder> sortFromText(const QString &text)
{
    const auto column = text.section(u':', 0, 0);
    if (column.isEmpty())
        return {};
    return SortOrder{column, text.section(u':', 1, 1) == QStringLiteral("desc")};
}

} // namespace

HealthFilters HealthFilters::fromRoute(const Route &route)
{
    HealthFilters filters;
    filters.risk = riskFromText(route.value(QStringLiteral("risk")));
    filters.search = route.value(QStringLiteral("q"));
    filters.showUntracked = route.value(QStringLiteral("untracked")) == QStringLiteral("shown");
    filters.renewingSoon = route.value(QStringLiteral("renewing")) == QStringLiteral("30");
    filters.sort = sortFromText(route.value(QStringLiteral("sort")));
    return filters;
}

Route HealthFilters::toRoute() const
{
    QUrlQuery query;
    if (risk)
        query.addQueryItem(QStringLiteral("risk"), riskLevelKey(*risk));
    if (!search.isEmpty())
        query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(search)));
    if (showUntracked)
        query.addQueryItem(QStringLiteral("untracked"), QStringLiteral("shown"));
    if (renewingSoon)
        query.addQueryItem(QStringLiteral("renewing"), QStringLiteral("30"));
    if (sort)
        query.addQueryItem(QStringLiteral("sort"),
                           sort->descending ? sort->column + QStringLiteral(":desc") : sort->column);
    return Route::to(QString::fromLatin1(healthPath), query);
}

TableQuery HealthFilters::toQuery() const
{
    TableQuery query;
    query.search = search.trimmed();
    if (risk)
        query.filters.push_back({QStringLiteral("risk_level"), riskLevelKey(*risk)});
    if (!showUntracked)
        query.filters.push_back({QStringLiteral("untracked"), QStringLiteral("false")});
    if (renewingSoon)
        query.filters.push_back({QStringLiteral("days_to_renewal"), QStringLiteral("0..30")});
    query.sort = sort;
    return query;
}

HealthFilters HealthFilters::cleared() const
{
    HealthFilters all;
    all.showUntracked = showUntracked;
    all.sort = sort;
    return all;
}

} // namespace success::ui
