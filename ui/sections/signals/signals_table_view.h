// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// What the page does when a row asks for it; keys of accounts.
struct SignalRowActions
{
    std::function<void(const QString &key)> open;   ///< shows the account
    std::function<void(const QString &key)> narrow; ///< shows its signals only
};

/// A TableView, with a model of its own, of the words, columns and row menu of signals. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeSignalsTable(const Theme &theme, const QString &stateFile, SignalRowActions actions);

} // namespace success::ui
