// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/integrations_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/router.h"
#include "ui/shell/sections.h"
#include "ui/shell/setup_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/welcome_page.h"

namespace success::ui {

namespace {

UnlockPage::Services unlockServices(Session &session, const UrlOpener &open)
{
    return {[&session]() -> std::optional<AccessRequest> {
                return session.workspace().pendingAccessRequest().value_or(std::nullopt);
            },
            [&session](const AccessRequest &request) {
                return session.decide([&request](Workspace &workspace) { return workspace.requestAccess(request); });
            },
            [&session] {
                const auto value = session.workspace().setting(QStringLiteral("feature.request_address"));
                return value && value->is_string() ? QString::fromStdString(value->get<std::string>()) : QString();
            },
            open};
}

} // namespace

void MainWindow::addShellPages(PageFactory &factory)
{
    factory.pages[paths::welcome] = [this](QWidget *parent) -> Page * {
        auto *page = new WelcomePage(m_theme, parent);
        connect(page, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
        connect(page, &WelcomePage::connectRequested, this, [this] { go(Route::to(paths::integrations)); });
        return page;
    };
    factory.pages[paths::unlock] = [this](QWidget *parent) -> Page * {
        auto *page = new UnlockPage(m_theme, unlockServices(m_session, m_options.open), !m_session.isDemo(), parent);
        connect(page, &UnlockPage::demoRequested, this, &MainWindow::demoRequested);
        return page;
    };
    factory.pages[paths::integrations] = [this](QWidget *parent) -> Page * {
        return new IntegrationsPage(m_theme, m_session, m_options.open, m_options.now, parent);
    };
    for (const SectionInfo &info : sections()) {
        if (factory.pages.contains(info.path))
            continue;
        factory.pages[info.path] = [this, &info](QWidget *parent) -> Page * {
            auto *page = new SetupPage(m_theme, m_session, info, m_options.now, parent);
            connect(page, &SetupPage::demoRequested, this, &MainWindow::demoRequested);
            return page;
        };
    }
}

} // namespace success::ui
