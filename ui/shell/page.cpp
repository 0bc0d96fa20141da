// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page.h"

#include <QAbstractItemView>

namespace success::ui {

void Page::focusContent()
{
    for (auto *view : findChildren<QAbstractItemView *>()) {
        if (view->isVisibleTo(this) && (view->focusPolicy() & Qt::TabFocus) != 0) {
            view->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    setFocus(Qt::OtherFocusReason);
}

} // namespace success::ui
