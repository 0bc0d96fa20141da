// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/reengage/reengage_section.h"
#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it. `key`: a deal's id, or an account's key where a row has no deal.
struct ReengageRowActions
{
    std::function<void(const QString &key)> open; ///< its detail sheet
    std::function<void(const QString &key)> openCustomer;
    std::function<void(const QString &key)> draft;
    std::function<void(const QStringList &keys)> route;
    std::function<void(const QStringList &keys)> dismiss;
    std::function<void(const QStringList &keys)> bringBack;
    std::function<void(const QString &key, std::optional<LossReason> category)> setCategory; ///< nullopt: by the text
    std::function<void(const QStringList &keys)> endRoutes;
    std::function<void()> exportRows;
};

/// A TableView, with a model of its own, of Re-engage's cells, words, columns and row menu. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeReengageTable(const Theme &theme, const QString &stateFile,
                                           const ReengageRowActions &actions);

} // namespace success::ui
