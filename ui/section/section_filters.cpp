// SPDX-License-Identifier: Apache-2.0
#include "ui/section/section_filters.h"

namespace success::ui {

SectionFilters filtersFrom(const FilterRules &rules, const Route &route)
{
    return rules.read(route.query());
}

Route routeWith(const FilterRules &rules, const SectionFilters &filters, const Route &place)
{
    return Route::to(place.path(), rules.write(filters, place.query()));
}

} // namespace success::ui
