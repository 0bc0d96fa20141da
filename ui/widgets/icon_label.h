// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace success::ui {

/// An icon that is only looked at; sharp on every screen, follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, const QString &icon, Role role = Role::SecondaryText, int side = space::icon,
              QWidget *parent = nullptr);

    void setIcon(const QString &icon, Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QIcon m_icon;
};

} // namespace success::ui
