// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/in_memory_table.h"

namespace success::test {
namespace {

template<typename T>
Value optional(const std::optional<T> &value)
{
    return value ? Value(*value) : Value();
}

Column<AccountRow> column(const char *id, ColumnKind kind, std::function<Value(const AccountRow &)> value,
                          bool hidden = false, int foldPriority = 0)
{
    Column<AccountRow> made;
    made.info.id = QString::fromLatin1(id);
    made.info.title = made.info.id;
    made.info.kind = kind;
    made.info.hiddenByDefault = hidden;
    made.info.foldPriority = foldPriority;
    made.value = std::move(value);
    return made;
}

} // namespace

Money dollars(qint64 whole)
{
    return {whole * 100, *Currency::fromCode(u"USD")};
}

std::shared_ptr<const Table> accountTable(std::vector<AccountRow> rows)
{
    using Row = AccountRow;
    std::vector<Column<Row>> columns;
    columns.push_back(column("account", ColumnKind::Text, [](const Row &row) { return Value(row.name); }));
    columns.push_back(column(
        "domain", ColumnKind::Text, [](const Row &row) { return Value(row.key); }, true));
    columns.push_back(column("health_score", ColumnKind::Score, [](const Row &row) { return optional(row.score); }));
    columns.push_back(column("risk_level", ColumnKind::Level, [](const Row &row) { return Value(row.level); }));
    columns.push_back(column(
        "active_users", ColumnKind::Users, [](const Row &row) { return optional(row.users); }, false, 3));
    columns.push_back(column(
        "licensed_users", ColumnKind::Integer, [](const Row &row) { return optional(row.seats); }, true));
    columns.push_back(column("arr", ColumnKind::Money, [](const Row &row) { return optional(row.arr); }));
    columns.push_back(column(
        "days_to_renewal", ColumnKind::Days, [](const Row &row) { return optional(row.days); }, false, 2));
    columns.push_back(column(
        "risk_factors", ColumnKind::Factors, [](const Row &row) { return Value(row.factors); }, false, 4));
    columns.push_back(column(
        "untracked", ColumnKind::Boolean, [](const Row &row) { return Value(row.untracked); }, true));
    RowTraits<Row> traits;
    traits.accountKey = [](const Row &row) {
        return row.key;
    };
    traits.searchText = [](const Row &row) {
        return QString(row.name + u' ' + row.key);
    };
    return std::make_shared<RowTable<Row>>(std::move(rows), std::move(columns), std::move(traits));
}

std::vector<AccountRow> manyAccounts(int count)
{
    std::vector<AccountRow> rows;
    for (int i = 0; i < count; ++i) {
        AccountRow row;
        row.key = QStringLiteral("a%1.example").arg(i);
        row.name = QStringLiteral("Account %1").arg(i);
        if (i % 11 != 0)
            row.score = i % 100;
        row.level = !row.score        ? QStringLiteral("not_scored")
                    : *row.score < 40 ? QStringLiteral("critical")
                                      : QStringLiteral("healthy");
        row.users = i % 30;
        row.seats = 40;
        row.arr = dollars(1000 + i);
        row.untracked = i % 7 == 0;
        rows.push_back(row);
    }
    return rows;
}

} // namespace success::test
