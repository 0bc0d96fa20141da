// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_filters.h"

namespace success::ui {
namespace {

const QString searchKey = QStringLiteral("q");
const QString sortKey = QStringLiteral("sort");

using Conditions = std::optional<std::vector<Filter>>;

QString sortText(const std::optional<SortOrder> &sort)
{
    if (!sort)
        return {};
    return sort->descending ? QString(sort->column + QStringLiteral(":desc")) : sort->column;
}

} // namespace

SectionFilters SectionFilters::with(const QString &key, const QString &value) const
{
    SectionFilters other = *this;
    if (value.isEmpty())
        other.chosen.remove(key);
    else
        other.chosen.insert(key, value);
    return other;
}

FilterRule choiceRule(const QString &key, const QString &column, const QStringList &values)
{
    return {key, [column, values](const QString &value, QDate) -> Conditions {
                if (value.isEmpty())
                    return std::vector<Filter>{};
                return values.contains(value) ? Conditions({Filter{column, value}}) : std::nullopt;
            }};
}

FilterRule textRule(const QString &key, const QString &column)
{
    return {key, [column](const QString &value, QDate) -> Conditions {
                return value.isEmpty() ? std::vector<Filter>{} : std::vector{Filter{column, value}};
            }};
}

FilterRule switchRule(const QString &key, const QString &value, std::vector<Filter> conditions)
{
    return {key, [on = value, conditions = std::move(conditions)](const QString &chosen, QDate) -> Conditions {
                if (chosen.isEmpty())
                    return std::vector<Filter>{};
                return chosen == on ? Conditions(conditions) : std::nullopt;
            }};
}

FilterRule unlessRule(const QString &key, const QString &value, Filter condition)
{
    const auto conditions = [off = value, condition = std::move(condition)](const QString &chosen,
                                                                            QDate) -> Conditions {
        if (chosen.isEmpty())
            return std::vector{condition};
        return chosen == off ? Conditions(std::vector<Filter>{}) : std::nullopt;
    };
    return {key, conditions, false};
}

FilterRule withinDaysRule(const QString &key, const QString &column)
{
    return {key, [column](const QString &value, QDate asOf) -> Conditions {
                if (value.isEmpty())
                    return std::vector<Filter>{};
                const int days = value.toInt();
                if (days <= 0)
                    return std::nullopt;
                const QString from = asOf.addDays(-days).toString(Qt::ISODate);
                return std::vector{Filter{column, QString(from + QStringLiteral(".."))}};
            }};
}

FilterRules::FilterRules(std::vector<FilterRule> rules)
    : m_rules(std::move(rules))
{
}

SectionFilters FilterRules::fromRoute(const Route &route) const
{
    SectionFilters filters;
    const QDate anyDay(2000, 1, 1); // which values a rule knows does not depend on the day
    for (const auto &rule : m_rules) {
        if (const auto value = route.value(rule.key); rule.conditions(value, anyDay))
            filters = filters.with(rule.key, value);
    }
    filters.search = route.value(searchKey);
    if (const auto sort = parseSortOrder(route.value(sortKey)); sort && !sort->column.isEmpty())
        filters.sort = *sort;
    return filters;
}

Route FilterRules::toRoute(const SectionFilters &filters, const Route &place) const
{
    Route route = place;
    for (const auto &rule : m_rules)
        route = route.with(rule.key, filters.value(rule.key));
    return route.with(searchKey, filters.search).with(sortKey, sortText(filters.sort));
}

TableQuery FilterRules::toQuery(const SectionFilters &filters, QDate asOf) const
{
    TableQuery query;
    query.search = filters.search.trimmed();
    for (const auto &rule : m_rules) {
        if (const auto conditions = rule.conditions(filters.value(rule.key), asOf))
            query.filters.insert(query.filters.end(), conditions->begin(), conditions->end());
    }
    query.sort = filters.sort;
    return query;
}

bool FilterRules::narrows(const SectionFilters &filters) const
{
    return !filters.search.trimmed().isEmpty() || std::ranges::any_of(m_rules, [&](const FilterRule &rule) {
        return rule.narrows && !filters.value(rule.key).isEmpty();
    });
}

SectionFilters FilterRules::cleared(const SectionFilters &filters) const
{
    SectionFilters all = filters;
    all.search.clear();
    for (const auto &rule : m_rules) {
        if (rule.narrows)
            all.chosen.remove(rule.key);
    }
    return all;
}

} // namespace success::ui
