// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

#include <span>

namespace success::ui {

/// What a section goes without while a source that it would use has never synced.
struct SourceCost
{
    SourceId source{};
    QString cost; ///< a sentence: "Without PostHog, usage is unknown: adoption is not scored."
};
/// The sentences of the sources that never synced, in the order given.
[[nodiscard]] QStringList missingCosts(const Portfolio &portfolio, std::span<const SourceCost> costs);
[[nodiscard]] bool anySynced(const Portfolio &portfolio, std::span<const SourceId> sources);
/// When the oldest of those of the sources that synced was last brought up to date.
[[nodiscard]] std::optional<Instant> lastUpdated(const Portfolio &portfolio, std::span<const SourceId> sources);

} // namespace success::ui
