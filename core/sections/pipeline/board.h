// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/pipeline/stage_sum.h"
#include "core/sections/table/table.h"

namespace success {

/// A column of the board: a stage, or the place of accounts that were routed here and have no deal.
struct BoardColumn
{
    std::optional<quint32> stage; ///< index into DealBook::stages; nullopt: routed accounts without a deal
    std::vector<quint32> rows;    ///< of pipelineTable: routed ones on top, then the larger value
    StageSum sum;                 ///< over all of them
};

/// The board over some rows of pipelineTable.
struct Board
{
    std::vector<BoardColumn> columns;
    int notShown = 0; ///< deals among the rows that stand in a stage without a column
};

/// Which stages have a column; beside DealBook::stages.
using StageChoice = std::vector<bool>;

/// Those that a filter on source and stage leaves (both as the table's columns hold them, empty: all), without the ones
/// that the settings hide; a stage that is filtered by is shown all the same.
[[nodiscard]] StageChoice shownStages(const Portfolio &portfolio, const QString &source = {},
                                      const QString &stage = {});

/// A column for each shown stage in the book's order, empty ones included; in front of them the routed accounts, where
/// there are any. Sums count every given deal of their stage.
[[nodiscard]] Board boardOf(const Table &pipelineTable, std::span<const quint32> rows, const StageChoice &shown);

/// Where a row goes among a column's rows.
[[nodiscard]] size_t placeInColumn(const Portfolio &portfolio, const Table &pipelineTable,
                                   std::span<const quint32> column, quint32 row);

/// The stages that a deal can go to: those its source lists in the same pipeline, in order, its own included.
[[nodiscard]] std::vector<quint32> stagesFor(const DealBook &book, const Deal &deal);
/// The deal as it counts once it was moved to another stage: with what the stage means, and its probability.
[[nodiscard]] Deal dealInStage(const DealBook &book, const Deal &deal, quint32 stage);
/// True for two stages of one pipeline of one source.
[[nodiscard]] bool samePipeline(const DealStage &a, const DealStage &b);

} // namespace success
