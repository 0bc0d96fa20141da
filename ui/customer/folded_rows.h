// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

class QVBoxLayout;
class QWidget;

namespace success::ui {

/// Remembers which folds of Customer Detail are open, for every account and the next start.
class Folds
{
public:
    /// `stateFile`: the data folder's ui.ini.
    explicit Folds(QString stateFile);

    [[nodiscard]] bool isOpen(const QString &fold) const;
    void setOpen(const QString &fold, bool open) const;

private:
    QString m_stateFile;
};

/// Adds rows below each other. Those beyond `most` stand behind a line that opens them, `Show 29 more`, or `closed`
/// where that is given; `fold` is its name, and what it is found by.
void addFolded(QVBoxLayout *column, const std::vector<QWidget *> &rows, size_t most, const QString &fold,
               const Folds &folds, const QString &closed = {});

} // namespace success::ui
