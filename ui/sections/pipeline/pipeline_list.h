// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_list.h"
#include "ui/sections/pipeline/deal_card.h"

namespace success::ui {

// What the cards above show, as a filter.
inline const QString showKey = QStringLiteral("show");
inline const QString showActive = QStringLiteral("active");
inline const QString showAtRisk = QStringLiteral("at_risk");
inline const QString showHigh = QStringLiteral("high_likelihood");

inline const QString sourceFilter = QStringLiteral("source");
inline const QString stageFilter = QStringLiteral("stage");
inline const QString ownerFilter = QStringLiteral("owner");

/// `source`, `stage`, `owner`, `show` and `stale=yes`.
[[nodiscard]] FilterRules pipelineFilters();

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
