// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/releases/releases_page.h"

#include "core/workspace/routes.h"
#include "ui/format/words.h"
#include "ui/section/section_bar.h"
#include "ui/section/view_tabs.h"
#include "ui/sections/releases/drafts_sheet.h"
#include "ui/sections/releases/release_cards.h"
#include "ui/sections/releases/release_lists.h"
#include "ui/sections/releases/request_sheet.h"
#include "ui/sections/releases/shipped_sheet.h"
#include "ui/table/table_view.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QStackedWidget>

namespace success::ui {
namespace {

const QString viewName = QStringLiteral("view");
const QString editName = QStringLiteral("edit"); ///< what is edited over the page
const QString mailTemplate = QStringLiteral("mail");
const QString requestName = QStringLiteral("request"); ///< whose details are open

std::vector<SourceCost> sourceCosts()
{
    return {{SourceId::BuildBetter, ReleasesPage::tr("Without BuildBetter nobody knows what customers asked for: there "
                                                     "are no requests and no matches.")},
            {SourceId::GitHub, ReleasesPage::tr("Without GitHub, releases are unknown: what shipped rests on changelog "
                                                "feeds and on what is added by hand.")},
            {SourceId::Feed, ReleasesPage::tr("Without a changelog feed, what shipped rests on releases and on what is "
                                              "added by hand.")}};
}

} // namespace

PagePlaces ReleasesPage::places()
{
    PagePlaces places;
    places.views = viewPlaces(releasesViews);
    places.settings = {{QStringLiteral("releases."), tr("Mails about releases"),
                        Route::to(sectionInfo(Section::Releases).path).with(editName, mailTemplate)}};
    return places;
}

ReleasesPage::ReleasesPage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Releases, sourceCosts(), parent)
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_tabs(makeViewTabs(theme, places(), QStringLiteral("releasesView"), this))
    , m_cards(new ReleaseCards(theme, this))
    , m_lists(new QStackedWidget(this))
    , m_request(new RequestSheet(theme, this))
    , m_entry(new ShippedSheet(session, theme, this))
    , m_drafts(new DraftsSheet(session, theme, this))
{
    setObjectName(QStringLiteral("releasesPage"));
    build();
    connectParts();
    showView(ReleasesView::Requests);
    setDetailKey(requestName);
    start();
}

ReleasesPage::~ReleasesPage() = default;

void ReleasesPage::build()
{
    const QString stateFile = session().folder().uiStateFile();
    const bool demo = session().isDemo();
    m_requests = makeRequestsList(theme(), stateFile, demo, rowActions(ReleasesView::Requests), m_lists);
    m_shipped = makeShippedList(theme(), stateFile, demo, rowActions(ReleasesView::Shipped), m_lists);
    m_matches = makeMatchesList(theme(), stateFile, demo, rowActions(ReleasesView::Matches), m_lists);
    for (const ReleasesView view : releasesViews) {
        addList(listOf(view), viewKey(view));
        m_lists->addWidget(listOf(view));
    }
    bar()->addViews(m_tabs);
    m_add = bar()->addAction(QStringLiteral("plus"), tr("Add entry"));
    m_add->setObjectName(QStringLiteral("addShipped"));
    auto *drafts = bar()->addAction(QStringLiteral("mail"), tr("Draft mails"));
    drafts->setObjectName(QStringLiteral("draftMails"));
    connect(drafts, &QPushButton::clicked, this, [this] { m_drafts->draftFor({}); });
    addPart(m_cards);
    addPart(m_lists, 1);
}

void ReleasesPage::connectParts()
{
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &key) {
        showView(releasesViewFromKey(key));
        Q_EMIT routeChanged(currentRoute());
    });
    connect(m_cards, &CardStrip::filterChosen, this, [this](const QString &key, const QString &value) {
        if (!value.isEmpty())
            showView(value == u"unanswered" ? ReleasesView::Requests : ReleasesView::Matches);
        list()->choose(key, value);
    });
    for (SectionList *each : {m_requests, m_matches}) {
        connect(each, &SectionList::filtersShown, this, [this, each](const SectionFilters &filters) {
            if (each == list())
                m_cards->setFilters(filters);
        });
        connect(each, &SectionList::stateShown, this, &ReleasesPage::showParts);
    }
    connect(m_add, &QPushButton::clicked, this, [this] { m_entry->addEntry(session().asOf().date); });
    connect(m_request, &RequestSheet::approveRequested, this, [this](const QString &id) { decide({id}, true); });
    connect(m_request, &RequestSheet::dismissRequested, this, [this](const QString &id) { decide({id}, false); });
    connect(m_request, &RequestSheet::draftRequested, this, [this](const QString &id) { m_drafts->draftFor({id}); });
    connect(m_request, &RequestSheet::reengageRequested, this, [this](const QString &id) { routeToReengage({id}); });
    connect(m_request, &RequestSheet::customerRequested, this, &ReleasesPage::customerRequested);
    connect(m_request, &RequestSheet::linkRequested, this, &ReleasesPage::openUrl);
    for (const auto signal : {&Sheet::opened, &Sheet::closed})
        connect(m_request, signal, this, [this] { Q_EMIT routeChanged(currentRoute()); });
    connect(m_entry, &ShippedSheet::linkRequested, this, &ReleasesPage::openUrl);
    const auto tellDone = [this](const QString &sentence) {
        tell(sentence, true);
    };
    connect(m_entry, &ShippedSheet::decided, this, tellDone);
    connect(m_drafts, &DraftsSheet::decided, this, tellDone);
    connect(m_drafts, &DraftsSheet::said, this, [this](const QString &sentence) { tell(sentence); });
    connect(m_drafts, &DraftsSheet::settled, this, &ReleasesPage::settleIfDone);
}

ReleaseRowActions ReleasesPage::rowActions(ReleasesView view)
{
    ReleaseRowActions actions;
    actions.open = [this, view](const QString &id) {
        openRow(view, id);
    };
    actions.openCustomer = [this](const QString &id) {
        if (const QStringList keys = accountsOf({id}); !keys.isEmpty())
            Q_EMIT customerRequested(keys.first());
    };
    actions.approve = [this](const QStringList &ids) {
        decide(ids, true);
    };
    actions.dismiss = [this](const QStringList &ids) {
        decide(ids, false);
    };
    actions.draft = [this](const QStringList &ids) {
        m_drafts->draftFor(ids);
    };
    actions.reengage = [this](const QStringList &ids) {
        routeToReengage(ids);
    };
    actions.route = [this](const QStringList &ids) {
        routeAccounts(accountsOf(ids));
    };
    actions.openLink = [this, view](const QString &id) {
        openLinkOf(view, id);
    };
    actions.remove = [this](const QStringList &ids) {
        removeManual(ids);
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

ReleasesPage::Prepared ReleasesPage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, requestsTable(portfolio), shippedTable(portfolio), matchesTable(portfolio),
                      releasesSummary(*portfolio)};
    for (const auto &table : {prepared.requests, prepared.shipped, prepared.matches})
        table->prepare();
    return prepared;
}

void ReleasesPage::read(const PortfolioPtr &portfolio)
{
    m_preparing.run([portfolio] { return prepare(portfolio); },
                    [this](Prepared prepared) { adopt(std::move(prepared)); });
}

void ReleasesPage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    const Portfolio &portfolio = *m_shown.portfolio;
    m_cards->setSummary(m_shown.summary, portfolio.rates);
    m_requests->setTable(m_shown.requests, portfolio.asOf);
    m_shipped->setTable(m_shown.shipped, portfolio.asOf);
    m_matches->setTable(m_shown.matches, portfolio.asOf);
    m_request->setPortfolio(m_shown.portfolio);
    m_drafts->setPortfolio(m_shown.portfolio);
    showAsked();
}

bool ReleasesPage::isReading() const
{
    return m_preparing.isPending() || m_drafts->isReading();
}

SectionList *ReleasesPage::listOf(ReleasesView view) const
{
    switch (view) {
    case ReleasesView::Requests:
        return m_requests;
    case ReleasesView::Shipped:
        return m_shipped;
    case ReleasesView::Matches:
        break;
    }
    return m_matches;
}

void ReleasesPage::showRoute(const Route &route)
{
    showView(releasesViewFromKey(route.value(viewName)));
    SectionPage::showRoute(route);
    m_asked = route.value(requestName);
    if (m_asked.isEmpty())
        m_request->close();
    showAsked();
    if (route.value(editName) == mailTemplate)
        m_drafts->editTemplate();
}

/// A link may come before its portfolio.
void ReleasesPage::showAsked()
{
    if (m_shown.portfolio && !m_asked.isEmpty())
        m_request->showRequest(std::exchange(m_asked, {}));
}

Route ReleasesPage::currentRoute() const
{
    const QString open = m_request->isOpen() ? m_request->requestId() : QString();
    return list()->route(Route::to(info().path).with(viewName, viewKey(m_view)).with(requestName, open));
}

void ReleasesPage::showView(ReleasesView view)
{
    m_view = view;
    m_tabs->setCurrent(viewKey(view));
    showList(listOf(view));
    m_lists->setCurrentWidget(listOf(view));
    m_cards->setFilters(view == ReleasesView::Shipped ? SectionFilters() : list()->filters());
    showParts();
}

void ReleasesPage::showParts()
{
    m_cards->setVisible(isKnown(m_requests->state()) || isKnown(m_matches->state()));
}

void ReleasesPage::decide(const QStringList &matchIds, bool approve)
{
    std::vector<MatchDecision> decisions;
    for (const QString &id : matchIds) {
        const auto decision = decisionOn(*m_shown.portfolio, id, approve);
        if (!decision)
            return tell(decision.error().sentence);
        decisions.push_back(*decision);
    }
    const auto decided =
        session().decide([&decisions](Workspace &workspace) { return decideMatches(workspace, decisions); });
    const QString done =
        approve
            ? tr("Approved %1").arg(matchIds.size() == 1 ? tr("the match") : tr("%1 matches").arg(matchIds.size()))
            : tr("Dismissed %1").arg(matchIds.size() == 1 ? tr("the match") : tr("%1 matches").arg(matchIds.size()));
    tellDecision(decided, done);
}

void ReleasesPage::routeToReengage(const QStringList &matchIds)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    QStringList keys;
    QStringList features;
    for (const QString &id : matchIds) {
        const auto number = matchNumber(loop, id);
        if (!number)
            return tell(number.error().sentence);
        const RequestMatch &match = loop.matches[*number];
        const quint32 account = loop.requests[match.request].account;
        if (!hasLostDeal(*m_shown.portfolio, account))
            continue;
        keys << m_shown.portfolio->accounts[account].key;
        features << loop.shipped[match.shipped].title;
    }
    keys.removeDuplicates();
    features.removeDuplicates();
    if (keys.isEmpty())
        return tell(tr("No deal of these accounts was lost: there is nothing to re-engage."));
    const QString reason = tr("Shipped: %1").arg(features.join(QStringLiteral("; ")));
    const std::vector<QString> accounts(keys.begin(), keys.end());
    const auto routed = session().decide([&](Workspace &workspace) {
        return success::routeAccounts(workspace, accounts, Section::Releases, Section::ReEngage, reason);
    });
    tellDecision(routed, tr("%1 is on top of Re-engage").arg(accountsText(keys)));
}

void ReleasesPage::openRow(ReleasesView view, const QString &id)
{
    if (view == ReleasesView::Shipped)
        return openShipped(id);
    if (view == ReleasesView::Requests)
        return m_request->showRequest(id);
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    if (const auto number = matchNumber(loop, id))
        m_request->showRequest(loop.requests[loop.matches[*number].request].id, id);
}

void ReleasesPage::openShipped(const QString &id)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    const auto entry = std::ranges::find(loop.shipped, id, &ShippedEntry::id);
    if (entry == loop.shipped.end())
        return;
    const auto *manual = manualOf(*entry, releaseDecisionsIn(m_shown.portfolio->workspace));
    manual ? m_entry->editEntry(*manual) : m_entry->showEntry(*entry);
}

void ReleasesPage::openLinkOf(ReleasesView view, const QString &id)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    if (view == ReleasesView::Shipped) {
        const auto entry = std::ranges::find(loop.shipped, id, &ShippedEntry::id);
        return openUrl(entry == loop.shipped.end() ? QString() : entry->url);
    }
    const auto number = matchNumber(loop, id);
    openUrl(number ? loop.shipped[loop.matches[*number].shipped].url : QString());
}

/// Addresses come from outside: only what a browser opens is opened.
void ReleasesPage::openUrl(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (address.isEmpty())
        return tell(tr("No address of it is known."));
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return tell(tr("“%1” is no web address, so it was not opened.").arg(address));
    if (!m_openUrl(url))
        tell(tr("Nothing opened %1.").arg(address));
}

void ReleasesPage::removeManual(const QStringList &ids)
{
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    QStringList manual;
    for (const ShippedEntry &entry : loop.shipped) {
        const auto *release =
            ids.contains(entry.id) ? manualOf(entry, releaseDecisionsIn(m_shown.portfolio->workspace)) : nullptr;
        if (release)
            manual << release->id;
    }
    if (manual.isEmpty())
        return tell(tr("None of these was added by hand; what a source announced stays."));
    const auto removed =
        session().decide([&manual](Workspace &workspace) { return removeManualReleases(workspace, manual); });
    tellDecision(removed,
                 manual.size() == 1 ? tr("The entry is removed") : tr("%1 entries are removed").arg(manual.size()));
}

QStringList ReleasesPage::accountsOf(const QStringList &ids) const
{
    QStringList keys;
    if (!m_shown.portfolio)
        return keys;
    const QSet<QString> wanted(ids.begin(), ids.end());
    const ReleaseLoop &loop = releaseLoopIn(*m_shown.portfolio);
    const auto add = [&](quint32 request) {
        const QString &key = m_shown.portfolio->accounts[loop.requests[request].account].key;
        if (!keys.contains(key))
            keys << key;
    };
    for (quint32 i = 0; i < loop.requests.size(); ++i) {
        if (wanted.contains(loop.requests[i].id))
            add(i);
    }
    for (const RequestMatch &match : loop.matches) {
        if (wanted.contains(matchId(loop, match)))
            add(match.request);
    }
    return keys;
}

void ReleasesPage::routeSelection()
{
    routeAccounts(accountsOf(list()->view()->selectedKeys()));
}

void ReleasesPage::setUrlOpener(const UrlOpener &open)
{
    m_openUrl = open;
    m_drafts->setUrlOpener(open);
}

} // namespace success::ui
