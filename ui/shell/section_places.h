// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/route.h"

#include <vector>

namespace success::ui {

/// A face of a page.
struct ViewPlace
{
    QString key; ///< in the route; empty: the first one
    QString title;
};

/// Where settings whose keys begin so are edited.
struct SettingsPlace
{
    QString keys;
    QString title; ///< `Settings of Health`
    Route route;
    QString button = {}; ///< opens it there; empty: the route does
};

/// What a page has beside its first face. Said once by the page: its tabs and the command palette are made from it.
struct PagePlaces
{
    QString viewKey = QStringLiteral("view"); ///< of the route
    std::vector<ViewPlace> views;             ///< those with tabs, in their order
    std::vector<SettingsPlace> settings;
};

/// Of an enumeration with `viewKey` and `viewTitle`.
template<typename Views>
[[nodiscard]] std::vector<ViewPlace> viewPlaces(const Views &views)
{
    std::vector<ViewPlace> places;
    for (const auto view : views)
        places.push_back({viewKey(view), viewTitle(view)});
    return places;
}

} // namespace success::ui
