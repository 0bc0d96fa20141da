// SPDX-License-Identifier: Apache-2.0
#include "ui/format/route_words.h"

#include "core/model/section.h"
#include "core/model/time.h"
#include "ui/format/words.h"

#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RouteWords", text);
}

QString titleOf(const RouteMark &route)
{
    const auto section = sectionFromKey(route.from);
    return section ? sectionTitle(*section) : route.from;
}

} // namespace

QString routedFromText(const std::vector<RouteMark> &routes)
{
    QStringList places;
    for (const RouteMark &route : routes) {
        if (const QString title = titleOf(route); !places.contains(title))
            places << title;
    }
    return places.isEmpty() ? QString() : tr("Routed from %1").arg(places.join(QStringLiteral(", ")));
}

QString routedFromLines(const std::vector<RouteMark> &routes)
{
    QStringList lines;
    for (const RouteMark &route : routes) {
        QString line = tr("Routed from %1").arg(titleOf(route));
        if (const auto at = instantFromIso(route.at))
            line += QStringLiteral(", ") + exactTime(*at);
        if (!route.reason.isEmpty())
            line += QStringLiteral(": ") + route.reason;
        lines << line;
    }
    return lines.join(u'\n');
}

std::vector<RouteMark> routeMarks(const Value &value)
{
    const auto *routes = std::get_if<std::vector<RouteMark>>(&value);
    return routes ? *routes : std::vector<RouteMark>();
}

} // namespace success::ui
