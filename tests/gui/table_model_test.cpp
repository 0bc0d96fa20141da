// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/in_memory_table.h"
#include "ui/models/table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

const AsOf asOf = AsOf::noonUtc(QDate(2026, 11, 22));

QStringList shownKeys(const TableModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(model.accountKey(row));
    return keys;
}

TableQuery tracked()
{
    TableQuery query;
    query.filters.push_back({QStringLiteral("untracked"), QStringLiteral("false")});
    return query;
}

class TableModelTest : public testing::Test
{
protected:
    TableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(TableModelTest, ShowsWhatTheQueryLeavesInItsOrder)
{
    model.setActionsColumn(QStringLiteral("Actions"));
    model.setTable(accountTable(manyAccounts(20)), asOf);
    ASSERT_EQ(model.rowCount(), 20);
    EXPECT_EQ(model.columns().back().id, QLatin1String(TableModel::actionsColumn));

    model.setQuery(tracked());
    EXPECT_EQ(model.rowCount(), 17);
    EXPECT_FALSE(shownKeys(model).contains(QStringLiteral("a7.example")));

    const int arr = model.columnOf(QStringLiteral("arr"));
    model.sort(arr, Qt::DescendingOrder);
    EXPECT_EQ(model.accountKey(0), QStringLiteral("a19.example"));
    model.sort(-1);
    EXPECT_EQ(model.accountKey(0), QStringLiteral("a1.example"));
}

TEST_F(TableModelTest, HasDisplaySortAccessibleAndRawRoles)
{
    AccountRow row;
    row.key = QStringLiteral("hooli.example");
    row.name = QStringLiteral("Hooli");
    row.score = 38;
    row.level = QStringLiteral("critical");
    row.arr = dollars(48000);
    row.days = 12;
    row.factors = {{QStringLiteral("low_adoption"), QStringLiteral("Low product adoption"), -8}};
    model.setTable(accountTable({row}), asOf);
    const auto cell = [this](const char *column) {
        return model.index(0, model.columnOf(QString::fromLatin1(column)));
    };
    EXPECT_EQ(cell("arr").data().toString(), QStringLiteral("$48,000"));
    EXPECT_EQ(cell("arr").data(Qt::ToolTipRole).toString(), QStringLiteral("48,000.00\u00a0USD"));
    EXPECT_EQ(cell("arr").data(ValueRole).value<Value>(), Value(dollars(48000)));
    EXPECT_EQ(cell("arr").data(Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    EXPECT_EQ(cell("days_to_renewal").data().toString(), QStringLiteral("in 12 days"));
    EXPECT_EQ(cell("days_to_renewal").data(Qt::ToolTipRole).toString(), QStringLiteral("4 Dec 2026"));
    EXPECT_EQ(cell("risk_level").data().toString(), QStringLiteral("Critical"));
    EXPECT_EQ(cell("risk_factors").data().toString(), QStringLiteral("−8 Low product adoption"));
    EXPECT_EQ(cell("active_users").data().toString(), QStringLiteral("–"));
    EXPECT_EQ(cell("active_users").data(Qt::AccessibleTextRole).toString(), QStringLiteral("unknown"));
    EXPECT_EQ(cell("active_users").data(RankRole).toUInt(), Table::missingRank);
    EXPECT_EQ(cell("account").data(AccountKeyRole).toString(), QStringLiteral("hooli.example"));
}

TEST_F(TableModelTest, AnAccountIsFoundWhereItIsShown)
{
    model.setTable(accountTable(manyAccounts(300)), asOf);
    for (const auto &query : {TableQuery{}, tracked()}) {
        model.setQuery(query);
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row) {
            keys.push_back(model.accountKey(row));
            EXPECT_EQ(model.rowOf(keys.last()), row);
        }
        const auto rows = model.rowsOf(keys);
        for (size_t i = 0; i < rows.size(); ++i)
            EXPECT_EQ(rows[i], int(i));
    }
    EXPECT_EQ(model.rowOf(QStringLiteral("a0.example")), -1) << "untracked, and not shown";
    EXPECT_EQ(model.rowsOf({QStringLiteral("nobody.example"), QStringLiteral("a0.example")}), (std::vector{-1, -1}));
}

TEST_F(TableModelTest, ARefusedQueryLeavesTheRowsAsTheyWere)
{
    model.setTable(accountTable(manyAccounts(5)), asOf);
    QSignalSpy refused(&model, &TableModel::queryRefused);
    TableQuery query;
    query.sort = SortOrder{QStringLiteral("no_such_column")};
    model.setQuery(query);
    EXPECT_EQ(refused.count(), 1);
    EXPECT_EQ(model.rowCount(), 5);
}

TEST_F(TableModelTest, LargeTablesAnswerLaterAndOnlyForTheNewestQuery)
{
    model.setTable(accountTable(manyAccounts(TableModel::immediateRows + 1000)), asOf);
    EXPECT_TRUE(model.isQuerying());
    QSignalSpy shown(&model, &TableModel::rowsChanged);
    for (const auto *text : {"Account 1", "Account 12", "Account 123"}) {
        TableQuery query;
        query.search = QString::fromLatin1(text);
        model.setQuery(query);
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return !model.isQuerying(); }));
    EXPECT_EQ(shown.count(), 1) << "answers to the earlier keystrokes are dropped";
    for (const auto &key : shownKeys(model))
        EXPECT_TRUE(key.startsWith(QStringLiteral("a123"))) << qPrintable(key);
    EXPECT_EQ(model.rowCount(), 11);
}

TEST_F(TableModelTest, AQueryDuringASnapshotSwapStillCountsAsTheSwap)
{
    model.setTable(accountTable(manyAccounts(TableModel::immediateRows + 1)), asOf);
    std::vector<TableModel::Change> changes;
    QObject::connect(&model, &TableModel::rowsChanged, &model,
                     [&changes](TableModel::Change change) { changes.push_back(change); });
    model.setQuery(tracked());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !model.isQuerying(); }));
    EXPECT_EQ(changes, std::vector{TableModel::Change::Snapshot});
}

TEST_F(TableModelTest, DiesWithAnAnswerOnItsWay)
{
    auto dying = std::make_unique<TableModel>();
    dying->setTable(accountTable(manyAccounts(TableModel::immediateRows + 1)), asOf);
    dying.reset();
    QThreadPool::globalInstance()->waitForDone();
    SUCCEED();
}

} // namespace
