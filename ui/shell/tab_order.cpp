// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/tab_order.h"

#include <QWidget>

#include <algorithm>

namespace success::ui {

namespace {

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr && widget->isVisible() &&
           widget->isEnabled();
}

} // namespace

QWidget *nextStop(QWidget *current, bool forward, const std::vector<const QWidget *> &regions)
{
    const auto regionOf = [&regions](const QWidget *widget) {
        return std::find_if(
                   regions.begin(), regions.end(),
                   [widget](const QWidget *region) { return region == widget || region->isAncestorOf(widget); }) -
               regions.begin();
    };
    std::vector<QWidget *> chain;
    QWidget *widget = current->window();
    do {
        chain.push_back(widget);
        widget = widget->nextInFocusChain();
    } while (widget != current->window());
    std::stable_sort(chain.begin(), chain.end(),
                     [&](const QWidget *a, const QWidget *b) { return regionOf(a) < regionOf(b); });
    if (!forward)
        std::reverse(chain.begin(), chain.end());
    const auto here = std::find(chain.begin(), chain.end(), current);
    std::rotate(chain.begin(), here, chain.end());
    const auto stop = std::find_if(chain.begin() + 1, chain.end(), isStop);
    return stop == chain.end() ? nullptr : *stop;
}

} // namespace success::ui
