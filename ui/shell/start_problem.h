// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/workspace_backup.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace success::ui {

/// In place of the window where its data folder cannot be opened: why, and the backups that could be put in the place
/// of a workspace that is damaged. Accepted: one was, and the start can be tried again.
class StartProblem : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: of which backups are offered; nullopt where none would help.
    StartProblem(const Error &error, const std::optional<DataFolder> &folder, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeChoice();
    void restore();

    std::optional<DataFolder> m_folder;
    QListWidget *m_backups = nullptr;
    QPushButton *m_restore = nullptr;
    QLabel *m_refusal;
};

} // namespace success::ui
