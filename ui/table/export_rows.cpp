// SPDX-License-Identifier: Apache-2.0
#include "ui/table/export_rows.h"

#include "core/sections/table/export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace success::ui {

SaveFileChooser saveFileDialog(QWidget *parent)
{
    return [parent](const QString &suggested, std::function<void(const QString &)> chosen) {
        auto *dialog = new QFileDialog(parent, QCoreApplication::translate("ExportRows", "Export CSV"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(QCoreApplication::translate("ExportRows", "CSV files (*.csv)"));
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(suggested);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    };
}

Result<void> exportRows(const Table &table, std::span<const quint32> rows, const QString &file)
{
    QSaveFile out(file);
    const auto text = tableCsv(table, rows);
    if (out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit())
        return {};
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("ExportRows", "%1 could not be written: %2. Choose another place.")
                       .arg(QDir::toNativeSeparators(file), out.errorString()));
}

} // namespace success::ui
