// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/score_history.h"

namespace success {

/// Where a score stood on an earlier saved day.
struct ScoreMove
{
    QDate since;
    int before = 0;

    bool operator==(const ScoreMove &) const = default;
};

/// From the newest saved day that is a week old or older, else from the oldest one before `today`; nullopt: there is
/// none.
[[nodiscard]] std::optional<ScoreMove> scoreMove(const std::vector<SavedScore> &history, QDate today);

/// The same of one subject, read from a workspace's file on any thread.
[[nodiscard]] Result<std::optional<ScoreMove>> readScoreMove(const QString &workspaceFile, Section section,
                                                             const QString &subject, QDate today);

} // namespace success
