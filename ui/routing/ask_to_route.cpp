// SPDX-License-Identifier: Apache-2.0
#include "ui/routing/ask_to_route.h"

#include "core/workspace/routes.h"
#include "ui/routing/route_dialog.h"

#include <QCoreApplication>
#include <QMenu>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AskToRoute", text);
}

} // namespace

void askToRoute(Session &session, const Theme &theme, const RouteQuestion &question, QWidget *parent, RouteTold tell)
{
    if (question.accountKeys.isEmpty())
        return;
    auto *dialog = new RouteDialog(theme, question.from, question.subject, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (question.destination)
        dialog->choose(*question.destination);
    QObject::connect(dialog, &QDialog::accepted, parent, [&session, dialog, question, tell = std::move(tell)] {
        const std::vector<QString> keys(question.accountKeys.begin(), question.accountKeys.end());
        const Section to = dialog->destination();
        const auto decided = session.decide(
            [&](Workspace &workspace) { return routeAccounts(workspace, keys, question.from, to, dialog->reason()); });
        tell(decided, tr("%1 routed to %2").arg(question.subject, sectionTitle(to)));
    });
    dialog->open();
}

QKeySequence routeKeys()
{
    return {Qt::CTRL | Qt::Key_R};
}

void addRouteEntry(QMenu &menu, const std::function<void()> &ask)
{
    menu.addAction(tr("Route to…"), ask)->setShortcut(routeKeys());
}

} // namespace success::ui
