// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_client.h"
#include "core/sources/attio/attio_values.h"

namespace success::attio {

/// Which deal is to go where, and what the user had before their eyes when they decided it.
struct StageMove
{
    QString object = QStringLiteral("deals");
    QString attribute = QStringLiteral("stage");
    QString recordId;
    /// `id` and `since` count, the title does not. A `since` without a fraction is compared in whole seconds, an empty
    /// one not at all.
    StageValue seen;
    StageValue wanted; ///< `id` counts; the title is for sentences
};

/// Why a deal did not move. Of kind InvalidInput or Auth: somebody has to look again; others: later it may.
struct StageRefusal
{
    Error error;
    std::optional<StageValue>
        current{}; ///< it stands there now, which is neither where it was seen nor where it is to go
    /// The write was on its way and no answer came. nullopt: the deal was not even read.
    std::optional<bool> written{};
};

/// Moves a deal: reads it again, stops if it is no longer where the user saw it (Attio has no revisions: a write of the
/// same moment can still win), sets the stage by its id, and compares the answer. Where it stands there already,
/// nothing is written: the same move twice is one move.
[[nodiscard]] QCoro::Task<tl::expected<StageValue, StageRefusal>> moveStage(HttpClient &http, StageMove move);

} // namespace success::attio
