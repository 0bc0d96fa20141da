// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/convert/convert_page.h"

#include "core/workspace/convert_setting_rows.h"
#include "ui/routing/ask_to_route.h"
#include "ui/section/section_bar.h"
#include "ui/section/view_tabs.h"
#include "ui/sections/convert/candidate_sheet.h"
#include "ui/sections/convert/convert_cards.h"
#include "ui/sections/convert/convert_list.h"
#include "ui/sections/convert/trial_sync.h"
#include "ui/settings/convert_settings_editor.h"
#include "ui/table/table_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace success::ui {
namespace {

constexpr int low = 560; // below this height the cards give way to the rows

const QString tabKey = QStringLiteral("tab");
const QString settingsTab = QStringLiteral("settings");

/// Without one of these there is nobody to rank.
constexpr std::array trialSources{SourceId::Salesbricks, SourceId::Stripe};

std::vector<SourceCost> costs()
{
    const auto tr = [](const char *text) {
        return ConvertPage::tr(text);
    };
    return {
        {SourceId::Salesbricks, tr("Without Salesbricks, trial orders and open orders are missing.")},
        {SourceId::Stripe, tr("Without Stripe, trialing subscriptions and payment methods are missing.")},
        {SourceId::PostHog, tr("Without PostHog, usage is unknown: depth, trend and recency are not scored.")},
        {SourceId::BuildBetter, tr("Without BuildBetter, calls and signals are unknown: engagement is not scored.")},
        {SourceId::HubSpot, tr("Without HubSpot, company sizes are unknown: fit is not scored.")}};
}

} // namespace

PagePlaces ConvertPage::places()
{
    PagePlaces places;
    places.viewKey = tabKey;
    places.views = {{QString(), tr("Overview")}, {settingsTab, tr("Settings")}};
    places.settings = {{QStringLiteral("convert."), tr("Settings of Convert"),
                        Route::to(sectionInfo(Section::Convert).path).with(tabKey, settingsTab)}};
    return places;
}

ConvertPage::ConvertPage(Session &session, const Theme &theme, QWidget *parent)
    : SectionPage(session, theme, Section::Convert, costs(), parent)
    , m_sheet(new CandidateSheet(session, theme, this))
{
    setObjectName(QStringLiteral("convertPage"));
    bar()->addViews(makeTabs());
    m_views = new QStackedWidget;
    m_editor = new ConvertSettingsEditor(theme);
    m_settings = new SettingsFormView(session, m_editor);
    m_settings->setObjectName(QStringLiteral("convertSettings"));
    m_views->addWidget(makeOverview());
    m_views->addWidget(m_settings);
    addPart(m_views, 1);
    connect(m_sheet, &CandidateSheet::customerRequested, this, &ConvertPage::customerRequested);
    connect(m_sheet, &CandidateSheet::routeRequested, this, [this](const QString &key) { routeAccounts({key}); });
    connect(m_sheet, &CandidateSheet::shown, this, &ConvertPage::settleIfDone);
    start();
}

ConvertPage::~ConvertPage() = default;

QWidget *ConvertPage::makeTabs()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_tabs = makeViewTabs(theme(), places(), QStringLiteral("convertTabs"));
    m_sync = new TrialSync(session(), theme(), systemNow);
    row->setSpacing(space::m);
    row->addWidget(m_tabs);
    row->addWidget(m_sync);
    connect(m_tabs, &SegmentedFilter::currentChanged, this, [this](const QString &tab) {
        showTab(tab);
        Q_EMIT routeChanged(currentRoute());
    });
    return line;
}

QWidget *ConvertPage::makeOverview()
{
    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_cards = new ConvertCards(theme());
    auto *queue = makeConvertList(theme(), session().folder().uiStateFile(), session().isDemo(), rowActions(), nullptr);
    addList(queue, QStringLiteral("convert"));
    addRouteAction(queue);
    column->addWidget(m_cards);
    column->addWidget(queue, 1);
    connect(m_cards, &CardStrip::filterChosen, queue,
            qOverload<const QString &, const QString &>(&SectionList::choose));
    connect(m_cards, &CardStrip::everythingChosen, queue, &SectionList::clearFilters);
    connect(queue, &SectionList::filtersShown, m_cards, &CardStrip::setFilters);
    connect(queue, &SectionList::stateShown, m_cards,
            [this](SectionState state) { m_cards->setVisible(isKnown(state)); });
    connect(queue, &SectionList::rowsShown, this, &ConvertPage::sumShownRows);
    return overview;
}

ConvertRowActions ConvertPage::rowActions()
{
    ConvertRowActions actions;
    actions.open = [this](const QString &key) {
        m_sheet->openFor(key);
    };
    actions.openCustomer = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    actions.route = [this](const QStringList &keys) {
        routeAccounts(keys);
    };
    actions.endRoutes = [this](const QStringList &keys) {
        endRoutesHere(session(), keys, Section::Convert, accountsText(keys),
                      [this](const Result<void> &decided, const QString &done) { tellDecision(decided, done); });
    };
    actions.exportRows = [this] {
        exportRows();
    };
    return actions;
}

void ConvertPage::showRoute(const Route &route)
{
    showTab(route.value(tabKey) == settingsTab ? settingsTab : QString());
    SectionPage::showRoute(route);
}

Route ConvertPage::currentRoute() const
{
    return SectionPage::currentRoute().with(tabKey, m_tab);
}

void ConvertPage::showTab(const QString &tab)
{
    m_tab = tab;
    m_tabs->setCurrent(tab);
    m_views->setCurrentIndex(tab.isEmpty() ? 0 : 1);
}

bool ConvertPage::isReading() const
{
    return m_preparing.isPending() || m_summing.isPending() || m_sheet->isReading();
}

ConvertPage::Prepared ConvertPage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, convertTable(portfolio), convertSummary(*portfolio)};
    prepared.table->prepare();
    return prepared;
}

void ConvertPage::read(const PortfolioPtr &portfolio)
{
    list()->setConnected(anySynced(*portfolio, trialSources));
    m_sync->setPortfolio(*portfolio);
    m_editor->setChoices(*portfolio);
    m_settings->setStored(convertSettingValues(convertSettingsOf(portfolio->workspace)));
    m_sheet->setPortfolio(portfolio);
    const auto work = [portfolio] {
        return prepare(portfolio);
    };
    const auto done = [this](Prepared prepared) {
        adopt(std::move(prepared));
    };
    const bool small = convertQueueOf(*portfolio).candidates.size() <= size_t(TableModel::immediateRows);
    small ? m_preparing.runHere(work, done) : m_preparing.run(work, done);
}

void ConvertPage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    m_cards->setSummary(m_shown.summary, m_shown.portfolio->rates);
    list()->setTable(m_shown.table, m_shown.portfolio->asOf);
}

void ConvertPage::sumShownRows()
{
    const auto &model = list()->model();
    // A query over rows of an older portfolio may be answered while the next one is on its way.
    if (!m_shown.portfolio || model.table() != m_shown.table)
        return;
    const auto work = [portfolio = m_shown.portfolio, table = m_shown.table,
                       rows = std::vector<quint32>(model.rows().begin(), model.rows().end())] {
        return convertSummary(*portfolio, *table, rows);
    };
    const auto done = [this](const ConvertSummary &summary) {
        m_cards->setShownRows(summary, m_shown.portfolio->rates);
        settleIfDone();
    };
    model.rowCount() <= TableModel::immediateRows ? m_summing.runHere(work, done) : m_summing.run(work, done);
}

void ConvertPage::resizeEvent(QResizeEvent *event)
{
    SectionPage::resizeEvent(event);
    m_cards->setLow(height() < low);
}

} // namespace success::ui
