// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/synced_sources.h"

namespace success::ui {

/// What Health goes without while a source is missing, in the order of weight.
[[nodiscard]] std::vector<SourceCost> healthSourceCosts();

} // namespace success::ui
