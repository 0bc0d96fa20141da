// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it; keys of accounts.
struct ConvertRowActions
{
    std::function<void(const QString &key)> open; ///< its detail sheet
    std::function<void(const QString &key)> openCustomer;
    std::function<void(const QStringList &keys)> route;
    std::function<void(const QStringList &keys)> endRoutes;
    std::function<void()> exportRows;
};

/// A TableView, with a model of its own, of Convert's cells, words, columns and row menu. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeConvertTable(const Theme &theme, const QString &stateFile, ConvertRowActions actions);

} // namespace success::ui
