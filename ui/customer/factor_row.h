// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/explanation.h"
#include "ui/theme/theme.h"

#include <functional>

namespace success::ui {

/// Points, title, evidence, and what would change it where `withRemedy` says so. `showRecords`: shows what it rests on;
/// without it that is not offered.
[[nodiscard]] QWidget *factorRow(const Explanation::Factor &factor, bool withRemedy, const Theme &theme,
                                 const std::function<void(const Explanation::Factor &)> &showRecords = {});

} // namespace success::ui
