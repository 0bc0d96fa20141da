// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/deal_actions.h"

#include "core/sections/pipeline/board.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/pipeline/move_words.h"

#include <QCoreApplication>
#include <QMenu>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DealMenu", text);
}

/// `&` is a letter of a stage's name, not a shortcut.
QString entry(QString title)
{
    if (title.isEmpty())
        return tr("No stage");
    return title.replace(u'&', QStringLiteral("&&"));
}

} // namespace

void fillStageMenu(QMenu &menu, const PipelineData &data, quint32 row, const Deal &deal, const DealActions &actions)
{
    const DealBook &book = dealBookOf(*data.portfolio);
    for (const quint32 stage : stagesFor(book, deal)) {
        auto *to =
            menu.addAction(entry(book.stages[stage].title), [move = actions.move, row, stage] { move(row, stage); });
        to->setCheckable(true);
        to->setChecked(stage == deal.stage);
    }
}

void fillDealMenu(QMenu &menu, const PipelineData &data, quint32 row, const Deal *deal, const DealActions &actions)
{
    const QString key = data.table->accountKey(int(row));
    if (!key.isEmpty()) {
        auto *open = menu.addAction(tr("Open customer"), [actions, key] { actions.openCustomer(key); });
        open->setShortcut(QKeySequence(Qt::Key_Return));
    }
    if (deal && deal->editable) {
        auto *stages = menu.addMenu(tr("Move to"));
        stages->setObjectName(QStringLiteral("stageMenu"));
        fillStageMenu(*stages, data, row, *deal, actions);
    } else if (deal) {
        auto *why = menu.addAction(tr("Move to (read-only)"));
        why->setEnabled(false);
        why->setToolTip(readOnlyReason(*deal));
        menu.setToolTipsVisible(true);
    }
    if (deal && deal->pending)
        menu.addAction(pendingMark(*deal).text + u'…',
                       [actions, move = deal->pending->move] { actions.showMove(move); });
    if (!key.isEmpty())
        addRouteEntry(menu, [actions, key] { actions.route({key}); });
    if (!key.isEmpty() && data.table->isRouted(int(row))) {
        auto *done = menu.addAction(tr("Done here"), [actions, key] { actions.endRoutes({key}); });
        done->setToolTip(tr("The account no longer stands on top because it was routed"));
    }
    if (deal && !deal->url.isEmpty())
        menu.addAction(tr("Open in %1").arg(sourceTitle(deal->source)),
                       [actions, url = deal->url] { actions.openUrl(url); });
    menu.addAction(tr("Export CSV…"), actions.exportRows);
}

} // namespace success::ui
