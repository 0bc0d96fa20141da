// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/releases/release_tables.h"

namespace success::ui {

// The three lists with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeRequestsList(const Theme &theme, const QString &stateFile, bool demo,
                                            const ReleaseRowActions &actions, QWidget *parent);
[[nodiscard]] SectionList *makeShippedList(const Theme &theme, const QString &stateFile, bool demo,
                                           const ReleaseRowActions &actions, QWidget *parent);
[[nodiscard]] SectionList *makeMatchesList(const Theme &theme, const QString &stateFile, bool demo,
                                           const ReleaseRowActions &actions, QWidget *parent);

} // namespace success::ui
