// SPDX-License-Identifier: Apache-2.0
#include "ui/table/export_rows.h"

#include "core/sections/table/export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace success::ui {

SavedFiles csvFiles()
{
    return {QCoreApplication::translate("ExportRows", "Export CSV"),
            QCoreApplication::translate("ExportRows", "CSV files (*.csv)"), QStringLiteral("csv")};
}

SaveFileChooser saveFileDialog(QWidget *parent, const SavedFiles &files)
{
    return [parent, files](const QString &suggested, std::function<void(const QString &)> chosen) {
        auto *dialog = new QFileDialog(parent, files.title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(files.filter);
        dialog->setDefaultSuffix(files.suffix);
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(suggested);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    };
}

Result<void> saveFile(const QByteArray &bytes, const QString &file)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("ExportRows", "%1 could not be written: %2. Choose another place.")
                       .arg(QDir::toNativeSeparators(file), out.errorString()));
}

Result<void> exportRows(const Table &table, std::span<const quint32> rows, const QString &file)
{
    return saveFile(tableCsv(table, rows), file);
}

} // namespace success::ui
