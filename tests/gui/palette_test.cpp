// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "tests/gui/shell_fixture.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/palette_model.h"
#include "ui/routing/route_dialog.h"
#include "ui/shell/router.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace success;
using namespace success::ui;

namespace {

class PaletteTest : public ui::testing::ShellTest
{
protected:
    CommandPalette &palette() { return *find<CommandPalette>("commandPalette"); }
    QLineEdit &field() { return *find<QLineEdit>("paletteField"); }
    QListView &list() { return *find<QListView>("paletteList"); }

    void open()
    {
        QTest::keyClick(window().focusWidget() != nullptr ? window().focusWidget() : &window(), Qt::Key_K,
                        Qt::ControlModifier);
        ASSERT_TRUE(palette().isOpen());
        ASSERT_TRUE(field().hasFocus());
    }
    /// Enter, which waits for the accounts.
    [[nodiscard]] bool choose()
    {
        key(Qt::Key_Return);
        return QTest::qWaitFor([this] { return !palette().isOpen(); }, 10'000);
    }
    void type(const char *text) { QTest::keyClicks(&field(), QString::fromUtf8(text)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&field(), key, modifiers);
    }
    std::string current() { return list().currentIndex().data().toString().toStdString(); }
    std::string rowAt(int row) { return list().model()->index(row, 0).data().toString().toStdString(); }
    std::vector<AccountRoute> routes() { return routesIn(*m_session->workspace().snapshot()).all; }
    void useDemo()
    {
        m_demo = true;
        m_session = std::move(m_demoSession.session);
        ASSERT_TRUE(m_session && m_session->portfolio());
    }

private:
    test::DemoSession m_demoSession;
};

TEST_F(PaletteTest, LeadsToAPlaceByKeyboardAndGivesTheFocusBack)
{
    window().start(Route::to(paths::health));
    health()->setFocusPolicy(Qt::StrongFocus);
    health()->setFocus();
    open();
    EXPECT_GT(list().model()->rowCount(), 10) << "everything that can be done, before a letter is typed";
    EXPECT_EQ(palette().size(), palette().parentWidget()->size());
    EXPECT_GT(list().width(), 500);
    EXPECT_GT(list().height(), 300);
    key(Qt::Key_Escape);
    EXPECT_FALSE(palette().isOpen());
    EXPECT_TRUE(health()->hasFocus());

    open();
    type("movem");
    EXPECT_EQ(current(), "Movements");
    key(Qt::Key_Return);
    EXPECT_FALSE(palette().isOpen());
    EXPECT_EQ(window().currentRoute().toString().toStdString(), "/success/contracts?view=movements");
}

TEST_F(PaletteTest, MovesAroundTheListAndKeepsTheWindowsKeysOut)
{
    window().start(Route::to(paths::health));
    open();
    const int last = list().model()->rowCount() - 1;
    key(Qt::Key_Up);
    EXPECT_EQ(list().currentIndex().row(), last) << "from the first to the last";
    key(Qt::Key_Down);
    EXPECT_EQ(list().currentIndex().row(), 0);
    key(Qt::Key_PageDown);
    EXPECT_GT(list().currentIndex().row(), 1);
    EXPECT_TRUE(field().accessibleDescription().startsWith(list().currentIndex().data().toString()));
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(path(), paths::health);
    EXPECT_TRUE(palette().isOpen());
    key(Qt::Key_Tab);
    EXPECT_TRUE(field().hasFocus());
    type("qqqqqq");
    EXPECT_TRUE(find<QLabel>("paletteNothing")->isVisible());
    key(Qt::Key_Return);
    EXPECT_TRUE(palette().isOpen()) << "there is nothing to choose";
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(palette().isOpen());
}

TEST_F(PaletteTest, RunsWhatTheMenuHoldsAndRemembersIt)
{
    window().start(Route::to(paths::health));
    open();
    type("theme dark");
    EXPECT_EQ(current(), "Theme: Dark");
    key(Qt::Key_Return);
    EXPECT_EQ(m_theme->choice(), ThemeChoice::Dark);
    open();
    EXPECT_EQ(rowAt(0), "Theme: Dark") << "the latest choice first";
    type("integr");
    key(Qt::Key_Enter);
    EXPECT_EQ(path(), paths::integrations);
    open();
    EXPECT_EQ(rowAt(0), "Integrations");
    EXPECT_EQ(rowAt(1), "Theme: Dark");
    key(Qt::Key_Escape);
    EXPECT_EQ(UiState(m_session->folder().uiStateFile()).recentChoices().size(), 2) << "in the next window too";
}

TEST_F(PaletteTest, OpensAnAccountEvenWhereEnterComesBeforeTheAccountsAreRead)
{
    useDemo();
    window().start(Route::to(paths::health));
    open();
    EXPECT_FALSE(palette().isReady());
    type("holoi nuc");
    ASSERT_TRUE(choose());
    EXPECT_EQ(pane()->account.toStdString(), "hooli-nucleus.example");
    open();
    EXPECT_EQ(rowAt(0), "Hooli Nucleus");
    EXPECT_EQ(list().currentIndex().data(Qt::AccessibleTextRole).toString().toStdString(),
              "Hooli Nucleus, Account, hooli-nucleus.example");
}

TEST_F(PaletteTest, RoutesTheAccountInFocus)
{
    useDemo();
    window().start(Route::customer(QStringLiteral("hooli.example")));
    open();
    EXPECT_EQ(rowAt(0), "Route Hooli to Convert") << "the natural move first";
    type("route contr");
    EXPECT_EQ(current(), "Route Hooli to Contracts");
    ASSERT_TRUE(choose());
    auto *dialog = window().findChild<RouteDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->destination(), Section::Contracts);
    dialog->accept();
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_EQ(routes().size(), 1u);
    EXPECT_EQ(routes().front().accountKey, QStringLiteral("hooli.example"));
    EXPECT_EQ(routes().front().from, Section::Health);
    open();
    type("undo");
    EXPECT_EQ(current().substr(0, 6), "Undo: ");
    ASSERT_TRUE(choose());
    EXPECT_TRUE(routes().empty());
}

TEST(PaletteModelTest, IsAListModel)
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(
        {{{{success::palette::Kind::Setting, u"setting:x"_qs, u"Weights"_qs, u"Settings of Health"_qs, {}}, {}, false},
          {},
          u"F1"_qs}});
    EXPECT_EQ(model.spoken(0).toStdString(), "Weights, Setting, Settings of Health, F1");
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(PaletteTest, KnowsTheViewsAndSettingsOfEveryPage)
{
    window().start(Route::to(paths::health));
    const std::pair<const char *, const char *> places[]{
        {"matches releases", "/success/close-the-loop?view=matches"},
        {"settings of re-engage", "/success/re-engage?view=settings"},
        {"settings of convert", "/success/convert?tab=settings"},
        {"settings of pipeline", "/success/pipeline?view=settings"},
        {"schedule", "/settings/integrations?tab=schedule"},
        {"weighs in the re-engage", "/success/re-engage?view=settings"},
        {"outreach draft says", "/success/re-engage?view=settings"},
        {"reconciliation", "/success/contracts?view=reconciliation"}};
    for (const auto &[words, route] : places) {
        open();
        type(words);
        key(Qt::Key_Return);
        EXPECT_EQ(window().currentRoute().toString().toStdString(), route) << words;
    }
}

} // namespace
