// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/customer/customer_pane.h"
#include "ui/format/route_words.h"
#include "ui/routing/route_bar.h"
#include "ui/routing/route_dialog.h"
#include "ui/sections/health/health_page.h"
#include "ui/shell/router.h"
#include "ui/shell/workbench.h"
#include "ui/table/table_view.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

TEST(RouteWordsTest, NamePlacesOnceAndTellWhyAndWhen)
{
    EXPECT_EQ(routedFromText({}), QString());
    const std::vector<RouteMark> routes{{QStringLiteral("health"), QStringLiteral("Trial"), u"2026-11-22T12:00:00Z"_qs},
                                        {QStringLiteral("re-engage"), {}, u"2026-11-20T12:00:00Z"_qs},
                                        {QStringLiteral("health"), {}, u"2026-11-19T12:00:00Z"_qs}};
    EXPECT_EQ(routedFromText(routes), QStringLiteral("Routed from Health, Re-engage"));
    const QStringList lines = routedFromLines(routes).split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].startsWith(u"Routed from Health, ")) << lines[0].toStdString();
    EXPECT_TRUE(lines[0].endsWith(u": Trial")) << lines[0].toStdString();
    EXPECT_TRUE(lines[0].contains(u"2026")) << lines[0].toStdString();
    EXPECT_EQ(routeMarks(Value(routes)).size(), 3u);
    EXPECT_TRUE(routeMarks(Value()).empty());
}

TEST(RouteDialogTest, OffersNaturalMovesFirstAndTheReasonNext)
{
    Theme theme(ThemeChoice::Light);
    RouteDialog dialog(theme, Section::Pipeline, QStringLiteral("Hooli"));
    EXPECT_EQ(dialog.destination(), Section::Contracts);
    const auto offered = dialog.findChildren<QRadioButton *>();
    ASSERT_EQ(offered.size(), 4);
    EXPECT_FALSE(offered[0]->accessibleDescription().isEmpty());
    EXPECT_FALSE(offered[1]->accessibleDescription().isEmpty());
    EXPECT_TRUE(offered[2]->accessibleDescription().isEmpty());
    dialog.choose(Section::ReEngage);
    EXPECT_EQ(dialog.destination(), Section::ReEngage);
    dialog.choose(Section::Pipeline);
    EXPECT_EQ(dialog.destination(), Section::ReEngage) << "the place it comes from is not offered";
}

TEST(RouteDialogTest, IsLookedAtInBothThemes)
{
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme theme(choice);
        theme.apply();
        RouteDialog dialog(theme, Section::Pipeline, QStringLiteral("Hooli"));
        dialog.show();
        EXPECT_TRUE(dialog.grab().save(QStringLiteral(SUCCESS_GALLERY "/route-%1.png").arg(themeKey(choice))));
    }
}

class RoutingTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        PageFactory factory;
        factory.pages[paths::health] = [this](QWidget *parent) {
            return new HealthPage(*demo.session, theme, parent);
        };
        factory.detail = [this](QWidget *parent) {
            return new CustomerPane(*demo.session, theme, parent);
        };
        bench = std::make_unique<Workbench>(std::move(factory));
        bench->resize(1400, 800);
        bench->show();
        bench->showRoute(Route::to(paths::health));
        ASSERT_TRUE(QTest::qWaitFor([this] { return bench->isSettled(); }));
        table = bench->findChild<TableView *>(QStringLiteral("healthTable"));
        ASSERT_TRUE(table);
    }

    std::vector<AccountRoute> routes() const { return routesIn(demo.session->portfolio()->workspace).all; }
    QString keyAt(int row) const { return table->tableModel()->index(row, 0).data(AccountKeyRole).toString(); }

    /// Answers the dialog that is open, and waits for what follows.
    void answer(Section destination, const char *reason = "")
    {
        auto *dialog = bench->findChild<RouteDialog *>();
        ASSERT_TRUE(dialog);
        dialog->choose(destination);
        dialog->findChild<QLineEdit *>(QStringLiteral("routeReason"))->setText(QString::fromUtf8(reason));
        ASSERT_TRUE(demo.changed([&] {
            QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("routeAccept")), Qt::LeftButton);
        }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<Workbench> bench;
    TableView *table = nullptr;
};

TEST_F(RoutingTest, SelectedRowsAreRoutedTogetherAndUndoneTogether)
{
    const QString first = keyAt(0);
    const QString second = keyAt(1);
    table->selectRow(0);
    table->selectionModel()->select(table->tableModel()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench->routeSelection();
    answer(Section::Convert, "Still likely");
    ASSERT_EQ(routes().size(), 2u);
    for (const AccountRoute &route : routes()) {
        EXPECT_TRUE(route.accountKey == first || route.accountKey == second);
        EXPECT_EQ(route.from, Section::Health);
        EXPECT_EQ(route.destination, Section::Convert);
        EXPECT_EQ(route.reason, QStringLiteral("Still likely"));
    }
    ASSERT_TRUE(demo.changed([this] { ASSERT_TRUE(demo.session->undo()); }));
    EXPECT_TRUE(routes().empty());
}

TEST_F(RoutingTest, CancellingAndAnEmptySelectionRouteNothing)
{
    table->clearSelection();
    bench->routeSelection();
    EXPECT_FALSE(bench->findChild<RouteDialog *>());
    table->selectRow(0);
    bench->routeSelection();
    auto *dialog = bench->findChild<RouteDialog *>();
    ASSERT_TRUE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(demo.session->workspace().decisions()->empty());
}

TEST_F(RoutingTest, ARoutedAccountStandsOnTopWithItsReasonOnHover)
{
    const auto *model = table->tableModel();
    const QString last = keyAt(model->rowCount() - 1);
    ASSERT_TRUE(demo.changed([&] {
        ASSERT_TRUE(demo.session->decide([&](Workspace &workspace) {
            return routeAccounts(workspace, {last}, Section::Contracts, Section::Health, u"Payment trouble"_qs);
        }));
    }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return bench->isSettled(); }));
    EXPECT_EQ(keyAt(0), last);
    const QModelIndex cell = model->index(0, model->columnOf(QStringLiteral("account")));
    EXPECT_TRUE(cell.data(RoutedRole).toBool());
    EXPECT_TRUE(cell.data(Qt::ToolTipRole).toString().contains(u"Payment trouble"));
    EXPECT_TRUE(cell.data(Qt::AccessibleTextRole).toString().contains(u"Routed from Contracts"));
}

TEST_F(RoutingTest, CustomerDetailRoutesShowsAndEnds)
{
    const QString key = keyAt(0);
    bench->showRoute(Route::customer(key));
    ASSERT_TRUE(QTest::qWaitFor([this] { return bench->isSettled(); }, 20'000));
    auto *bar = bench->findChild<RouteBar *>();
    ASSERT_TRUE(bar);
    const auto button = [bar](const char *name) {
        return bar->findChild<QAbstractButton *>(QString::fromLatin1(name));
    };
    EXPECT_FALSE(button("routeTo-health")->isEnabled()) << "it was opened from there";
    QTest::mouseClick(button("routeTo-pipeline"), Qt::LeftButton);
    auto *dialog = bench->findChild<RouteDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->destination(), Section::Pipeline);
    answer(Section::Pipeline, "Signed soon");
    ASSERT_EQ(routes().size(), 1u);
    ASSERT_TRUE(button("routeDone-pipeline"));
    const auto labels = bar->findChildren<QLabel *>();
    EXPECT_TRUE(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"Signed soon"); }));

    ASSERT_TRUE(demo.changed([&] { QTest::mouseClick(button("routeDone-pipeline"), Qt::LeftButton); }));
    EXPECT_TRUE(routes().empty());
    EXPECT_FALSE(button("routeDone-pipeline"));
    ASSERT_TRUE(demo.changed([this] { ASSERT_TRUE(demo.session->undo()); }));
    EXPECT_EQ(routes().size(), 1u);
    EXPECT_TRUE(button("routeDone-pipeline"));
}

TEST_F(RoutingTest, TheKeyboardRoutesWhatItIsIn)
{
    table->selectRow(0);
    const QString opened = keyAt(1);
    bench->showRoute(Route::customer(opened));
    ASSERT_TRUE(QTest::qWaitFor([this] { return bench->isSettled(); }, 20'000));
    bench->setExpanded(true);
    bench->routeSelection();
    answer(Section::Contracts);
    ASSERT_EQ(routes().size(), 1u);
    EXPECT_EQ(routes().front().accountKey, opened);
}

} // namespace
