// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/query.h"

#include <QMap>
#include <QUrlQuery>

#include <functional>

namespace success {

/// What the user chose to see of a list. Its FilterRules say what that means in a route and to the table.
struct SectionFilters
{
    QMap<QString, QString> chosen; ///< values by the rules' keys; what is not there stands at its default
    QString search;
    std::optional<SortOrder> sort; ///< nullopt: the section's own order

    [[nodiscard]] QString value(const QString &key) const { return chosen.value(key); }
    /// An empty value puts the filter at its default.
    [[nodiscard]] SectionFilters with(const QString &key, const QString &value) const;

    bool operator==(const SectionFilters &) const = default;
};

/// One declared filter: `?key=value` in a route, conditions to the table. Made by the functions below.
struct FilterRule
{
    /// nullopt: not a value of this filter. An empty value: what holds while nothing is chosen.
    using Conditions = std::function<std::optional<std::vector<Filter>>(const QString &value, QDate asOf)>;

    QString key;
    Conditions conditions;
    bool narrows = true;   ///< false: `Clear filters` leaves it, and it is not why rows are missing
    bool anyValue = false; ///< values are not known beforehand: the rows say which there are
};
/// One of some values of a column, spelled alike in both: `?risk=critical` → `risk_level=critical`.
[[nodiscard]] FilterRule choiceRule(const QString &key, const QString &column, const QStringList &values);
/// Any value of a column.
[[nodiscard]] FilterRule textRule(const QString &key, const QString &column);
/// On with one value: `?renewing=30` → `days_to_renewal=0..30`.
[[nodiscard]] FilterRule switchRule(const QString &key, const QString &value, std::vector<Filter> conditions);
/// Holds unless it is switched off: `untracked=false`, and `?untracked=shown` lifts it. Does not narrow.
[[nodiscard]] FilterRule unlessRule(const QString &key, const QString &value, Filter condition);
/// Dates of the last so many days: `?within=30` → from 30 days before the as-of day on.
[[nodiscard]] FilterRule withinDaysRule(const QString &key, const QString &column);

/// The filters of one list, and the translations between a page's controls, its route's query (`risk=critical&q=hooli`)
/// and the table's query.
class FilterRules
{
public:
    explicit FilterRules(std::vector<FilterRule> rules);

    /// Values no rule knows are left out; `q` is the search, `sort` the order.
    [[nodiscard]] SectionFilters read(const QUrlQuery &query) const;
    /// `query` with the filters in it; whatever else it holds stays.
    [[nodiscard]] QUrlQuery write(const SectionFilters &filters, QUrlQuery query) const;
    /// Keys of `query` whose value no rule knows any more: `source`, `sort`. Keys that are no rule's are not looked at.
    [[nodiscard]] QStringList unknown(const QUrlQuery &query) const;
    [[nodiscard]] TableQuery toQuery(const SectionFilters &filters, QDate asOf) const;
    /// True if rows may be missing because of what the user chose.
    [[nodiscard]] bool narrows(const SectionFilters &filters) const;
    /// The same order, nothing narrowed.
    [[nodiscard]] SectionFilters cleared(const SectionFilters &filters) const;

    [[nodiscard]] const std::vector<FilterRule> &rules() const { return m_rules; }

private:
    std::vector<FilterRule> m_rules;
};

} // namespace success
