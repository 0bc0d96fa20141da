// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/deal_actions.h"

#include "core/sections/pipeline/board.h"
#include "ui/routing/ask_to_route.h"
#include "ui/sections/pipeline/move_words.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <set>

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

bool fillStageMenu(QMenu &menu, const PipelineData &data, const std::vector<DealRow> &rows, const DealActions &actions)
{
    const DealBook &book = dealBookOf(*data.portfolio);
    std::vector<quint32> numbers;
    std::set<quint32> stages;
    std::set<QString> pipelines;
    for (const auto &[row, deal] : rows) {
        numbers.push_back(row);
        if (!deal || !deal->editable)
            continue;
        if (pipelines.insert(bandTitle(book.stageOf(*deal))).second) // deals of one pipeline have the same stages
            std::ranges::copy(stagesFor(book, *deal), std::inserter(stages, stages.end()));
    }
    QString section;
    for (const quint32 stage : stages) {
        const QString pipeline = bandTitle(book.stages[stage]);
        if (pipelines.size() > 1 && std::exchange(section, pipeline) != pipeline)
            menu.addSection(pipeline);
        auto *to = menu.addAction(entry(book.stages[stage].title),
                                  [move = actions.move, numbers, stage] { move(numbers, stage); });
        to->setCheckable(true);
        to->setChecked(
            std::ranges::all_of(rows, [stage](const DealRow &each) { return each.deal && each.deal->stage == stage; }));
    }
    return !stages.empty();
}

void fillDealsMenu(QMenu &menu, const PipelineData &data, const std::vector<DealRow> &rows, const DealActions &actions)
{
    auto *stages = menu.addMenu(tr("Move %1 deals to").arg(rows.size()));
    stages->setObjectName(QStringLiteral("stageMenu"));
    if (!fillStageMenu(*stages, data, rows, actions)) {
        stages->menuAction()->setEnabled(false);
        stages->menuAction()->setText(tr("Move to (read-only)"));
    }
    QStringList keys;
    bool routed = false;
    for (const auto &[row, deal] : rows) {
        keys << data.table->accountKey(int(row));
        routed = routed || data.table->isRouted(int(row));
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    if (!keys.isEmpty())
        addRouteEntry(menu, [actions, keys] { actions.route(keys); });
    if (!keys.isEmpty() && routed)
        menu.addAction(tr("Done here"), [actions, keys] { actions.endRoutes(keys); });
    menu.addAction(tr("Export CSV…"), actions.exportRows);
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
        fillStageMenu(*stages, data, {{row, deal}}, actions);
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
