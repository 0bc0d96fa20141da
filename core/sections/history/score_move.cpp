// SPDX-License-Identifier: Apache-2.0
#include "core/sections/history/score_move.h"

namespace success {

namespace {

constexpr int oldEnough = 7; // days

} // namespace

std::optional<ScoreMove> scoreMove(const std::vector<SavedScore> &history, QDate today)
{
    std::optional<ScoreMove> move;
    for (const SavedScore &saved : history) { // oldest first
        const bool tooLate = saved.day > today.addDays(-oldEnough) && move.has_value();
        if (saved.day < today && !tooLate)
            move = ScoreMove{saved.day, saved.score};
    }
    return move;
}

Result<std::optional<ScoreMove>> readScoreMove(const QString &workspaceFile, Section section, const QString &subject,
                                               QDate today)
{
    // It only reads: the clock is never asked.
    const auto workspace = Workspace::open(
        workspaceFile, [] { return Instant(); }, OpenMode::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return scoreHistory(**workspace, section, subject).map([&](const std::vector<SavedScore> &history) {
        return scoreMove(history, today);
    });
}

} // namespace success
