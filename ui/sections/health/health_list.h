// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/section/section_list.h"
#include "ui/sections/health/health_table.h"

namespace success::ui {

/// `?risk=critical&q=hooli&untracked=shown&renewing=30&sort=arr:desc`.
[[nodiscard]] FilterRules healthFilters();
/// Health's accounts with their filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeHealthList(const Theme &theme, const QString &stateFile, bool demo,
                                          HealthRowActions actions, QWidget *parent);

} // namespace success::ui
