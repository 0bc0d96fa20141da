// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/context.h"
#include "core/workspace/stage_moves.h"

namespace success::cli {

/// `attio:bf071e1f-…`, as `list pipeline` has it.
[[nodiscard]] QString dealId(const StageMove &move);

/// What became of a move, in a sentence.
[[nodiscard]] QString outcomeOf(const StageMove &move);

/// Sends what waits (nothing in the demo, and where nothing does), and says on stderr what became of each move but that
/// of `silent`, and why nothing could be sent. Refused: a vault that cannot be unlocked.
[[nodiscard]] Result<void> sendWaiting(Session &session, const QString &silent = {});

} // namespace success::cli
