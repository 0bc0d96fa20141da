// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/shell/mail_draft.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/ui_state.h"

#include <QMainWindow>

class QActionGroup;
class QTimer;

namespace success::ui {

class BackupActions;
class Banner;
class CommandPalette;
class StatusArea;
class NoticeBanner;
struct Notice;
class Toast;
class TopBar;
class Workbench;
struct SectionInfo;

/// What the window is given from outside besides the session.
struct WindowOptions
{
    std::optional<bool> feature;  ///< the run's override of the workspace's flag
    UrlOpener open;               ///< opens mails and pages outside the program
    std::function<Instant()> now; ///< the wall clock syncs are dated by
    bool rememberState = true;    ///< false: geometry and place are neither restored nor saved (screenshots)
};

/// The window: top bar, demo banner, workbench, status line, and the actions. It decides nothing of what pages show.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `factory` makes Health and Customer Detail; the shell adds its own pages.
    MainWindow(Session &session, Theme &theme, UiState &state, PageFactory factory, WindowOptions options);
    ~MainWindow() override;

    /// Goes to `route`; without one to where the window was closed, to the welcome page at a first start, or to Health.
    void start(const std::optional<Route> &route);
    void go(const Route &route);
    /// From another start of the program: comes to the front, and goes there if it is a place.
    void takeOver(const QString &link);

    /// Tells of something in the window itself, until it is opened or closed.
    void tell(const Notice &notice);

    /// Writes place, geometry and splitter to disk, where they are remembered. Done by itself when the window closes
    /// and shortly after they change, so that a crash takes little of it.
    void saveState();

    [[nodiscard]] Route currentRoute() const;
    /// Everything on screen has its data.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] Navigator &navigator() { return m_navigator; }
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] BackupActions &backups() { return *m_backups; }

Q_SIGNALS:
    void demoRequested();
    void exitDemoRequested();
    void shown(const success::ui::Route &route); ///< after the window has changed to it

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void addShellPages(PageFactory &factory);
    void build(PageFactory factory);
    void buildDemoBanner();
    void showNotice(const QString &sentence);
    void makeActions();
    void makeNavigationActions();
    void makeMenu();
    QAction *makeOfflineAction();
    QAction *makeNoticesAction();
    QAction *newAction(const QString &name, const QString &text, const QKeySequence &keys,
                       const std::function<void()> &work);
    void showRoute(const Route &route);
    void showTitle(const SectionInfo *section);
    void showFlag();
    void updateActions();
    void escape();
    bool enterContent(const QKeyEvent *event);
    bool pressButton(const QKeyEvent *event);
    void undo();
    void refresh();
    void makePalette();
    void openPlace(const Route &route, const QString &button);
    void routeFromPalette(const QString &accountKey, const QString &name, Section from, Section to);
    void showAbout();
    void showShortcuts();
    void saveStateSoon();
    [[nodiscard]] bool featureEnabled() const;
    [[nodiscard]] bool isFirstStart() const;

    Session &m_session;
    Theme &m_theme;
    UiState &m_state;
    WindowOptions m_options;
    Navigator m_navigator;
    TopBar *m_topBar = nullptr;
    Banner *m_demoBanner = nullptr;
    Banner *m_notice = nullptr; ///< what happened to the data without anyone asking (a rebuilt cache)
    NoticeBanner *m_turned = nullptr;
    Workbench *m_workbench = nullptr;
    StatusArea *m_status = nullptr;
    Toast *m_toast = nullptr;
    CommandPalette *m_palette = nullptr;
    BackupActions *m_backups = nullptr;
    QTimer *m_saving = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_ask = nullptr;
    QAction *m_offline = nullptr;
    QAction *m_notices = nullptr;
    std::vector<QAction *> m_listed; ///< in the shortcuts dialog, in this order
};

} // namespace success::ui
