// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"

#include "ui/customer/customer_pane.h"
#include "ui/sections/health/health_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/router.h"
#include "ui/shell/workbench.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

/// The whole window over the whole demo: what a keyboard and a screen reader find in it.
class AccessTest : public ::testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        PageFactory factory;
        factory.pages[paths::health] = [this](QWidget *parent) -> Page * {
            return new HealthPage(*demo.session, theme, parent);
        };
        factory.detail = [this](QWidget *parent) -> DetailPane * {
            return new CustomerPane(*demo.session, theme, parent);
        };
        WindowOptions options;
        options.feature = std::string_view(GetParam()) != "/success-unlock";
        options.open = [](const QUrl &) {
            return true;
        };
        options.now = [] {
            return AsOf::noonUtc(QDate(2026, 11, 22)).instant;
        };
        options.rememberState = false;
        state = std::make_unique<UiState>(demo.session->folder().uiStateFile());
        window = std::make_unique<MainWindow>(*demo.session, theme, *state, std::move(factory), options);
        window->resize(1400, 860);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        if (std::string_view(GetParam()).starts_with("/success/customers"))
            window->go(Route::to(paths::health));
        window->go(*Route::parse(QLatin1String(GetParam())));
        ASSERT_TRUE(QTest::qWaitFor([this] { return window->isSettled(); }, 20'000));
    }

    [[nodiscard]] QList<QWidget *> stops() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled() &&
                widget->focusProxy() == nullptr)
                found << widget;
        }
        return found;
    }

    static std::string described(const QWidget *widget)
    {
        QString path;
        for (; widget != nullptr; widget = widget->parentWidget())
            path = QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName() + u'/' + path;
        return path.toStdString();
    }

    test::DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<UiState> state;
    std::unique_ptr<MainWindow> window;
};

TEST_P(AccessTest, WhatTakesTheKeyboardHasAName)
{
    EXPECT_GT(stops().size(), 3);
    for (QWidget *widget : stops()) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(spoken, nullptr) << described(widget);
        EXPECT_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty()) << described(widget);
    }
}

TEST_P(AccessTest, TabReachesEverythingOnceFromTheTopDown)
{
    const QList<QWidget *> all = stops();
    QList<QWidget *> visited;
    for (int i = 0; i < all.size(); ++i) {
        QWidget *const before = QApplication::focusWidget();
        QTest::keyClick(before != nullptr ? before : window.get(), Qt::Key_Tab);
        for (int part = 1; part < 3 && qobject_cast<QDateEdit *>(before) == QApplication::focusWidget(); ++part)
            QTest::keyClick(before, Qt::Key_Tab); // day, month and year are stops within a date
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        ASSERT_FALSE(visited.contains(QApplication::focusWidget()))
            << "comes back early to " << described(QApplication::focusWidget());
        visited << QApplication::focusWidget();
    }
    EXPECT_EQ(visited.size(), all.size());
    // Wherever it began, it goes down: top bar, banner, page, pane, status.
    const Workbench &bench = window->workbench();
    const auto region = [&](const QWidget *widget) {
        return bench.currentPage()->isAncestorOf(widget)            ? 2
               : bench.isAncestorOf(widget)                         ? 3
               : widget->objectName() == QStringLiteral("exitDemo") ? 1
               : widget->mapTo(window.get(), QPoint()).y() < 60     ? 0
                                                                    : 4;
    };
    int falls = 0;
    for (int i = 0; i < visited.size(); ++i)
        falls += region(visited[(i + 1) % visited.size()]) < region(visited[i]) ? 1 : 0;
    EXPECT_EQ(falls, 1) << "each region is left once, and the last leads to the first";
    const QWidget *last = QApplication::focusWidget();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), last);
}

class HealthKeysTest : public AccessTest
{
};

TEST_P(HealthKeysTest, ArrowsEnterTheTableAndComeBackToIt)
{
    const auto key = [this](Qt::Key pressed) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : window.get(), pressed);
    };
    key(Qt::Key_Down);
    auto *table = qobject_cast<QAbstractItemView *>(QApplication::focusWidget());
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->selectionModel()->selectedRows().value(0).row(), 0);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    EXPECT_TRUE(window->workbench().isPaneOpen());
    EXPECT_FALSE(table->hasFocus());
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(window->workbench().isPaneOpen());
    EXPECT_TRUE(table->hasFocus()) << "back to the row it was opened from";
    EXPECT_EQ(table->selectionModel()->selectedRows().value(0).row(), 1);
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(table->hasFocus());
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_NE(qobject_cast<QLineEdit *>(QApplication::focusWidget()), nullptr);
    key(Qt::Key_Down);
    EXPECT_TRUE(table->hasFocus());
}

INSTANTIATE_TEST_SUITE_P(Health, HealthKeysTest, ::testing::Values("/success/health"));

INSTANTIATE_TEST_SUITE_P(Places, AccessTest,
                         ::testing::Values("/success/health", "/success/convert", "/success/contracts",
                                           "/success/pipeline", "/success/re-engage", "/success/close-the-loop",
                                           "/settings/integrations", "/success-unlock",
                                           "/success/customers/hooli.example"),
                         [](const auto &place) {
                             std::string name = place.param;
                             std::erase_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
                             return name;
                         });

} // namespace
