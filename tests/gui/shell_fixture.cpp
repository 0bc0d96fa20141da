// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/shell_fixture.h"

#include "ui/shell/router.h"

namespace success::ui::testing {

void ShellTest::SetUp()
{
    ASSERT_TRUE(m_folder.isValid());
    m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    m_theme->apply();
}

MainWindow &ShellTest::window()
{
    if (m_window)
        return *m_window;
    if (!m_session) {
        SessionOptions options;
        options.demo = m_demo;
        options.dataDir = m_folder.path();
        options.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
        options.now = [] {
            return AsOf::noonUtc(QDate(2026, 11, 22)).instant;
        };
        auto opened = Session::open(options);
        EXPECT_TRUE(opened) << (opened ? "" : opened.error().sentence.toStdString());
        m_session = std::move(*opened);
    }
    m_state = std::make_unique<UiState>(m_session->folder().uiStateFile());
    PageFactory factory;
    factory.pages[paths::health] = [](QWidget *parent) -> Page * {
        return new FakePage(parent);
    };
    factory.detail = [](QWidget *parent) -> DetailPane * {
        return new FakePane(parent);
    };
    WindowOptions options;
    options.feature = m_feature;
    options.open = [this](const QUrl &url) {
        m_opened << url;
        return m_openerWorks;
    };
    options.now = [] {
        return AsOf::noonUtc(QDate(2026, 11, 22)).instant;
    };
    m_window = std::make_unique<MainWindow>(*m_session, *m_theme, *m_state, std::move(factory), options);
    m_window->resize(1400, 860);
    m_window->show();
    m_window->activateWindow(); // shortcuts work in the active window only
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    return *m_window;
}

} // namespace success::ui::testing
