// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/autosave.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace success::ui {

/// Above settings that save themselves: how that stands, `Save again` where it failed, and the way back to the
/// defaults.
class SaveBar : public QWidget
{
    Q_OBJECT

public:
    /// `autosave` must outlive it.
    explicit SaveBar(Autosave &autosave, QWidget *parent = nullptr);

Q_SIGNALS:
    void resetRequested();

private:
    void showState();

    Autosave &m_autosave;
    QLabel *m_state;
    QPushButton *m_retry;
};

} // namespace success::ui
