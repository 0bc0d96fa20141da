// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace success::ui {

/// resources/style/application.qss with its `{{tokens}}` filled in from the theme.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace success::ui
