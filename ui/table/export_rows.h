// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/sections/table/table.h"

#include <functional>
#include <span>

class QWidget;

namespace success::ui {

/// Asks where to save a file and hands the path to `chosen`, at once or later, or never if the user cancels.
/// `suggested` is a file name. Injected, so that tests never meet a modal.
using SaveFileChooser = std::function<void(const QString &suggested, std::function<void(const QString &)> chosen)>;
/// What a dialog says of the files it saves.
struct SavedFiles
{
    QString title;  ///< of the dialog: `Export CSV`
    QString filter; ///< `CSV files (*.csv)`
    QString suffix; ///< `csv`
};
[[nodiscard]] SavedFiles csvFiles();
/// The system's own dialog over `parent`.
[[nodiscard]] SaveFileChooser saveFileDialog(QWidget *parent, const SavedFiles &files = csvFiles());

/// Writes a file whole or not at all. Refused with a sentence: one that cannot be written.
[[nodiscard]] Result<void> saveFile(const QByteArray &bytes, const QString &file);
/// Writes rows of a table as CSV (core's tableCsv), as saveFile does.
[[nodiscard]] Result<void> exportRows(const Table &table, std::span<const quint32> rows, const QString &file);

} // namespace success::ui
