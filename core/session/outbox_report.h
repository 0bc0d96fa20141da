// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/stage_moves.h"

namespace success {

/// What one run of the outbox came to.
struct OutboxReport
{
    std::vector<StageMove> moves;   ///< that were tried, as they are now (Sent, Conflict, Refused or Waiting), in order
    int waiting = 0;                ///< moves that are still to be sent
    std::optional<Error> error;     ///< why none could be tried: offline, not connected, another program is at it
    std::optional<Instant> retryAt; ///< when a source said that it can be asked again
    bool changed = false;           ///< something is to be shown anew
};

} // namespace success
