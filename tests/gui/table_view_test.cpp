// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/in_memory_table.h"
#include "ui/table/set_up_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

const AsOf asOf = AsOf::noonUtc(QDate(2026, 11, 22));

class TableViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        view.setTableModel(&model);
        setUpTable(view, setup());
        model.setTable(accountTable(rows), asOf);
        view.resize(900, 300);
        view.show();
        QApplication::processEvents();
    }

    TableSetup setup() const
    {
        TableSetup made;
        made.name = QStringLiteral("testTable");
        made.stateFile = folder.filePath(QStringLiteral("ui.ini"));
        made.wishes = {{QStringLiteral("account"), 200, 120, 1}};
        made.fixedColumn = QStringLiteral("account");
        return made;
    }

    int column(const char *id) const { return model.columnOf(QString::fromLatin1(id)); }

    QTemporaryDir folder;
    std::vector<AccountRow> rows = manyAccounts(200);
    TableModel model;
    TableView view;
};

TEST_F(TableViewTest, ASnapshotKeepsSelectionCurrentRowAndScrollByAccount)
{
    view.goToAccount(QStringLiteral("a50.example"));
    view.selectionModel()->select(model.index(52, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto top = model.accountKey(view.rowAt(0));
    rows.erase(rows.begin(), rows.begin() + 10);
    model.setTable(accountTable(rows), asOf);
    EXPECT_EQ(model.accountKey(view.currentIndex().row()), QStringLiteral("a50.example"));
    EXPECT_EQ(view.selectedKeys(), (QStringList{QStringLiteral("a50.example"), QStringLiteral("a52.example")}));
    EXPECT_EQ(model.accountKey(view.rowAt(0)), top);
}

TEST_F(TableViewTest, AClickIntoAListScrolledByWheelTakesTheRowUnderThePointer)
{
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    view.clearFocus();
    view.selectionModel()->clear();
    view.scrollTo(model.index(150, 0));
    const QPoint point = view.visualRect(model.index(150, column("health_score"))).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    EXPECT_TRUE(view.hasFocus());
    EXPECT_EQ(view.selectedKeys(), QStringList{QStringLiteral("a150.example")});
    EXPECT_EQ(view.indexAt(point).row(), 150) << "and it does not move";
}

TEST_F(TableViewTest, AnAccountThatIsGoneLeavesTheSelection)
{
    view.goToAccount(QStringLiteral("a3.example"));
    rows.erase(rows.begin() + 3);
    model.setTable(accountTable(rows), asOf);
    EXPECT_FALSE(view.selectionModel()->hasSelection());
}

TEST_F(TableViewTest, HeaderClicksSortOneWayTheOtherWayAndNotAtAll)
{
    auto *header = view.horizontalHeader();
    const auto click = [&] {
        const int x = header->sectionViewportPosition(column("arr")) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    };
    click();
    EXPECT_EQ(model.query().sort, (SortOrder{QStringLiteral("arr"), true})) << "money begins at the high end";
    EXPECT_EQ(model.accountKey(0), QStringLiteral("a199.example"));
    click();
    EXPECT_EQ(model.query().sort, (SortOrder{QStringLiteral("arr"), false}));
    click();
    EXPECT_EQ(model.query().sort, std::nullopt);
    EXPECT_EQ(header->sortIndicatorSection(), -1);
}

TEST_F(TableViewTest, EnterOpensSpaceSelectsCopyGivesTheShownColumns)
{
    QSignalSpy opened(&view, &TableView::opened);
    view.setFocus();
    view.setCurrentIndex(model.index(2, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("a2.example"));
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_FALSE(view.selectionModel()->hasSelection());
    QTest::keyClick(&view, Qt::Key_Space);
    QTest::keySequence(&view, QKeySequence::Copy);
    const auto lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("Account 2\t2\tCritical\t"))) << qPrintable(lines[1]);
    EXPECT_EQ(lines[0].count(u'\t'), lines[1].count(u'\t'));
}

TEST_F(TableViewTest, TheLayoutIsSavedAndComesBack)
{
    view.horizontalHeader()->moveSection(view.horizontalHeader()->visualIndex(column("arr")), 0);
    view.horizontalHeader()->resizeSection(column("arr"), 177);
    const auto saved = [this] {
        return QSettings(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
            .value(QStringLiteral("tables/testTable"))
            .toString();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved().startsWith(QStringLiteral("arr:177")); }));
    TableModel otherModel;
    TableView other;
    other.setTableModel(&otherModel);
    setUpTable(other, setup());
    otherModel.setTable(accountTable(rows), asOf);
    other.resize(900, 300);
    EXPECT_EQ(other.horizontalHeader()->visualIndex(column("arr")), 0);
    EXPECT_EQ(other.columnWidth(column("arr")), 177);
}

TEST_F(TableViewTest, ColumnsFoldAwayWhereThereIsNoRoomAndComeBack)
{
    view.resize(420, 300);
    EXPECT_TRUE(view.isColumnHidden(column("risk_factors")));
    EXPECT_FALSE(view.isColumnHidden(column("account")));
    view.resize(1200, 300);
    EXPECT_FALSE(view.isColumnHidden(column("risk_factors")));
    EXPECT_TRUE(view.isColumnHidden(column("domain"))) << "hidden unless the user shows it";
}

} // namespace
