// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/workspace_backup.h"

#include <QDialog>

namespace success::ui {

/// Says what is in a backup, and asks whether it is to take the place of the present workspace. It decides nothing.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &name, const BackupSummary &summary, QWidget *parent = nullptr);
};

} // namespace success::ui
