// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace success::ui {

/// The fonts of visual.md in pixels: the desktop's own interface font, or Noto Sans where the platform names none;
/// Noto's CJK and emoji fonts fill in what it lacks.
[[nodiscard]] QFont typeface(TextStyle style);

} // namespace success::ui
