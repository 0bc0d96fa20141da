// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/saved_views.h"
#include "tests/gui/tour_fixture.h"
#include "ui/palette/command_palette.h"
#include "ui/section/section_page.h"
#include "ui/shell/workbench.h"
#include "ui/table/table_columns.h"
#include "ui/widgets/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace success::ui::testing {
namespace {

/// The demo in its window: views are saved, opened, changed and deleted by their menu.
class SavedViewsTest : public TourTest
{
protected:
    QPushButton *button() { return visible<QPushButton>(u"savedViews"_qs); }
    /// Triggers an entry of the menu, as it is when it has just been opened.
    void choose(const QString &text)
    {
        QCoreApplication::processEvents(); // what is in view is told a moment later
        QMenu *menu = button()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                ASSERT_TRUE(action->isEnabled()) << text.toStdString();
                action->trigger();
                return;
            }
        }
        FAIL() << "no entry " << text.toStdString();
    }
    [[nodiscard]] QStringList entries()
    {
        QStringList texts;
        Q_EMIT button()->menu()->aboutToShow();
        for (const QAction *action : button()->menu()->actions())
            texts << action->text();
        return texts;
    }
    void name(const QString &text)
    {
        auto *line = visible<QLineEdit>(u"viewName"_qs);
        line->setText(text);
        click(visible<QPushButton>(u"viewNameAccept"_qs));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void saveAs(const QString &text)
    {
        choose(u"Save as a view…"_qs);
        name(text);
        ASSERT_TRUE(settled());
    }
    [[nodiscard]] Route shown() const { return window->workbench().currentPage()->currentRoute(); }
    [[nodiscard]] bool says(const QString &text)
    {
        return QTest::qWaitFor([&] { return button()->text() == text; }, patience);
    }
    void go(const char *route)
    {
        window->go(*Route::parse(QString::fromLatin1(route)));
        ASSERT_TRUE(settled());
        QCoreApplication::processEvents();
    }
};

TEST_F(SavedViewsTest, EverySectionKeepsWhatIsInViewAndBringsItBack)
{
    for (const char *route :
         {"/success/health?risk=critical&sort=arr:desc", "/success/convert?likelihood=high",
          "/success/contracts?status=running", "/success/contracts?view=reconciliation&mismatches=only",
          "/success/contracts?view=renewals&risk=critical", "/success/pipeline?source=attio",
          "/success/pipeline?view=table&show=active", "/success/re-engage?unblocked=yes&within=365",
          "/success/close-the-loop?status=unanswered", "/success/close-the-loop?view=shipped&kind=fix",
          "/success/close-the-loop?view=matches&score=70"}) {
        SCOPED_TRACE(route);
        go(route);
        const Route there = shown();
        ASSERT_FALSE(there.query().isEmpty());
        EXPECT_TRUE(says(u"Views"_qs));
        saveAs(u"Mine"_qs);
        EXPECT_TRUE(says(u"Mine"_qs));
        window->go(Route::to(there.path()));
        ASSERT_TRUE(settled());
        EXPECT_TRUE(says(u"Mine (changed)"_qs)) << button()->text().toStdString();
        choose(u"Mine"_qs);
        ASSERT_TRUE(settled());
        EXPECT_EQ(shown(), there) << shown().toString().toStdString();
        EXPECT_TRUE(says(u"Mine"_qs));
        choose(u"Delete"_qs);
        ASSERT_TRUE(settled());
        EXPECT_TRUE(says(u"Views"_qs));
    }
}

TEST_F(SavedViewsTest, ColumnsComeBackAndChangesAreSavedOverIt)
{
    auto *columns = table()->findChild<TableColumns *>();
    ASSERT_TRUE(columns);
    const auto hide = [&](const QString &id, bool hidden) {
        ColumnLayout layout = columns->layout();
        std::ranges::find(layout, id, &ColumnState::id)->hidden = hidden;
        columns->setLayout(layout);
    };
    hide(u"arr"_qs, true);
    saveAs(u"No money"_qs);
    EXPECT_TRUE(says(u"No money"_qs));
    hide(u"arr"_qs, false);
    EXPECT_TRUE(says(u"No money (changed)"_qs));
    choose(u"No money"_qs);
    EXPECT_TRUE(std::ranges::find(columns->layout(), u"arr"_qs, &ColumnState::id)->hidden);
    go("/success/health?risk=critical");
    choose(u"Save changes"_qs);
    EXPECT_TRUE(says(u"No money"_qs));
    EXPECT_EQ(savedViews(demo.session->workspace())->front().query, u"risk=critical"_qs);
    undo();
    EXPECT_EQ(savedViews(demo.session->workspace())->front().query, QString());
    EXPECT_TRUE(says(u"No money (changed)"_qs));
    undo();
    EXPECT_TRUE(says(u"Views"_qs));
    hide(u"arr"_qs, false);
}

TEST_F(SavedViewsTest, ARefusedNameStaysInTheDialogAndAPaletteEntryLeadsThere)
{
    go("/success/convert?likelihood=high");
    saveAs(u"Hot & near"_qs);
    EXPECT_TRUE(says(u"Hot && near"_qs));
    window->go(Route::to(u"/success/convert"_qs));
    ASSERT_TRUE(settled());
    choose(u"Save as a view…"_qs);
    name(u"HOT & NEAR"_qs);
    EXPECT_TRUE(visible<QLabel>(u"viewNameRefusal"_qs)->text().contains(u"already"));
    QTest::keyClick(visible<QLineEdit>(u"viewName"_qs), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    choose(u"Rename…"_qs);
    name(QString(120, u'W'));
    ASSERT_TRUE(settled());
    EXPECT_LT(button()->width(), 300) << "a long name does not push the bar apart";
    go("/success/health");
    PaletteCommands commands;
    addSavedViews(commands, theme, demo.session->workspace(), [this](const SavedView &view) {
        EXPECT_EQ(view.query, u"likelihood=high"_qs);
        window->go(Route::to(sectionInfo(view.section).path));
    });
    ASSERT_EQ(commands.size(), 1u);
    EXPECT_EQ(commands.front().entry.detail, u"Saved view of Convert"_qs);
    commands.front().run();
    EXPECT_EQ(window->currentRoute().path(), u"/success/convert"_qs);
}

TEST_F(SavedViewsTest, AViewThatAsksForWhatIsGoneSaysSo)
{
    const auto keep = [&](const QString &viewName, const QString &query) {
        ASSERT_TRUE(demo.session->decide([&](Workspace &workspace) {
            return saveView(workspace, {{}, Section::Pipeline, viewName, query, {}}).map([](const QString &) {});
        }));
    };
    go("/success/pipeline?view=table");
    keep(u"Left us"_qs, u"view=table&owner=Nobody%20Left"_qs);
    keep(u"Odd"_qs, u"view=table&show=doomed"_qs);
    ASSERT_TRUE(settled());
    auto *page = qobject_cast<SectionPage *>(window->workbench().currentPage());
    const auto said = [&](const QString &part) {
        return QTest::qWaitFor(
            [&] {
                return std::ranges::any_of(page->findChildren<Toast *>(),
                                           [&](const Toast *toast) { return toast->message().contains(part); });
            },
            patience);
    };
    choose(u"Left us"_qs);
    EXPECT_TRUE(said(u"“Nobody Left”, which nothing here has any more"_qs));
    choose(u"Odd"_qs);
    EXPECT_TRUE(said(u"“doomed”, which is not known here any more"_qs));
}

} // namespace
} // namespace success::ui::testing
