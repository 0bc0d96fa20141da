// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/table/set_up_table.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// A TableView over `model` with the words, columns and row menu of signals. `open`: shows the account of a key;
/// `narrow`: shows its signals only. `stateFile`: TableSetup's.
[[nodiscard]] TableView *makeSignalsTable(TableModel &model, const Theme &theme, const QString &stateFile,
                                          std::function<void(const QString &)> open,
                                          std::function<void(const QString &)> narrow, QWidget *parent);

} // namespace success::ui
