// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/critical_watch.h"
#include "ui/notify/notifier.h"
#include "ui/shell/command_line.h"
#include "ui/shell/log_file.h"
#include "ui/shell/main_window.h"
#include "ui/shell/single_instance.h"

#include <QElapsedTimer>

namespace success::ui {

/// The program's one root: owns the theme, the session and the window, and exchanges both when the user enters or
/// leaves the demo.
class Desktop : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        /// Makes the pages that know a session; the shell's own are added by the window.
        std::function<PageFactory(Session &session, Theme &theme)> pages;
        UrlOpener open;
        /// Shows what turned critical outside the window; empty: only the window does.
        std::function<std::unique_ptr<Notifier>()> notifier = {};
    };

    Desktop(CommandLine line, Parts parts, QObject *parent = nullptr);
    ~Desktop() override;

    /// Opens the session and shows the window. False: another window has the data folder and was handed the route.
    [[nodiscard]] Result<bool> start();
    /// Says in a window of its own why start() failed, for who sees no terminal, and offers the backups of a workspace
    /// that is damaged; ends in finished(), or in the window after all.
    void showProblem(const Error &error);
    [[nodiscard]] MainWindow *window() const { return m_open.window.get(); }

Q_SIGNALS:
    void finished(int exitCode); ///< after a screenshot, or when the system ends the program

private:
    /// Everything that belongs to one data folder; destroyed from the bottom up.
    struct Open
    {
        std::unique_ptr<SingleInstance> instance;
        std::unique_ptr<LogFile> log;
        std::unique_ptr<Session> session;
        std::unique_ptr<UiState> state;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<Notifier> notifier;
        std::unique_ptr<CriticalWatch> watch;
    };

    /// nullopt: another process has it.
    [[nodiscard]] Result<std::optional<Open>> openFolder(bool demo, const std::optional<Route> &route);
    void makeWindow(Open &open);
    void watchForCritical(Open &open);
    void show(Open open, const std::optional<Route> &route);
    void switchTo(bool demo);
    void takeScreenshot();
    void followTheSystem();
    void logWhenUsable();
    [[nodiscard]] bool isScreenshot() const { return !m_line.screenshot.isEmpty(); }

    CommandLine m_line;
    Parts m_parts;
    Theme m_theme;
    Open m_open;
    QElapsedTimer m_sinceStart;
};

} // namespace success::ui
