// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/motion.h"

#include <QApplication>
#include <QStyle>

namespace success::ui {

int motionMs()
{
    if (qEnvironmentVariableIsSet("SUCCESS_REDUCE_MOTION") ||
        QGuiApplication::platformName() == QStringLiteral("offscreen"))
        return 0;
    const int hint = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    return hint == 0 ? 0 : 140;
}

} // namespace success::ui
