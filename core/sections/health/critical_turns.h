// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/workspace/seen_risk.h"

namespace success {

/// An account that was scored and not critical when it was last seen, and is now.
struct CriticalTurn
{
    QString key, name;
    HealthScore score;

    bool operator==(const CriticalTurn &other) const { return key == other.key && score.score == other.score.score; }
};

struct CriticalLook
{
    std::vector<CriticalTurn> turned; ///< worst first; untracked accounts are not among them
    SeenRisk seen;                    ///< what the next look compares with
};

/// Which accounts have turned critical since `before`. None at the first look, and none where Health's settings or the
/// sources that have data are others than then: it was not the accounts that changed. An account that was not seen
/// before is none either; one that is not scored for a while stays as it was seen.
[[nodiscard]] CriticalLook lookForCritical(const Portfolio &portfolio, const std::optional<SeenRisk> &before);

} // namespace success
