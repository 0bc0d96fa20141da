// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/convert_list.h"

#include "core/model/source_id.h"
#include "core/scoring/convert_settings.h"
#include "ui/format/likelihood_words.h"
#include "ui/section/filter_options.h"
#include "ui/section/row_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConvertList", text);
}

constexpr std::array allLikelihoods{Likelihood::High, Likelihood::Medium, Likelihood::Low};
constexpr int widestChoice = 200;
constexpr std::array allSources{SourceId::Salesbricks, SourceId::Stripe};

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("convert");
    words.loading = tr("Loading candidates");
    words.notConnected = tr("Convert is not connected yet");
    words.connectDetail = tr("Connect Salesbricks for trial orders or Stripe for trialing subscriptions; PostHog, "
                             "BuildBetter and HubSpot add to how likely a trial is to be won.");
    words.failed = tr("Convert could not be loaded");
    words.empty = tr("There is no candidate");
    words.emptyDetail = tr("Trialing subscriptions and trial orders appear here, and open new-business orders where "
                           "the settings include them. The settings may leave some out.");
    words.nothingMatches = tr("No candidate matches these filters");
    words.skeleton = {240, 150, 116, 104, 170, 150, 130};
    return words;
}

void addControls(FilterBar &bar)
{
    bar.addSegments(QStringLiteral("likelihood"), tr("Likelihood"),
                    filterOptions(tr("All"), allLikelihoods, likelihoodKey, likelihoodText));
    bar.addChoice(QStringLiteral("source"), tr("Source"),
                  filterOptions(tr("All sources"), allSources, sourceKey, sourceTitle))
        ->setMaximumWidth(widestChoice);
    bar.addCheck(QStringLiteral("ending"), QStringLiteral("7"), tr("Ending soon"))
        ->setToolTip(tr("Trials that end in 7 days"));
    bar.addSearch(tr("Search company, domain or e-mail"));
}

} // namespace

SectionList *makeConvertList(const Theme &theme, const QString &stateFile, bool demo, ConvertRowActions actions,
                             QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 candidate"), tr("%1 candidates"), tr("%1 of %2 candidates")});
    auto *bar = new FilterBar(theme, convertFilters(), rows, {});
    addControls(*bar);
    auto *view = makeConvertTable(theme, stateFile, std::move(actions));
    auto *content = new SectionContent(theme, words(), view, demo);
    return new SectionList(convertFilters(), view, bar, content, parent);
}

} // namespace success::ui
