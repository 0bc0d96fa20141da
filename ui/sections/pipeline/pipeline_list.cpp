// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/pipeline/pipeline_list.h"

#include "ui/section/row_bar.h"
#include "ui/sections/pipeline/card_painter.h"
#include "ui/widgets/skeleton.h"

#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PipelineList", text);
}

constexpr int widestChoice = 170;
const QString staleKey = QStringLiteral("stale");
const QString yes = QStringLiteral("yes");

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("pipeline");
    words.loading = tr("Loading deals");
    words.notConnected = tr("Pipeline is not connected yet");
    words.connectDetail = tr("Connect Attio for deals whose stage you can change here; Salesbricks, HubSpot and "
                             "Salesforce add theirs to look at.");
    words.failed = tr("Pipeline could not be loaded");
    words.empty = tr("There is no deal");
    words.emptyDetail = tr("Deals of Attio, HubSpot and Salesforce and open Salesbricks orders appear here after the "
                           "next sync.");
    words.nothingMatches = tr("No deal matches these filters");
    words.skeleton = {264, 264, 264, 264, 264};
    return words;
}

void addChoice(FilterBar &bar, const QString &key, const QString &name, const QString &all)
{
    const auto itself = [](const QString &value) {
        return value;
    };
    bar.addChoice(key, name, {{{}, all}}, itself)->setMaximumWidth(widestChoice);
}

void offer(SectionList &list, const QString &key, const QStringList &values,
           const std::function<QString(const QString &)> &words)
{
    auto *box = list.bar()->findChild<QComboBox *>(key + QStringLiteral("Filter"));
    QStringList there;
    for (int i = 1; i < box->count(); ++i)
        there << box->itemData(i).toString();
    if (there == values)
        return;
    while (box->count() > 1)
        box->removeItem(box->count() - 1);
    for (const QString &value : values)
        box->addItem(words(value), value);
}

} // namespace

SectionList *makePipelineList(const Theme &theme, bool demo, TableView *view, QWidget *faces, QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 deal"), tr("%1 deals"), tr("%1 of %2 deals")});
    auto *bar = new FilterBar(theme, pipelineFilters(), rows, {1080, 1280});
    addChoice(*bar, sourceFilter, tr("Source"), tr("All sources"));
    addChoice(*bar, stageFilter, tr("Stage"), tr("All stages"));
    addChoice(*bar, ownerFilter, tr("Owner"), tr("All owners"));
    bar->addSearch(tr("Search deal, company or owner"));
    bar->addCheck(staleKey, yes, tr("Stale"))->setToolTip(tr("Open deals that stand in their stage for long"));
    auto *content = new SectionContent(theme, words(), faces, demo);
    content->findChild<SkeletonTable *>()->setRowHeight(cardHeight(theme)); // columns of cards, as the board has them
    return new SectionList(pipelineFilters(), view, bar, content, parent);
}

PipelineChoices pipelineChoices(const DealBook &book)
{
    PipelineChoices choices;
    QSet<QString> owners;
    for (const Deal &deal : book.deals) {
        if (!deal.owner.isEmpty())
            owners.insert(deal.owner);
        if (const QString source = sourceKey(deal.source); !choices.sources.contains(source))
            choices.sources << source;
    }
    for (const DealStage &stage : book.stages) {
        if (!stage.title.isEmpty() && !choices.stages.contains(stage.title))
            choices.stages << stage.title;
    }
    choices.owners = owners.values();
    QCollator order(QLocale::English);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(choices.owners, [&order](const QString &a, const QString &b) { return order(a, b); });
    return choices;
}

void offerChoices(SectionList &list, const PipelineChoices &choices)
{
    offer(list, sourceFilter, choices.sources, [](const QString &key) {
        const auto source = sourceFromKey(key);
        return source ? sourceTitle(*source) : key;
    });
    const auto itself = [](const QString &value) {
        return value;
    };
    offer(list, stageFilter, choices.stages, itself);
    offer(list, ownerFilter, choices.owners, itself);
    list.bar()->setFilters(list.filters());
}

} // namespace success::ui
