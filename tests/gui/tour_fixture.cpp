// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/tour_fixture.h"

#include "tests/gui/demo_pages.h"
#include "ui/routing/route_dialog.h"
#include "ui/section/routed_banner.h"
#include "ui/shell/router.h"
#include "ui/widgets/elided_label.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace success::ui::testing {
namespace {

/// The column that is shown in that place, of those that are not hidden.
int shownColumn(const TableView &table, int place)
{
    const auto *header = table.horizontalHeader();
    int at = 0;
    while (table.isColumnHidden(header->logicalIndex(at)) || place-- > 0)
        ++at;
    return header->logicalIndex(at);
}

} // namespace

void TourTest::SetUp()
{
    ASSERT_TRUE(demo.session && demo.session->portfolio());
    theme.apply();
    state = std::make_unique<UiState>(demo.session->folder().uiStateFile());
    WindowOptions options;
    options.now = systemNow;
    window = std::make_unique<MainWindow>(*demo.session, theme, *state, everyPage(*demo.session, theme), options);
    window->resize(1600, 950);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get(), patience));
    window->start(Route::to(paths::health));
    ASSERT_TRUE(settled());
}

bool TourTest::settled()
{
    return QTest::qWaitFor([this] { return window->isSettled() && !demo.session->isSyncing(); }, patience);
}

void TourTest::click(QWidget *widget)
{
    ASSERT_TRUE(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void TourTest::decideBy(QWidget *widget)
{
    ASSERT_TRUE(widget);
    ASSERT_TRUE(demo.changed([&] { click(widget); }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(settled());
}

void TourTest::goTo(Section section)
{
    click(visible<QToolButton>(u"tab-" + sectionInfo(section).icon));
    ASSERT_TRUE(settled());
    ASSERT_EQ(window->currentRoute().path(), sectionInfo(section).path);
    if (section == Section::Pipeline) {
        click(visible<QToolButton>(u"option-table"_qs));
        ASSERT_TRUE(settled());
    }
}

int TourTest::rowOf(const QString &value, const QString &column)
{
    const TableModel &model = *table()->tableModel();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.value(row, column) == Value(value))
            return row;
    }
    return -1;
}

QPoint TourTest::pointIn(int row)
{
    TableView *view = table();
    const QModelIndex beside = view->model()->index(row, shownColumn(*view, 1));
    view->scrollTo(beside);
    return view->visualRect(beside).center();
}

void TourTest::select(int row)
{
    ASSERT_GE(row, 0);
    const QPoint point = pointIn(row);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, point);
    ASSERT_EQ(table()->selectedTableRows().size(), 1u);
}

void TourTest::choose(int row, const QString &entry)
{
    ASSERT_GE(row, 0);
    QWidget *viewport = table()->viewport();
    const QPoint point = pointIn(row);
    QTest::mouseClick(viewport, Qt::RightButton, {}, point);
    // The offscreen platform makes no menu event of a right click.
    QContextMenuEvent asked(QContextMenuEvent::Mouse, point, viewport->mapToGlobal(point));
    QCoreApplication::sendEvent(viewport, &asked);
    auto *menu = visible<QMenu>(u"rowMenu"_qs);
    ASSERT_TRUE(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == entry) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return;
        }
    }
    FAIL() << "no entry " << entry.toStdString();
}

void TourTest::answer(Section destination, const QString &reason)
{
    auto *dialog = visible<RouteDialog>();
    ASSERT_TRUE(dialog);
    for (QRadioButton *choice : dialog->findChildren<QRadioButton *>()) {
        if (choice->text() == sectionTitle(destination))
            QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(12, choice->height() / 2));
    }
    ASSERT_EQ(dialog->destination(), destination);
    auto *why = dialog->findChild<QLineEdit *>(u"routeReason"_qs);
    click(why);
    QTest::keyClicks(why, reason);
    decideBy(dialog->findChild<QPushButton *>(u"routeAccept"_qs));
}

void TourTest::undo()
{
    window->activateWindow(); // a menu or a dialog was in front
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get(), patience));
    ASSERT_TRUE(demo.changed([&] { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier); }));
    ASSERT_TRUE(settled());
}

void TourTest::expectOnTop(const QString &account, Section from, const QString &reason)
{
    const QString where = window->currentRoute().toString();
    ASSERT_EQ(rowOf(account), 0) << where.toStdString();
    EXPECT_TRUE(table()->model()->index(0, 0).data(RoutedRole).toBool()) << where.toStdString();
    QString words = table()->model()->index(0, shownColumn(*table(), 0)).data(Qt::ToolTipRole).toString();
    if (where.startsWith(sectionInfo(Section::Contracts).path)) {
        auto *banner = visible<RoutedBanner>();
        ASSERT_TRUE(banner);
        words.clear();
        for (const ElidedLabel *label : banner->findChildren<ElidedLabel *>())
            words += label->text() + u'\n';
    }
    EXPECT_TRUE(words.contains(u"Routed from " + sectionTitle(from))) << where.toStdString() << words.toStdString();
    EXPECT_TRUE(words.contains(u": " + reason)) << where.toStdString() << words.toStdString();
}

std::vector<AccountRoute> TourTest::routes() const
{
    return routesIn(demo.session->portfolio()->workspace).all;
}

std::vector<Decision> TourTest::standing(const QString &account)
{
    auto all = demo.session->workspace().decisions(-1, account);
    if (!all) {
        ADD_FAILURE() << all.error().sentence.toStdString();
        return {};
    }
    std::erase_if(*all, [](const Decision &decision) { return decision.undoneAt.has_value(); });
    return std::move(*all);
}

} // namespace success::ui::testing
