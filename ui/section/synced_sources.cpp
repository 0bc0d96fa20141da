// SPDX-License-Identifier: Apache-2.0
#include "ui/section/synced_sources.h"

namespace success::ui {
namespace {

std::optional<Instant> syncedAt(const Portfolio &portfolio, SourceId source)
{
    const auto state = std::ranges::find(portfolio.sources, source, &SourceState::source);
    return state == portfolio.sources.end() ? std::nullopt : state->lastSuccessAt;
}

} // namespace

QStringList missingCosts(const Portfolio &portfolio, std::span<const SourceCost> costs)
{
    QStringList sentences;
    for (const auto &[source, cost] : costs) {
        if (!syncedAt(portfolio, source))
            sentences.push_back(cost);
    }
    return sentences;
}

bool anySynced(const Portfolio &portfolio, std::span<const SourceId> sources)
{
    return std::ranges::any_of(sources, [&](SourceId source) { return syncedAt(portfolio, source).has_value(); });
}

std::optional<Instant> lastUpdated(const Portfolio &portfolio, std::span<const SourceId> sources)
{
    std::optional<Instant> oldest;
    for (const SourceId source : sources) {
        if (const auto at = syncedAt(portfolio, source); at && (!oldest || *at < *oldest))
            oldest = at;
    }
    return oldest;
}

} // namespace success::ui
