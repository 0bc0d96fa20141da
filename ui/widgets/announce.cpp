// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace success::ui {

void announce(QWidget *label)
{
    QAccessibleEvent said(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace success::ui
