// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/filters/section_filters.h"
#include "ui/shell/route.h"

namespace success::ui {

/// What a route's query says of a list's filters.
[[nodiscard]] SectionFilters filtersFrom(const FilterRules &rules, const Route &route);
/// `place` with the filters in its query; whatever else it holds stays.
[[nodiscard]] Route routeWith(const FilterRules &rules, const SectionFilters &filters, const Route &place);

} // namespace success::ui
