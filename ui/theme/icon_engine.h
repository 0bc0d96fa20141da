// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace success::ui {

/// Draws one of resources/icons at the device's own resolution in a theme's colour, looked up at each painting.
class IconEngine : public QIconEngine
{
public:
    IconEngine(const Theme &theme, QString name, Role role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override;

private:
    const Theme *m_theme;
    QString m_name;
    Role m_role;
};

} // namespace success::ui
