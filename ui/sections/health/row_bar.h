// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace success::ui {

/// At the right above the table: how many rows there are and are selected, and what can be done with them.
class RowBar : public QWidget
{
    Q_OBJECT

public:
    explicit RowBar(const Theme &theme, QWidget *parent = nullptr);

    /// `untracked`: how many of the selected rows are.
    void setCounts(int shown, int all, int selected, int untracked);
    /// True: buttons show their pictures only; their words are hovered over and spoken.
    void setCompact(bool compact);

Q_SIGNALS:
    void untrackRequested();
    void trackRequested();
    void exportRequested();

private:
    QLabel *m_count;
    QPushButton *m_route;
    QPushButton *m_untrack;
    QPushButton *m_track;
    QPushButton *m_export;
};

} // namespace success::ui
