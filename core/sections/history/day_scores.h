// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/scoring/health_change.h"
#include "core/workspace/score_history.h"

namespace success {

/// An account with what Health scored it by.
struct SidedAccount
{
    QString key;
    HealthSide side;
};
/// Of those that are scored.
[[nodiscard]] DayScores healthDay(QDate day, std::vector<SidedAccount> accounts);

/// The as-of day's scores: of Health's accounts, of Convert's candidates, of lost deals (dismissed ones included); of
/// each those that are scored, untracked accounts included.
[[nodiscard]] DayScores healthDay(const Portfolio &portfolio);
[[nodiscard]] DayScores convertDay(const Portfolio &portfolio);
[[nodiscard]] DayScores reengageDay(const Portfolio &portfolio);
/// All three.
[[nodiscard]] std::array<DayScores, 3> dayScores(const Portfolio &portfolio);

} // namespace success
