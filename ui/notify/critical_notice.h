// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/health/critical_turns.h"
#include "ui/notify/notifier.h"

namespace success::ui {

/// What tells of accounts that turned critical, one notice for all of them: of one account its name, score and dearest
/// factors, and a click opens it; of several their names, and a click opens Health's critical accounts.
[[nodiscard]] Notice criticalNotice(const std::vector<CriticalTurn> &turns);

} // namespace success::ui
