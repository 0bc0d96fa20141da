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
    std::function<void(const QStringList &keys)> route;
    std::function<void(const QStringList &keys)> endRoutes;
    std::function<void()> exportRows;
};

/// A TableView, with a model of its own, of Health's cells, words, columns and row menu. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeHealthTable(const Theme &theme, const QString &stateFile, HealthRowActions actions);

} // namespace success::ui
