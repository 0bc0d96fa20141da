// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/backup_actions.h"

#include "ui/shell/restore_dialog.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace success::ui {
namespace {

BackupActions::OpenFileChooser openFileDialog(QWidget *window, const QString &folder)
{
    return [window, folder](std::function<void(const QString &)> chosen) {
        auto *dialog = new QFileDialog(window, BackupActions::tr("Restore a backup"), folder);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters(
            {BackupActions::tr("Backups (*.backup *.sqlite *.backup-v*)"), BackupActions::tr("All files (*)")});
        QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
        dialog->open();
    };
}

} // namespace

BackupActions::BackupActions(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_save(saveFileDialog(window, {tr("Back up"), tr("Backups (*.backup)"), QStringLiteral("backup")}))
    , m_open(openFileDialog(window, session.folder().path))
    , m_toast(new Toast(window))
{
    m_toast->setObjectName(QStringLiteral("backupToast")); // beside the window's own
    connect(m_toast, &Toast::actionTriggered, this, [this] { restoreFrom(m_kept); });
}

void BackupActions::setChoosers(SaveFileChooser save, OpenFileChooser open)
{
    m_save = std::move(save);
    m_open = std::move(open);
}

void BackupActions::backUp()
{
    m_save(backupName(systemNow()), [this](const QString &file) { write(file); });
}

void BackupActions::write(const QString &file)
{
    const DataFolder folder = m_session.folder();
    // The dialog has asked whether a file that exists is to be replaced.
    m_writing.run([folder, file] { return backUpWorkspace(folder, file, true, systemNow); },
                  [this, file](const Result<BackupSummary> &made) {
                      m_toast->showMessage(made ? tr("Backed up to %1, without tokens and without what a sync brings")
                                                      .arg(QFileInfo(file).fileName())
                                                : made.error().sentence);
                  });
}

void BackupActions::restore()
{
    m_open([this](const QString &file) { examine(file); });
}

void BackupActions::examine(const QString &file)
{
    const DataFolder folder = m_session.folder();
    m_reading.run([folder, file] { return examineBackup(folder, file, systemNow); },
                  [this, file](const Result<BackupSummary> &read) {
                      read ? confirm(file, *read) : m_toast->showMessage(read.error().sentence);
                  });
}

void BackupActions::confirm(const QString &file, const BackupSummary &summary)
{
    auto *dialog = new RestoreDialog(QFileInfo(file).fileName(), summary, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, file] { restoreFrom(file); });
    dialog->open();
}

void BackupActions::restoreFrom(const QString &file)
{
    const DataFolder folder = m_session.folder();
    m_restoring.run([folder, file] { return restoreWorkspace(folder, file, systemNow); },
                    [this, file](const Result<Restored> &restored) {
                        if (!restored)
                            return m_toast->showMessage(restored.error().sentence);
                        m_kept = restored->keptAt;
                        m_toast->showMessage(tr("Restored %1").arg(QFileInfo(file).fileName()),
                                             m_kept.isEmpty() ? QString() : tr("Undo"));
                    });
}

} // namespace success::ui
