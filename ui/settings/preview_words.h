// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/level_preview.h"

#include <functional>

namespace success::ui {

/// How many rows change between which levels, a line each, and how many each level has then.
[[nodiscard]] QString previewMoves(const LevelPreview &preview, const std::function<QString(int level)> &levelText);

} // namespace success::ui
