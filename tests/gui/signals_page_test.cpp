// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/sections/signals/signals_list.h"
#include "ui/sections/signals/signals_page.h"
#include "ui/setup/readiness_panel.h"
#include "ui/shell/setup_page.h"
#include "ui/table/table_view.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

const QString signalsPath = QStringLiteral("/success/signals");

TEST(SignalFiltersTest, RouteAndFiltersAreTwoSpellingsOfOne)
{
    const auto rules = signalFilters();
    for (const char *text : {"/success/signals", "/success/signals?kind=escalation&severity=high&within=30",
                             "/success/signals?account=hooli.example&q=caf%C3%A9&sort=severity:desc"}) {
        const auto route = Route::parse(QString::fromUtf8(text));
        ASSERT_TRUE(route) << text;
        const auto filters = filtersFrom(rules, *route);
        EXPECT_EQ(filtersFrom(rules, routeWith(rules, filters, Route::to(signalsPath))), filters) << text;
    }
    const auto filters = filtersFrom(rules, *Route::parse(signalsPath + QStringLiteral("?within=7")));
    EXPECT_TRUE(rules.narrows(filters));
    const auto query = rules.toQuery(filters, QDate(2026, 11, 22));
    ASSERT_EQ(query.filters.size(), 1u);
    EXPECT_EQ(query.filters[0].expression, QStringLiteral("2026-11-15.."));
}

class SignalsPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<SignalsPage>(*demo.session, theme);
        page->resize(1280, 760);
        page->show();
        settle();
        table = page->findChild<TableView *>(QStringLiteral("signalsTable"));
        ASSERT_TRUE(table);
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }, 20'000));
    }
    int shown() const { return table->tableModel()->rowCount(); }

    /// The distinct values of a column that are shown.
    QSet<QString> values(const QString &column) const
    {
        QSet<QString> found;
        for (int row = 0; row < shown(); ++row) {
            const Value value = table->tableModel()->value(row, column);
            if (const auto *text = std::get_if<QString>(&value))
                found << *text;
        }
        return found;
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<SignalsPage> page;
    TableView *table = nullptr;
};

TEST_F(SignalsPageTest, ListsAllSignalsAndNarrowsThem)
{
    const QAbstractItemModelTester tester(table->tableModel(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const int all = shown();
    ASSERT_GT(all, 50);
    EXPECT_GT(values(QStringLiteral("kind")).size(), 4);
    page->showRoute(*Route::parse(signalsPath + QStringLiteral("?kind=escalation")));
    settle();
    EXPECT_EQ(values(QStringLiteral("kind")), QSet<QString>{QStringLiteral("escalation")});
    page->showRoute(*Route::parse(signalsPath));
    settle();
    auto *within = page->findChild<QComboBox *>(QStringLiteral("withinFilter"));
    within->setCurrentIndex(within->findData(30));
    Q_EMIT within->activated(within->currentIndex());
    settle();
    EXPECT_LT(shown(), all);
    EXPECT_GT(shown(), 0);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("within")), QStringLiteral("30"));
    page->findChild<QPushButton *>(QStringLiteral("clearFilters"))->click();
    settle();
    EXPECT_EQ(shown(), all);
}

TEST_F(SignalsPageTest, ARowOpensItsAccount)
{
    QSignalSpy opened(page.get(), &Page::customerRequested);
    table->setCurrentIndex(table->tableModel()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), table->tableModel()->accountKey(0));
}

TEST_F(SignalsPageTest, OneAccountsSignalsAreNamedAndLeftAgain)
{
    const QString key = table->tableModel()->accountKey(0);
    page->showRoute(*Route::parse(signalsPath + QStringLiteral("?account=") + key));
    settle();
    EXPECT_EQ(values(QStringLiteral("account_key")), QSet<QString>{key});
    auto *account = page->findChild<QPushButton *>(QStringLiteral("accountFilter"));
    ASSERT_TRUE(account->isVisible());
    EXPECT_EQ(account->text(), demo.session->portfolio()->find(key)->name);
    account->click();
    settle();
    EXPECT_FALSE(account->isVisible());
}

TEST_F(SignalsPageTest, WordsStandWhereNothingMatches)
{
    page->findChild<QLineEdit *>(QStringLiteral("searchFilter"))->setText(QStringLiteral("nobody said this"));
    settle();
    auto *words = page->findChild<EmptyState *>(QStringLiteral("sectionWords"));
    ASSERT_TRUE(words->isVisible());
    EXPECT_EQ(words->sentence(), QStringLiteral("No signal matches these filters"));
    page->findChild<QPushButton *>(QStringLiteral("clearFilters"))->click();
    settle();
    EXPECT_TRUE(table->isVisible());
}

TEST_F(SignalsPageTest, ASectionToComeShowsHowFarItIsSetUp)
{
    SetupPage setup(theme, *demo.session, sectionInfo(Section::Pipeline),
                    [] { return AsOf::noonUtc(QDate(2026, 11, 22)).instant; });
    setup.resize(1280, 760);
    setup.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return setup.isSettled(); }, 20'000));
    auto *panel = setup.findChild<ReadinessPanel *>();
    ASSERT_TRUE(panel);
    EXPECT_TRUE(panel->findChild<QWidget *>(QStringLiteral("connector-attio")));
    EXPECT_TRUE(panel->findChild<QWidget *>(QStringLiteral("system-signals")));
    QSignalSpy asked(&setup, &Page::routeRequested);
    panel->findChild<QPushButton *>(QStringLiteral("path-signals"))->click();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].value<Route>().path(), signalsPath);
}

} // namespace
