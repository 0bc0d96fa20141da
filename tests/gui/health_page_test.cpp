// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/sections/health/health_content.h"
#include "ui/sections/health/health_page.h"
#include "ui/settings/health_settings_sheet.h"
#include "ui/table/table_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/summary_card.h"

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
    return Route::to(QString::fromLatin1(healthPath), QUrlQuery(QString::fromUtf8(query)));
}

TEST(HealthFiltersTest, RouteAndFiltersAreTwoSpellingsOfOne)
{
    for (const auto *query : {"", "risk=critical", "risk=not_scored&renewing=30", "q=hooli%20%26%20co%2B",
                              "risk=at_risk&q=caf%C3%A9&untracked=shown&renewing=30&sort=arr:desc"}) {
        const auto filters = HealthFilters::fromRoute(health(query));
        EXPECT_EQ(HealthFilters::fromRoute(filters.toRoute()), filters) << query;
        const auto reparsed = Route::parse(filters.toRoute().toString());
        ASSERT_TRUE(reparsed) << query;
        EXPECT_EQ(HealthFilters::fromRoute(*reparsed), filters) << query;
    }
    EXPECT_EQ(HealthFilters::fromRoute(health("risk=purple&untracked=maybe")), HealthFilters{});
}

TEST(HealthStateTest, WordsStandWhereRowsCannot)
{
    EXPECT_EQ(healthState({}), HealthState::Loading);
    EXPECT_EQ(healthState({true, false, false, 0, 0}), HealthState::Failed);
    EXPECT_EQ(healthState({false, true, false, 0, 0}), HealthState::NotConnected);
    EXPECT_EQ(healthState({false, true, true, 0, 0}), HealthState::NoAccounts);
    EXPECT_EQ(healthState({false, true, true, 9, 0}), HealthState::NothingMatches);
    EXPECT_EQ(healthState({true, true, true, 9, 3}), HealthState::Rows) << "old rows stay when a reload fails";
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
    auto *search = find<QLineEdit>("healthSearch");
    search->setText(QStringLiteral("no such company anywhere"));
    EXPECT_EQ(shown(), 0);
    EXPECT_EQ(page->findChild<HealthContent *>()->state(), HealthState::NothingMatches);
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
    ASSERT_GT(expected.changedAccounts, 0);
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
