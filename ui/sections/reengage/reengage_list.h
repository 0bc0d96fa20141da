// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/reengage/reengage_table_view.h"

namespace success::ui {

/// Re-engage's queue with its filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeReengageList(const Theme &theme, const QString &stateFile, bool demo,
                                            const ReengageRowActions &actions, QWidget *parent);

} // namespace success::ui
