// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/health/health_page.h"

#include "ui/format/words.h"
#include "ui/integrations/source_notices.h"
#include "ui/sections/health/health_bar.h"
#include "ui/sections/health/health_content.h"
#include "ui/sections/health/health_filter_bar.h"
#include "ui/sections/health/health_overview.h"
#include "ui/sections/health/health_table.h"
#include "ui/sections/health/row_bar.h"
#include "ui/sections/health/source_gaps.h"
#include "ui/settings/health_settings_sheet.h"
#include "ui/shell/sections.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace success::ui {
namespace {

// Below these heights the rows would be squeezed between chart and window; narrow pages wrap cards and filters.
constexpr int narrow = 820;
constexpr int lowWhenNarrow = 680;
constexpr int lowWhenWide = 560;

Instant systemClock()
{
    return instantFromEpoch(QDateTime::currentSecsSinceEpoch());
}

} // namespace

HealthPage::HealthPage(Session &session, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_theme(theme)
    , m_chooseFile(saveFileDialog(this))
    , m_clock(systemClock)
{
    setObjectName(QStringLiteral("healthPage"));
    build(theme);
    connectControls();
    connectSession();
    m_overview->setLoading();
    showFilters();
    showState();
    if (session.portfolio())
        take(session.portfolio());
}

HealthPage::~HealthPage() = default;

void HealthPage::build(const Theme &theme)
{
    HealthRowActions actions;
    actions.open = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    actions.setTracked = [this](const QStringList &keys, bool tracked) {
        setTracked(keys, tracked);
    };
    actions.exportRows = [this] {
        exportShown();
    };
    m_bar = new HealthBar(theme, this);
    m_gaps = new Banner(theme, Banner::Kind::Warning, this);
    m_problems = new Banner(theme, Banner::Kind::Critical, this);
    m_notices = new SourceNotices(
        theme, m_session, sectionInfo(Section::Health).sources, [this] { return m_clock(); }, this);
    m_overview = new HealthOverview(theme, this);
    m_filterBar = new HealthFilterBar(theme, this);
    m_table = makeHealthTable(m_model, theme, m_session.folder().uiStateFile(), std::move(actions), this);
    m_content = new HealthContent(theme, m_table, this);
    m_settings = new HealthSettingsSheet(m_session, theme, this);
    m_toast = new Toast(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::s);
    column->setSpacing(space::s);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_bar, m_notices, m_gaps, m_problems, m_overview, m_filterBar})
        column->addWidget(part);
    column->addWidget(m_content, 1);
    m_gaps->setObjectName(QStringLiteral("sourceGaps"));
    m_gaps->setDismissible(true);
    m_gaps->hide();
    m_problems->setObjectName(QStringLiteral("loadProblem"));
    m_problems->setDismissible(true);
    m_problems->hide();
    connect(m_gaps->addAction(tr("Open Integrations")), &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::to(QStringLiteral("/settings/integrations"))); });
    connect(m_problems->addAction(tr("Retry")), &QPushButton::clicked, this, &HealthPage::loadAgain);
    connect(m_notices, &SourceNotices::integrationsRequested, this,
            [this] { Q_EMIT routeRequested(Route::to(QStringLiteral("/settings/integrations"))); });
}

void HealthPage::connectSession()
{
    connect(&m_session, &Session::portfolioChanged, this, &HealthPage::take);
    connect(&m_session, &Session::failed, this, [this](const Error &error) {
        m_failure = error;
        showState();
        settleIfDone();
    });
    connect(&m_session, &Session::syncStarted, this, [this] {
        m_bar->setRefreshing(true);
        m_problems->hide();
    });
    connect(&m_session, &Session::syncFinished, this, [this] { m_bar->setRefreshing(false); });
    m_bar->setRefreshing(m_session.isSyncing());
    for (const auto signal : {&Session::connectionsChanged, &Session::scheduleChanged, &Session::decisionMade})
        connect(&m_session, signal, this, &HealthPage::showRefreshable);
    showRefreshable();
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &HealthPage::showAge);
    minute->start(60'000);
}

void HealthPage::connectControls()
{
    connect(m_bar, &HealthBar::refreshRequested, this, [this] { m_session.sync(); });
    connect(m_bar, &HealthBar::settingsRequested, this, &HealthPage::openSettings);
    connect(m_settings, &HealthSettingsSheet::routeRequested, this, &HealthPage::routeRequested);
    connect(m_filterBar, &HealthFilterBar::filtersChanged, this, &HealthPage::setFilters);
    connect(m_overview, &HealthOverview::riskChosen, this, [this](std::optional<RiskLevel> level) {
        auto filters = m_filters;
        filters.risk = level;
        setFilters(filters);
    });
    connect(m_overview, &HealthOverview::renewingChosen, this, [this](bool on) {
        auto filters = m_filters;
        filters.renewingSoon = on;
        setFilters(filters);
    });
    connect(m_overview, &HealthOverview::everythingChosen, this, [this] { setFilters(m_filters.cleared()); });
    connect(m_content, &HealthContent::clearRequested, this, [this] { setFilters(m_filters.cleared()); });
    connect(m_content, &HealthContent::retryRequested, this, &HealthPage::loadAgain);
    connect(m_content, &HealthContent::demoRequested, this, &HealthPage::demoRequested);
    connect(m_content, &HealthContent::integrationsRequested, this,
            [this] { Q_EMIT routeRequested(Route::to(QStringLiteral("/settings/integrations"))); });
    const auto *rows = m_filterBar->rows();
    connect(rows, &RowBar::untrackRequested, this, [this] { setTracked(m_table->selectedKeys(), false); });
    connect(rows, &RowBar::trackRequested, this, [this] { setTracked(m_table->selectedKeys(), true); });
    connect(rows, &RowBar::exportRequested, this, &HealthPage::exportShown);
    connect(m_toast, &Toast::actionTriggered, this, [this] {
        if (auto undone = m_session.undo(); !undone)
            m_toast->showMessage(undone.error().sentence);
    });
    connect(&m_model, &TableModel::rowsChanged, this, &HealthPage::showRows);
    connect(&m_model, &TableModel::sortChanged, this, [this] {
        if (m_filters.sort == m_model.query().sort)
            return;
        m_filters.sort = m_model.query().sort;
        Q_EMIT routeChanged(currentRoute());
    });
    connect(&m_model, &TableModel::queryRefused, this, [this](const Error &error) {
        m_toast->showMessage(error.sentence);
        m_filters.sort.reset();
        m_model.setQuery(m_filters.toQuery());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HealthPage::showCounts);
}

HealthPage::Prepared HealthPage::prepare(const PortfolioPtr &portfolio)
{
    Prepared prepared{portfolio, healthTable(portfolio), healthSummary(*portfolio)};
    prepared.table->prepare();
    return prepared;
}

void HealthPage::take(const PortfolioPtr &portfolio)
{
    m_failure.reset();
    if (portfolio->accounts.size() <= size_t(TableModel::immediateRows)) {
        m_preparing.cancel();
        adopt(prepare(portfolio));
        return;
    }
    m_preparing.run([portfolio] { return prepare(portfolio); },
                    [this](Prepared prepared) { adopt(std::move(prepared)); });
}

void HealthPage::adopt(Prepared prepared)
{
    m_shown = std::move(prepared);
    m_overview->setSummary(m_shown.summary, m_shown.portfolio->rates);
    m_settings->setPortfolio(m_shown.portfolio);
    showGaps();
    showAge();
    m_model.setTable(m_shown.table, m_shown.portfolio->asOf);
}

void HealthPage::showRoute(const Route &route)
{
    m_filters = HealthFilters::fromRoute(route);
    showFilters();
}

Route HealthPage::currentRoute() const
{
    return m_filters.toRoute();
}

void HealthPage::setFilters(const HealthFilters &filters)
{
    if (m_filters == filters)
        return showFilters();
    m_filters = filters;
    showFilters();
    Q_EMIT routeChanged(currentRoute());
}

void HealthPage::showFilters()
{
    m_filterBar->setFilters(m_filters);
    m_overview->setFilters(m_filters);
    m_model.setQuery(m_filters.toQuery());
}

void HealthPage::showRows()
{
    showState();
    showCounts();
    // A query over rows of an older portfolio may be answered while the next one is on its way.
    if (!m_shown.portfolio || m_model.table() != m_shown.table)
        return;
    const auto rows = m_model.rows();
    if (rows.size() <= size_t(TableModel::immediateRows)) {
        m_summing.cancel();
        showShownSummary(healthSummary(*m_shown.portfolio, *m_shown.table, rows));
        return;
    }
    m_summing.run(
        [portfolio = m_shown.portfolio, table = m_shown.table, copy = std::vector<quint32>(rows.begin(), rows.end())] {
            return healthSummary(*portfolio, *table, copy);
        },
        [this](const HealthSummary &summary) { showShownSummary(summary); });
}

void HealthPage::showShownSummary(const HealthSummary &summary)
{
    m_overview->setShownRows(summary, m_model.rowCount(), m_shown.portfolio->rates);
    settleIfDone();
}

void HealthPage::loadAgain()
{
    m_failure.reset();
    m_problems->hide();
    showState();
    m_session.load();
}

void HealthPage::showState()
{
    HealthSituation situation;
    situation.failed = m_failure.has_value();
    situation.loaded = m_shown.portfolio && m_model.table();
    situation.anySourceSynced = situation.loaded && !nothingSynced(*m_shown.portfolio);
    situation.accounts = situation.loaded ? m_model.table()->rowCount() : 0;
    situation.shown = m_model.rowCount();
    const auto state = healthState(situation);
    m_content->showState(state, m_session.isDemo(), m_failure ? m_failure->sentence : QString());
    // Zeros would read as good news where nothing is known.
    const bool known = state != HealthState::NotConnected && state != HealthState::Failed;
    m_overview->setVisible(known);
    m_filterBar->setVisible(known);
    m_filterBar->rows()->setVisible(state == HealthState::Rows || state == HealthState::NothingMatches);
    if (m_failure && situation.loaded) {
        m_problems->setMessage(m_failure->sentence);
        m_problems->show();
    }
}

void HealthPage::showCounts()
{
    const auto rows = m_table->selectedTableRows();
    int untracked = 0;
    if (m_shown.portfolio && m_model.table()) {
        const int column = m_model.table()->columnIndex(QStringLiteral("untracked"));
        untracked = int(std::ranges::count_if(
            rows, [this, column](quint32 row) { return m_model.table()->value(int(row), column) == Value(true); }));
    }
    m_filterBar->setSelecting(!rows.empty());
    m_filterBar->rows()->setCounts(m_model.rowCount(), m_model.table() ? m_model.table()->rowCount() : 0,
                                   int(rows.size()), untracked);
}

void HealthPage::showGaps()
{
    const auto gaps = healthSourceGaps(*m_shown.portfolio);
    QStringList sentences;
    for (const auto &gap : gaps)
        sentences.push_back(gap.cost);
    m_gaps->setMessage(sentences.join(u' '));
    m_gaps->setVisible(!gaps.empty() && !nothingSynced(*m_shown.portfolio));
}

void HealthPage::showAge()
{
    if (m_shown.portfolio)
        m_bar->setLastUpdated(lastUpdated(*m_shown.portfolio), m_clock());
}

void HealthPage::setClock(std::function<Instant()> clock)
{
    m_clock = std::move(clock);
    showAge();
}

void HealthPage::showRefreshable()
{
    const bool offline = m_session.schedule().offline;
    m_bar->setRefreshable(!offline && !m_session.connectedSources().empty(),
                          offline ? tr("You are working offline") : tr("No source is connected yet"));
}

bool HealthPage::isSettled() const
{
    if (m_failure)
        return true;
    return m_shown.portfolio && m_shown.table == m_model.table() && !m_preparing.isPending() && !m_model.isQuerying() &&
           !m_summing.isPending();
}

void HealthPage::settleIfDone()
{
    if (isSettled())
        Q_EMIT settled();
}

void HealthPage::setTracked(const QStringList &keys, bool tracked)
{
    const std::vector<QString> accounts(keys.begin(), keys.end());
    const auto decided = m_session.decide([&accounts, tracked](Workspace &workspace) {
        return tracked ? workspace.track(accounts) : workspace.untrack(accounts);
    });
    if (!decided) {
        m_toast->showMessage(decided.error().sentence);
        return;
    }
    m_table->setFocus(); // the button pressed goes with the selection; focus must not fall onto Export
    const auto *only = keys.size() == 1 && m_shown.portfolio ? m_shown.portfolio->find(keys.first()) : nullptr;
    const auto what = only ? only->name : tr("%1 accounts").arg(countText(keys.size()));
    m_toast->showMessage(tracked ? tr("%1 tracked again").arg(what) : tr("%1 untracked").arg(what), tr("Undo"));
}

void HealthPage::exportShown()
{
    if (!m_model.table())
        return;
    auto rows = m_table->selectedTableRows();
    if (rows.empty())
        rows.assign(m_model.rows().begin(), m_model.rows().end());
    m_chooseFile(QStringLiteral("health-%1.csv").arg(m_model.asOf().date.toString(Qt::ISODate)),
                 [this, table = m_model.table(), rows](const QString &file) { saveRows(*table, rows, file); });
}

void HealthPage::saveRows(const Table &table, const std::vector<quint32> &rows, const QString &file)
{
    const auto saved = exportRows(table, rows, file);
    m_toast->showMessage(saved ? tr("%1 rows saved to %2").arg(countText(qint64(rows.size())), file)
                               : saved.error().sentence);
}

void HealthPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_overview->setLow(height() < (width() < narrow ? lowWhenNarrow : lowWhenWide));
}

void HealthPage::focusSearch()
{
    m_filterBar->focusSearch();
}

void HealthPage::openSettings()
{
    m_settings->open();
}

void HealthPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return Page::keyPressEvent(event);
    if (m_table->selectionModel()->hasSelection())
        m_table->clearSelection();
    else if (m_filters.narrows())
        setFilters(m_filters.cleared());
    else
        event->ignore();
}

} // namespace success::ui
