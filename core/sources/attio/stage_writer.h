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
    StageValue seen;   ///< `id` and `since` count, the title does not
    StageValue wanted; ///< `id` counts; the title is for sentences
};

/// Why a deal did not move. Of kind InvalidInput: somebody has to look again, and `current` is where the deal stands
/// now, if Attio said so.
struct StageRefusal
{
    Error error;
    std::optional<StageValue> current{};
};

/// Moves a deal: reads it again, stops if it is no longer where the user saw it (Attio has no revisions: a write of the
/// same second can still win), sets the stage by its id, and compares the answer. The same move twice is one move.
[[nodiscard]] QCoro::Task<tl::expected<StageValue, StageRefusal>> moveStage(HttpClient &http, StageMove move);

} // namespace success::attio
