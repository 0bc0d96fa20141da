// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/command_palette.h"
#include "ui/routing/ask_to_route.h"
#include "ui/section/section_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sections.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAction>

namespace success::ui {

void MainWindow::makePalette()
{
    CommandPalette::Surroundings surroundings;
    surroundings.commands = [this] {
        PaletteCommands commands;
        const Route page = m_workbench->pageRoute();
        const SectionInfo *section = findSection(page.path());
        const QString key = currentRoute().customerKey().value_or(QString());
        const PortfolioPtr portfolio = m_session.portfolio();
        const Account *account = portfolio && !key.isEmpty() ? portfolio->find(key) : nullptr;
        if (account != nullptr && section != nullptr) {
            const QString name = account->name.isEmpty() ? account->key : account->name;
            addRouting(commands, m_theme, section->section, name,
                       [this, name, from = section->section, accountKey = account->key](Section to) {
                           routeFromPalette(accountKey, name, from, to);
                       });
        }
        if (const Page *shown = m_workbench->currentPage(); shown != nullptr && section != nullptr)
            addPageButtons(commands, *shown, section->title);
        QList<QAction *> listed;
        for (QAction *action : actions()) {
            const QString name = action->objectName();
            const bool place =
                name.startsWith(u"actionTab") || name == u"actionSignals" || name == u"actionIntegrations";
            if (!place && name != u"actionPalette")
                listed.append(action);
        }
        addWindowActions(commands, m_theme, listed);
        const auto open = [this](const Route &route, const QString &button) {
            openPlace(route, button);
        };
        addPlaces(commands, m_theme, open);
        addSettings(commands, m_theme, open);
        addSavedViews(commands, m_theme, m_session.workspace(), [this](const SavedView &view) {
            go(Route::to(sectionInfo(view.section).path));
            if (auto *viewed = qobject_cast<SectionPage *>(m_workbench->currentPage()))
                viewed->openView(view);
        });
        return commands;
    };
    surroundings.openAccount = [this](const QString &key) {
        go(Route::customer(key));
    };
    surroundings.recent = [this] {
        return m_state.recentChoices();
    };
    surroundings.remember = [this](const QStringList &ids) {
        m_state.setRecentChoices(ids);
    };
    m_palette = new CommandPalette(m_session, m_theme, std::move(surroundings), centralWidget());
}

void MainWindow::openPlace(const Route &route, const QString &button)
{
    go(route);
    Page *page = m_workbench->currentPage();
    auto *opens = page != nullptr && !button.isEmpty() ? page->findChild<QAbstractButton *>(button) : nullptr;
    if (opens != nullptr)
        opens->click();
}

void MainWindow::routeFromPalette(const QString &accountKey, const QString &name, Section from, Section to)
{
    askToRoute(m_session, m_theme, {from, {accountKey}, name, to}, this,
               [this](const Result<void> &decided, const QString &done) {
                   m_toast->showMessage(decided ? done : decided.error().sentence);
               });
}

} // namespace success::ui
