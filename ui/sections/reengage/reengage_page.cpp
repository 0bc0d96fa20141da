// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/reengage/reengage_page.h"

#include "core/store/cache_store.h"
#include "core/workspace/match_decisions.h"
#include "core/workspace/reengage_setting_rows.h"
#include "ui/format/words.h"
#include "ui/routing/ask_to_route.h"
#include "ui/section/row_bar.h"
#include "ui/section/section_bar.h"
#include "ui/section/view_tabs.h"
#include "ui/sections/reengage/dismiss_dialog.h"
#include "ui/sections/reengage/lost_deal_sheet.h"
#include "ui/sections/reengage/outreach_sheet.h"
#include "ui/sections/reengage/reengage_cards.h"
#include "ui/sections/reengage/reengage_list.h"
#include "ui/settings/reengage_settings_form.h"
#include "ui/table/table_view.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int low = 560; // below this height the cards give way to the rows

const QString dealName = QStringLiteral("deal"); ///< whose details are open
const QString viewName = QStringLiteral("view");
const QString settingsView = QStringLiteral("settings");

/// Without it there is no lost deal.
constexpr std::array dealSources{SourceId::Salesbricks};

std::vector<SourceCost> costs()
{
    const auto tr = [](const char *text) {
        return ReengagePage::tr(text);
    };
    return {
        {SourceId::Salesbricks, tr("Without Salesbricks there are no closed-lost deals.")},
        {SourceId::BuildBetter, tr("Without BuildBetter, calls, messages and requests are unknown: engagement rests "
                                   "on product use alone, and only the loss reason is matched with what shipped.")}};
}

} // namespace

PagePlaces ReengagePage::places()
{
    PagePlaces places;
    places.views = {{QString(), tr("Deals")}, {settingsView, tr("Settings")}};
    places.settings = {{QStringLiteral("reengage."), tr("Settings of Re-engage"),
                        Route::to(sectionInfo(Section::ReEngage).path).with(places.viewKey, settingsView)}};
    return places;
}

ReengagePage::ReengagePage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::ReEngage, costs(), parent)
    , m_tabs(makeViewTabs(theme, places(), QStringLiteral("reengageView"), this))
    , m_views(new QStackedWidget(this))
    , m_cards(new ReengageCards(theme))
    , m_form(new ReengageSettingsForm)
    , m_settings(new SettingsFormView(session, m_form))
    , m_sheet(new LostDealSheet(session, theme, this))
    , m_draft(new OutreachSheet(session, theme, this))
{
    setObjectName(QStringLiteral("reengagePage"));
    build();
    connectSheet();
    setDetailKey(dealName);
    start();
}

ReengagePage::~ReengagePage() = default;

void ReengagePage::build()
{
    auto *deals =
        makeReengageList(theme(), session().folder().uiStateFile(), session().isDemo(), rowActions(), nullptr);
    addList(deals, QStringLiteral("re-engage"));
    addBulkActions();
    bar()->addViews(m_tabs);
    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_cards);
    column->addWidget(deals, 1);
    m_settings->setObjectName(QStringLiteral("reengageSettings"));
    m_views->addWidget(overview);
    m_views->addWidget(m_settings);
    addPart(m_views, 1);
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &view) {
        showView(view);
        Q_EMIT routeChanged(currentRoute());
    });
    connect(m_form, &ReengageSettingsForm::takeBackRequested, this,
            [this](const QString &id) { setCategory(id, std::nullopt); });
    connect(m_cards, &CardStrip::filterChosen, deals,
            qOverload<const QString &, const QString &>(&SectionList::choose));
    connect(m_cards, &CardStrip::everythingChosen, deals, &SectionList::clearFilters);
    connect(deals, &SectionList::filtersShown, m_cards, &CardStrip::setFilters);
    connect(deals, &SectionList::stateShown, m_cards,
            [this](SectionState state) { m_cards->setVisible(isKnown(state)); });
    connect(deals, &SectionList::rowsShown, this, &ReengagePage::sumShownRows);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), deals->view(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { dismiss(list()->view()->selectedKeys()); });
}

void ReengagePage::connectSheet()
{
    connect(m_sheet, &LostDealSheet::customerRequested, this, &ReengagePage::customerRequested);
    connect(m_sheet, &LostDealSheet::routeRequested, this,
            [this](const QString &id) { routeAccounts(accountsOf({id})); });
    connect(m_sheet, &LostDealSheet::dismissRequested, this, [this](const QString &id) { dismiss({id}); });
    connect(m_sheet, &LostDealSheet::bringBackRequested, this, [this](const QString &id) { bringBack({id}); });
    connect(m_sheet, &LostDealSheet::draftRequested, m_draft, &OutreachSheet::draftFor);
    connect(m_sheet, &LostDealSheet::categoryChosen, this, &ReengagePage::setCategory);
    connect(m_sheet, &LostDealSheet::matchDecided, this, &ReengagePage::decideMatch);
    connect(m_sheet, &LostDealSheet::shown, this, &ReengagePage::settleIfDone);
    for (const auto signal : {&Sheet::opened, &Sheet::closed})
        connect(m_sheet, signal, this, [this] { Q_EMIT routeChanged(currentRoute()); });
    connect(m_draft, &OutreachSheet::said, this, [this](const QString &sentence) { tell(sentence); });
}

void ReengagePage::addBulkActions()
{
    auto *rows = list()->bar()->rows();
    auto *route = rows->addAction(QStringLiteral("route"), tr("Route to…"));
    auto *aside = rows->addAction(QStringLiteral("clock"), tr("Dismiss…"));
    route->setObjectName(QStringLiteral("bulkRoute"));
    aside->setObjectName(QStringLiteral("bulkDismiss"));
    connect(route, &QPushButton::clicked, this, &ReengagePage::routeSelection);
    connect(aside, &QPushButton::clicked, this, [this] { dismiss(list()->view()->selectedKeys()); });
}

ReengageRowActions ReengagePage::rowActions()
{
    ReengageRowActions actions;
    actions.open = [this](const QString &key) {
        openRow(key);
    };
    actions.openCustomer = [this](const QString &key) {
        openCustomer(key);
    };
    actions.draft = [this](const QString &key) {
        draftFor(key);
    };
    actions.route = [this](const QStringList &keys) {
        routeAccounts(accountsOf(keys));
    };
    actions.dismiss = [this](const QStringList &keys) {
        dismiss(keys);
    };
    actions.bringBack = [this](const QStringList &keys) {
        bringBack(keys);
    };
    actions.setCategory = [this](const QString &key, std::optional<LossReason> category) {
        setCategory(key, category);
    };
    actions.endRoutes = [this](const QStringList &keys) {
        endRoute(keys);
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

ReengagePage::Prepared ReengagePage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, reengageTable(portfolio), reengageSummary(*portfolio)};
    prepared.table->prepare();
    return prepared;
}

void ReengagePage::read(const PortfolioPtr &portfolio)
{
    list()->setConnected(anySynced(*portfolio, dealSources));
    const ReengageDecisions &decided = reengageDecisionsIn(portfolio->workspace);
    m_form->setPortfolio(portfolio);
    m_settings->setStored(reengageSettingValues(decided.settings, decided.outreach));
    const auto work = [portfolio] {
        return prepare(portfolio);
    };
    const auto done = [this](Prepared prepared) {
        adopt(std::move(prepared));
    };
    const bool small = reengageQueueOf(*portfolio).entries.size() <= size_t(TableModel::immediateRows);
    small ? m_preparing.runHere(work, done) : m_preparing.run(work, done);
}

void ReengagePage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    m_sheet->setPortfolio(m_shown.portfolio);
    m_cards->setSummary(m_shown.summary, releaseLoopIn(*m_shown.portfolio).hasCatalogue());
    list()->setTable(m_shown.table, m_shown.portfolio->asOf);
    showAsked();
}

void ReengagePage::sumShownRows()
{
    const auto &model = list()->model();
    // A query over rows of an older portfolio may be answered while the next one is on its way.
    if (!m_shown.portfolio || model.table() != m_shown.table)
        return;
    const auto work = [portfolio = m_shown.portfolio, table = m_shown.table,
                       rows = std::vector<quint32>(model.rows().begin(), model.rows().end())] {
        return reengageSummary(*portfolio, *table, rows);
    };
    const auto done = [this](const ReengageSummary &summary) {
        m_cards->setShownRows(summary, m_shown.portfolio->rates);
        settleIfDone();
    };
    model.rowCount() <= TableModel::immediateRows ? m_summing.runHere(work, done) : m_summing.run(work, done);
}

bool ReengagePage::isReading() const
{
    return m_preparing.isPending() || m_summing.isPending() || m_drafting.isPending() || m_sheet->isReading();
}

void ReengagePage::showRoute(const Route &route)
{
    showView(route.value(viewName) == settingsView ? settingsView : QString());
    SectionPage::showRoute(route);
    m_asked = route.value(dealName);
    if (m_asked.isEmpty())
        m_sheet->close();
    showAsked();
}

Route ReengagePage::currentRoute() const
{
    return SectionPage::currentRoute()
        .with(viewName, m_tabs->current())
        .with(dealName, m_sheet->isOpen() ? m_sheet->dealId() : QString());
}

void ReengagePage::showView(const QString &view)
{
    m_tabs->setCurrent(view);
    m_views->setCurrentIndex(view.isEmpty() ? 0 : 1);
}

/// A link may come before its portfolio, and after its deal is gone.
void ReengagePage::showAsked()
{
    if (!m_shown.portfolio || m_asked.isEmpty())
        return;
    const QString asked = std::exchange(m_asked, {});
    if (reengageQueueOf(*m_shown.portfolio).placeOf(asked))
        return m_sheet->openFor(asked);
    m_sheet->close();
    tell(tr("There is no lost deal %1 any more").arg(asked));
}

void ReengagePage::resizeEvent(QResizeEvent *event)
{
    SectionPage::resizeEvent(event);
    m_cards->setLow(height() < low);
}

void ReengagePage::setUrlOpener(const UrlOpener &open)
{
    m_sheet->setUrlOpener(open);
    m_draft->setUrlOpener(open);
}

/// A row without a deal has nothing but its account to show.
void ReengagePage::openRow(const QString &key)
{
    reengageQueueOf(*m_shown.portfolio).placeOf(key) ? m_sheet->openFor(key) : openCustomer(key);
}

void ReengagePage::openCustomer(const QString &key)
{
    const QStringList accounts = accountsOf({key});
    if (accounts.isEmpty())
        return tell(tr("This deal names no company that is known."));
    Q_EMIT customerRequested(accounts.first());
}

void ReengagePage::draftFor(const QString &key)
{
    const auto place = reengageQueueOf(*m_shown.portfolio).placeOf(key);
    if (!place)
        return;
    using Answer = std::shared_ptr<const Result<LostDealDetail>>;
    m_drafting.run(
        [portfolio = m_shown.portfolio, place = *place, file = session().folder().cacheFile()]() -> Answer {
            auto cache = Database::open(file, cacheSchema(), OpenMode::ReadOnly);
            if (!cache)
                return std::make_shared<Result<LostDealDetail>>(tl::unexpected(cache.error()));
            return std::make_shared<Result<LostDealDetail>>(loadLostDeal(*portfolio, place, **cache));
        },
        [this](const Answer &detail) {
            *detail ? m_draft->draftFor(**detail) : tell(detail->error().sentence);
            settleIfDone();
        });
}

void ReengagePage::routeSelection()
{
    routeAccounts(accountsOf(list()->view()->selectedKeys()));
}

void ReengagePage::dismiss(const QStringList &keys)
{
    const auto deals = dealsOf(keys);
    if (deals.empty())
        return;
    const QDate today = m_shown.portfolio->asOf.date;
    auto *dialog = new DismissDialog(dealsText(deals), today, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, deals, today] {
        const QDate until = dialog->until();
        const auto decided = session().decide(
            [&](Workspace &workspace) { return dismissDeals(workspace, deals, until, dialog->reason(), today); });
        if (decided)
            m_sheet->close();
        tellDecision(decided, tr("%1 dismissed until %2").arg(dealsText(deals), exactDate(until)));
        list()->view()->setFocus();
    });
    dialog->open();
}

void ReengagePage::bringBack(const QStringList &keys)
{
    const auto deals = dealsOf(keys);
    const auto decided = session().decide([&](Workspace &workspace) { return bringDealsBack(workspace, deals); });
    tellDecision(decided, tr("%1 brought back").arg(dealsText(deals)));
}

void ReengagePage::setCategory(const QString &key, std::optional<LossReason> category)
{
    const ReengageQueue &queue = reengageQueueOf(*m_shown.portfolio);
    const auto place = queue.placeOf(key);
    if (!place)
        return;
    const LostDealRef deal = refOf(*m_shown.portfolio, queue.dealAt(*place));
    const QString text = queue.reasonAt(*place);
    const auto decided =
        session().decide([&](Workspace &workspace) { return correctLossReason(workspace, deal, text, category); });
    tellDecision(decided, category ? tr("Lost for: %1. Deals with the same text follow").arg(lossReasonTitle(*category))
                                   : tr("The category follows the text again"));
}

/// What is not it answers nothing of the deal; what is approved is so for what it answers most surely.
void ReengagePage::decideMatch(const BlockerMatch &match, bool approved, const QString &accountKey)
{
    std::vector<MatchDecision> decisions;
    for (const auto &asked : match.answers) {
        if (!approved || decisions.empty())
            decisions.push_back(
                {asked.requestId, match.shipped.id, approved, accountKey, asked.text, match.shipped.title});
    }
    const auto decided = session().decide([&](Workspace &workspace) { return decideMatches(workspace, decisions); });
    tellDecision(decided, approved ? tr("Approved: “%1” is what they lacked").arg(match.shipped.title)
                                   : tr("“%1” is not what they lacked").arg(match.shipped.title));
}

void ReengagePage::endRoute(const QStringList &keys)
{
    const QStringList accounts = accountsOf(keys);
    endRoutesHere(session(), accounts, Section::ReEngage, accountsText(accounts),
                  [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
}

QStringList ReengagePage::accountsOf(const QStringList &keys) const
{
    QStringList accounts;
    const ReengageQueue &queue = reengageQueueOf(*m_shown.portfolio);
    for (const QString &key : keys) {
        const auto place = queue.placeOf(key);
        const auto account = place ? queue.dealAt(*place).account : std::nullopt;
        if (account)
            accounts << m_shown.portfolio->accounts[*account].key;
        else if (!place)
            accounts << key;
    }
    accounts.removeDuplicates();
    return accounts;
}

std::vector<LostDealRef> ReengagePage::dealsOf(const QStringList &keys) const
{
    std::vector<LostDealRef> deals;
    const ReengageQueue &queue = reengageQueueOf(*m_shown.portfolio);
    for (const QString &key : keys) {
        if (const auto place = queue.placeOf(key))
            deals.push_back(refOf(*m_shown.portfolio, queue.dealAt(*place)));
    }
    return deals;
}

QString ReengagePage::dealsText(const std::vector<LostDealRef> &deals) const
{
    return deals.size() == 1 ? deals.front().name : tr("%1 deals").arg(countText(qint64(deals.size())));
}

} // namespace success::ui
