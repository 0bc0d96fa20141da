// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/page_factory.h"
#include "ui/theme/theme.h"

namespace success {

/// The sections' pages of this program, for the window to make when they are visited.
[[nodiscard]] ui::PageFactory makePages(Session &session, ui::Theme &theme);

} // namespace success
