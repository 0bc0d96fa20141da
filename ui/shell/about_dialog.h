// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

namespace success::ui {

/// Versions of the program, Qt and SQLite, where the data is, and the licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QString &dataFolder, QWidget *parent = nullptr);

    /// What `Copy` puts on the clipboard, a line per version.
    [[nodiscard]] static QString versions();
};

/// Every keyboard shortcut of the window, by what it does.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString text;
        QString keys;
    };
    explicit ShortcutsDialog(const std::vector<Entry> &entries, QWidget *parent = nullptr);
};

} // namespace success::ui
