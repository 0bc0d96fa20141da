// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/contracts/contracts_page.h"

#include "core/store/cache_store.h"
#include "core/workspace/contract_settings.h"
#include "core/workspace/routes.h"
#include "ui/section/routed_banner.h"
#include "ui/section/section_bar.h"
#include "ui/section/view_tabs.h"
#include "ui/sections/contracts/contract_cards.h"
#include "ui/sections/contracts/contract_sheet.h"
#include "ui/sections/contracts/contracts_list.h"
#include "ui/sections/contracts/month_sheet.h"
#include "ui/sections/contracts/movements_view.h"
#include "ui/sections/contracts/renewal_sheet.h"
#include "ui/sections/contracts/renewals_panel.h"
#include "ui/settings/rates_sheet.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

const QString viewName = QStringLiteral("view");
const QString editName = QStringLiteral("edit"); ///< what is edited over the page
const QString renewalMail = QStringLiteral("renewal-mail");
const QString contractName = QStringLiteral("contract"); ///< whose details are open

std::vector<SourceCost> sourceCosts()
{
    return {{SourceId::Salesbricks, ContractsPage::tr("Without Salesbricks, signed contracts, orders and their terms "
                                                      "are unknown: the list rests on Stripe alone.")},
            {SourceId::Stripe, ContractsPage::tr("Without Stripe, subscriptions, invoices and retries are unknown: the "
                                                 "list rests on Salesbricks alone.")}};
}

} // namespace

PagePlaces ContractsPage::places()
{
    const Route page = Route::to(sectionInfo(Section::Contracts).path);
    PagePlaces places;
    places.views = viewPlaces(contractsViews);
    places.settings = {
        {QStringLiteral("money."), tr("Currencies and rates"), page, QStringLiteral("contractSettings")},
        {QStringLiteral("contracts.renewal_template"), tr("Renewal mail"), page.with(editName, renewalMail)}};
    return places;
}

ContractsPage::ContractsPage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Contracts, sourceCosts(), parent)
    , m_tabs(makeViewTabs(theme, places(), QStringLiteral("contractsView"), this))
    , m_routed(new RoutedBanner(theme, Section::Contracts, this))
    , m_cards(new ContractCards(theme, this))
    , m_renewalsFrame(panel("card", this))
    , m_renewals(new RenewalsPanel(theme, session.folder().uiStateFile(), m_renewalsFrame))
    , m_lists(new QStackedWidget(this))
    , m_sheet(new ContractSheet(session, theme, this))
    , m_month(new MonthSheet(theme, this))
    , m_rates(new RatesSheet(session, theme, this))
    , m_draft(new RenewalSheet(session, theme, this))
{
    setObjectName(QStringLiteral("contractsPage"));
    build();
    connectParts();
    showView(ContractsView::Contracts);
    setDetailKey(contractName);
    start();
}

ContractsPage::~ContractsPage() = default;

void ContractsPage::build()
{
    const QString stateFile = session().folder().uiStateFile();
    const bool demo = session().isDemo();
    m_contracts = makeContractsList(theme(), stateFile, demo, rowActions(), m_lists);
    m_reconciliation = makeReconciliationList(theme(), stateFile, demo, rowActions(), m_lists);
    m_movements = new MovementsView(theme(), stateFile, demo, m_lists);
    addList(m_contracts, QStringLiteral("contracts"));
    addList(m_reconciliation, QStringLiteral("reconciliation"));
    addRouteAction(m_contracts);
    addRouteAction(m_reconciliation);
    addList(m_movements->list(), QStringLiteral("movements"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_contracts, m_reconciliation, m_movements})
        m_lists->addWidget(part);
    auto *inside = new QVBoxLayout(m_renewalsFrame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_renewals);
    bar()->addViews(m_tabs);
    for (QWidget *part : std::initializer_list<QWidget *>{m_routed, m_cards, m_renewalsFrame})
        addPart(part);
    addPart(m_lists, 1);
}

void ContractsPage::connectParts()
{
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &key) {
        showView(viewFromKey(key));
        Q_EMIT routeChanged(currentRoute());
    });
    connect(m_cards, &CardStrip::filterChosen, this, [this](const QString &key, const QString &value) {
        if (list() != m_contracts)
            showView(ContractsView::Contracts);
        m_contracts->choose(key, value);
    });
    connect(m_cards, &CardStrip::everythingChosen, m_contracts, &SectionList::clearFilters);
    connect(m_contracts, &SectionList::filtersShown, this, [this](const SectionFilters &filters) {
        m_cards->setFilters(filters);
        m_renewals->setCurrent(filters.value(QStringLiteral("month")), filters.value(QStringLiteral("risk")));
    });
    connect(m_contracts, &SectionList::stateShown, this, &ContractsPage::showParts);
    connect(m_renewals, &RenewalsPanel::chosen, this, &ContractsPage::chooseRenewals);
    connect(m_routed, &RoutedBanner::opened, m_sheet, &ContractSheet::showCompany);
    connect(m_routed, &RoutedBanner::doneRequested, this, &ContractsPage::endRoute);
    connect(m_sheet, &ContractSheet::customerRequested, this, &ContractsPage::customerRequested);
    auto *settings = bar()->addAction(QStringLiteral("settings"), tr("Settings"));
    settings->setObjectName(QStringLiteral("contractSettings"));
    connect(settings, &QPushButton::clicked, this, &ContractsPage::openSettings);
    connect(m_rates, &RatesSheet::saved, this, [this] { tell(tr("Currencies and rates are saved"), true); });
    connect(m_movements, &MovementsView::monthChosen, this, [this](size_t month, std::optional<Movement> movement) {
        m_month->showMonth(m_movements->report(), month, movement, m_shown.portfolio);
    });
    connect(m_month, &MonthSheet::opened, m_sheet, &ContractSheet::showCompany);
    connect(m_sheet, &ContractSheet::renewalRequested, m_draft, &RenewalSheet::draftFor);
    connect(m_draft, &RenewalSheet::said, this, [this](const QString &sentence) { tell(sentence); });
    connect(m_sheet, &ContractSheet::separateRequested, this, &ContractsPage::markSeparate);
    for (const auto signal : {&Sheet::opened, &Sheet::closed})
        connect(m_sheet, signal, this, [this] { Q_EMIT routeChanged(currentRoute()); });
    connect(m_sheet, &ContractSheet::settled, this, &ContractsPage::settleIfDone);
}

ContractRowActions ContractsPage::rowActions()
{
    ContractRowActions actions;
    actions.details = [this](const QString &key) {
        m_sheet->showCompany(key);
    };
    actions.open = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    actions.route = [this](const QStringList &keys) {
        routeAccounts(keys);
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

ContractsPage::Prepared ContractsPage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, contractsTable(portfolio), reconciliationTable(portfolio),
                      contractsSummary(*portfolio), renewalMonths(*portfolio)};
    prepared.contracts->prepare();
    prepared.reconciliation->prepare();
    return prepared;
}

void ContractsPage::read(const PortfolioPtr &portfolio)
{
    m_preparing.run([portfolio] { return prepare(portfolio); },
                    [this](Prepared prepared) { adopt(std::move(prepared)); });
}

void ContractsPage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    const auto &portfolio = *m_shown.portfolio;
    m_routed->setPortfolio(portfolio);
    m_sheet->setPortfolio(m_shown.portfolio);
    m_cards->setSummary(m_shown.summary, portfolio.rates);
    m_renewals->setMonths(m_shown.renewals, portfolio);
    m_contracts->setTable(m_shown.contracts, portfolio.asOf);
    m_reconciliation->setTable(m_shown.reconciliation, portfolio.asOf);
    if (m_view == ContractsView::Movements)
        readMovements();
    showAsked();
}

/// Movements are read from the cache, and only once somebody looks at them.
void ContractsPage::readMovements()
{
    const auto portfolio = m_shown.portfolio;
    if (!portfolio || m_moved.lock() == portfolio)
        return;
    m_moving.run(
        [portfolio, file = session().folder().cacheFile()]() -> Result<MovementsReport> {
            auto cache = CacheStore::open(file, OpenMode::ReadOnly);
            if (!cache)
                return tl::unexpected(cache.error());
            return movementsReport(*portfolio, (*cache)->database());
        },
        [this, portfolio](const Result<MovementsReport> &report) {
            if (!report)
                return fail(report.error());
            m_moved = portfolio;
            m_movements->setReport(std::make_shared<const MovementsReport>(*report), portfolio->asOf);
        });
}

bool ContractsPage::isReading() const
{
    return m_preparing.isPending() || m_moving.isPending() || m_sheet->isReading() || m_month->isReading();
}

void ContractsPage::showRoute(const Route &route)
{
    showView(viewFromKey(route.value(viewName)));
    SectionPage::showRoute(route);
    m_asked = route.value(contractName);
    if (m_asked.isEmpty())
        m_sheet->close();
    showAsked();
    if (route.value(editName) == renewalMail)
        m_draft->editTemplate(tr("Renewal mail"));
}

Route ContractsPage::currentRoute() const
{
    const QString open = m_sheet->isOpen() ? m_sheet->accountKey() : QString();
    return list()->route(Route::to(info().path).with(viewName, viewKey(m_view)).with(contractName, open));
}

/// A link may come before its portfolio.
void ContractsPage::showAsked()
{
    if (m_shown.portfolio && !m_asked.isEmpty())
        m_sheet->showCompany(std::exchange(m_asked, {}));
}

void ContractsPage::showView(ContractsView view)
{
    m_view = view;
    m_tabs->setCurrent(viewKey(view));
    switch (view) {
    case ContractsView::Contracts:
    case ContractsView::Renewals:
        showList(m_contracts);
        m_lists->setCurrentWidget(m_contracts);
        break;
    case ContractsView::Reconciliation:
        showList(m_reconciliation);
        m_lists->setCurrentWidget(m_reconciliation);
        break;
    case ContractsView::Movements:
        showList(m_movements->list());
        m_lists->setCurrentWidget(m_movements);
        readMovements();
        break;
    }
    showParts();
}

/// What stands above the list of a view.
void ContractsPage::showParts()
{
    const bool known = isKnown(m_contracts->state());
    m_cards->setVisible(known && m_view != ContractsView::Movements);
    m_cards->setLow(m_view == ContractsView::Renewals);
    m_renewalsFrame->setVisible(known && m_view == ContractsView::Renewals);
}

/// The part that is filtered by already takes the filter off again.
void ContractsPage::chooseRenewals(const QString &month, const QString &risk)
{
    const auto &now = m_contracts->filters();
    const QString monthKey = QStringLiteral("month");
    const QString riskKey = QStringLiteral("risk");
    const bool off = now.value(monthKey) == month && now.value(riskKey) == risk;
    m_contracts->choose(now.with(monthKey, off ? QString() : month).with(riskKey, off ? QString() : risk));
}

void ContractsPage::endRoute(const QString &accountKey)
{
    const auto decided = session().decide(
        [&accountKey](Workspace &workspace) { return endRoutes(workspace, {accountKey}, Section::Contracts); });
    const auto *account = m_shown.portfolio->find(accountKey);
    tellDecision(decided, tr("%1 is done here").arg(account != nullptr ? account->name : accountKey));
}

void ContractsPage::markSeparate(const QString &accountKey, const QString &subscription, bool separate)
{
    const auto decided = session().decide(
        [&](Workspace &workspace) { return setSeparate(workspace, accountKey, subscription, separate); });
    tellDecision(decided, separate ? tr("%1 counts by itself").arg(subscription)
                                   : tr("%1 bills the contract").arg(subscription));
}

void ContractsPage::setUrlOpener(const UrlOpener &open)
{
    m_sheet->setUrlOpener(open);
    m_draft->setUrlOpener(open);
}

void ContractsPage::openSettings()
{
    m_rates->edit();
}

} // namespace success::ui
