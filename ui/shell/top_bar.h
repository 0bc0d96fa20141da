// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace success::ui {

class SectionTabs;

/// Program and workspace, Back and Forward, the tabs, and the menu.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const QString &workspace, QWidget *parent = nullptr);

    void setNavigation(QAction *back, QAction *forward);
    void setMenu(QMenu *menu);
    /// By keyboard: the menu opens under its button.
    void openMenu();
    [[nodiscard]] SectionTabs *tabs() const { return m_tabs; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    SectionTabs *m_tabs;
    QLabel *m_workspace;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_menu;
};

} // namespace success::ui
