// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_list.h"
#include "ui/sections/releases/release_tables.h"

namespace success::ui {

/// `?status=unanswered&within=30&q=…`; unanswered: open or suggested.
[[nodiscard]] FilterRules requestFilters();
/// `?source=manual&kind=feature&within=90&q=…`.
[[nodiscard]] FilterRules shippedFilters();
/// `?status=ready&score=70&q=…`; ready: approved or drafted.
[[nodiscard]] FilterRules matchFilters();

// The three lists with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeRequestsList(const Theme &theme, const QString &stateFile, bool demo,
                                            const ReleaseRowActions &actions, QWidget *parent);
[[nodiscard]] SectionList *makeShippedList(const Theme &theme, const QString &stateFile, bool demo,
                                           const ReleaseRowActions &actions, QWidget *parent);
[[nodiscard]] SectionList *makeMatchesList(const Theme &theme, const QString &stateFile, bool demo,
                                           const ReleaseRowActions &actions, QWidget *parent);

} // namespace success::ui
