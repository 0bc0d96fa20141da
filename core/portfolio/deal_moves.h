// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"

namespace success {

/// Why a deal cannot be moved to a stage (an index into DealBook::stages), in one sentence; empty where it can.
/// Refused: read-only deals (readOnlyReason), stages of another source or pipeline, and those that their source no
/// longer lists.
[[nodiscard]] QString moveRefusal(const Portfolio &portfolio, const Deal &deal, quint32 stage);

/// The move for keepMoves; `deal` is one of the portfolio's.
[[nodiscard]] Result<StageMove> moveOf(const Portfolio &portfolio, const Deal &deal, quint32 stage);

/// Moves a deal, as one decision (keepMoves): it is shown there at once, and sent by the session. To the stage where it
/// stands is no decision. Refused: as moveRefusal says.
[[nodiscard]] Result<void> moveDeal(Workspace &workspace, const Portfolio &portfolio, const Deal &deal, quint32 stage);

} // namespace success
