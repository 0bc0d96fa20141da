// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/cell_geometry.h"
#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it; keys of accounts.
struct HealthRowActions
{
    std::function<void(const QString &key)> open;
    std::function<void(const QStringList &keys, bool tracked)> setTracked;
    std::function<void()> exportRows;
};

/// A TableView over `model` with Health's cells, words, columns and row menu. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeHealthTable(TableModel &model, const Theme &theme, const QString &stateFile,
                                         HealthRowActions actions, QWidget *parent);

} // namespace success::ui
