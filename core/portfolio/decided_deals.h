// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"

namespace success {

/// Portfolio::deals under the settings of Pipeline and the moves that their source has not confirmed. The book itself
/// where neither differs from `before`; otherwise made anew from what the sources say, in one pass.
///
/// A move that its source took is shown until the cache holds a stage that began later (confirms): a sync that read
/// before the write cannot take it back, whenever it ends, and a later change in the source wins.
[[nodiscard]] std::shared_ptr<const DealBook> decidedDeals(const Portfolio &portfolio, const WorkspaceSnapshot &before);

/// What the cache holds of a deal.
struct CachedStage
{
    QString key;
    std::optional<Instant> since;
    std::optional<Instant> syncedAt; ///< when its source was last synced
};
/// True once that is from after its source said that the deal stands in StageMove::current: since when a deal stands
/// somewhere tells, in the source's own time. Where that is the same second, or not known, another stage counts after
/// the next sync.
[[nodiscard]] bool confirms(const CachedStage &cached, const StageMove &move);

} // namespace success
