// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"

namespace success {

/// The deals under the settings of Pipeline and the moves that their source has not confirmed. `book` itself where
/// neither differs from `before`; otherwise made anew from what the sources say, in one pass.
///
/// A move that its source took is shown until the cache holds a stage that began no earlier: a sync that read before
/// the write cannot take it back, whenever it ends, and a later change in the source wins. Both times are the source's.
[[nodiscard]] std::shared_ptr<const DealBook> decidedDeals(const std::shared_ptr<const DealBook> &book,
                                                           const WorkspaceSnapshot &before,
                                                           const WorkspaceSnapshot &workspace);

/// True once what the cache holds of a deal (its stage, and since when) is from after the stage in which its source
/// last said that it stands, StageMove::current. Without both times the cache counts.
[[nodiscard]] bool confirms(const QString &stage, const std::optional<Instant> &since, const StageMove &move);

} // namespace success
