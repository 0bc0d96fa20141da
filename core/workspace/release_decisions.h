// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/manual_releases.h"
#include "core/workspace/match_decisions.h"
#include "core/workspace/release_mails.h"
#include "core/workspace/release_settings.h"

namespace success {

/// What people decided about requests and what shipped.
struct ReleaseDecisions
{
    std::vector<MatchDecision> matches; ///< by request and what shipped
    std::vector<ManualRelease> manual;  ///< newest first
    std::vector<ReleaseMail> mails;     ///< in the order they were drafted
    ReleaseSettings settings;

    bool operator==(const ReleaseDecisions &) const = default;
};

/// Those of a snapshot; none, with the default settings, where it was not read from a workspace.
[[nodiscard]] const ReleaseDecisions &releaseDecisionsIn(const WorkspaceSnapshot &snapshot);
/// Without the settings. Use inside Database::run.
[[nodiscard]] ReleaseDecisions readReleaseDecisions(SQLite::Database &connection);

} // namespace success
