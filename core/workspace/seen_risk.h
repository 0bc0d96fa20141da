// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

#include <QHash>

namespace success {

/// What was last seen of accounts' risk, so that one that turns critical is told of once, also after a restart.
struct SeenRisk
{
    QString basis;                 ///< what it was seen under; under another one nothing can be compared
    QHash<QString, bool> critical; ///< by account key
};

/// nullopt: nobody has looked yet.
[[nodiscard]] Result<std::optional<SeenRisk>> seenRisk(Workspace &workspace);
/// Replaces `before`, which is what seenRisk gave; writes what differs.
[[nodiscard]] Result<void> setSeenRisk(Workspace &workspace, const std::optional<SeenRisk> &before,
                                       const SeenRisk &after);

} // namespace success
