// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/health/health_table.h"

namespace success::ui {

/// Health's accounts with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeHealthList(const Theme &theme, const QString &stateFile, bool demo,
                                          HealthRowActions actions, QWidget *parent);

} // namespace success::ui
