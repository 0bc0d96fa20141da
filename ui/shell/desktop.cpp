// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/desktop.h"

#include "ui/notify/critical_notice.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/start_problem.h"
#include "ui/shell/termination.h"
#include "ui/shell/workbench.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

namespace success::ui {

namespace {

Q_LOGGING_CATEGORY(desktopLog, "success.desktop")

constexpr int screenshotMs = 60'000;
constexpr QSize screenshotSize(1440, 900);

Instant wallClock()
{
    return instantFromEpoch(QDateTime::currentSecsSinceEpoch());
}

} // namespace

Desktop::Desktop(CommandLine line, Parts parts, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_parts(std::move(parts))
    , m_theme(m_line.theme.value_or(ThemeChoice::System))
{
    m_sinceStart.start();
}

Desktop::~Desktop() = default;

Result<bool> Desktop::start()
{
    auto opened = openFolder(m_line.demo, m_line.route);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!*opened)
        return false;
    if (const auto chosen = (*opened)->state->theme(); chosen && !m_line.theme)
        m_theme.setChoice(*chosen);
    m_theme.apply();
    makeWindow(**opened);
    show(std::move(**opened), m_line.route);
    logWhenUsable();
    if (isScreenshot())
        takeScreenshot();
    else
        followTheSystem();
    return true;
}

void Desktop::showProblem(const Error &error)
{
    m_theme.apply();
    const AsOf asOf = m_line.asOf.value_or(AsOf::noonUtc(QDateTime::currentDateTimeUtc().date()));
    const auto folder = DataFolder::prepare(m_line.dataDir, m_line.demo, asOf);
    const bool restorable = folder && isDamaged(error);
    auto *problem = new StartProblem(error, restorable ? std::optional(*folder) : std::nullopt);
    problem->setAttribute(Qt::WA_DeleteOnClose);
    connect(problem, &QDialog::rejected, this, [this] { Q_EMIT finished(1); });
    connect(problem, &QDialog::accepted, this, [this] {
        const auto started = start();
        if (!started)
            showProblem(started.error());
        else if (!*started)
            Q_EMIT finished(0);
    });
    problem->show();
}

void Desktop::logWhenUsable()
{
    // Queued: what has arrived is painted first.
    connect(
        &window()->workbench(), &Workbench::settled, this,
        [this] { qCInfo(desktopLog) << "usable after" << m_sinceStart.elapsed() << "ms"; },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Desktop::followTheSystem()
{
    auto *termination = new Termination(this);
    connect(termination, &Termination::requested, this, [this] {
        qCInfo(desktopLog) << "asked to end by a signal";
        m_open.window->saveState();
        Q_EMIT finished(0);
    });
    // The session's end: the answer must be on disk when this returns.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_open.window->saveState(); },
        Qt::DirectConnection);
}

Result<std::optional<Desktop::Open>> Desktop::openFolder(bool demo, const std::optional<Route> &route)
{
    SessionOptions options;
    options.demo = demo;
    options.dataDir = m_line.dataDir;
    options.asOf = m_line.asOf;
    options.keepHistory = true;
    options.automatic = true;
    const AsOf asOf = m_line.asOf.value_or(AsOf::noonUtc(QDateTime::currentDateTimeUtc().date()));
    const auto folder = DataFolder::prepare(m_line.dataDir, demo, asOf);
    if (!folder)
        return tl::unexpected(folder.error());
    Open open;
    if (!isScreenshot()) {
        open.instance = std::make_unique<SingleInstance>(folder->path);
        const Result<bool> ours = open.instance->claim(route ? route->toString() : QString());
        if (!ours)
            return tl::unexpected(ours.error());
        if (!*ours)
            return std::optional<Open>();
    }
    if (auto opened = LogFile::open(folder->logFile()))
        open.log = std::move(*opened);
    else
        qCWarning(desktopLog).noquote() << opened.error().sentence;
    auto session = Session::open(options);
    if (!session)
        return tl::unexpected(session.error());
    open.session = std::move(*session);
    open.state = std::make_unique<UiState>(open.session->folder().uiStateFile());
    return std::optional<Open>(std::move(open));
}

void Desktop::makeWindow(Open &open)
{
    Session &session = *open.session;
    WindowOptions options{m_line.feature, m_parts.open, wallClock, !isScreenshot()};
    open.window = std::make_unique<MainWindow>(session, m_theme, *open.state, m_parts.pages(session, m_theme),
                                               std::move(options));
    MainWindow *window = open.window.get();
    if (m_line.size || isScreenshot())
        window->resize(m_line.size.value_or(screenshotSize));
    if (open.instance)
        connect(open.instance.get(), &SingleInstance::routeReceived, window, &MainWindow::takeOver);
    // The window asks from inside one of its own buttons: it must not be destroyed before that returns.
    connect(
        window, &MainWindow::demoRequested, this, [this] { switchTo(true); }, Qt::QueuedConnection);
    connect(
        window, &MainWindow::exitDemoRequested, this, [this] { switchTo(false); }, Qt::QueuedConnection);
    connect(&session, &Session::failed, this,
            [](const Error &error) { qCWarning(desktopLog).noquote() << error.sentence; });
    connect(&session, &Session::noticed, this,
            [](const QString &sentence) { qCWarning(desktopLog).noquote() << sentence; });
    if (!session.isDemo() && !m_line.asOf && !isScreenshot())
        watchForCritical(open);
}

void Desktop::watchForCritical(Open &open)
{
    MainWindow *window = open.window.get();
    open.watch = std::make_unique<CriticalWatch>(*open.session);
    if (m_parts.notifier)
        open.notifier = m_parts.notifier();
    Notifier *notifier = open.notifier.get();
    connect(open.watch.get(), &CriticalWatch::looked, window, [window, notifier](const auto &turns) {
        if (turns.empty())
            return;
        const Notice notice = criticalNotice(turns);
        if (notifier != nullptr)
            notifier->show(notice);
        else
            window->tell(notice);
    });
    if (notifier == nullptr)
        return;
    connect(notifier, &Notifier::unavailable, window, &MainWindow::tell);
    connect(notifier, &Notifier::activated, window, [window](const Route &route) { window->takeOver(route.toLink()); });
}

void Desktop::show(Open open, const std::optional<Route> &route)
{
    for (const QString &note : open.session->openingNotes())
        qCWarning(desktopLog).noquote() << note;
    qCInfo(desktopLog).noquote() << "Success Desktop" << SUCCESS_VERSION << (open.session->isDemo() ? "demo" : "live");
    // The old window stands on the old session.
    m_open.watch.reset();
    m_open.notifier.reset();
    m_open.window.reset();
    m_open = std::move(open);
    m_open.window->start(route);
    m_open.window->show();
    m_open.session->load();
}

void Desktop::switchTo(bool demo)
{
    if (m_open.session->isDemo() == demo)
        return;
    auto opened = openFolder(demo, std::nullopt);
    if (!opened) {
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Success Desktop"), opened.error().sentence,
                                    QMessageBox::Ok, window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return;
    }
    if (!*opened)
        return; // another window shows it, and has come to the front
    makeWindow(**opened);
    (*opened)->window->restoreGeometry(window()->saveGeometry());
    window()->close();
    show(std::move(**opened), std::nullopt);
}

void Desktop::takeScreenshot()
{
    MainWindow *subject = window();
    auto failure = std::make_shared<QString>();
    connect(m_open.session.get(), &Session::failed, this, [failure](const Error &error) { *failure = error.sentence; });
    auto *picture = new Screenshot({subject, [subject] { return subject->isSettled(); },
                                    [failure] {
                                        return *failure;
                                    }},
                                   m_line.screenshot, screenshotMs, this);
    connect(picture, &Screenshot::saved, this, [this] { Q_EMIT finished(0); });
    connect(picture, &Screenshot::failed, this, [this](const Error &error) {
        std::fprintf(stderr, "success-desktop: %s\n", error.sentence.toUtf8().constData());
        Q_EMIT finished(1);
    });
}

} // namespace success::ui
