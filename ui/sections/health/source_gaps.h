// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

namespace success::ui {

/// A source that Health would use and has nothing of, and what that costs.
struct SourceGap
{
    SourceId source{};
    QString cost; ///< a sentence: "Without PostHog, usage is unknown: adoption is not scored."
};
/// Of the sources Health scores from, those that never synced, in the order of their weight.
[[nodiscard]] std::vector<SourceGap> healthSourceGaps(const Portfolio &portfolio);
/// True if no source that Health is made from has ever synced.
[[nodiscard]] bool nothingSynced(const Portfolio &portfolio);
/// When the oldest of the synced sources was last brought up to date.
[[nodiscard]] std::optional<Instant> lastUpdated(const Portfolio &portfolio);

} // namespace success::ui
