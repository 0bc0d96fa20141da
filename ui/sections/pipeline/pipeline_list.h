// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/pipeline/deal_card.h"

namespace success::ui {

/// Filters above `faces`, which holds both faces of the same rows: the board, and `view`.
[[nodiscard]] SectionList *makePipelineList(const Theme &theme, bool demo, TableView *view, QWidget *faces,
                                            QWidget *parent);

/// What the filters offer: the sources, stages and owners of the deals there are.
struct PipelineChoices
{
    QStringList sources; ///< sourceKey
    QStringList stages;  ///< titles, each once, in the board's order
    QStringList owners;  ///< sorted
};
[[nodiscard]] PipelineChoices pipelineChoices(const DealBook &book);
void offerChoices(SectionList &list, const PipelineChoices &choices);

} // namespace success::ui
