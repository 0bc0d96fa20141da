// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/page_factory.h"
#include "ui/theme/theme.h"

namespace success::ui::testing {

/// Every section's page and Customer Detail over a session, as the program makes them.
[[nodiscard]] PageFactory everyPage(Session &session, Theme &theme);

} // namespace success::ui::testing
