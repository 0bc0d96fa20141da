// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/shell_fixture.h"

#include "ui/shell/about_dialog.h"
#include "ui/shell/router.h"
#include "ui/shell/section_tabs.h"
#include "ui/shell/sections.h"
#include "ui/shell/status_area.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <SQLiteCpp/Database.h>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;

namespace {

Route at(const char *text)
{
    return *Route::parse(QLatin1String(text));
}

TEST_F(ShellTest, OpensTheSectionsByKeyboard)
{
    window().start(at("/success"));
    EXPECT_EQ(path(), QStringLiteral("/success/health"));
    for (int i = tabCount; i >= 1; --i) {
        press(Qt::Key(Qt::Key_0 + i), Qt::ControlModifier);
        EXPECT_EQ(path(), sections()[size_t(i - 1)].path);
        EXPECT_EQ(find<SectionTabs>("sectionTabs")->current(), i - 1);
    }
}

TEST_F(ShellTest, TabsAreOneStopAndArrowsMoveAmongThem)
{
    window().start(at("/success/health"));
    auto *first = find<QToolButton>("tab-health");
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Right);
    auto *second = find<QToolButton>("tab-convert");
    EXPECT_TRUE(second->hasFocus() || QApplication::focusWidget() == second);
    QTest::keyClick(second, Qt::Key_Return);
    EXPECT_EQ(path(), QStringLiteral("/success/convert"));
    EXPECT_EQ(first->focusPolicy(), Qt::ClickFocus);
    EXPECT_EQ(second->focusPolicy(), Qt::StrongFocus);
}

TEST_F(ShellTest, GoesBackAndForwardByKeyboard)
{
    window().start(at("/success/health"));
    health()->filter(QStringLiteral("risk"), QStringLiteral("critical"));
    press(Qt::Key_3, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window().currentRoute(), at("/success/health?risk=critical"));
    EXPECT_EQ(health()->shown, 1) << "a page that is as it was left is not told again";
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(path(), QStringLiteral("/success/contracts"));
    EXPECT_TRUE(find<QToolButton>("back")->isEnabled());
    EXPECT_FALSE(find<QToolButton>("forward")->isEnabled());
}

TEST_F(ShellTest, OpensCustomersBesideThePageAndEscClosesThem)
{
    window().start(at("/success/health?q=hooli"));
    Q_EMIT health()->customerRequested(QStringLiteral("hooli.example"));
    EXPECT_EQ(path(), QStringLiteral("/success/customers/hooli.example"));
    EXPECT_EQ(pane()->account, QStringLiteral("hooli.example"));
    EXPECT_TRUE(pane()->isVisible());
    EXPECT_TRUE(health()->isVisible());
    EXPECT_FALSE(pane()->expanded);
    Q_EMIT pane()->expandRequested(true);
    EXPECT_TRUE(pane()->expanded);
    EXPECT_FALSE(health()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(pane()->isVisible());
    EXPECT_TRUE(health()->isVisible());
    EXPECT_EQ(window().currentRoute(), at("/success/health?q=hooli"));
    EXPECT_EQ(health()->shown, 1);
}

TEST_F(ShellTest, BackOfThePaneLeadsToThePageBeneath)
{
    window().start(at("/success/health"));
    Q_EMIT health()->customerRequested(QStringLiteral("a.example"));
    Q_EMIT health()->customerRequested(QStringLiteral("b.example"));
    Q_EMIT pane()->backRequested();
    EXPECT_EQ(window().currentRoute(), at("/success/health"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(pane()->account, QStringLiteral("b.example"));
}

TEST_F(ShellTest, ACustomerLinkFillsTheWindowUntilThereIsAPage)
{
    window().start(Route::customer(QStringLiteral("hooli.example")));
    EXPECT_TRUE(pane()->expanded);
    EXPECT_FALSE(health()->isVisible());
    Q_EMIT pane()->backRequested();
    EXPECT_EQ(path(), QStringLiteral("/success/health"));
    EXPECT_TRUE(health()->isVisible());
}

TEST_F(ShellTest, NarrowWindowsShowTheCustomerAlone)
{
    window().start(at("/success/health"));
    window().resize(1000, 700);
    Q_EMIT health()->customerRequested(QStringLiteral("hooli.example"));
    EXPECT_TRUE(pane()->expanded);
    EXPECT_FALSE(health()->isVisible());
    window().resize(1400, 860);
    EXPECT_FALSE(pane()->expanded);
    EXPECT_TRUE(health()->isVisible());
}

TEST_F(ShellTest, WelcomesAtTheFirstStartOnly)
{
    window().start(std::nullopt);
    EXPECT_EQ(path(), paths::welcome);
    EXPECT_EQ(find<SectionTabs>("sectionTabs")->current(), -1);
    QSignalSpy demo(&window(), &MainWindow::demoRequested);
    QTest::mouseClick(find<QPushButton>("welcomeDemo"), Qt::LeftButton);
    EXPECT_EQ(demo.count(), 1);
    find<QPushButton>("welcomeDemo")->setFocus();
    QTest::keyClick(find<QPushButton>("welcomeDemo"), Qt::Key_Return);
    EXPECT_EQ(demo.count(), 2);
    QTest::mouseClick(find<QPushButton>("welcomeConnect"), Qt::LeftButton);
    EXPECT_EQ(path(), paths::integrations);
    window().go(at("/success/health?risk=at_risk"));
    window().close();
    m_window.reset();
    window().start(std::nullopt);
    EXPECT_EQ(window().currentRoute(), at("/success/health?risk=at_risk"));
}

TEST_F(ShellTest, ShowsTheDemoBannerInTheDemoOnly)
{
    EXPECT_EQ(window().findChild<Banner *>(QStringLiteral("demoBanner")), nullptr);
    m_window.reset();
    m_session.reset();
    m_demo = true;
    EXPECT_TRUE(find<Banner>("demoBanner")->isVisible());
    QSignalSpy exit(&window(), &MainWindow::exitDemoRequested);
    QTest::mouseClick(find<QPushButton>("exitDemo"), Qt::LeftButton);
    EXPECT_EQ(exit.count(), 1);
}

TEST_F(ShellTest, SaysWhatHappenedToTheData)
{
    window().start(at("/success/health"));
    auto *notice = find<Banner>("noticeBanner");
    EXPECT_FALSE(notice->isVisible());
    Q_EMIT m_session->noticed(QStringLiteral("The cache was damaged and is rebuilt."));
    EXPECT_TRUE(notice->isVisible());
    EXPECT_EQ(notice->message(), QStringLiteral("The cache was damaged and is rebuilt."));
    EXPECT_EQ(notice->accessibleName(), notice->message());
    Q_EMIT m_session->noticed(QStringLiteral("Something else."));
    EXPECT_EQ(notice->message(), QStringLiteral("The cache was damaged and is rebuilt.\nSomething else."));
    auto *dismiss = notice->findChild<QToolButton *>();
    ASSERT_NE(dismiss, nullptr);
    EXPECT_EQ(dismiss->accessibleName(), QStringLiteral("Dismiss"));
    QTest::keyClick(dismiss, Qt::Key_Space);
    EXPECT_FALSE(notice->isVisible());
    Q_EMIT m_session->noticed(QStringLiteral("A third."));
    EXPECT_EQ(notice->message(), QStringLiteral("A third.")) << "what was read and closed does not come back";
}

TEST_F(ShellTest, SaysThatADamagedCacheWasSetAside)
{
    QFile cache(m_folder.filePath(QStringLiteral("cache.sqlite")));
    ASSERT_TRUE(cache.open(QIODevice::WriteOnly));
    cache.write(QByteArray(20'000, 'x'));
    cache.close();
    window().start(at("/success/health"));
    auto *notice = find<Banner>("noticeBanner");
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->message().contains(QStringLiteral("cache.sqlite.damaged-1")))
        << notice->message().toStdString();
}

TEST_F(ShellTest, RefreshesOnceTheDataIsThere)
{
    m_demo = true;
    window().start(at("/settings/integrations"));
    m_session->load();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QAction>("actionRefresh")->isEnabled() && m_session->portfolio(); }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("syncAll")->isEnabled(); }, 20'000));
    EXPECT_TRUE(find<QPushButton>("sync-stripe")->isEnabled());
    EXPECT_GT(m_session->portfolio()->accounts.size(), 60U);
    QTest::mouseClick(find<QPushButton>("sync-stripe"), Qt::LeftButton);
    QSignalSpy finished(m_session.get(), &Session::syncFinished);
    ASSERT_TRUE(finished.wait(20'000));
    EXPECT_TRUE(find<StatusArea>("status")->message().startsWith(QStringLiteral("Synced 1 source")));
}

TEST_F(ShellTest, SearchesWithTheKeyboard)
{
    window().start(at("/success/health"));
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(health()->searches, 1);
}

TEST_F(ShellTest, UndoesTheLastDecisionAndSaysWhich)
{
    window().start(at("/success/health"));
    ASSERT_TRUE(m_session->decide([](Workspace &workspace) {
        return workspace.setSetting(QStringLiteral("feature.request_address"), "team@piedpiper.example");
    }));
    const QString action = find<QAction>("actionUndo")->text();
    EXPECT_TRUE(action.startsWith(QStringLiteral("Undo: "))) << action.toStdString();
    press(Qt::Key_Z, Qt::ControlModifier);
    auto *toast = window().centralWidget()->findChild<Toast *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
    ASSERT_NE(toast, nullptr);
    EXPECT_EQ(toast->message(), QStringLiteral("Undone: ") + action.mid(6));
    EXPECT_EQ(m_session->workspace().setting(QStringLiteral("feature.request_address"))->get<std::string>(), "");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(toast->message(), QStringLiteral("There is nothing to undo."));
}

TEST_F(ShellTest, FollowsTheFeatureSetting)
{
    window().start(at("/success/health"));
    ASSERT_TRUE(m_session->decide(
        [](Workspace &workspace) { return workspace.setSetting(QStringLiteral("feature.success"), false); }));
    EXPECT_EQ(path(), paths::unlock);
    ASSERT_TRUE(m_session->undo());
    EXPECT_EQ(path(), paths::health);
}

TEST_F(ShellTest, TakesOverLinks)
{
    window().start(at("/success/health"));
    window().takeOver(QStringLiteral("success://pipeline?view=table"));
    EXPECT_EQ(window().currentRoute(), at("/success/pipeline?view=table"));
    window().takeOver(QStringLiteral("success://nowhere"));
    EXPECT_EQ(path(), QStringLiteral("/success/pipeline"));
    window().takeOver({});
    EXPECT_EQ(path(), QStringLiteral("/success/pipeline"));
}

TEST_F(ShellTest, SaysWhatIsTrueOfSectionsThatAreNotBuilt)
{
    window().start(at("/success/contracts"));
    m_session->load();
    Page *page = window().workbench().currentPage();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->isSettled(); }, 20'000));
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        texts << label->text();
    EXPECT_TRUE(texts.contains(QStringLiteral("Contracts is not connected yet"))) << texts.join(u'|').toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("Stripe"))) << texts.join(u'|').toStdString();
    EXPECT_TRUE(page->findChild<QPushButton *>(QStringLiteral("step-1"))) << "the next step can be taken from here";
    QStringList buttons;
    for (const QPushButton *button : page->findChildren<QPushButton *>())
        buttons << button->text();
    EXPECT_EQ(buttons.mid(0, 2),
              (QStringList{QStringLiteral("Open Integrations"), QStringLiteral("Preview with demo data")}));
    QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(path(), paths::integrations);
}

TEST_F(ShellTest, RemembersTheThemeThatIsChosen)
{
    window().start(at("/success/health"));
    find<QAction>("actionTheme-dark")->trigger();
    EXPECT_TRUE(m_theme->isDark());
    EXPECT_EQ(UiState(m_session->folder().uiStateFile()).theme(), ThemeChoice::Dark);
}

TEST_F(ShellTest, TellsItsVersions)
{
    window().start(at("/success/health"));
    find<QAction>("actionAbout")->trigger();
    auto *about = find<AboutDialog>("about");
    const QString versions = about->findChild<QLabel *>(QStringLiteral("versions"))->text();
    EXPECT_TRUE(versions.contains(QStringLiteral(SUCCESS_VERSION)));
    EXPECT_TRUE(versions.contains(QLatin1String(qVersion())));
    EXPECT_TRUE(versions.contains(QLatin1String(SQLite::getLibVersion())));
}

TEST_F(ShellTest, EscClosesASheetBeforeThePane)
{
    window().start(at("/success/health"));
    Q_EMIT health()->customerRequested(QStringLiteral("hooli.example"));
    Sheet sheet(*m_theme, QStringLiteral("Settings"), 400, &window());
    sheet.setContent(new QLineEdit);
    sheet.open();
    EXPECT_TRUE(sheet.isOpen());
    press(Qt::Key_Escape);
    EXPECT_FALSE(sheet.isOpen());
    EXPECT_TRUE(pane()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(pane()->isVisible());
}

TEST_F(ShellTest, EveryControlOfTheShellHasAName)
{
    for (const char *route : {"/success/health", "/success/contracts", "/settings/integrations"}) {
        window().start(at(route));
        for (const auto *button : window().findChildren<QAbstractButton *>()) {
            const bool named = !button->accessibleName().isEmpty() || !button->text().isEmpty();
            EXPECT_TRUE(named || !button->isVisible()) << route << " " << button->objectName().toStdString();
        }
    }
}

TEST(SyncSentenceTest, SaysHowASyncEnded)
{
    EXPECT_EQ(
        syncSentence({{SourceId::Stripe, std::nullopt, 1200, 3, {}}, {SourceId::PostHog, std::nullopt, 4, 0, {}}}),
        QStringLiteral("Synced 2 sources, 1,204 records; 3 skipped"));
    const Error denied{ErrorKind::Auth, QStringLiteral("The key was refused."), QStringLiteral("stripe")};
    EXPECT_EQ(syncSentence({{SourceId::Stripe, denied, 0, 0, {}}}), QStringLiteral("Stripe: The key was refused."));
    const Error named{ErrorKind::Auth, QStringLiteral("Stripe refused the key."), QStringLiteral("stripe")};
    EXPECT_EQ(syncSentence({{SourceId::Stripe, named, 0, 0, {}}}), QStringLiteral("Stripe refused the key."));
    const Error stopped{ErrorKind::Cancelled, QStringLiteral("Stopped."), {}};
    EXPECT_EQ(syncSentence({{SourceId::Stripe, stopped, 0, 0, {}}}),
              QStringLiteral("Sync cancelled; what was there before is still shown."));
}

} // namespace
