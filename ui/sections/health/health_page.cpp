// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_page.h"

#include "ui/routing/ask_to_route.h"
#include "ui/section/row_bar.h"
#include "ui/section/section_bar.h"
#include "ui/sections/health/health_list.h"
#include "ui/sections/health/health_overview.h"
#include "ui/sections/health/health_sources.h"
#include "ui/settings/health_settings_sheet.h"
#include "ui/table/table_view.h"

#include <QPushButton>

namespace success::ui {
namespace {

// Below these heights the rows would be squeezed between chart and window; narrow pages wrap cards and filters.
constexpr int narrow = 820;
constexpr int lowWhenNarrow = 680;
constexpr int lowWhenWide = 560;

const QString settingsButton = QStringLiteral("healthSettings");

bool isSmall(const PortfolioPtr &portfolio)
{
    return portfolio->accounts.size() <= size_t(TableModel::immediateRows);
}

} // namespace

PagePlaces HealthPage::places()
{
    PagePlaces places;
    places.settings = {{QStringLiteral("health."), tr("Settings of Health"),
                        Route::to(sectionInfo(Section::Health).path), settingsButton}};
    return places;
}

HealthPage::HealthPage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Health, healthSourceCosts(), parent)
    , m_overview(new HealthOverview(theme, this))
    , m_settings(new HealthSettingsSheet(session, theme, this))
{
    setObjectName(QStringLiteral("healthPage"));
    auto *accounts = makeHealthList(theme, session.folder().uiStateFile(), session.isDemo(), rowActions(), this);
    addList(accounts, QStringLiteral("health"));
    addPart(m_overview);
    addPart(accounts, 1);
    addRowActions();
    auto *settings = bar()->addAction(QStringLiteral("settings"), tr("Settings"));
    settings->setObjectName(settingsButton);
    connect(settings, &QPushButton::clicked, this, &HealthPage::openSettings);
    connect(m_settings, &HealthSettingsSheet::routeRequested, this, &HealthPage::routeRequested);
    connect(m_overview, &HealthOverview::filterChosen, accounts,
            qOverload<const QString &, const QString &>(&SectionList::choose));
    connect(m_overview, &HealthOverview::everythingChosen, accounts, &SectionList::clearFilters);
    connect(accounts, &SectionList::filtersShown, m_overview, &HealthOverview::setFilters);
    connect(accounts, &SectionList::stateShown, m_overview,
            [this](SectionState state) { m_overview->setVisible(isKnown(state)); });
    connect(accounts, &SectionList::rowsShown, this, &HealthPage::sumShownRows);
    connect(accounts, &SectionList::selectionChanged, this, &HealthPage::showTracking);
    start();
}

HealthPage::~HealthPage() = default;

HealthRowActions HealthPage::rowActions()
{
    HealthRowActions actions;
    actions.open = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    actions.setTracked = [this](const QStringList &keys, bool tracked) {
        setTracked(keys, tracked);
    };
    actions.route = [this](const QStringList &keys) {
        routeAccounts(keys);
    };
    actions.endRoutes = [this](const QStringList &keys) {
        endRoutesHere(session(), keys, Section::Health, accountsText(keys),
                      [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

void HealthPage::addRowActions()
{
    auto *rows = list()->bar()->rows();
    addRouteAction(list());
    m_untrack = rows->addAction(QStringLiteral("eye-off"), tr("Untrack"));
    m_track = rows->addAction(QStringLiteral("eye"), tr("Track again"));
    m_untrack->setObjectName(QStringLiteral("bulkUntrack"));
    m_track->setObjectName(QStringLiteral("bulkTrack"));
    connect(m_untrack, &QPushButton::clicked, this, [this] { setTracked(list()->view()->selectedKeys(), false); });
    connect(m_track, &QPushButton::clicked, this, [this] { setTracked(list()->view()->selectedKeys(), true); });
}

HealthPage::Prepared HealthPage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, healthTable(portfolio), healthSummary(*portfolio)};
    prepared.table->prepare();
    return prepared;
}

void HealthPage::read(const PortfolioPtr &portfolio)
{
    const auto work = [portfolio] {
        return prepare(portfolio);
    };
    const auto done = [this](Prepared prepared) {
        adopt(std::move(prepared));
    };
    isSmall(portfolio) ? m_preparing.runHere(work, done) : m_preparing.run(work, done);
}

void HealthPage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    m_overview->setSummary(m_shown.summary, m_shown.portfolio->rates);
    m_settings->setPortfolio(m_shown.portfolio);
    list()->setTable(m_shown.table, m_shown.portfolio->asOf);
}

void HealthPage::sumShownRows()
{
    const auto &model = list()->model();
    // A query over rows of an older portfolio may be answered while the next one is on its way.
    if (!m_shown.portfolio || model.table() != m_shown.table)
        return;
    const auto work = [portfolio = m_shown.portfolio, table = m_shown.table,
                       rows = std::vector<quint32>(model.rows().begin(), model.rows().end())] {
        return healthSummary(*portfolio, *table, rows);
    };
    const auto done = [this](const HealthSummary &summary) {
        m_overview->setShownRows(summary, m_shown.portfolio->rates);
        settleIfDone();
    };
    model.rowCount() <= TableModel::immediateRows ? m_summing.runHere(work, done) : m_summing.run(work, done);
}

void HealthPage::showTracking()
{
    const auto rows = list()->view()->selectedTableRows();
    int untracked = 0;
    if (!rows.empty()) {
        const auto &table = *list()->model().table();
        const int column = table.columnIndex(QStringLiteral("untracked"));
        untracked =
            int(std::ranges::count_if(rows, [&](quint32 row) { return table.value(int(row), column) == Value(true); }));
    }
    m_untrack->setVisible(int(rows.size()) > untracked);
    m_track->setVisible(untracked > 0);
}

void HealthPage::setTracked(const QStringList &keys, bool tracked)
{
    const std::vector<QString> accounts(keys.begin(), keys.end());
    const auto decided = session().decide([&accounts, tracked](Workspace &workspace) {
        return tracked ? workspace.track(accounts) : workspace.untrack(accounts);
    });
    if (decided)
        list()->view()->setFocus(); // the button pressed goes with the selection; focus must not fall onto Export
    const auto what = accountsText(keys);
    tellDecision(decided, tracked ? tr("%1 tracked again").arg(what) : tr("%1 untracked").arg(what));
}

void HealthPage::resizeEvent(QResizeEvent *event)
{
    SectionPage::resizeEvent(event);
    m_overview->setLow(height() < (width() < narrow ? lowWhenNarrow : lowWhenWide));
}

void HealthPage::openSettings()
{
    m_settings->open();
}

} // namespace success::ui
