// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/sections/reengage/dismiss_dialog.h"
#include "ui/sections/reengage/lost_deal_sheet.h"
#include "ui/sections/reengage/outreach_sheet.h"
#include "ui/sections/reengage/reengage_list.h"
#include "ui/sections/reengage/reengage_page.h"
#include "ui/table/table_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/summary_card.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

Route reengage(const QString &query = {})
{
    return Route::to(sectionInfo(Section::ReEngage).path, QUrlQuery(query));
}

TEST(ReengageFilters, RouteAndFiltersAreTwoSpellingsOfOne)
{
    const auto rules = reengageFilters();
    for (const char16_t *query : {u"", u"likelihood=high", u"category=missing_feature&within=365", u"unblocked=yes",
                                  u"dismissed=shown&q=radio&sort=lost_value:desc"}) {
        const auto filters = filtersFrom(rules, reengage(QString::fromUtf16(query)));
        EXPECT_EQ(filtersFrom(rules, routeWith(rules, filters, reengage())), filters);
    }
    EXPECT_EQ(filtersFrom(rules, reengage(QStringLiteral("likelihood=certain&category=weather&within=soon"))),
              SectionFilters{});
    EXPECT_FALSE(rules.narrows(filtersFrom(rules, reengage(QStringLiteral("dismissed=shown")))));
}

class ReengagePageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<ReengagePage>(*demo.session, theme);
        page->resize(1280, 680); // what the shell leaves of 1280 × 800
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        settle();
        table = find<TableView>("reengageTable");
        sheet = find<LostDealSheet>("lostDealSheet");
        ASSERT_TRUE(table && sheet);
    }

    template<typename T>
    T *find(const char *name)
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }));
    }
    void go(const char *query)
    {
        page->showRoute(reengage(QString::fromLatin1(query)));
        settle();
    }
    /// Waits until the page shows what `act` decided.
    template<typename Act>
    void decide(Act act)
    {
        ASSERT_TRUE(demo.changed(act));
        settle();
    }
    int shown() const { return table->tableModel()->rowCount(); }
    QString cell(int row, const char *column) const
    {
        const auto *model = table->tableModel();
        return model->index(row, model->columnOf(QString::fromLatin1(column))).data().toString();
    }
    QString key(int row) const { return table->tableModel()->accountKey(row); }
    QString figure(const char *card) { return find<SummaryCard>(card)->figure(); }
    void openSheet(int row)
    {
        QSignalSpy filled(sheet, &LostDealSheet::shown);
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Return);
        ASSERT_TRUE(sheet->isOpen());
        ASSERT_TRUE(!filled.isEmpty() || filled.wait(5000));
    }
    QString words() const
    {
        QStringList all;
        for (const auto *label : sheet->findChildren<QLabel *>())
            all << label->text();
        for (const auto *label : sheet->findChildren<ElidedLabel *>())
            all << label->text();
        return all.join(u'\n');
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<ReengagePage> page;
    TableView *table = nullptr;
    LostDealSheet *sheet = nullptr;
};

TEST_F(ReengagePageTest, CardsSayWhatTheQueueHoldsAndFilterIt)
{
    const auto summary = reengageSummary(*demo.session->portfolio());
    EXPECT_EQ(shown(), summary.closedLostDeals);
    EXPECT_EQ(figure("cardLost"), QString::number(summary.closedLostDeals));
    EXPECT_EQ(figure("cardHigh"), QString::number(summary.highLikelihood));
    EXPECT_EQ(figure("cardUnblocked"), QString::number(summary.unblocked));
    find<SummaryCard>("cardUnblocked")->click();
    settle();
    EXPECT_EQ(shown(), summary.unblocked);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("unblocked")), u"yes");
    for (int row = 0; row < shown(); ++row)
        EXPECT_NE(cell(row, "blocker_shipped"), u"–") << row;
    find<SummaryCard>("cardHigh")->click();
    settle();
    EXPECT_LE(shown(), summary.highLikelihood);
    find<SummaryCard>("cardLost")->click();
    settle();
    EXPECT_EQ(shown(), summary.closedLostDeals);
}

TEST_F(ReengagePageTest, TheCompanyLeadsAndTheReasonStandsWithItsCategory)
{
    const auto *header = table->horizontalHeader();
    EXPECT_EQ(header->visualIndex(table->tableModel()->columnOf(QStringLiteral("company"))), 0);
    go("category=price");
    ASSERT_GT(shown(), 0);
    const auto *model = table->tableModel();
    const auto reason = model->index(0, model->columnOf(QStringLiteral("reason")));
    EXPECT_EQ(reason.data(NoteRole).toString(), u"Price");
    EXPECT_FALSE(reason.data().toString().isEmpty());
    go("within=90");
    for (int row = 0; row < shown(); ++row)
        EXPECT_GE(std::get<QDate>(model->value(row, QStringLiteral("lost_on"))), model->asOf().date.addDays(-90));
}

TEST_F(ReengagePageTest, ARowOpensItsSheet)
{
    const QString company = cell(0, "company");
    openSheet(0);
    const QString all = words();
    for (const char16_t *expected : {u"5 of 5 inputs", u"Blocker removed", u"Deal lost", u"Deal created", u"Answers"})
        EXPECT_TRUE(all.contains(QString::fromUtf16(expected))) << QString::fromUtf16(expected).toStdString() << " in\n"
                                                                << all.toStdString();
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("deal")), key(0));
    QSignalSpy opened(page.get(), &Page::customerRequested);
    find<QPushButton>("openCustomer")->click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(demo.session->portfolio()->find(opened.front().front().toString())->name, company);
    EXPECT_FALSE(sheet->isOpen());
}

TEST_F(ReengagePageTest, ADealIsDismissedByKeyboardAndUndone)
{
    const int all = shown();
    const QString first = key(0);
    const QString company = cell(0, "company");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    auto *dialog = page->findChild<DismissDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->until(), table->tableModel()->asOf().date.addMonths(3));
    dialog->setReason(QStringLiteral("New budget in spring"));
    decide([&] { dialog->findChild<QPushButton *>(QStringLiteral("dismissAccept"))->click(); });
    EXPECT_EQ(shown(), all - 1);
    EXPECT_NE(key(0), first);
    EXPECT_EQ(figure("cardLost"), QString::number(all - 1));
    go("dismissed=shown");
    EXPECT_EQ(shown(), all);
    EXPECT_EQ(key(0), first) << "its score is what it was";
    const auto *model = table->tableModel();
    const auto hovered = model->index(0, model->columnOf(QStringLiteral("company"))).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(hovered.contains(u"dismissed until")) << hovered.toStdString();
    EXPECT_TRUE(hovered.contains(u"New budget in spring"));
    EXPECT_EQ(figure("cardLost"), QString::number(all - 1)) << "shown, and not counted";
    decide([&] { EXPECT_TRUE(demo.session->undo()); });
    EXPECT_EQ(figure("cardLost"), QString::number(all));
    EXPECT_EQ(cell(0, "company"), company);
}

TEST_F(ReengagePageTest, TheCategoryIsChangedInTheSheetAndFollowsTheTextAgain)
{
    go("category=other");
    ASSERT_GT(shown(), 0);
    const QString deal = key(0);
    openSheet(0);
    auto *choice = find<QComboBox>("lossCategory");
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->currentData().toString(), u"other");
    choice->setCurrentIndex(choice->findData(lossReasonKey(LossReason::Timing)));
    decide([&] { Q_EMIT choice->activated(choice->currentIndex()); });
    EXPECT_EQ(find<QComboBox>("lossCategory")->currentData().toString(), u"timing");
    const auto &queue = reengageQueueOf(*demo.session->portfolio());
    EXPECT_EQ(queue.entries[*queue.placeOf(deal)].facts.reason, LossReason::Timing);
    auto *back = find<QPushButton>("lossCategoryReset");
    ASSERT_TRUE(back);
    decide([&] { back->click(); });
    EXPECT_EQ(find<QComboBox>("lossCategory")->currentData().toString(), u"other");
}

TEST_F(ReengagePageTest, AMatchIsApprovedOrIsNotIt)
{
    go("unblocked=yes&likelihood=high");
    ASSERT_GT(shown(), 0);
    const QString deal = key(0);
    openSheet(0);
    const auto entry = [&] {
        const auto &queue = reengageQueueOf(*demo.session->portfolio());
        return queue.entries[*queue.placeOf(deal)];
    };
    ASSERT_FALSE(entry().facts.blockerApproved);
    const auto shipped = entry().blocker->shipped;
    decide([&] { find<QPushButton>("approveBlocker")->click(); });
    EXPECT_TRUE(entry().facts.blockerApproved);
    EXPECT_EQ(entry().facts.blocker, 100);
    decide([&] { find<QPushButton>("dismissBlocker")->click(); });
    EXPECT_FALSE(entry().blocker && entry().blocker->shipped == shipped);
    decide([&] { EXPECT_TRUE(demo.session->undo()); });
    EXPECT_TRUE(entry().facts.blockerApproved);
}

TEST_F(ReengagePageTest, AnOutreachIsDraftedInPlace)
{
    go("unblocked=yes");
    openSheet(0);
    QUrl opened;
    page->setUrlOpener([&](const QUrl &url) {
        opened = url;
        return true;
    });
    find<QPushButton>("draftOutreach")->click();
    auto *draft = find<OutreachSheet>("outreachSheet");
    ASSERT_TRUE(draft->isOpen());
    auto *body = draft->findChild<QPlainTextEdit *>(QStringLiteral("draftBody"));
    EXPECT_TRUE(body->toPlainText().contains(u"we have shipped")) << body->toPlainText().toStdString();
    draft->findChild<QLineEdit *>(QStringLiteral("draftSubject"))->setText(QStringLiteral("News for you"));
    draft->findChild<QPushButton *>(QStringLiteral("openInMail"))->click();
    EXPECT_EQ(opened.scheme(), u"mailto");
    EXPECT_TRUE(opened.query().contains(u"News for you") || opened.toEncoded().contains("News%20for%20you"));
}

TEST_F(ReengagePageTest, RoutedAccountsStandOnTopAlsoWithoutALostDeal)
{
    const int all = shown();
    decide([this] {
        const auto routed = demo.session->decide([](Workspace &workspace) {
            return routeAccounts(workspace, {QStringLiteral("hooli.example")}, Section::Releases, Section::ReEngage,
                                 QStringLiteral("Dark theme shipped"));
        });
        EXPECT_TRUE(routed);
    });
    ASSERT_EQ(shown(), all + 1);
    EXPECT_EQ(key(0), u"hooli.example");
    EXPECT_EQ(cell(0, "deal"), u"–");
    EXPECT_EQ(figure("cardLost"), QString::number(all)) << "a route changes no count";
    QSignalSpy opened(page.get(), &Page::customerRequested);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1) << "there is no deal to show";
    EXPECT_FALSE(sheet->isOpen());
}

TEST_F(ReengagePageTest, ALinkOpensADeal)
{
    const QString deal = key(2);
    QSignalSpy filled(sheet, &LostDealSheet::shown);
    page->showRoute(reengage(u"deal=" % deal));
    ASSERT_TRUE(!filled.isEmpty() || filled.wait(5000));
    EXPECT_TRUE(sheet->isOpen());
    EXPECT_EQ(sheet->dealId(), deal);
    page->showRoute(reengage(QStringLiteral("deal=salesbricks:gone")));
    settle();
    EXPECT_FALSE(sheet->isOpen()) << "a deal that is not there opens nothing";
}

/// For looking at: the build folder's gallery/.
TEST_F(ReengagePageTest, PicturesOfThePageAndItsSheets)
{
    const QDir folder(QStringLiteral(SUCCESS_GALLERY));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    const auto save = [&](const QString &name) {
        EXPECT_TRUE(page->grab().save(folder.filePath(u"re-engage-" % name % u".png")));
    };
    page->resize(1280, 760);
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        openSheet(0);
        QTest::qWait(300); // it slides in
        save(u"sheet-" + themeKey(choice));
        find<QPushButton>("draftOutreach")->click();
        QTest::qWait(300);
        save(u"draft-" + themeKey(choice));
        find<OutreachSheet>("outreachSheet")->close();
        sheet->close();
        QTest::qWait(300);
    }
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    auto *dialog = page->findChild<DismissDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->grab().save(folder.filePath(QStringLiteral("re-engage-dismiss.png"))));
    dialog->reject();
}

TEST_F(ReengagePageTest, SettingsAreEditedInTheWindowAndUndoneInOneStep)
{
    go("view=settings");
    auto *settings = find<QWidget>("reengageSettings");
    ASSERT_TRUE(settings->isVisible());
    EXPECT_EQ(page->currentRoute().value(u"view"_qs), u"settings"_qs);
    auto *state = find<QLabel>("saveState");
    auto *headline = find<QLabel>("previewHeadline");
    const auto now = [this] {
        return reengageDecisionsIn(*demo.session->workspace().snapshot());
    };
    const auto spin = [this](const char *name) {
        return find<QSpinBox>(name);
    };
    spin("weight-blocker")->setValue(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return state->text().startsWith(u"Not saved: "_qs); }, 5000));
    EXPECT_TRUE(state->text().contains(u"sum to 65"_qs)) << state->text().toStdString();
    EXPECT_TRUE(headline->text().startsWith(u"What changes shows once"_qs));
    decide([&] { spin("weight-timing")->setValue(55); });
    EXPECT_EQ(now().settings.weights[0], 0);
    EXPECT_EQ(now().settings.weights[1], 55);
    decide([&] { spin("highFrom")->setValue(90); });
    const LevelPreview expected = previewReengage(*demo.session->portfolio(), ReengageSettings(), now().settings);
    ASSERT_GT(expected.changed, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return headline->text().startsWith(QString::number(expected.changed)); }, 5000))
        << headline->text().toStdString();
    auto *subject = find<QLineEdit>("templateSubject");
    auto *formSubject = settings->findChild<QLineEdit *>(u"templateSubject"_qs);
    ASSERT_TRUE(subject && formSubject);
    decide([&] {
        formSubject->setText(u"Back to {company}"_qs);
        Q_EMIT formSubject->textEdited(formSubject->text());
    });
    EXPECT_EQ(now().outreach.subject, u"Back to {company}"_qs);
    EXPECT_EQ(demo.session->workspace().decisions(-1)->size(), 1u);
    decide([this] { EXPECT_TRUE(demo.session->undo()); });
    EXPECT_EQ(now().settings, ReengageSettings());
    EXPECT_EQ(spin("weight-blocker")->value(), 35) << "and the form shows it";
    EXPECT_NE(formSubject->text(), u"Back to {company}"_qs);
}

TEST_F(ReengagePageTest, CorrectedReasonsAreListedInTheSettingsAndTakenBack)
{
    const QString id = key(0);
    const ReengageQueue &queue = reengageQueueOf(*demo.session->portfolio());
    const LostDealRef deal = refOf(*demo.session->portfolio(), queue.dealAt(*queue.placeOf(id)));
    const QString text = queue.reasonAt(*queue.placeOf(id));
    decide([&] {
        EXPECT_TRUE(demo.session->decide(
            [&](Workspace &workspace) { return correctLossReason(workspace, deal, text, LossReason::NoChampion); }));
    });
    go("view=settings");
    auto *back = page->findChild<QPushButton *>(u"takeBack-"_qs + id);
    ASSERT_TRUE(back && back->isVisible());
    decide([back] { back->click(); });
    EXPECT_FALSE(page->findChild<QPushButton *>(u"takeBack-"_qs + id));
    EXPECT_TRUE(reengageDecisionsIn(*demo.session->workspace().snapshot()).corrected.isEmpty());
}

} // namespace
