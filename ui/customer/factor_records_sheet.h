// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/activity_feed.h"
#include "core/sections/customer/explanation.h"
#include "ui/theme/theme.h"

#include <functional>

class QWidget;

namespace success::ui {

/// Opens a sheet over `parent` with the records that a factor rests on. `items`: those of them that stand in the
/// timeline; each can be read whole, and opened in its source by `open`. The others are named.
void showFactorRecords(const Explanation::Factor &factor, const std::vector<ActivityItem> &items, const Theme &theme,
                       QWidget *parent, const std::function<void(const QString &)> &open);

} // namespace success::ui
