// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/table_model.h"

namespace success::ui {

// The words of contract tables' cells, for TableModel::setWords.

/// Words for the keys a column holds.
[[nodiscard]] TableModel::Words keyWords(const QString &column, QString (*text)(const QString &key));
/// `Past due` for `past_due`.
[[nodiscard]] QString statusText(const QString &key);
[[nodiscard]] CellText customerWords(const TableModel &model, int row);
/// What disagrees, by name; nothing where nothing does.
[[nodiscard]] CellText mismatchWords(const TableModel &model, int row);
/// `in 12 days`, or `Unknown` where no dated term runs.
[[nodiscard]] CellText renewalWords(const TableModel &model, int row);

} // namespace success::ui
