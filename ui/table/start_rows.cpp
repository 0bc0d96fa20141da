// SPDX-License-Identifier: Apache-2.0
#include "ui/table/start_rows.h"

#include "ui/table/row_delegate.h"

namespace success::ui {

StartedRows startRows(const Theme &theme, TableModel *model, const RowsNames &names, const QString &stateFile,
                      std::function<void(const QString &key)> open)
{
    auto *view = new TableView;
    model->setParent(view);
    view->setTableModel(model);
    view->setItemDelegate(new RowDelegate(theme, view));
    QObject::connect(view, &TableView::opened, view, std::move(open));
    QObject::connect(&theme, &Theme::changed, view->viewport(), qOverload<>(&QWidget::update));
    TableSetup setup;
    setup.name = names.name;
    setup.title = names.title;
    setup.fixedColumn = names.fixedColumn;
    setup.stateFile = stateFile;
    setup.rowHeight = space::row;
    return {view, std::move(setup)};
}

} // namespace success::ui
