// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace success::ui::testing {

/// A page that remembers what it was told.
class FakePage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

    void showRoute(const Route &route) override
    {
        m_route = route;
        ++shown;
    }
    [[nodiscard]] Route currentRoute() const override { return m_route; }
    [[nodiscard]] bool isSettled() const override { return ready; }
    void focusSearch() override { ++searches; }

    void filter(const QString &key, const QString &value)
    {
        m_route = m_route.with(key, value);
        Q_EMIT routeChanged(m_route);
    }

    int shown = 0;
    int searches = 0;
    bool ready = true;

private:
    Route m_route;
};

class FakePane : public DetailPane
{
    Q_OBJECT

public:
    using DetailPane::DetailPane;

    void showAccount(const QString &key) override { account = key; }
    void setExpanded(bool value) override { expanded = value; }
    [[nodiscard]] bool isSettled() const override { return ready; }

    QString account;
    bool expanded = false;
    bool ready = true;
};

/// A window over a session in a folder of its own; no recordings are read, nothing is synced.
class ShellTest : public ::testing::Test
{
protected:
    void SetUp() override;

    /// Made at the first call, with the options as they are then.
    MainWindow &window();
    FakePage *health() { return window().findChild<FakePage *>(QStringLiteral("page-success-health")); }
    FakePane *pane() { return window().findChild<FakePane *>(QStringLiteral("detailPane")); }
    template<typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = window().findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window(), key, modifiers);
    }
    [[nodiscard]] QString path() { return window().currentRoute().path(); }

    QTemporaryDir m_folder;
    bool m_demo = false;
    std::optional<bool> m_feature;
    QList<QUrl> m_opened;
    bool m_openerWorks = true;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiState> m_state;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace success::ui::testing
