// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/pipeline_section.h"
#include "ui/sections/pipeline/card_mark.h"

namespace success::ui {

/// What the board and the table of deals show: one portfolio and its pipelineTable.
struct PipelineData
{
    PortfolioPtr portfolio;
    std::shared_ptr<const Table> table;
};

/// A card of the board in words.
struct DealCard
{
    QString title;    ///< the company, or the deal where no company is known
    QString subtitle; ///< the deal
    QString value;
    QString owner;
    QString close; ///< `closes in 12 days`
    QString age;   ///< in its stage
    bool stale = false;
    bool readOnly = false; ///< its stage cannot be changed here
    bool counts = true;    ///< false: its account is untracked
    std::vector<CardMark> marks;
    QString exact;  ///< on hover
    QString spoken; ///< by a screen reader
};

/// The card of a row; `moving`: it was moved here and the decision is on its way.
[[nodiscard]] DealCard dealCard(const PipelineData &data, quint32 row, bool moving = false);

} // namespace success::ui
