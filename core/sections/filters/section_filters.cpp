// SPDX-License-Identifier: Apache-2.0
#include "core/sections/filters/section_filters.h"

#include <QUrl>

#include <algorithm>

namespace success {
namespace {

const QString searchKey = QStringLiteral("q");
const QString sortKey = QStringLiteral("sort");

using Conditions = std::optional<std::vector<Filter>>;

const QDate anyDay(2000, 1, 1); // which values a rule knows does not depend on the day

QString valueOf(const QUrlQuery &query, const QString &key)
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

/// An empty value takes the key out.
void setValue(QUrlQuery &query, const QString &key, const QString &value)
{
    query.removeAllQueryItems(key);
    if (!value.isEmpty())
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

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
    return {key,
            [column](const QString &value, QDate) -> Conditions {
                return value.isEmpty() ? std::vector<Filter>{} : std::vector{Filter{column, value}};
            },
            true, true};
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

SectionFilters FilterRules::read(const QUrlQuery &query) const
{
    SectionFilters filters;
    for (const auto &rule : m_rules) {
        if (const QString value = valueOf(query, rule.key); rule.conditions(value, anyDay))
            filters = filters.with(rule.key, value);
    }
    filters.search = valueOf(query, searchKey);
    if (const auto sort = parseSortOrder(valueOf(query, sortKey)); sort && !sort->column.isEmpty())
        filters.sort = *sort;
    return filters;
}

QUrlQuery FilterRules::write(const SectionFilters &filters, QUrlQuery query) const
{
    for (const auto &rule : m_rules)
        setValue(query, rule.key, filters.value(rule.key));
    setValue(query, searchKey, filters.search);
    setValue(query, sortKey, sortText(filters.sort));
    return query;
}

QStringList FilterRules::unknown(const QUrlQuery &query) const
{
    QStringList keys;
    for (const auto &rule : m_rules) {
        if (!rule.conditions(valueOf(query, rule.key), anyDay))
            keys << rule.key;
    }
    return keys;
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

} // namespace success
