// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/section.h"
#include "core/session/session.h"
#include "ui/theme/theme.h"

#include <QKeySequence>

class QMenu;
class QWidget;

namespace success::ui {
class TableView;
}

namespace success::ui {

struct RouteQuestion
{
    Section from{};
    QStringList accountKeys;
    QString subject;                    ///< the accounts in words: `Hooli`, `3 accounts`
    std::optional<Section> destination; ///< what to choose before the user does
};

/// How it went; `done` says what was routed where.
using RouteTold = std::function<void(const Result<void> &decided, const QString &done)>;

/// Asks with a RouteDialog over `parent`, then routes. No account: nothing happens.
void askToRoute(Session &session, const Theme &theme, const RouteQuestion &question, QWidget *parent, RouteTold tell);

/// `Done`: those of the accounts that were routed to `destination` no longer stand there for it. `subject`: as above.
void endRoutesHere(Session &session, const QStringList &accountKeys, Section destination, const QString &subject,
                   const RouteTold &tell);

/// `Ctrl+R`, everywhere.
[[nodiscard]] QKeySequence routeKeys();
/// The entry `Route to…` of a row menu.
void addRouteEntry(QMenu &menu, const std::function<void()> &ask);
/// The entry `Done here` of a row menu, where a selected row was routed here.
void addDoneEntry(QMenu &menu, const TableView &view, const std::function<void()> &end);

} // namespace success::ui
