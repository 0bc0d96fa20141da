// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "ui/theme/theme.h"

#include <functional>

class QWidget;

namespace success::ui {

/// Opens a sheet over `parent` with one item of the timeline: when, who, what kind, and its whole text as it came, as
/// plain text. `open` is called with its web address when someone asks for it.
void showActivityItem(const ActivityItem &item, const Theme &theme, QWidget *parent,
                      const std::function<void(const QString &)> &open);

} // namespace success::ui
