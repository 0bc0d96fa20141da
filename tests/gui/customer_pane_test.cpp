// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/customer/activity_model.h"
#include "ui/customer/customer_cards.h"
#include "ui/customer/customer_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/summary_card.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

/// Three pages of two, one, and no items; the second fails once.
struct FakePages
{
    bool failOnce = false;
    int calls = 0;

    ActivityModel::PageReader reader()
    {
        return [this](const ActivityQuery &, const std::optional<ActivityCursor> &after,
                      const std::function<void(Result<ActivityPage>)> &done) {
            ++calls;
            if (after && std::exchange(failOnce, false))
                return done(failure(ErrorKind::Storage, QStringLiteral("locked")));
            ActivityPage page;
            const qint64 at = after ? after->at : 300;
            ActivityItem item;
            item.record.at = instantFromEpoch(at * 3600);
            item.record.title = QString::number(at);
            page.items = {item, item};
            if (at > 100)
                page.next = ActivityCursor{at - 100, true, 0};
            done(page);
        };
    }
};

TEST(ActivityModelTest, ReadsAPageAtATimeAndRecoversFromAFailure)
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    FakePages pages;
    pages.failOnce = true;
    model.setFetchedByView(false); // the tester draws on every page a view could
    model.start(pages.reader(), {});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.index(0).data(ActivityModel::StartsDayRole).toBool());
    EXPECT_FALSE(model.index(1).data(ActivityModel::StartsDayRole).toBool());
    EXPECT_TRUE(model.hasMore());
    model.readMore();
    EXPECT_TRUE(model.error());
    model.readMore();
    EXPECT_EQ(pages.calls, 2) << "a page that failed is asked for again only when someone says so";
    model.retry();
    model.readMore();
    EXPECT_EQ(model.rowCount(), 6);
    EXPECT_FALSE(model.hasMore());
    EXPECT_EQ(pages.calls, 4);
}

TEST(CustomerCardsTest, TheWeeklyTrendNeedsBothWeeks)
{
    HealthFacts facts;
    facts.weeklyUsers.fill(HealthFacts::unknownUsers);
    EXPECT_EQ(weeklyTrend(facts), std::nullopt);
    facts.usageKnown = true;
    facts.weeklyUsers[6] = 20;
    facts.weeklyUsers[7] = 22;
    EXPECT_EQ(weeklyTrend(facts), 10);
    facts.weeklyUsers[7] = 0;
    EXPECT_EQ(weeklyTrend(facts), -100);
    facts.weeklyUsers[6] = 0;
    EXPECT_EQ(weeklyTrend(facts), std::nullopt);
}

class CustomerPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        pane = std::make_unique<CustomerPane>(*demo.session, theme);
        pane->resize(1280, 760);
        pane->show();
    }

    void open(const QString &key)
    {
        pane->showAccount(key);
        ASSERT_TRUE(QTest::qWaitFor([this] { return pane->isSettled(); }, 20'000));
    }
    /// The account with the most to show: worst first, of those with a score and a contract.
    QString busiest() const
    {
        const auto &portfolio = *demo.session->portfolio();
        const Account *best = nullptr;
        for (const auto &account : portfolio.accounts) {
            if (account.contractCount > 0 && account.activeUsers &&
                (!best || portfolio.healthScores[portfolio.indexOf(account)].score <
                              portfolio.healthScores[portfolio.indexOf(*best)].score))
                best = &account;
        }
        return best->key;
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<CustomerPane> pane;
};

TEST_F(CustomerPaneTest, EveryAccountOfTheDemoCanBeOpened)
{
    for (const auto &account : demo.session->portfolio()->accounts) {
        open(account.key);
        EXPECT_EQ(pane->findChild<ElidedLabel *>(QStringLiteral("customerName"))->text(), account.name);
        EXPECT_TRUE(pane->findChild<QWidget *>(QStringLiteral("riskFactors"))) << qPrintable(account.key);
    }
}

TEST_F(CustomerPaneTest, AnUnknownAccountIsSaidSo)
{
    open(QStringLiteral("nobody.example"));
    EXPECT_FALSE(pane->findChild<ElidedLabel *>(QStringLiteral("customerName"))->isVisible());
}

TEST_F(CustomerPaneTest, TheTimelineIsReadAPageAtATimeInBothLayouts)
{
    open(QStringLiteral("nodeguild.example"));
    auto *list = pane->findChild<QAbstractItemView *>(QStringLiteral("activityList"));
    const int first = list->model()->rowCount();
    EXPECT_GT(first, 0);
    EXPECT_LE(first, 100);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > first; }));
    pane->resize(480, 760);
    const int second = list->model()->rowCount();
    auto *outer = pane->findChild<QScrollArea *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return outer->verticalScrollBar()->maximum() > 2000; }));
    EXPECT_EQ(outer->horizontalScrollBar()->maximum(), 0) << "nothing is cut off in the narrow pane";
    outer->verticalScrollBar()->setValue(outer->verticalScrollBar()->maximum());
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > second; }));
    EXPECT_LE(list->model()->rowCount(), second + 100);
}

TEST_F(CustomerPaneTest, ScrollingFarReadsEveryItemOnce)
{
    open(QStringLiteral("nodeguild.example"));
    auto *list = pane->findChild<QAbstractItemView *>(QStringLiteral("activityList"));
    const auto *model = qobject_cast<const ActivityModel *>(list->model());
    while (model->hasMore()) {
        const int before = model->rowCount();
        ASSERT_TRUE(QTest::qWaitFor([&] {
            list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum()); // it grows after a page came
            return model->rowCount() > before || !model->hasMore();
        }));
    }
    EXPECT_GE(model->rowCount(), 2000);
    QSet<qint64> seen;
    for (int row = 0; row < model->rowCount(); ++row)
        seen.insert(model->item(row).id);
    EXPECT_EQ(seen.size(), model->rowCount());
    list->setCurrentIndex(model->index(model->rowCount() - 2));
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(list, Qt::Key_Down);
    (void)list->grab();
    RecordProperty("arrow_key_ms_at_2000_items", int(timer.elapsed()));
    EXPECT_EQ(list->currentIndex().row(), model->rowCount() - 1);
}

TEST_F(CustomerPaneTest, KindAndSearchNarrowTogetherAndClearGivesEverythingBack)
{
    open(QStringLiteral("hooli.example"));
    auto *list = pane->findChild<QAbstractItemView *>(QStringLiteral("activityList"));
    const auto settled = [this] {
        return pane->isSettled();
    };
    const int all = list->model()->rowCount();
    auto *kind = pane->findChild<QComboBox *>(QStringLiteral("activityKind"));
    kind->setCurrentIndex(kind->findText(timelineKindTitle(TimelineKind::Call)));
    ASSERT_TRUE(QTest::qWaitFor(settled));
    const int calls = list->model()->rowCount();
    EXPECT_GT(calls, 0);
    EXPECT_LT(calls, all);
    const auto *model = qobject_cast<const ActivityModel *>(list->model());
    auto *search = pane->findChild<SearchField *>();
    search->setText(QStringLiteral("where we stand"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !model->query().search.isEmpty() && pane->isSettled(); }));
    EXPECT_EQ(model->query().kinds, std::vector{TimelineKind::Call});
    ASSERT_GT(model->rowCount(), 0);
    for (int row = 0; row < model->rowCount(); ++row)
        EXPECT_EQ(model->item(row).kind, TimelineKind::Call);
    search->setText(QStringLiteral("nothing of this kind"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->rowCount() == 0 && pane->isSettled(); }));
    QPushButton *clear = nullptr;
    for (auto *button : pane->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Clear") && button->isVisible())
            clear = button;
    }
    ASSERT_TRUE(clear);
    clear->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->rowCount() == all; }));
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_EQ(kind->currentIndex(), 0);
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(list->currentIndex().row(), 1);
}

TEST_F(CustomerPaneTest, AFullWindowHasNoScrollBarAroundItsColumns)
{
    pane->resize(1280, 680); // what 1280×800 leaves beneath the bars
    open(QStringLiteral("hooli.example"));
    QTest::qWait(0);
    const auto *outer = pane->findChild<QScrollArea *>();
    EXPECT_EQ(outer->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(outer->horizontalScrollBar()->maximum(), 0);
}

TEST_F(CustomerPaneTest, IsLookedAtNarrowAndWideInBothThemes)
{
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    open(busiest());
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        theme.apply();
        for (const int width : {480, 1280}) {
            pane->resize(width, width == 480 ? 1500 : 760);
            QTest::qWait(0); // layouts that were asked for are made when events are handled
            (void)QTest::qWaitFor([this] { return pane->isSettled(); });
            EXPECT_TRUE(pane->grab().save(
                QStringLiteral(SUCCESS_GALLERY "/customer-%1-%2.png").arg(QString::number(width), themeKey(choice))));
        }
    }
}

} // namespace
