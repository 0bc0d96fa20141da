// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// Notes which moves that were sent the cache shows by now (confirms), or can show no longer since the deal is gone.
[[nodiscard]] Result<void> noteShownMoves(Workspace &workspace, const QString &cacheFile);

} // namespace success
