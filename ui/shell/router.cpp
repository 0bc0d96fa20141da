// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/router.h"

namespace success::ui {

Route resolveRoute(const Route &route, bool featureEnabled)
{
    const QString path = route.path();
    const bool ofSuccess = path == paths::success || path.startsWith(paths::success + QLatin1Char('/'));
    if (!featureEnabled)
        return ofSuccess ? Route::to(paths::unlock) : route;
    if (path == paths::success || path == paths::unlock)
        return Route::to(paths::health);
    if (path == paths::releases)
        return route.withPath(paths::closeTheLoop);
    return route;
}

} // namespace success::ui
