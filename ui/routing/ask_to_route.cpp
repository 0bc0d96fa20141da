// SPDX-License-Identifier: Apache-2.0
#include "ui/routing/ask_to_route.h"

#include "core/workspace/routes.h"
#include "ui/routing/route_dialog.h"
#include "ui/table/table_view.h"

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

void endRoutesHere(Session &session, const QStringList &accountKeys, Section destination, const QString &subject,
                   const RouteTold &tell)
{
    const std::vector<QString> keys(accountKeys.begin(), accountKeys.end());
    const auto decided = session.decide([&](Workspace &workspace) { return endRoutes(workspace, keys, destination); });
    tell(decided, tr("%1: done in %2").arg(subject, sectionTitle(destination)));
}

QKeySequence routeKeys()
{
    return {Qt::CTRL | Qt::Key_R};
}

void addRouteEntry(QMenu &menu, const std::function<void()> &ask)
{
    menu.addAction(tr("Route to…"), ask)->setShortcut(routeKeys());
}

void addDoneEntry(QMenu &menu, const TableView &view, const std::function<void()> &end)
{
    const Table &table = *view.tableModel()->table();
    if (std::ranges::any_of(view.selectedTableRows(), [&table](quint32 row) { return table.isRouted(int(row)); }))
        menu.addAction(tr("Done here"), end)->setToolTip(tr("It no longer stands on top because it was routed"));
}

} // namespace success::ui
