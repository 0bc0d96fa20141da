// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/release_lists.h"

#include "ui/section/row_bar.h"
#include "ui/sections/releases/release_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>

namespace success::ui {
namespace {

constexpr FilterBar::Room room{1160, 1220};
constexpr std::array offeredDays{30, 90, 365};
const QString status = QStringLiteral("status");
const QString within = QStringLiteral("within");

QString tr(const char *text)
{
    return QCoreApplication::translate("ReleaseLists", text);
}

QString statusChoice(const QString &key)
{
    if (key == u"unanswered")
        return tr("Unanswered");
    return key == u"ready" ? tr("Ready to send") : loopStatusText(key);
}

void addStatuses(FilterBar &bar, const QStringList &keys)
{
    FilterBar::Options options{{{}, tr("All statuses")}};
    for (const QString &key : keys)
        options.push_back({key, statusChoice(key)});
    bar.addChoice(status, tr("Status"), options, statusChoice);
}

void addTimes(FilterBar &bar, const QString &name)
{
    const auto words = [](const QString &days) {
        return tr("Last %1 days").arg(days);
    };
    FilterBar::Options times{{{}, tr("Any time")}};
    for (const int days : offeredDays)
        times.push_back({QString::number(days), words(QString::number(days))});
    bar.addChoice(within, name, times, words);
}

SectionWords words()
{
    SectionWords words;
    words.icon = QStringLiteral("releases");
    words.loading = tr("Loading requests and releases");
    words.notConnected = tr("Releases is not connected yet");
    words.connectDetail = tr("Connect BuildBetter for what customers ask for, and GitHub or a changelog feed for what "
                             "has shipped.");
    words.failed = tr("Releases could not be loaded");
    return words;
}

} // namespace

SectionList *makeRequestsList(const Theme &theme, const QString &stateFile, bool demo, const ReleaseRowActions &actions,
                              QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 request"), tr("%1 requests"), tr("%1 of %2 requests")});
    auto *bar = new FilterBar(theme, requestFilters(), rows, room);
    addStatuses(*bar, QStringList{QStringLiteral("unanswered")} + requestStatusKeys());
    addTimes(*bar, tr("How long ago it was asked"));
    bar->addSearch(tr("Search words, account or person"));
    bar->addChip(QStringLiteral("group"), tr("Asked for alike"), tr("Alike"))
        ->setToolTip(tr("Show all requests again"));
    SectionWords texts = words();
    texts.empty = tr("No customer has asked for anything yet");
    texts.emptyDetail = tr("Requests are the signals of BuildBetter whose type its connection names under "
                           "“request_types” (Settings, Integrations, BuildBetter).");
    texts.nothingMatches = tr("No request matches these filters");
    texts.skeleton = {380, 230, 160, 120, 110, 110, 96};
    auto *view = makeRequestsTable(theme, stateFile, actions);
    return new SectionList(requestFilters(), view, bar, new SectionContent(theme, texts, view, demo), parent);
}

SectionList *makeShippedList(const Theme &theme, const QString &stateFile, bool demo, const ReleaseRowActions &actions,
                             QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 entry"), tr("%1 entries"), tr("%1 of %2 entries")});
    auto *bar = new FilterBar(theme, shippedFilters(), rows, room);
    FilterBar::Options sources{{{}, tr("All")}};
    for (const char *key : {"github", "feed", "manual"})
        sources.push_back({QString::fromLatin1(key), shippedSourceText(QString::fromLatin1(key))});
    bar->addSegments(QStringLiteral("source"), tr("Where it was announced"), std::move(sources));
    bar->addChoice(QStringLiteral("kind"), tr("Kind"),
                   {{{}, tr("Features and fixes")},
                    {QStringLiteral("feature"), tr("Features")},
                    {QStringLiteral("fix"), tr("Fixes")}});
    addTimes(*bar, tr("How long ago it shipped"));
    bar->addSearch(tr("Search words or release"));
    SectionWords texts = words();
    texts.empty = tr("Nothing has shipped that is known of");
    texts.emptyDetail = tr("Connect GitHub or a changelog feed, or add an entry by hand.");
    texts.nothingMatches = tr("No entry matches these filters");
    texts.skeleton = {480, 90, 200, 140, 130, 260};
    auto *view = makeShippedTable(theme, stateFile, actions);
    return new SectionList(shippedFilters(), view, bar, new SectionContent(theme, texts, view, demo), parent);
}

SectionList *makeMatchesList(const Theme &theme, const QString &stateFile, bool demo, const ReleaseRowActions &actions,
                             QWidget *parent)
{
    auto *rows = new RowBar(theme, {tr("1 match"), tr("%1 matches"), tr("%1 of %2 matches")});
    auto *bar = new FilterBar(theme, matchFilters(), rows, room);
    addStatuses(*bar, QStringList{QStringLiteral("ready")} + matchStatusKeys());
    bar->addChoice(
        QStringLiteral("score"), tr("Score"),
        {{{}, tr("Any score")}, {QStringLiteral("70"), tr("70 and more")}, {QStringLiteral("90"), tr("90 and more")}});
    bar->addSearch(tr("Search words or account"));
    SectionWords texts = words();
    texts.empty = tr("Nothing that shipped answers a request yet");
    texts.emptyDetail = tr("Matches appear here once customers have asked for something and releases say that it is "
                           "there.");
    texts.nothingMatches = tr("No match meets these filters");
    texts.skeleton = {270, 330, 140, 220, 80, 190, 110, 104};
    auto *view = makeMatchesTable(theme, stateFile, actions);
    const auto add = [&](const char *icon, const QString &name, const char *objectName,
                         const std::function<void(const QStringList &)> &act) {
        auto *button = rows->addAction(QString::fromLatin1(icon), name);
        button->setObjectName(QString::fromLatin1(objectName));
        QObject::connect(button, &QPushButton::clicked, view, [view, act] { act(view->selectedKeys()); });
    };
    add("check", tr("Approve"), "bulkApprove", actions.approve);
    add("close", tr("Dismiss"), "bulkDismiss", actions.dismiss);
    add("mail", tr("Draft mails"), "bulkDraft", actions.draft);
    return new SectionList(matchFilters(), view, bar, new SectionContent(theme, texts, view, demo), parent);
}

} // namespace success::ui
