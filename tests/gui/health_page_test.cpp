// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/format/words.h"
#include "ui/sections/health/health_list.h"
#include "ui/sections/health/health_overview.h"
#include "ui/sections/health/health_page.h"
#include "ui/settings/health_settings_sheet.h"
#include "ui/table/cell_geometry.h"
#include "ui/table/table_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/summary_card.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

Route health(const char *query)
{
    return Route::to(sectionInfo(Section::Health).path, QUrlQuery(QString::fromUtf8(query)));
}

TEST(HealthFiltersTest, RouteAndFiltersAreTwoSpellingsOfOne)
{
    const auto rules = healthFilters();
    for (const auto *query : {"", "risk=critical", "risk=not_scored&renewing=30", "q=hooli%20%26%20co%2B",
                              "risk=at_risk&q=caf%C3%A9&untracked=shown&renewing=30&sort=arr:desc"}) {
        const auto filters = filtersFrom(rules, health(query));
        const auto route = routeWith(rules, filters, health(""));
        EXPECT_EQ(filtersFrom(rules, route), filters) << query;
        const auto reparsed = Route::parse(route.toString());
        ASSERT_TRUE(reparsed) << query;
        EXPECT_EQ(filtersFrom(rules, *reparsed), filters) << query;
    }
    EXPECT_EQ(filtersFrom(rules, health("risk=purple&untracked=maybe")), SectionFilters{});
}

class HealthPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<HealthPage>(*demo.session, theme);
        page->resize(1280, 760);
        page->show();
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }));
        table = page->findChild<TableView *>(QStringLiteral("healthTable"));
        ASSERT_TRUE(table);
    }

    template<typename T>
    T *find(const char *name)
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    int shown() const { return table->tableModel()->rowCount(); }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<HealthPage> page;
    TableView *table = nullptr;
};

TEST_F(HealthPageTest, ASmallScreenShowsEightRowsAndFactorsWhole)
{
    page->resize(1280, 680); // what the shell leaves of 1280 × 800
    QApplication::processEvents();
    EXPECT_GE(table->viewport()->height() / space::row, 8);
    const int factors = table->tableModel()->columnOf(QStringLiteral("risk_factors"));
    const QFontMetrics caption(theme.font(TextStyle::Caption));
    int several = 0;
    int two = 0;
    for (int row = 0; row < shown(); ++row) {
        const auto value = table->tableModel()->value(row, QStringLiteral("risk_factors"));
        std::vector<int> widths;
        for (const auto &factor : std::get<std::vector<FactorMark>>(value))
            widths.push_back(caption.horizontalAdvance(signedPoints(factor.points) + u' ' + factor.title));
        const QRect cell(0, 0, table->columnWidth(factors), space::row - 1);
        const auto at = FactorsCell::of(
            cell, widths, [](int) { return 50; }, 20);
        EXPECT_TRUE(at.elided.empty() || !at.elided.front()) << row;
        several += widths.size() > 1;
        two += at.chips.size() == 2;
    }
    EXPECT_GT(2 * two, several) << "most rows show two";
}

TEST_F(HealthPageTest, ALowPageGivesItsHeightToTheRows)
{
    const auto *overview = page->findChild<HealthOverview *>();
    for (const QSize size : {QSize(760, 390), QSize(800, 390), QSize(1024, 460), QSize(800, 660), QSize(1280, 680)}) {
        page->resize(size);
        QApplication::processEvents();
        SCOPED_TRACE(testing::Message() << size.width() << "x" << size.height());
        for (const auto *name : {"cardCritical", "cardAtRisk", "cardRenewing", "cardArr"}) {
            const auto *card = find<SummaryCard>(name);
            EXPECT_TRUE(overview->rect().contains(card->geometry())) << name;
            EXPECT_GE(card->height(), card->sizeHint().height()) << name;
        }
        const auto *chart = find<QWidget>("arrChart");
        if (chart->isVisible()) {
            EXPECT_TRUE(chart->parentWidget()->rect().contains(chart->geometry()));
        }
        EXPECT_GE(table->viewport()->height() / space::row, 3);
    }
    EXPECT_TRUE(find<QWidget>("arrChart")->isVisible()) << "there is room for it again";
}

TEST_F(HealthPageTest, AnUntrackedAccountSaysSoInItsRow)
{
    const auto untrack = [](Workspace &workspace) {
        return workspace.untrack({QStringLiteral("hooli.example")});
    };
    ASSERT_TRUE(demo.changed([&] { EXPECT_TRUE(demo.session->decide(untrack)); }));
    page->showRoute(health("untracked=shown"));
    const auto *model = table->tableModel();
    const int row = model->rowOf(QStringLiteral("hooli.example"));
    ASSERT_GE(row, 0);
    const auto name = model->index(row, model->columnOf(QStringLiteral("account")));
    EXPECT_EQ(name.data(NoteRole).toString(), QStringLiteral("untracked"));
    EXPECT_EQ(name.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Hooli, hooli.example, untracked"));
    EXPECT_TRUE(name.siblingAtRow(row + 1).data(NoteRole).toString().isEmpty());
}

TEST_F(HealthPageTest, APartialLevelSaysSoInItsRow)
{
    page->openSettings();
    for (const auto *input : {"payment", "renewal", "signals"})
        find<QSpinBox>(QByteArray("weight-").append(input).constData())->setValue(1);
    find<QSpinBox>("weight-adoption")->setValue(97);
    ASSERT_TRUE(demo.changed([&] { QTest::mouseClick(find<QPushButton>("saveSettings"), Qt::LeftButton); }));
    const auto *model = table->tableModel();
    const int column = model->columnOf(QStringLiteral("risk_level"));
    int partial = 0;
    for (int row = 0; row < shown(); ++row) {
        const auto &score = healthScoreOf(*model->table(), model->rows()[size_t(row)]);
        const auto index = model->index(row, column);
        EXPECT_EQ(index.data(NoteRole).toString(), score.partial ? QStringLiteral("partial") : QString());
        EXPECT_EQ(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("partial")), score.partial);
        partial += score.partial;
    }
    EXPECT_GT(partial, 0) << "there are accounts whose usage is unknown";
}

TEST_F(HealthPageTest, EveryCardSaysWhatStandsBehindItsFigure)
{
    for (const auto *name : {"cardCritical", "cardAtRisk", "cardRenewing"})
        EXPECT_TRUE(find<SummaryCard>(name)->hint().contains(QStringLiteral("ARR"))) << name;
    EXPECT_FALSE(find<SummaryCard>("cardArr")->hint().isEmpty());
    for (const auto *name : {"cardAtRisk", "cardRenewing", "cardArr"})
        EXPECT_EQ(find<SummaryCard>(name)->height(), find<SummaryCard>("cardCritical")->height());
}

TEST_F(HealthPageTest, TheBarFoldsInsteadOfHoldingThePageWide)
{
    for (const int width : {1600, 1240, 1020, 700, 620}) {
        page->resize(width, 700);
        QApplication::processEvents();
        ASSERT_EQ(page->width(), width) << "nothing holds it wider";
        auto *bar = page->findChild<FilterBar *>();
        for (const auto *child : bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            EXPECT_TRUE(child->isHidden() || bar->rect().contains(child->geometry()))
                << width << qPrintable(child->objectName());
        }
    }
}

TEST_F(HealthPageTest, ACardIsAFilterThatTheRouteKnows)
{
    const auto summary = healthSummary(*demo.session->portfolio());
    auto *card = find<SummaryCard>("cardCritical");
    EXPECT_EQ(card->figure(), QString::number(summary.criticalAccounts));
    QSignalSpy changed(page.get(), &Page::routeChanged);
    QTest::mouseClick(card, Qt::LeftButton);
    EXPECT_EQ(shown(), summary.criticalAccounts);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("risk")), QStringLiteral("critical"));
    EXPECT_EQ(changed.count(), 1);
    QTest::mouseClick(card, Qt::LeftButton);
    EXPECT_EQ(page->currentRoute(), health(""));
}

TEST_F(HealthPageTest, SearchFindsClearsAndSaysWhenNothingMatches)
{
    const int all = shown();
    page->focusSearch();
    auto *search = find<QLineEdit>("searchFilter");
    search->setText(QStringLiteral("no such company anywhere"));
    EXPECT_EQ(shown(), 0);
    EXPECT_EQ(page->findChild<SectionContent *>()->state(), SectionState::NothingMatches);
    QTest::mouseClick(find<QPushButton>("clearFilters"), Qt::LeftButton);
    EXPECT_EQ(shown(), all);
    EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(HealthPageTest, AnUnknownSortInALinkIsDropped)
{
    const int all = shown();
    page->showRoute(health("sort=no_such_column:desc"));
    EXPECT_EQ(shown(), all);
    EXPECT_EQ(page->currentRoute(), health(""));
}

TEST_F(HealthPageTest, UntrackingLeavesTheListAndUndoBringsItBack)
{
    const int all = shown();
    table->selectRow(0);
    const auto key = table->selectedKeys().first();
    ASSERT_TRUE(demo.changed([this] { QTest::mouseClick(find<QPushButton>("bulkUntrack"), Qt::LeftButton); }));
    EXPECT_EQ(shown(), all - 1);
    EXPECT_EQ(page->focusWidget(), table); // not Export, which would open on the next Enter
    EXPECT_LT(table->tableModel()->rowOf(key), 0);
    page->showRoute(health("untracked=shown"));
    EXPECT_GE(table->tableModel()->rowOf(key), 0);
    ASSERT_TRUE(demo.changed([this] { ASSERT_TRUE(demo.session->undo()); }));
    page->showRoute(health(""));
    EXPECT_EQ(shown(), all);
}

TEST_F(HealthPageTest, ExportsTheSelectionOrElseWhatIsShown)
{
    const auto file = demo.folder.filePath(QStringLiteral("out.csv"));
    page->setSaveFileChooser([&](const QString &suggested, const std::function<void(const QString &)> &chosen) {
        EXPECT_EQ(suggested, QStringLiteral("health-2026-11-22.csv"));
        chosen(file);
    });
    const auto lines = [&] {
        QFile csv(file);
        EXPECT_TRUE(csv.open(QIODevice::ReadOnly));
        return csv.readAll().count("\r\n");
    };
    page->showRoute(health("risk=critical"));
    QTest::mouseClick(find<QPushButton>("bulkExport"), Qt::LeftButton);
    EXPECT_EQ(lines(), shown() + 1);
    table->selectRow(0);
    QTest::mouseClick(find<QPushButton>("bulkExport"), Qt::LeftButton);
    EXPECT_EQ(lines(), 2);
}

TEST_F(HealthPageTest, SettingsArePreviewedRefusedAndSaved)
{
    page->openSettings();
    auto *sheet = find<HealthSettingsSheet>("healthSettingsSheet");
    auto *save = find<QPushButton>("saveSettings");
    EXPECT_FALSE(save->isEnabled()) << "nothing was changed yet";
    find<QSpinBox>("weight-adoption")->setValue(90);
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(find<QLabel>("settingsRefusal")->text().contains(QStringLiteral("100")));
    QTest::mouseClick(find<QPushButton>("resetSettings"), Qt::LeftButton);
    find<QSpinBox>("healthyFrom")->setValue(95);
    const auto expected = previewHealth(*demo.session->portfolio(), sheet->edited());
    ASSERT_GT(expected.changed, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("previewHeadline")->text() == previewHeadline(expected); }));
    ASSERT_TRUE(demo.changed([&] { QTest::mouseClick(save, Qt::LeftButton); }));
    EXPECT_EQ(demo.session->portfolio()->workspace.health.healthyFrom, 95);
    EXPECT_EQ(find<SummaryCard>("cardAtRisk")->figure(),
              QString::number(healthSummary(*demo.session->portfolio()).atRiskAccounts));
}

TEST_F(HealthPageTest, IsLookedAtInBothThemes)
{
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        theme.apply();
        page->openSettings();
        (void)QTest::qWaitFor([this] { return !find<QLabel>("previewMoves")->text().isEmpty(); });
        EXPECT_TRUE(page->grab().save(QStringLiteral(SUCCESS_GALLERY "/health-settings-%1.png").arg(themeKey(choice))));
    }
}

} // namespace
