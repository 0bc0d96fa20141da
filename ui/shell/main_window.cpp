// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/format/words.h"
#include "ui/notify/notice_banner.h"
#include "ui/palette/command_palette.h"
#include "ui/shell/router.h"
#include "ui/shell/section_tabs.h"
#include "ui/shell/sections.h"
#include "ui/shell/status_area.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace success::ui {

namespace {
constexpr QSize usualSize(1360, 860);
constexpr QSize smallestSize(760, 520);
constexpr int saveAfterMs = 800;
constexpr int titleBarHeight = 40; // about that; the window manager's own is not known before the window is shown
} // namespace

MainWindow::MainWindow(Session &session, Theme &theme, UiState &state, PageFactory factory, WindowOptions options)
    : m_session(session)
    , m_theme(theme)
    , m_state(state)
    , m_options(std::move(options))
    , m_navigator(featureEnabled())
    , m_saving(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/app/success-desktop.svg")));
    const QSize room = screen()->availableSize() - QSize(0, titleBarHeight);
    setMinimumSize(smallestSize.boundedTo(room));
    resize(usualSize.boundedTo(room));
    addShellPages(factory);
    build(std::move(factory));
    makeActions();
    makePalette();
    connect(&m_navigator, &Navigator::routed, this, &MainWindow::showRoute);
    connect(&m_navigator, &Navigator::historyChanged, this, &MainWindow::updateActions);
    connect(&session, &Session::decisionMade, this, [this] {
        showFlag();
        updateActions();
    });
    connect(&session, &Session::noticed, this, &MainWindow::showNotice);
    // Queued: the session still counts as syncing while it hands its Portfolio over.
    connect(&session, &Session::portfolioChanged, this, &MainWindow::updateActions, Qt::QueuedConnection);
    connect(&session, &Session::syncStarted, this, &MainWindow::updateActions);
    connect(&session, &Session::syncFinished, this, &MainWindow::updateActions);
    connect(&session, &Session::connectionsChanged, this, &MainWindow::updateActions);
    connect(&session, &Session::scheduleChanged, this, &MainWindow::updateActions);
    if (m_options.rememberState) {
        restoreGeometry(m_state.geometry());
        m_workbench->restoreState(m_state.splitter());
    }
    m_saving->setSingleShot(true);
    m_saving->setInterval(saveAfterMs);
    connect(m_saving, &QTimer::timeout, this, &MainWindow::saveState);
    connect(m_workbench, &Workbench::splitterMoved, this, &MainWindow::saveStateSoon);
    connect(&m_navigator, &Navigator::historyChanged, this, &MainWindow::saveStateSoon);
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(PageFactory factory)
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = new TopBar(m_theme, m_session.isDemo() ? tr("Pied Piper, demo") : QString(), central);
    m_workbench = new Workbench(std::move(factory), central);
    m_status = new StatusArea(m_theme, m_session, central);
    column->addWidget(m_topBar);
    if (m_session.isDemo())
        buildDemoBanner();
    m_notice = new Banner(m_theme, Banner::Kind::Warning, central);
    m_notice->setObjectName(QStringLiteral("noticeBanner"));
    m_notice->setDismissible(true);
    m_notice->hide();
    auto *bannerArea = new QWidget(central);
    bannerArea->setVisible(m_session.isDemo());
    auto *banners = new QVBoxLayout(bannerArea);
    banners->setContentsMargins(space::xl, space::s, space::xl, 0);
    banners->setSpacing(space::s);
    if (m_demoBanner != nullptr)
        banners->addWidget(m_demoBanner);
    m_turned = new NoticeBanner(m_theme, central);
    banners->addWidget(m_notice);
    banners->addWidget(m_turned);
    column->addWidget(bannerArea);
    for (Banner *banner : {m_notice, static_cast<Banner *>(m_turned)}) {
        connect(banner, &Banner::dismissed, bannerArea, [this, bannerArea] {
            bannerArea->setVisible(m_session.isDemo() || !m_notice->isHidden() || !m_turned->isHidden());
        });
    }
    connect(m_turned, &NoticeBanner::opened, this, &MainWindow::go);
    column->addWidget(m_workbench, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_toast = new Toast(central);
    connect(m_topBar->tabs(), &SectionTabs::chosen, this,
            [this](int index) { go(Route::to(sections()[size_t(index)].path)); });
    connect(m_workbench, &Workbench::routeRequested, this, &MainWindow::go);
    connect(m_workbench, &Workbench::demoRequested, this, &MainWindow::demoRequested);
    connect(m_workbench, &Workbench::pageRouteChanged, this, [this](const Route &route) {
        if (!m_workbench->isPaneOpen())
            m_navigator.replaceCurrent(route);
    });
    connect(m_workbench, &Workbench::paneBackRequested, this, [this] {
        // Back of the pane leads to the page beneath it, however many customers were looked at since.
        go(m_workbench->pageRoute());
    });
}

void MainWindow::buildDemoBanner()
{
    m_demoBanner = new Banner(m_theme, Banner::Kind::Info, this);
    m_demoBanner->setObjectName(QStringLiteral("demoBanner"));
    m_demoBanner->setCompact(true);
    m_demoBanner->setMessage(tr("Demo workspace of a made-up company, as of %1. Nothing here reaches the network or "
                                "your own data.")
                                 .arg(exactDate(m_session.asOf().date)));
    QPushButton *exit = m_demoBanner->addAction(tr("Exit demo"));
    exit->setObjectName(QStringLiteral("exitDemo"));
    connect(exit, &QPushButton::clicked, this, &MainWindow::exitDemoRequested);
}

void MainWindow::showNotice(const QString &sentence)
{
    // One that nobody has closed yet is not overwritten by the next.
    const bool another = !m_notice->isHidden() && !m_notice->message().split(u'\n').contains(sentence);
    m_notice->setMessage(another ? m_notice->message() + u'\n' + sentence : sentence);
    m_notice->show();
    m_notice->parentWidget()->show();
}

void MainWindow::tell(const Notice &notice)
{
    m_turned->setNotice(notice);
    m_turned->parentWidget()->show();
}

void MainWindow::start(const std::optional<Route> &route)
{
    for (const QString &note : m_session.openingNotes())
        showNotice(note);
    const std::optional<Route> remembered = m_options.rememberState ? m_state.route() : std::nullopt;
    if (route)
        go(*route);
    else if (m_navigator.featureEnabled() && isFirstStart())
        go(Route::to(paths::welcome));
    else
        go(remembered.value_or(Route::to(paths::success)));
    m_saving->start();
}

void MainWindow::go(const Route &route)
{
    m_navigator.go(route);
}

void MainWindow::takeOver(const QString &link)
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    if (link.isEmpty())
        return;
    if (const auto route = Route::parse(link))
        go(*route);
    else
        m_toast->showMessage(tr("The link %1 leads to no place in this program.").arg(link.left(120)));
}

void MainWindow::showRoute(const Route &route)
{
    m_palette->close();
    m_workbench->showRoute(route);
    const SectionInfo *section = findSection(m_workbench->pageRoute().path());
    const int tab = section == nullptr || int(section->section) >= tabCount ? -1 : int(section->section);
    m_topBar->tabs()->setCurrent(tab);
    showTitle(section);
    Q_EMIT shown(route);
}

void MainWindow::showTitle(const SectionInfo *section)
{
    // The platform adds the program's name.
    const bool integrations = section == nullptr && m_workbench->pageRoute().path() == paths::integrations;
    const QString place = section != nullptr ? section->title : integrations ? tr("Integrations") : tr("Success");
    setWindowTitle(m_session.isDemo() ? tr("%1 (demo)").arg(place) : place);
}

Route MainWindow::currentRoute() const
{
    return m_navigator.current();
}

bool MainWindow::isSettled() const
{
    return m_workbench->isSettled() && !m_session.isSyncing();
}

bool MainWindow::featureEnabled() const
{
    if (m_session.isDemo())
        return m_options.feature.value_or(true);
    if (m_options.feature)
        return *m_options.feature;
    const auto value = m_session.workspace().setting(QStringLiteral("feature.success"));
    return !value || !value->is_boolean() || value->get<bool>();
}

void MainWindow::showFlag()
{
    m_navigator.setFeatureEnabled(featureEnabled());
}

bool MainWindow::isFirstStart() const
{
    // A cache that some sync has filled is somebody's data, however it came there.
    return !m_session.isDemo() && m_session.connectedSources().empty() && !m_state.route();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    saveStateSoon();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    saveStateSoon();
}

void MainWindow::saveStateSoon()
{
    if (isVisible())
        m_saving->start();
}

void MainWindow::saveState()
{
    m_saving->stop();
    if (!m_options.rememberState)
        return;
    m_state.setGeometry(saveGeometry());
    m_state.setSplitter(m_workbench->saveState());
    if (findSection(currentRoute().path()) != nullptr || currentRoute().customerKey())
        m_state.setRoute(currentRoute());
    m_state.save();
}

} // namespace success::ui
