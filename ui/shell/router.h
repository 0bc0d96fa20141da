// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"

namespace success::ui {

namespace paths {
inline const QString success = QStringLiteral("/success");
inline const QString health = QStringLiteral("/success/health");
inline const QString closeTheLoop = QStringLiteral("/success/close-the-loop");
inline const QString releases = QStringLiteral("/success/releases");
inline const QString unlock = QStringLiteral("/success-unlock");
inline const QString integrations = QStringLiteral("/settings/integrations");
inline const QString welcome = QStringLiteral("/welcome"); ///< the shell's own; no link leads there
} // namespace paths

/// Where a route leads: `/success` → Health, `/success/releases` → `/success/close-the-loop` (the query stays); with
/// the feature off every `/success…` route → the unlock page; with it on the unlock page → Health.
[[nodiscard]] Route resolveRoute(const Route &route, bool featureEnabled);

} // namespace success::ui
