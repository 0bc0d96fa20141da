// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icon_label.h"

#include <QPainter>

namespace success::ui {

IconLabel::IconLabel(const Theme &theme, const QString &icon, Role role, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(theme.icon(icon, role))
{
    setFixedSize(side, side);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(const QString &icon, Role role)
{
    m_icon = m_theme.icon(icon, role);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace success::ui
