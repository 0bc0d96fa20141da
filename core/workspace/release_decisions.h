// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/match_decisions.h"

namespace success {

/// What people decided about requests and what shipped.
struct ReleaseDecisions
{
    std::vector<MatchDecision> matches; ///< by request and what shipped

    bool operator==(const ReleaseDecisions &) const = default;
};

/// Those of a snapshot; none where it was not read from a workspace.
[[nodiscard]] const ReleaseDecisions &releaseDecisionsIn(const WorkspaceSnapshot &snapshot);
/// Use inside Database::run.
[[nodiscard]] ReleaseDecisions readReleaseDecisions(SQLite::Database &connection);

} // namespace success
