// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"
#include "ui/sections/pipeline/card_mark.h"

namespace success::ui {

/// `Attio · Sales`: what a pipeline is called.
[[nodiscard]] QString bandTitle(const DealStage &stage);

// How a move of a deal stands, in words.

/// `Waits to be sent`, `Refused by Attio`, with how pressing it is.
[[nodiscard]] CardMark moveMark(MoveState state, SourceId source);
/// Of a deal that has a pending move.
[[nodiscard]] CardMark pendingMark(const Deal &deal);
/// From where to where, and why it has not arrived.
[[nodiscard]] QString pendingText(const Deal &deal);

/// What came back of moves that were sent, in one sentence however many there are; empty where none is given.
[[nodiscard]] QString refusedText(const std::vector<StageMove> &moves);
[[nodiscard]] QString conflictText(const std::vector<StageMove> &moves);

/// How many moves stand how: `3 moves wait to be sent · 1 deal was moved in Attio too`; empty where there is none.
struct MovesSummary
{
    QString sentence;
    bool asks = false; ///< somebody has to decide or look
};
[[nodiscard]] MovesSummary movesSummary(const StageMoves &moves);

} // namespace success::ui
