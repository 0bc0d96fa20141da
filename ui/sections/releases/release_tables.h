// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it; ids of rows.
struct ReleaseRowActions
{
    std::function<void(const QString &id)> open;
    std::function<void(const QString &id)> openCustomer;
    std::function<void(const QStringList &ids)> approve;
    std::function<void(const QStringList &ids)> dismiss;
    std::function<void(const QStringList &ids)> draft;
    std::function<void(const QStringList &ids)> reengage;
    std::function<void(const QStringList &ids)> route;
    std::function<void(const QString &id)> openLink; ///< of what shipped
    std::function<void(const QStringList &ids)> remove;
    std::function<void()> exportRows;
};

// TableViews, each with a model of its own, of the words, columns and row menus of the three lists. `stateFile`:
// TableSetup's.
[[nodiscard]] TableView *makeRequestsTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions);
[[nodiscard]] TableView *makeShippedTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions);
/// `A` approves, `D` dismisses what is selected.
[[nodiscard]] TableView *makeMatchesTable(const Theme &theme, const QString &stateFile, ReleaseRowActions actions);

} // namespace success::ui
