// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/session/workspace_backup.h"
#include "ui/models/latest_task.h"
#include "ui/table/export_rows.h"

namespace success::ui {

class Toast;

/// `Back up…` and `Restore a backup…` of the window. Both work off the GUI thread; the window shows what was restored
/// as it shows what any other program decides.
class BackupActions : public QObject
{
    Q_OBJECT

public:
    /// Asks which file to open, as SaveFileChooser asks where to save.
    using OpenFileChooser = std::function<void(std::function<void(const QString &)> chosen)>;

    BackupActions(Session &session, QWidget *window);

    void backUp();
    /// Reads the backup that is chosen, says what is in it, and restores it once the user agrees.
    void restore();

    void setChoosers(SaveFileChooser save, OpenFileChooser open);

private:
    void write(const QString &file);
    void examine(const QString &file);
    void confirm(const QString &file, const BackupSummary &summary);
    void restoreFrom(const QString &file);

    Session &m_session;
    QWidget *m_window;
    SaveFileChooser m_save;
    OpenFileChooser m_open;
    Toast *m_toast;
    QString m_kept; ///< what the last restore replaced; Undo restores it
    LatestTask<Result<BackupSummary>> m_writing{this};
    LatestTask<Result<BackupSummary>> m_reading{this};
    LatestTask<Result<Restored>> m_restoring{this};
};

} // namespace success::ui
