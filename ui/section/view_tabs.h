// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/section_places.h"
#include "ui/widgets/segmented_filter.h"

namespace success::ui {

/// The tabs of a page's views. `name`: objectName.
[[nodiscard]] SegmentedFilter *makeViewTabs(const Theme &theme, const PagePlaces &places, const QString &name,
                                            QWidget *parent = nullptr);

} // namespace success::ui
