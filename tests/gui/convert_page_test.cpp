// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/integrations/sync_watch.h"
#include "ui/sections/convert/candidate_sheet.h"
#include "ui/sections/convert/convert_list.h"
#include "ui/sections/convert/convert_page.h"
#include "ui/sections/convert/trial_sync.h"
#include "ui/sections/convert/urgency_delegate.h"
#include "ui/table/table_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/summary_card.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

Route convert(const char *query)
{
    return Route::to(sectionInfo(Section::Convert).path, QUrlQuery(QString::fromUtf8(query)));
}

TEST(ConvertFilters, RouteAndFiltersAreTwoSpellingsOfOne)
{
    const auto rules = convertFilters();
    for (const auto *query : {"", "likelihood=high", "source=stripe&ending=7", "q=radio&sort=estimated_value:desc"}) {
        const auto filters = filtersFrom(rules, convert(query));
        EXPECT_EQ(filtersFrom(rules, routeWith(rules, filters, convert(""))), filters) << query;
    }
    EXPECT_EQ(filtersFrom(rules, convert("likelihood=certain&source=paypal")), SectionFilters{});
}

TEST(ConvertUrgency, TheLastDaysArePressing)
{
    EXPECT_EQ(urgencyTone(0), tone::critical);
    EXPECT_EQ(urgencyTone(2), tone::critical);
    EXPECT_EQ(urgencyTone(3), tone::atRisk);
    EXPECT_EQ(urgencyTone(7), tone::atRisk);
    EXPECT_EQ(urgencyTone(8), tone::neutral);
    EXPECT_EQ(urgencyTone(-1), tone::neutral);
}

class ConvertPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<ConvertPage>(*demo.session, theme);
        page->resize(1280, 680); // what the shell leaves of 1280 × 800
        page->show();
        settle();
        table = find<TableView>("convertTable");
        ASSERT_TRUE(table);
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
        page->showRoute(convert(query));
        settle();
    }
    int shown() const { return table->tableModel()->rowCount(); }
    QString cell(int row, const char *column) const
    {
        const auto *model = table->tableModel();
        return model->index(row, model->columnOf(QString::fromLatin1(column))).data().toString();
    }
    int rowOf(const char *key) const { return table->tableModel()->rowOf(QString::fromLatin1(key)); }
    QString figure(const char *card) { return find<SummaryCard>(card)->figure(); }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<ConvertPage> page;
    TableView *table = nullptr;
};

TEST_F(ConvertPageTest, CardsSayWhatTheQueueHoldsAndFilterIt)
{
    const auto summary = convertSummary(*demo.session->portfolio());
    EXPECT_EQ(shown(), summary.totalCandidates);
    EXPECT_EQ(figure("cardCandidates"), QString::number(summary.totalCandidates));
    EXPECT_EQ(figure("cardHigh"), QString::number(summary.highLikelihood));
    EXPECT_EQ(figure("cardEnding"), QString::number(summary.trialsEndingIn7Days));
    find<SummaryCard>("cardHigh")->click();
    settle();
    EXPECT_EQ(shown(), summary.highLikelihood);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("likelihood")), u"high");
    find<SummaryCard>("cardEnding")->click();
    settle();
    for (int row = 0; row < shown(); ++row)
        EXPECT_TRUE(cell(row, "trial_days_remaining").endsWith(u"left")) << row;
    find<SummaryCard>("cardCandidates")->click();
    settle();
    EXPECT_EQ(shown(), summary.totalCandidates);
}

TEST_F(ConvertPageTest, FiltersNarrowBySourceDaysAndSearch)
{
    const int all = shown();
    go("source=stripe");
    EXPECT_GT(shown(), 0);
    EXPECT_LT(shown(), all);
    EXPECT_EQ(cell(rowOf("quartzcanyon.example"), "sources"), u"Salesbricks, Stripe");
    go("q=quartz");
    EXPECT_EQ(shown(), 1);
    go("ending=7&source=salesbricks");
    EXPECT_EQ(rowOf("lighthouserow.example"), -1);
    EXPECT_GE(rowOf("sablewood.example"), 0);
}

TEST_F(ConvertPageTest, AssumedValuesAndEndedTrialsSaySo)
{
    const int row = rowOf("drumlindairy.example");
    ASSERT_GE(row, 0);
    EXPECT_EQ(cell(row, "estimated_value"), u"assumed $8,000");
    EXPECT_EQ(cell(row, "trial_days_remaining"), u"Ended 9 days ago");
    EXPECT_FALSE(cell(rowOf("basilisk-security.example"), "estimated_value").contains(u"assumed"));
}

TEST_F(ConvertPageTest, RoutedAccountsStandOnTop)
{
    ASSERT_TRUE(demo.changed([this] {
        const auto routed = demo.session->decide([](Workspace &workspace) {
            return routeAccounts(workspace, {QStringLiteral("hooli.example"), QStringLiteral("sablewood.example")},
                                 Section::Health, Section::Convert, QStringLiteral("Still likely"));
        });
        EXPECT_TRUE(routed);
    }));
    settle();
    EXPECT_EQ(rowOf("sablewood.example"), 0);
    EXPECT_EQ(rowOf("hooli.example"), 1) << "no candidate, and there all the same";
    const auto *model = table->tableModel();
    const auto hovered = model->index(1, model->columnOf(QStringLiteral("company"))).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(hovered.contains(u"Routed from Health")) << hovered.toStdString();
    EXPECT_TRUE(hovered.contains(u"Still likely")) << hovered.toStdString();
    EXPECT_EQ(cell(1, "score"), u"–");
    EXPECT_EQ(figure("cardCandidates"), QString::number(shown() - 1));
}

TEST_F(ConvertPageTest, ARowOpensItsSheet)
{
    auto *sheet = find<CandidateSheet>("candidateSheet");
    QSignalSpy filled(sheet, &CandidateSheet::shown);
    table->setCurrentIndex(table->model()->index(rowOf("basilisk-security.example"), 0));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_TRUE(sheet->isOpen());
    ASSERT_TRUE(!filled.isEmpty() || filled.wait(5000));
    QStringList words;
    for (const auto *label : sheet->findChildren<QLabel *>())
        words << label->text();
    for (const auto *label : sheet->findChildren<ElidedLabel *>())
        words << label->text();
    const auto all = words.join(u'\n');
    for (const char16_t *expected : {u"Stripe trial of Middle-Out Cloud Team", u"of 25 seats active", u"Seats in use",
                                     u"noa.levin@basilisk-security.example", u"6 of 6 inputs"})
        EXPECT_TRUE(all.contains(QString::fromUtf16(expected))) << QString::fromUtf16(expected).toStdString() << " in\n"
                                                                << all.toStdString();
    QSignalSpy opened(page.get(), &Page::customerRequested);
    find<QPushButton>("openCustomer")->click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"basilisk-security.example");
    EXPECT_FALSE(sheet->isOpen());
}

TEST_F(ConvertPageTest, TheSettingsTabIsAPlaceOfItsOwn)
{
    go("tab=settings");
    EXPECT_TRUE(find<QWidget>("convertSettings")->isVisible());
    EXPECT_FALSE(table->isVisible());
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("tab")), u"settings");
    go("likelihood=low");
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("tab")), QString());
}

TEST_F(ConvertPageTest, PhasesFollowTheSourcesOfTrials)
{
    auto &session = *demo.session;
    const auto &watch = SyncWatch::of(session);
    const auto begins = [&](SourceId source) {
        SyncProgress progress;
        progress.source = source;
        Q_EMIT session.syncProgressed(progress);
    };
    const auto ends = [&](SourceId source) {
        SourceResult result;
        result.source = source;
        Q_EMIT session.sourceFinished(result);
    };
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::Idle);
    EXPECT_EQ(trialPhase(watch, true), TrialPhase::Loading);
    Q_EMIT session.syncStarted();
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::CheckingSources);
    begins(SourceId::Stripe);
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::FetchingSubscriptions);
    begins(SourceId::Salesbricks);
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::FetchingOrders);
    ends(SourceId::Salesbricks);
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::FetchingSubscriptions);
    ends(SourceId::Stripe);
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::Tallying);
    EXPECT_EQ(find<QLabel>("trialPhase")->text(), u"Tallying…");
    Q_EMIT session.syncFinished({});
    EXPECT_EQ(trialPhase(watch, false), TrialPhase::Idle);
}

TEST_F(ConvertPageTest, SyncTrialsNamesItsPhases)
{
    auto *button = find<QPushButton>("syncTrials");
    auto *phase = find<QLabel>("trialPhase");
    ASSERT_TRUE(button->isEnabled());
    QStringList phases;
    QObject::connect(&SyncWatch::of(*demo.session), &SyncWatch::changed, page.get(), [&] {
        if (!phase->text().isEmpty() && (phases.isEmpty() || phases.last() != phase->text()))
            phases << phase->text();
    });
    QSignalSpy finished(demo.session.get(), &Session::syncFinished);
    button->click();
    EXPECT_EQ(phase->text(), u"Loading…");
    EXPECT_TRUE(find<QPushButton>("cancelTrials")->isVisible());
    ASSERT_TRUE(finished.wait(60'000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }));
    EXPECT_FALSE(phase->isVisible());
    for (const char16_t *expected : {u"Checking sources…", u"Fetching orders…"})
        EXPECT_TRUE(phases.contains(QString::fromUtf16(expected))) << phases.join(u' ').toStdString();
    EXPECT_TRUE(find<QLabel>("trialsSynced")->text().contains(u"Trials synced"));
}

/// For looking at: the build folder's gallery/.
TEST_F(ConvertPageTest, PicturesOfThePageAndItsSheet)
{
    const QDir folder(QStringLiteral(SUCCESS_GALLERY));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        auto *sheet = find<CandidateSheet>("candidateSheet");
        QSignalSpy filled(sheet, &CandidateSheet::shown);
        sheet->openFor(QStringLiteral("quartzcanyon.example"));
        ASSERT_TRUE(!filled.isEmpty() || filled.wait(5000));
        QTest::qWait(300); // it slides in
        const auto file = folder.filePath(u"convert-sheet-" + themeKey(choice) + u".png");
        EXPECT_TRUE(page->grab().save(file));
        sheet->close();
    }
    page->resize(900, 640);
    find<CandidateSheet>("candidateSheet")->openFor(QStringLiteral("kartografen.example")); // its name is very long
    QTest::qWait(600);
    EXPECT_TRUE(page->grab().save(folder.filePath(QStringLiteral("convert-sheet-long.png"))));
}

} // namespace
