// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/reengage_list.h"

#include "core/scoring/loss_reason.h"
#include "ui/format/likelihood_words.h"
#include "ui/section/filter_options.h"
#include "ui/section/row_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>

namespace success::ui {
namespace {

constexpr std::array allLikelihoods{Likelihood::High, Likelihood::Medium, Likelihood::Low};
constexpr std::array spans{90, 180, 365, 720}; ///< days
constexpr int widestChoice = 176;

const QString likelihoodKeyName = QStringLiteral("likelihood");
const QString categoryKey = QStringLiteral("category");
const QString withinKey = QStringLiteral("within");
const QString unblockedKey = QStringLiteral("unblocked");
const QString dismissedKey = QStringLiteral("dismissed");

QString tr(const char *text)
{
    return QCoreApplication::translate("ReengageList", text);
}

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("re-engage");
    words.loading = tr("Loading lost deals");
    words.notConnected = tr("Re-engage is not connected yet");
    words.connectDetail =
        tr("Connect Salesbricks for closed-lost orders; BuildBetter adds calls and requests, GitHub or "
           "a changelog feed what has shipped since.");
    words.failed = tr("Re-engage could not be loaded");
    words.empty = tr("There is no closed-lost deal");
    words.emptyDetail =
        tr("Salesbricks orders that were closed as lost appear here, and accounts that are routed here.");
    words.nothingMatches = tr("No lost deal matches these filters");
    words.skeleton = {240, 190, 110, 116, 230, 132, 104, 210, 116};
    return words;
}

FilterBar::Options spanOptions()
{
    FilterBar::Options options{{{}, tr("Lost any time")}};
    for (const int days : spans)
        options.push_back({QString::number(days), days == 365  ? tr("Lost within a year")
                                                  : days > 365 ? tr("Lost within two years")
                                                               : tr("Lost within %1 days").arg(days)});
    return options;
}

void addControls(FilterBar &bar)
{
    bar.addSegments(likelihoodKeyName, tr("Likelihood"),
                    filterOptions(tr("All"), allLikelihoods, likelihoodKey, likelihoodText));
    bar.addChoice(categoryKey, tr("Why it was lost"),
                  filterOptions(tr("All reasons"), allLossReasons, lossReasonKey, lossReasonTitle))
        ->setMaximumWidth(widestChoice);
    bar.addChoice(withinKey, tr("Lost within"), spanOptions(),
                  [](const QString &days) { return tr("Lost within %1 days").arg(days); })
        ->setMaximumWidth(widestChoice);
    bar.addCheck(unblockedKey, QStringLiteral("yes"), tr("Unblocked"))
        ->setToolTip(tr("Something that shipped since the loss answers why it was lost, or what they asked for"));
    bar.addCheck(dismissedKey, QStringLiteral("shown"), tr("Dismissed"))
        ->setToolTip(tr("Show deals that are dismissed until a later day, too"));
    bar.addSearch(tr("Search company, deal, reason or owner"));
}

} // namespace

SectionList *makeReengageList(const Theme &theme, const QString &stateFile, bool demo,
                              const ReengageRowActions &actions, QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 deal"), tr("%1 deals"), tr("%1 of %2 deals")});
    auto *bar = new FilterBar(theme, reengageFilters(), rows, {1180, 1320});
    addControls(*bar);
    auto *view = makeReengageTable(theme, stateFile, actions);
    auto *content = new SectionContent(theme, words(), view, demo);
    return new SectionList(reengageFilters(), view, bar, content, parent);
}

} // namespace success::ui
