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

/// What can be done with several deals and one stage.
struct MovesTogether
{
    std::vector<StageMove> moves; ///< in the order of the deals, in which they are sent
    QStringList leftOut;          ///< names of those that cannot be moved there
    QString why;                  ///< why the first of these cannot
};
[[nodiscard]] MovesTogether movesOf(const Portfolio &portfolio, const std::vector<const Deal *> &deals, quint32 stage);

/// `3 deals moved to “Won”. 2 were left out, such as Hooli: HubSpot's deals are read-only here.`
[[nodiscard]] QString movedSentence(const MovesTogether &moves, const QString &stage);

} // namespace success
