// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/board.h"

#include "core/sections/pipeline/pipeline_section.h"

#include <algorithm>

namespace success {

namespace {

/// How rows of a column follow each other; of equal ones the one that stands first in the table.
struct Place
{
    bool plain = false; ///< not routed
    bool unknown = false;
    qint64 value = 0; ///< negative: the larger first
    quint32 row = 0;

    auto operator<=>(const Place &) const = default;
};

Place placeOf(const Portfolio &portfolio, const Table &table, quint32 row)
{
    const Deal *deal = dealOf(table, row);
    const auto value = deal && deal->value ? portfolio.rates.toBase(*deal->value) : std::nullopt;
    return {!table.isRouted(int(row)), !value, -value.value_or(0), row};
}

} // namespace

bool samePipeline(const DealStage &a, const DealStage &b)
{
    return a.source == b.source && a.pipeline == b.pipeline;
}

std::vector<quint32> stagesFor(const DealBook &book, const Deal &deal)
{
    std::vector<quint32> stages;
    for (quint32 i = 0; i < book.stages.size(); ++i) {
        const DealStage &stage = book.stages[i];
        if (i == deal.stage || (stage.listed && samePipeline(stage, book.stageOf(deal))))
            stages.push_back(i);
    }
    return stages;
}

Deal dealInStage(const DealBook &book, const Deal &deal, quint32 stage)
{
    const DealStage &to = book.stages[stage];
    Deal moved = deal;
    moved.stage = stage;
    moved.kind = to.kind;
    moved.probability = to.probability;
    if (to.kind != DealKind::Open && !to.probability)
        moved.probability = to.kind == DealKind::Won ? 1 : 0;
    return moved;
}

StageChoice shownStages(const Portfolio &portfolio, const QString &source, const QString &stage)
{
    const DealBook &book = dealBookOf(portfolio);
    StageChoice shown(book.stages.size());
    const auto meets = [](const QString &wanted, const QString &is) {
        return wanted.isEmpty() || wanted.compare(is, Qt::CaseInsensitive) == 0;
    };
    for (size_t i = 0; i < shown.size(); ++i)
        shown[i] = meets(source, sourceKey(book.stages[i].source)) && meets(stage, book.stages[i].title) &&
                   (!book.stages[i].hidden || !stage.isEmpty());
    return shown;
}

Board boardOf(const Table &pipelineTable, std::span<const quint32> rows, const StageChoice &shown)
{
    Board board;
    std::vector<size_t> columnOf(shown.size());
    const auto isRoutedOnly = [&](quint32 row) {
        return dealOf(pipelineTable, row) == nullptr;
    };
    const bool routedOnly = std::ranges::any_of(rows, isRoutedOnly);
    if (routedOnly)
        board.columns.emplace_back();
    for (quint32 stage = 0; stage < shown.size(); ++stage) {
        if (!shown[stage])
            continue;
        columnOf[stage] = board.columns.size();
        board.columns.push_back({stage, {}, {}});
    }
    // Within a stage the table already has the larger value first: numbers stand for places.
    std::vector<quint32> ordered(rows.begin(), rows.end());
    std::ranges::sort(ordered);
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](quint32 row) { return pipelineTable.isRouted(int(row)); });
    for (const quint32 row : ordered) {
        const Deal *deal = dealOf(pipelineTable, row);
        if (deal && !shown[deal->stage]) {
            ++board.notShown;
            continue;
        }
        BoardColumn &column = board.columns[deal ? columnOf[deal->stage] : 0];
        column.rows.push_back(row);
        if (deal)
            column.sum.add(*deal);
    }
    return board;
}

size_t placeInColumn(const Portfolio &portfolio, const Table &pipelineTable, std::span<const quint32> column,
                     quint32 row)
{
    const Place wanted = placeOf(portfolio, pipelineTable, row);
    const auto found = std::ranges::lower_bound(
        column, wanted, {}, [&](quint32 other) { return placeOf(portfolio, pipelineTable, other); });
    return size_t(found - column.begin());
}

} // namespace success
