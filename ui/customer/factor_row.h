// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/explanation.h"
#include "ui/theme/theme.h"

namespace success::ui {

/// Points, title, evidence, and what would change it where `withRemedy` says so.
[[nodiscard]] QWidget *factorRow(const Explanation::Factor &factor, bool withRemedy, const Theme &theme);

} // namespace success::ui
