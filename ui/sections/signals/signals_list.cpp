// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signals_list.h"

#include "ui/section/filter_options.h"
#include "ui/section/row_bar.h"
#include "ui/sections/signals/signal_words.h"

#include <QCoreApplication>
#include <QPushButton>

namespace success::ui {
namespace {

constexpr std::array severities{"high", "medium", "low"};
constexpr std::array offeredDays{7, 30, 90, 365};
constexpr FilterBar::Room room{1160, 1220}; // four filters and a chip with a company's name

QString tr(const char *text)
{
    return QCoreApplication::translate("SignalsList", text);
}

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("signal");
    words.loading = tr("Loading signals");
    words.notConnected = tr("Signals is not connected yet");
    words.connectDetail = tr("Signals are what customers say in calls and messages: escalations, churn risks, "
                             "complaints and requests, as BuildBetter hears them.");
    words.failed = tr("Signals could not be loaded");
    words.empty = tr("BuildBetter has brought no signal yet");
    words.emptyDetail = words.connectDetail;
    words.nothingMatches = tr("No signal matches these filters");
    words.skeleton = {110, 200, 110, 140, 90, 460, 150};
    return words;
}

QString lastDays(const QString &days)
{
    return tr("Last %1 days").arg(days);
}

void addControls(FilterBar &bar)
{
    FilterBar::Options levels{{{}, tr("All")}};
    for (const char *key : severities)
        levels.push_back({QString::fromLatin1(key), severityWord(QString::fromLatin1(key))});
    bar.addSegments(QStringLiteral("severity"), tr("Severity"), std::move(levels));
    bar.addChoice(QStringLiteral("kind"), tr("Kind of signal"),
                  filterOptions(tr("All kinds"), signalKindKeys(), std::identity(), signalKindText));
    FilterBar::Options times{{{}, tr("Any time")}};
    for (const int days : offeredDays)
        times.push_back({QString::number(days), lastDays(QString::number(days))});
    bar.addChoice(QStringLiteral("within"), tr("How long ago"), times, lastDays);
    bar.addSearch(tr("Search words, account or person"));
    bar.addChip(QStringLiteral("account"), {}, {})->setToolTip(tr("Show the signals of all accounts again"));
}

} // namespace

SectionList *makeSignalsList(const Theme &theme, const QString &stateFile, bool demo, SignalRowActions actions,
                             QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 signal"), tr("%1 signals"), tr("%1 of %2 signals")});
    auto *bar = new FilterBar(theme, signalFilters(), rows, room);
    addControls(*bar);
    auto *view = makeSignalsTable(theme, stateFile, std::move(actions));
    auto *content = new SectionContent(theme, words(), view, demo);
    return new SectionList(signalFilters(), view, bar, content, parent);
}

} // namespace success::ui
