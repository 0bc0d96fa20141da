// SPDX-License-Identifier: Apache-2.0
#include "ui/sections/signals/signals_page.h"

#include "core/sections/signals/signals_table.h"
#include "ui/sections/signals/signal_filter_bar.h"
#include "ui/sections/signals/signals_table_view.h"
#include "ui/shell/router.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/skeleton.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {

SignalsPage::SignalsPage(Session &session, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("signalsPage"));
    build(theme);
    connect(m_bar, &SignalFilterBar::filtersChanged, this, &SignalsPage::setFilters);
    connect(&m_model, &TableModel::rowsChanged, this, &SignalsPage::showState);
    connect(&m_model, &TableModel::sortChanged, this, [this] {
        if (m_filters.sort == m_model.query().sort)
            return;
        m_filters.sort = m_model.query().sort;
        Q_EMIT routeChanged(currentRoute());
    });
    connect(&m_model, &TableModel::queryRefused, this,
            [this] { setFilters({}); }); // of a link that says something else
    connect(&session, &Session::portfolioChanged, this, &SignalsPage::read);
    connect(&session, &Session::failed, this, [this](const Error &error) {
        m_failure = error;
        showState();
    });
    showFilters();
    showState();
    if (session.portfolio())
        read();
}

SignalsPage::~SignalsPage() = default;

void SignalsPage::build(const Theme &theme)
{
    const auto open = [this](const QString &key) {
        Q_EMIT customerRequested(key);
    };
    const auto narrow = [this](const QString &key) {
        SignalFilters filters = m_filters;
        filters.account = key;
        setFilters(filters);
    };
    m_bar = new SignalFilterBar(theme, this);
    auto *skeleton = new SkeletonTable(theme);
    skeleton->setColumns({110, 200, 110, 140, 90, 460, 150});
    skeleton->setAccessibleName(tr("Loading signals"));
    m_skeleton = skeleton;
    m_words = new EmptyState(theme, QStringLiteral("signal"), {});
    m_words->setObjectName(QStringLiteral("signalWords"));
    m_table = makeSignalsTable(m_model, theme, m_session.folder().uiStateFile(), open, narrow, this);
    m_content = new QStackedWidget(this);
    for (QWidget *part : {m_skeleton, static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_table)})
        m_content->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::s);
    column->setSpacing(space::m);
    column->addWidget(new SectionHeader(tr("Signals"), true, this));
    column->addWidget(m_bar);
    column->addWidget(m_content, 1);
}

void SignalsPage::read()
{
    const PortfolioPtr portfolio = m_session.portfolio();
    const QString file = m_session.folder().cacheFile();
    m_reading.run(
        [portfolio, file]() -> Reading {
            auto cache = CacheStore::open(file, OpenMode::ReadOnly);
            if (!cache)
                return tl::unexpected(cache.error());
            Reading table = signalsTable(portfolio, (*cache)->database());
            if (table)
                (*table)->prepare();
            return table;
        },
        [this, portfolio](const Reading &reading) { take(reading, portfolio); });
}

void SignalsPage::take(const Reading &reading, const PortfolioPtr &portfolio)
{
    m_failure.reset();
    if (!reading) {
        m_failure = reading.error();
        showState();
        return;
    }
    m_portfolio = portfolio;
    m_model.setTable(*reading, portfolio->asOf);
    showFilters();
}

void SignalsPage::showRoute(const Route &route)
{
    m_filters = SignalFilters::fromRoute(route);
    showFilters();
}

void SignalsPage::setFilters(const SignalFilters &filters)
{
    m_filters = filters;
    showFilters();
    Q_EMIT routeChanged(currentRoute());
}

void SignalsPage::showFilters()
{
    const Account *account =
        m_portfolio && !m_filters.account.isEmpty() ? m_portfolio->find(m_filters.account) : nullptr;
    m_bar->setFilters(m_filters, account != nullptr ? account->name : m_filters.account);
    m_model.setQuery(m_filters.toQuery(m_session.asOf().date));
}

void SignalsPage::say(const QString &icon, const QString &sentence, const QString &detail)
{
    m_words->clearActions();
    m_words->setIcon(icon, m_failure ? tone::critical : Tone());
    m_words->setSentence(sentence);
    m_words->setDetail(detail);
    m_content->setCurrentWidget(m_words);
}

void SignalsPage::showState()
{
    const bool loaded = m_model.table() != nullptr;
    const int all = loaded ? m_model.table()->rowCount() : 0;
    m_bar->setVisible(all > 0);
    m_bar->setCounts(m_model.rowCount(), all);
    const auto offer = [this](const QString &text, std::function<void()> act) {
        connect(m_words->addAction(text), &QPushButton::clicked, this, std::move(act));
    };
    const auto integrations = [this] {
        Q_EMIT routeRequested(Route::to(paths::integrations));
    };
    if (!loaded && m_failure) {
        say(QStringLiteral("warning"), tr("Signals could not be loaded"), m_failure->sentence);
        offer(tr("Retry"), [this] { m_session.load(); });
        offer(tr("Open Integrations"), integrations);
    } else if (!loaded) {
        m_content->setCurrentWidget(m_skeleton);
    } else if (all == 0) {
        const auto connected = m_session.connectedSources();
        const bool there = std::ranges::find(connected, SourceId::BuildBetter) != connected.end();
        say(QStringLiteral("signal"),
            there ? tr("BuildBetter has brought no signal yet") : tr("Signals is not connected yet"),
            tr("Signals are what customers say in calls and messages: escalations, churn risks, complaints and "
               "requests, as BuildBetter hears them."));
        offer(tr("Open Integrations"), integrations);
        if (!m_session.isDemo())
            offer(tr("Preview with demo data"), [this] { Q_EMIT demoRequested(); });
    } else if (m_model.rowCount() == 0 && !m_model.isQuerying()) {
        say(QStringLiteral("filter"), tr("No signal matches these filters"), {});
        offer(tr("Clear filters"), [this] { setFilters(m_filters.cleared()); });
    } else {
        m_content->setCurrentWidget(m_table);
    }
    if (isSettled())
        Q_EMIT settled();
}

bool SignalsPage::isSettled() const
{
    return m_failure || (m_model.table() && !m_reading.isPending() && !m_model.isQuerying());
}

void SignalsPage::focusSearch()
{
    m_bar->focusSearch();
}

} // namespace success::ui
