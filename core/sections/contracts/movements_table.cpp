// SPDX-License-Identifier: Apache-2.0
#include "core/sections/contracts/movements_table.h"

#include "core/sections/table/row_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace success {

namespace {

struct MovementsColumn
{
    Q_DECLARE_TR_FUNCTIONS(MovementsColumn)
};

using Columns = std::vector<Column<PeriodMovements>>;

Column<PeriodMovements> &add(Columns &columns, const QString &id, const QString &title, ColumnKind kind,
                             std::function<Value(const PeriodMovements &)> value)
{
    Column<PeriodMovements> &column = columns.emplace_back();
    column.info.id = id;
    column.info.title = title;
    column.info.kind = kind;
    column.value = std::move(value);
    return column;
}

template<typename Read>
void addMoney(Columns &columns, const QString &id, const QString &title, Currency base, Read read)
{
    add(columns, id, title, ColumnKind::Money, [base, read](const PeriodMovements &period) {
        return Value(Money{read(period), base});
    }).info.decimals = base.exponent();
}

void addRetention(Columns &columns, const char *id, const QString &title,
                  std::optional<int> (*read)(const PeriodMovements &))
{
    Column<PeriodMovements> &column =
        add(columns, QString::fromLatin1(id), title, ColumnKind::Integer, [read](const PeriodMovements &period) {
            const auto hundredths = read(period);
            return hundredths ? Value(percentText(*hundredths)) : Value();
        });
    column.info.decimals = 2;
    column.sortKey = [read](const PeriodMovements &period) -> std::optional<qint64> {
        return read(period);
    };
}

Columns columnsOf(Currency base)
{
    Columns columns;
    add(columns, QStringLiteral("month"), MovementsColumn::tr("Month"), ColumnKind::Date,
        [](const PeriodMovements &period) { return Value(period.closesOn); });
    add(columns, QStringLiteral("currency"), MovementsColumn::tr("Currency"), ColumnKind::Text,
        [base](const PeriodMovements &) { return base.isValid() ? Value(base.code()) : Value(); })
        .info.hiddenByDefault = true;
    addMoney(columns, QStringLiteral("opening"), MovementsColumn::tr("Opening"), base,
             [](const PeriodMovements &period) { return period.opening; });
    for (size_t i = 0; i < movementKinds; ++i)
        addMoney(columns, movementKey(Movement(i)), movementTitle(Movement(i)), base,
                 [i](const PeriodMovements &period) { return period.amounts[i]; });
    addMoney(columns, QStringLiteral("closing"), MovementsColumn::tr("Closing"), base,
             [](const PeriodMovements &period) { return period.closing; });
    addRetention(columns, "grr_percent", MovementsColumn::tr("GRR %"), grossRetention);
    addRetention(columns, "nrr_percent", MovementsColumn::tr("NRR %"), netRetention);
    add(columns, QStringLiteral("rates_on"), MovementsColumn::tr("Rates of"), ColumnKind::Date,
        [](const PeriodMovements &period) { return period.ratesOn.isValid() ? Value(period.ratesOn) : Value(); })
        .info.foldPriority = 1;
    return columns;
}

} // namespace

QString movementTitle(Movement movement)
{
    switch (movement) {
    case Movement::New:
        return MovementsColumn::tr("New");
    case Movement::Reactivation:
        return MovementsColumn::tr("Reactivation");
    case Movement::Expansion:
        return MovementsColumn::tr("Expansion");
    case Movement::Contraction:
        return MovementsColumn::tr("Contraction");
    case Movement::Churn:
        return MovementsColumn::tr("Churn");
    case Movement::Fx:
        return MovementsColumn::tr("FX");
    }
    return {};
}

QString percentText(int hundredths)
{
    return QString::number(hundredths / 100.0, 'f', 2);
}

std::shared_ptr<const Table> movementsTable(const MovementsReport &report)
{
    const auto monthOf = [](const PeriodMovements &period) {
        return period.closesOn.toString(QStringLiteral("yyyy-MM"));
    };
    RowTraits<PeriodMovements> traits;
    traits.accountKey = monthOf;
    traits.searchText = monthOf;
    std::vector<PeriodMovements> rows(report.months.rbegin(), report.months.rend());
    return std::make_shared<RowTable<PeriodMovements>>(std::move(rows), columnsOf(report.base), std::move(traits));
}

} // namespace success
