// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// A list of rows as every section has it, and the set-up to complete and give to setUpTable.
struct StartedRows
{
    TableView *view;
    TableSetup setup;
};

struct RowsNames
{
    QString name;  ///< TableSetup::name
    QString title; ///< TableSetup::title
    QString fixedColumn;
};

/// Takes the model over, which has its words by now. `open`: what Enter or a double click does with a row's key.
[[nodiscard]] StartedRows startRows(const Theme &theme, TableModel *model, const RowsNames &names,
                                    const QString &stateFile, std::function<void(const QString &key)> open);

} // namespace success::ui
