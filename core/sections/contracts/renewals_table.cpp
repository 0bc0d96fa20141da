// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/renewals_table.h"

#include "core/sections/table/row_table.h"

#include <QCoreApplication>

namespace success {

namespace {

struct RenewalsColumn
{
    Q_DECLARE_TR_FUNCTIONS(RenewalsColumn)
};

using Columns = std::vector<Column<RenewalMonth>>;

Column<RenewalMonth> &add(Columns &columns, const QString &id, const QString &title, ColumnKind kind,
                          std::function<Value(const RenewalMonth &)> value)
{
    Column<RenewalMonth> &column = columns.emplace_back();
    column.info.id = id;
    column.info.title = title;
    column.info.kind = kind;
    column.value = std::move(value);
    return column;
}

void addMoney(Columns &columns, const QString &id, const QString &title, Currency base,
              std::function<const MoneyTotal &(const RenewalMonth &)> read)
{
    add(columns, id, title, ColumnKind::Money, [read = std::move(read)](const RenewalMonth &month) {
        const Money &total = read(month).total;
        return total.currency.isValid() ? Value(total) : Value();
    }).info.decimals = base.exponent();
}

Columns columnsOf(Currency base)
{
    const std::pair<RiskLevel, QString> levels[]{{RiskLevel::Critical, RenewalsColumn::tr("Critical")},
                                                 {RiskLevel::AtRisk, RenewalsColumn::tr("At risk")},
                                                 {RiskLevel::Healthy, RenewalsColumn::tr("Healthy")},
                                                 {RiskLevel::NotScored, RenewalsColumn::tr("Not scored")}};
    Columns columns;
    add(columns, QStringLiteral("month"), RenewalsColumn::tr("Month"), ColumnKind::Date,
        [](const RenewalMonth &month) { return Value(month.month); });
    add(columns, QStringLiteral("contracts"), RenewalsColumn::tr("Contracts"), ColumnKind::Integer,
        [](const RenewalMonth &month) { return Value(qint64(month.count())); });
    addMoney(columns, QStringLiteral("arr"), RenewalsColumn::tr("ARR"), base,
             [](const RenewalMonth &month) -> const MoneyTotal & { return month.total; });
    for (const auto &[level, title] : levels)
        addMoney(columns, riskLevelKey(level), title, base,
                 [at = size_t(level)](const RenewalMonth &month) -> const MoneyTotal & { return month.arr[at]; });
    columns.back().info.foldPriority = 1; // what is not scored is the rest
    return columns;
}

} // namespace

std::shared_ptr<const Table> renewalsTable(const std::vector<RenewalMonth> &months, Currency base)
{
    const auto monthOf = [](const RenewalMonth &month) {
        return month.month.toString(QStringLiteral("yyyy-MM"));
    };
    RowTraits<RenewalMonth> traits;
    traits.accountKey = monthOf;
    traits.searchText = monthOf;
    return std::make_shared<RowTable<RenewalMonth>>(months, columnsOf(base), std::move(traits));
}

} // namespace success
