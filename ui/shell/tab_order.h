// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

class QWidget;

namespace success::ui {

/// The widget that Tab (or Shift+Tab) leads to from `current` in its window: the regions in the order given, each in
/// its own focus chain. Pages are made when they are first visited, so the window's chain alone would put them last.
/// nullptr where nothing can be reached.
[[nodiscard]] QWidget *nextStop(QWidget *current, bool forward, const std::vector<const QWidget *> &regions);

} // namespace success::ui
