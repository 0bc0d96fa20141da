// SPDX-License-Identifier: Apache-2.0
#include "ui/table/set_up_table.h"

#include "ui/table/table_columns.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

namespace success::ui {
namespace {

void showSort(TableView &view)
{
    const auto &sort = view.tableModel()->query().sort;
    const int column = sort ? view.tableModel()->columnOf(sort->column) : -1;
    const auto order = sort && sort->descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    const QSignalBlocker quiet(view.horizontalHeader());
    view.horizontalHeader()->setSortIndicator(column, order);
    view.horizontalHeader()->viewport()->update();
}

void setUpSorting(TableView &view)
{
    auto *header = view.horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, &view,
                     [&view](int column, Qt::SortOrder order) { view.tableModel()->sort(column, order); });
    QObject::connect(view.tableModel(), &TableModel::sortChanged, &view, [&view] { showSort(view); });
    QObject::connect(view.tableModel(), &TableModel::rowsChanged, &view, [&view] { showSort(view); });
}

void setUpMenus(TableView &view, TableColumns &columns, std::function<void(QMenu &)> fillMenu)
{
    auto *header = view.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, &view, [header, &columns](QPoint point) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        columns.fillMenu(*menu);
        menu->popup(header->mapToGlobal(point));
    });
    QObject::connect(&view, &TableView::menuRequested, &view,
                     [&view, &columns, fillMenu = std::move(fillMenu)](QPoint globalPoint) {
                         auto *menu = new QMenu(&view);
                         menu->setObjectName(QStringLiteral("rowMenu"));
                         menu->setAttribute(Qt::WA_DeleteOnClose);
                         if (fillMenu)
                             fillMenu(*menu);
                         menu->addSeparator();
                         auto *copy = menu->addAction(TableColumns::tr("Copy"));
                         copy->setShortcut(QKeySequence::Copy);
                         QObject::connect(copy, &QAction::triggered, &view,
                                          [&view] { QApplication::clipboard()->setText(view.selectionText()); });
                         columns.fillMenu(*menu->addMenu(TableColumns::tr("Columns")));
                         menu->popup(globalPoint);
                     });
}

/// Columns have their places only once the model has a table.
void setUpCells(TableView &view, const QHash<QString, QAbstractItemDelegate *> &cells)
{
    const auto assign = [&view, cells] {
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            if (const int column = view.tableModel()->columnOf(cell.key()); column >= 0)
                view.setItemDelegateForColumn(column, cell.value());
        }
    };
    QObject::connect(view.tableModel(), &QAbstractItemModel::modelReset, &view, assign);
    assign();
}

} // namespace

void setUpTable(TableView &view, TableSetup setup)
{
    view.setObjectName(setup.name);
    view.setAccessibleName(setup.title);
    view.verticalHeader()->setDefaultSectionSize(setup.rowHeight);
    view.verticalHeader()->setMinimumSectionSize(setup.rowHeight);
    auto *header = view.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setMinimumSectionSize(40);
    setUpSorting(view);
    setUpCells(view, setup.cells);
    auto *columns = new TableColumns(view, setup);
    setUpMenus(view, *columns, std::move(setup.fillMenu));
}

} // namespace success::ui
