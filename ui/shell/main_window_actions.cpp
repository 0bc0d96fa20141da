// SPDX-License-Identifier: Apache-2.0
#include "core/session/critical_watch.h"
#include "ui/palette/command_palette.h"
#include "ui/routing/ask_to_route.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/backup_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/router.h"
#include "ui/shell/sections.h"
#include "ui/shell/status_area.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>

namespace success::ui {

QAction *MainWindow::newAction(const QString &name, const QString &text, const QKeySequence &keys,
                               const std::function<void()> &work)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!keys.isEmpty()) {
        action->setShortcut(keys);
        m_listed.push_back(action);
    }
    connect(action, &QAction::triggered, this, work);
    addAction(action);
    return action;
}

void MainWindow::makeActions()
{
    makeNavigationActions();
    m_refresh =
        newAction(QStringLiteral("actionRefresh"), tr("Refresh"), QKeySequence(Qt::Key_F5), [this] { refresh(); });
    m_undo =
        newAction(QStringLiteral("actionUndo"), tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    newAction(QStringLiteral("actionSearch"), tr("Search"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (Page *page = m_workbench->currentPage())
            page->focusSearch();
    });
    newAction(QStringLiteral("actionRoute"), tr("Route to…"), routeKeys(), [this] { m_workbench->routeSelection(); });
    m_ask = newAction(QStringLiteral("actionAsk"), tr("Ask about this account"), QKeySequence(Qt::CTRL | Qt::Key_J),
                      [this] { m_workbench->askAboutAccount(); });
    newAction(QStringLiteral("actionPalette"), tr("Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K),
              [this] { m_palette->open(); });
    makeMenu();
}

void MainWindow::makeNavigationActions()
{
    for (int i = 0; i < tabCount; ++i) {
        const SectionInfo &info = sections()[size_t(i)];
        newAction(QStringLiteral("actionTab%1").arg(i + 1), info.title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)),
                  [this, path = info.path] { go(Route::to(path)); });
    }
    m_back = newAction(QStringLiteral("actionBack"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left),
                       [this] { m_navigator.back(); });
    m_forward = newAction(QStringLiteral("actionForward"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
                          [this] { m_navigator.forward(); });
    m_topBar->setNavigation(m_back, m_forward);
}

void MainWindow::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(m_refresh);
    menu->addAction(m_undo);
    menu->addSeparator();
    QAction *integrations = newAction(QStringLiteral("actionIntegrations"), tr("Integrations"), {},
                                      [this] { go(Route::to(paths::integrations)); });
    integrations->setIcon(m_theme.icon(QStringLiteral("plug")));
    const SectionInfo &heard = sectionInfo(Section::Signals);
    QAction *signalsList =
        newAction(QStringLiteral("actionSignals"), heard.title, {}, [this, path = heard.path] { go(Route::to(path)); });
    signalsList->setIcon(m_theme.icon(heard.icon));
    menu->addActions({signalsList, integrations});
    menu->addAction(makeOfflineAction());
    menu->addAction(makeNoticesAction());
    QMenu *themes = menu->addMenu(m_theme.icon(QStringLiteral("sun")), tr("Theme"));
    auto *group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("Follow the system")},
                                                       {ThemeChoice::Light, tr("Light")},
                                                       {ThemeChoice::Dark, tr("Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action =
            newAction(QStringLiteral("actionTheme-") + themeKey(choice), text, {}, [this, chosen = choice] {
                m_theme.setChoice(chosen);
                m_state.setTheme(chosen);
            });
        action->setProperty(paletteTitle, tr("Theme: %1").arg(text));
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        group->addAction(action);
        themes->addAction(action);
    }
    menu->addSeparator();
    m_backups = new BackupActions(m_session, centralWidget());
    QAction *backUp = newAction(QStringLiteral("actionBackUp"), tr("Back up…"), {}, [this] { m_backups->backUp(); });
    backUp->setIcon(m_theme.icon(QStringLiteral("download")));
    backUp->setProperty(paletteTitle, tr("Back up what was decided…"));
    QAction *restore =
        newAction(QStringLiteral("actionRestore"), tr("Restore a backup…"), {}, [this] { m_backups->restore(); });
    restore->setIcon(m_theme.icon(QStringLiteral("folder")));
    menu->addActions({backUp, restore});
    menu->addSeparator();
    QAction *shortcuts = newAction(QStringLiteral("actionShortcuts"), tr("Keyboard shortcuts"),
                                   QKeySequence(Qt::Key_F1), [this] { showShortcuts(); });
    shortcuts->setIcon(m_theme.icon(QStringLiteral("keyboard")));
    QAction *about = newAction(QStringLiteral("actionAbout"), tr("About"), {}, [this] { showAbout(); });
    about->setIcon(m_theme.icon(QStringLiteral("info")));
    QAction *quit =
        newAction(QStringLiteral("actionQuit"), tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    m_refresh->setIcon(m_theme.icon(QStringLiteral("refresh")));
    m_undo->setIcon(m_theme.icon(QStringLiteral("undo")));
    menu->addActions({shortcuts, about});
    menu->addSeparator();
    menu->addAction(quit);
    m_topBar->setMenu(menu);
    newAction(QStringLiteral("actionMenu"), tr("Menu"), QKeySequence(Qt::Key_F10), [this] { m_topBar->openMenu(); });
}

QAction *MainWindow::makeOfflineAction()
{
    m_offline = newAction(QStringLiteral("actionOffline"), tr("Work offline"), {}, [this] {
        const auto saved = m_session.setSchedule(m_session.schedule().everyMinutes, m_offline->isChecked());
        if (!saved)
            m_toast->showMessage(saved.error().sentence);
        updateActions();
    });
    m_offline->setCheckable(true);
    m_offline->setEnabled(!m_session.isDemo()); // the demo reaches no system anyhow
    return m_offline;
}

QAction *MainWindow::makeNoticesAction()
{
    m_notices = newAction(QStringLiteral("actionNotices"), tr("Notify when an account turns critical"), {}, [this] {
        const bool on = m_notices->isChecked();
        const auto saved = m_session.decide(
            [on](Workspace &workspace) { return workspace.setSetting(CriticalWatch::settingKey.toString(), on); });
        if (!saved)
            m_toast->showMessage(saved.error().sentence);
        updateActions();
    });
    m_notices->setCheckable(true);
    m_notices->setEnabled(!m_session.isDemo()); // nothing turns in the demo
    return m_notices;
}

void MainWindow::updateActions()
{
    const auto notices = m_session.workspace().setting(CriticalWatch::settingKey.toString());
    m_notices->setChecked(notices && *notices == true);
    const bool offline = m_session.schedule().offline;
    m_offline->setChecked(offline);
    m_back->setEnabled(m_navigator.history().canGoBack());
    m_forward->setEnabled(m_navigator.history().canGoForward());
    m_ask->setEnabled(m_workbench->isPaneOpen());
    m_refresh->setEnabled(!m_session.isSyncing() && !offline && !m_session.connectedSources().empty());
    const auto last = m_session.workspace().decisions(1);
    const bool undoable = last && !last->empty() && !last->front().undoneAt;
    m_undo->setText(undoable ? tr("Undo: %1").arg(last->front().summary) : tr("Undo"));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Not an action: whatever has the focus (a search, a sheet, an editor) comes first.
    if (event->key() == Qt::Key_Escape)
        escape();
    else if (!pressButton(event) && !enterContent(event))
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::pressButton(const QKeyEvent *event)
{
    // Outside dialogs Qt presses buttons with Space only; nobody expects Enter to do nothing.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if ((event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) || button == nullptr)
        return false;
    button->click();
    return true;
}

bool MainWindow::enterContent(const QKeyEvent *event)
{
    if (event->key() != Qt::Key_Down && event->key() != Qt::Key_Up)
        return false;
    Page *page = m_workbench->currentPage();
    const QWidget *from = focusWidget();
    const bool idle = from == nullptr || from == page || qobject_cast<const SearchField *>(from) != nullptr;
    if (page == nullptr || !page->isVisible() || !idle || (m_workbench->isPaneOpen() && !page->isAncestorOf(from)))
        return false;
    page->focusContent();
    if (auto *view = qobject_cast<QAbstractItemView *>(focusWidget())) {
        if (!view->selectionModel()->hasSelection())
            view->setCurrentIndex(view->currentIndex().isValid() ? view->currentIndex() : view->model()->index(0, 0));
    }
    return true;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    std::vector<const QWidget *> regions{m_topBar};
    for (const QWidget *region : std::initializer_list<const QWidget *>{
             m_demoBanner, m_notice, m_workbench->currentPage(), m_workbench, m_status}) {
        if (region != nullptr)
            regions.push_back(region);
    }
    QWidget *stop = nextStop(focusWidget() != nullptr ? focusWidget() : this, next, regions);
    if (stop == nullptr)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::escape()
{
    for (Sheet *sheet : findChildren<Sheet *>()) {
        if (sheet->isOpen()) {
            sheet->close();
            return;
        }
    }
    if (m_workbench->isPaneOpen())
        go(m_workbench->pageRoute());
    else if (Page *page = m_workbench->currentPage())
        page->focusContent();
}

void MainWindow::undo()
{
    // A page's own offer to undo that decision would undo the one before it from now on.
    for (Toast *offer : findChildren<Toast *>())
        offer->hide();
    const auto undone = m_session.undo();
    if (!undone)
        m_toast->showMessage(undone.error().sentence);
    else if (*undone)
        m_toast->showMessage(tr("Undone: %1").arg((*undone)->summary));
    else
        m_toast->showMessage(tr("There is nothing to undo."));
}

void MainWindow::refresh()
{
    m_session.sync();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_session.folder().path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    std::vector<ShortcutsDialog::Entry> entries;
    for (const QAction *action : m_listed)
        entries.push_back({action == m_undo ? tr("Undo the last decision") : action->text(),
                           action->shortcut().toString(QKeySequence::NativeText)});
    entries.push_back(
        {tr("Close what is open beside the page"), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)});
    const auto keys = [](QKeySequence one, QKeySequence other = {}) {
        const QString first = one.toString(QKeySequence::NativeText);
        return other.isEmpty() ? first : QString(first + u", " + other.toString(QKeySequence::NativeText));
    };
    entries.push_back({tr("Pipeline: the card goes a stage back or on"),
                       keys(QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_Right))});
    entries.push_back({tr("Pipeline: choose the card's stage"), keys(QKeySequence(Qt::Key_M))});
    entries.push_back({tr("Pipeline: change the stage in the table"), keys(QKeySequence(Qt::Key_F2))});
    auto *dialog = new ShortcutsDialog(entries, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace success::ui
