// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace success::ui {

/// When the sources are read by themselves, and whether any may be asked at all.
class ScheduleTab : public QWidget
{
    Q_OBJECT

public:
    ScheduleTab(Session &session, std::function<Instant()> now, QWidget *parent = nullptr);

    /// Shows the schedule as it is now; whoever shows the tab calls it when that changes, and as time goes on.
    void refresh();

private:
    QWidget *makeRefreshCard();
    QWidget *makeOfflineCard();
    void save();
    void fillIntervals(int current);

    Session &m_session;
    std::function<Instant()> m_now;
    QComboBox *m_every = nullptr;
    QCheckBox *m_offline = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_refusal = nullptr;
};

/// `Off`, `Every 15 minutes`, `Every hour`, `Every 4 hours`.
[[nodiscard]] QString intervalText(int minutes);

} // namespace success::ui
