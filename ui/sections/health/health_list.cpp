// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_list.h"

#include "core/scoring/health_settings.h"
#include "ui/format/words.h"
#include "ui/section/filter_options.h"
#include "ui/section/row_bar.h"

#include <QCoreApplication>
#include <QPushButton>

namespace success::ui {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HealthList", text);
}

// Not scored stands here too: the chart's bar filters by it, and the state of a filter must be seen.
constexpr std::array allRisks{RiskLevel::Critical, RiskLevel::AtRisk, RiskLevel::Healthy, RiskLevel::NotScored};

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("health");
    words.loading = tr("Loading accounts");
    words.notConnected = tr("Health is not connected yet");
    words.connectDetail = tr("Connect Salesbricks or Stripe for contracts, PostHog for usage and BuildBetter for calls "
                             "and signals: each one adds to the score.");
    words.failed = tr("Health could not be loaded");
    words.empty = tr("No account stands in Health yet");
    words.emptyDetail = tr("Accounts appear here with a running contract, subscription or trial, or with product usage "
                           "in the last 365 days.");
    words.nothingMatches = tr("No account matches these filters");
    words.skeleton = {202, 132, 94, 96, 100, 120, 368, 106};
    return words;
}

void addControls(FilterBar &bar)
{
    bar.addSegments(QStringLiteral("risk"), tr("Risk level"),
                    filterOptions(tr("All"), allRisks, riskLevelKey, riskLevelText));
    bar.addSearch(tr("Search company, domain or e-mail"));
    bar.addChip(QStringLiteral("renewing"), tr("Renewing in 30 days"), tr("30 days"))
        ->setToolTip(tr("Renewing in 30 days: show accounts with any renewal date again"));
    bar.addCheck(QStringLiteral("untracked"), QStringLiteral("shown"), tr("Show untracked"));
}

} // namespace

SectionList *makeHealthList(const Theme &theme, const QString &stateFile, bool demo, HealthRowActions actions,
                            QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 account"), tr("%1 accounts"), tr("%1 of %2 accounts")});
    auto *bar = new FilterBar(theme, healthFilters(), rows, {});
    addControls(*bar);
    auto *view = makeHealthTable(theme, stateFile, std::move(actions));
    auto *content = new SectionContent(theme, words(), view, demo);
    return new SectionList(healthFilters(), view, bar, content, parent);
}

} // namespace success::ui
