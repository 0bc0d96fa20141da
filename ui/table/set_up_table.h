// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/column_layout.h"
#include "ui/table/table_view.h"

class QMenu;

namespace success::ui {

/// What differs from one table to another.
struct TableSetup
{
    QString name;      ///< objectName; the layout is saved under it
    QString title;     ///< accessible name
    QString stateFile; ///< ui.ini of the data folder; empty: the layout is not saved
    std::vector<ColumnWish> wishes;
    int rowHeight = 36;
    QString fixedColumn;                                ///< a column that cannot be hidden
    QString firstColumn = {};                           ///< stands first in the design; empty: as the section has them
    QHash<QString, QAbstractItemDelegate *> cells = {}; ///< by column id, where not a line of text
    /// Adds the entries for the selected rows to a context menu.
    std::function<void(QMenu &)> fillMenu;
};

/// The one set-up of every table: columns can be moved, resized and hidden (header menu), fold away where there is no
/// room and are remembered; a click on a header sorts up, down, not at all; context menu, copy and keyboard. The view
/// must have its TableModel. Call once per view.
void setUpTable(TableView &view, TableSetup setup);

} // namespace success::ui
