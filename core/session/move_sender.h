// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/connection.h"
#include "core/net/http_client.h"
#include "core/workspace/outbox.h"

namespace success {

/// True for a source that takes another stage of a deal from us (Attio).
[[nodiscard]] bool takesMoves(SourceId source);

/// What became of an attempt, and whether it is any use to go on with other moves of that source now.
struct SentMove
{
    MoveAttempt attempt;
    bool unreachable = false; ///< there is no way to the source, or it asked to wait
};

/// Sends one move, once: reads the deal again, writes, compares. 401, 403 and what the source refuses for good come
/// back as Refused; a deal that stands neither where it was seen nor where it is to go as Conflict; everything that may
/// pass (no network, 408, 429, 5xx, an answer that is no answer) as Waiting. `http` does not repeat by itself, so that
/// nothing hides whether a write may have arrived.
[[nodiscard]] QCoro::Task<SentMove> sendMove(HttpClient &http, SourceOptions options, StageMove move);

} // namespace success
