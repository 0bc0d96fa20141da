// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/signals/signals_table_view.h"

namespace success::ui {

/// The signals with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeSignalsList(const Theme &theme, const QString &stateFile, bool demo,
                                           SignalRowActions actions, QWidget *parent);

} // namespace success::ui
