// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sections.h"
#include "ui/table/table_view.h"

#include <gtest/gtest.h>

namespace success::ui::testing {

/// The demo in the window with its real pages, used by mouse. Waits for what it does; nothing is timed.
class TourTest : public ::testing::Test
{
protected:
    static constexpr int patience = 30'000; // ms, for a machine that has much else to do

    void SetUp() override;

    [[nodiscard]] bool settled();
    /// The first of that name that is in view, waited for; none is a failure.
    template<typename Widget>
    Widget *visible(const QString &name = {})
    {
        Widget *shown = nullptr;
        const auto look = [&] {
            const auto all = window->findChildren<Widget *>(name);
            const auto found = std::ranges::find_if(all, [](const Widget *each) { return each->isVisible(); });
            shown = found == all.end() ? nullptr : *found;
            return shown != nullptr;
        };
        EXPECT_TRUE(QTest::qWaitFor(look, patience)) << "nothing in view is called " << name.toStdString();
        return shown;
    }
    void click(QWidget *widget);
    /// Clicks, and waits until the window shows what that decided.
    void decideBy(QWidget *widget);
    /// By its tab; of Pipeline the table.
    void goTo(Section section);

    TableView *table() { return visible<TableView>(); }
    /// The first row of the list in view with that value; -1: there is none.
    int rowOf(const QString &value, const QString &column = QStringLiteral("account_key"));
    /// Where a row is clicked that nothing else happens: beside the column that opens something.
    QPoint pointIn(int row);
    void select(int row);
    /// Chooses an entry of a row's menu.
    void choose(int row, const QString &entry);
    /// Answers the question where to and why that is open, and waits for what follows.
    void answer(Section destination, const QString &reason);
    void undo();

    /// Stands on top of the list in view, marked with where from and why.
    void expectOnTop(const QString &account, Section from, const QString &reason);
    [[nodiscard]] std::vector<AccountRoute> routes() const;
    /// What was decided and stands, the latest first.
    [[nodiscard]] std::vector<Decision> standing(const QString &account = {});

    success::test::DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<UiState> state;
    std::unique_ptr<MainWindow> window;
};

} // namespace success::ui::testing
