// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_pages.h"
#include "tests/gui/demo_session.h"

#include "ui/routing/route_dialog.h"
#include "ui/section/view_name_dialog.h"
#include "ui/sections/reengage/dismiss_dialog.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/router.h"
#include "ui/shell/start_problem.h"
#include "ui/shell/workbench.h"
#include "ui/table/table_view.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

/// The whole window over the whole demo: what a keyboard and a screen reader find in it.
class AccessTest : public ::testing::TestWithParam<const char *>
{
public:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
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
        window = std::make_unique<MainWindow>(*demo.session, theme, *state,
                                              success::ui::testing::everyPage(*demo.session, theme), options);
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

    /// Whatever takes the keyboard in `root`, and every button, says what it is.
    static void expectNames(const QWidget &root)
    {
        for (QWidget *widget : root.findChildren<QWidget *>()) {
            const bool speaks = (widget->focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<QAbstractButton *>(widget);
            if (!speaks || !widget->isVisible() || widget->focusProxy() != nullptr)
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr) << described(widget);
            EXPECT_FALSE(spoken->text(QAccessible::Name).trimmed().isEmpty()) << described(widget);
        }
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
    expectNames(*window);
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

/// Sheets, by what opens them on their page.
class SheetAccessTest : public AccessTest
{
};

TEST_P(SheetAccessTest, WhatIsOpenedHasNamesAndTakesTheKeyboard)
{
    const auto openSheets = [this] {
        QList<Sheet *> open;
        for (Sheet *sheet : window->findChildren<Sheet *>()) {
            if (sheet->isOpen())
                open << sheet;
        }
        return open;
    };
    const QString opener = Route::parse(QLatin1String(GetParam()))->value(QStringLiteral("opener"));
    if (!opener.isEmpty()) {
        auto *button = window->workbench().currentPage()->findChild<QAbstractButton *>(opener);
        ASSERT_NE(button, nullptr) << opener.toStdString();
        button->click();
    } else {
        auto *table = window->workbench().currentPage()->findChild<TableView *>();
        ASSERT_NE(table, nullptr);
        for (TableView *each : window->workbench().currentPage()->findChildren<TableView *>()) {
            if (each->isVisible())
                table = each;
        }
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, table->currentIndex().column()));
        QTest::keyClick(table, Qt::Key_Return);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return openSheets().size() == 1 && window->isSettled(); }, 20'000));
    Sheet *sheet = openSheets().front();
    expectNames(*sheet);
    EXPECT_TRUE(sheet->isAncestorOf(QApplication::focusWidget()) || sheet == QApplication::focusWidget())
        << "the keyboard is in the sheet";
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_TRUE(openSheets().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Sheets, SheetAccessTest,
                         ::testing::Values("/success/health?opener=healthSettings", "/success/convert",
                                           "/success/contracts", "/success/contracts?opener=contractSettings",
                                           "/success/re-engage", "/success/close-the-loop",
                                           "/success/close-the-loop?opener=addShipped",
                                           "/success/close-the-loop?opener=draftMails"));

/// Dialogs, shown by themselves.
TEST(DialogAccessTest, EveryDialogHasNamesAndEndsWithEscape)
{
    const QTemporaryDir folder;
    Theme theme(ThemeChoice::Light);
    theme.apply();
    const auto refuse = [](const QString &) {
        return Result<void>();
    };
    const BackupSummary summary{AsOf::noonUtc(QDate(2026, 11, 22)).instant, QStringLiteral("0.1.0"), false, 12, 3, {}};
    std::vector<std::unique_ptr<QDialog>> dialogs;
    dialogs.push_back(std::make_unique<AboutDialog>(folder.path()));
    dialogs.push_back(std::make_unique<ViewNameDialog>(QStringLiteral("Save as a view"), QStringLiteral("Words"),
                                                       QString(), refuse, nullptr));
    dialogs.push_back(std::make_unique<RestoreDialog>(QStringLiteral("x.backup"), summary));
    QFile backup(folder.filePath(QStringLiteral("x.backup")));
    ASSERT_TRUE(backup.open(QIODevice::WriteOnly));
    dialogs.push_back(std::make_unique<StartProblem>(Error{ErrorKind::Storage, QStringLiteral("It is damaged."), {}},
                                                     DataFolder{folder.path(), false}));
    dialogs.push_back(std::make_unique<RouteDialog>(theme, Section::Health, QStringLiteral("Hooli")));
    dialogs.push_back(std::make_unique<DismissDialog>(QStringLiteral("Hooli"), QDate(2026, 11, 22)));
    for (const auto &dialog : dialogs) {
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        AccessTest::expectNames(*dialog);
        EXPECT_FALSE(dialog->windowTitle().isEmpty()) << dialog->objectName().toStdString();
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        EXPECT_FALSE(dialog->isVisible()) << dialog->objectName().toStdString();
    }
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
                         ::testing::Values("/success/health", "/success/convert", "/success/convert?tab=settings",
                                           "/success/contracts", "/success/contracts?view=reconciliation",
                                           "/success/contracts?view=movements", "/success/contracts?view=renewals",
                                           "/success/pipeline", "/success/pipeline?view=table",
                                           "/success/pipeline?view=settings", "/success/re-engage",
                                           "/success/close-the-loop", "/success/close-the-loop?view=shipped",
                                           "/success/close-the-loop?view=matches", "/success/signals",
                                           "/settings/integrations", "/settings/integrations?tab=schedule",
                                           "/success-unlock", "/success/customers/hooli.example"),
                         [](const auto &place) {
                             std::string name = place.param;
                             std::erase_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
                             return name;
                         });

} // namespace
