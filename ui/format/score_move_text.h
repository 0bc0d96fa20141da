// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/history/score_move.h"

namespace success::ui {

/// `+9 since 8 Jun 2026, when it was 52`; empty where there is no earlier day, or no score now.
[[nodiscard]] QString scoreMoveText(const std::optional<ScoreMove> &moved, std::optional<int> now);

} // namespace success::ui
