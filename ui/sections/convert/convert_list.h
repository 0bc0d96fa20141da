// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/list_filters.h"
#include "ui/section/section_list.h"
#include "ui/sections/convert/convert_table.h"

namespace success::ui {

/// Convert's queue with its filters and words. `demo`: SectionContent's; `stateFile`: TableSetup's.
[[nodiscard]] SectionList *makeConvertList(const Theme &theme, const QString &stateFile, bool demo,
                                           ConvertRowActions actions, QWidget *parent);

} // namespace success::ui
