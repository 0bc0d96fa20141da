// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/activity_delegate.h"
#include "ui/customer/activity_list.h"
#include "ui/customer/activity_model.h"
#include "ui/customer/activity_sheet.h"
#include "ui/customer/row_heights.h"
#include "ui/widgets/sheet.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace success;
using namespace success::ui;

namespace {

TEST(RowHeightsTest, AgreeWithAPlainListOfHeights)
{
    std::mt19937 random(3);
    RowHeights heights;
    std::vector<int> plain;
    for (int step = 0; step < 2000; ++step) {
        if (plain.empty() || random() % 3 != 0) {
            plain.push_back(int(random() % 50));
            heights.append(plain.back());
        } else {
            const size_t row = random() % plain.size();
            plain[row] = int(random() % 50);
            heights.set(int(row), plain[row]);
        }
        const int row = int(random() % (plain.size() + 1));
        EXPECT_EQ(heights.top(row), std::accumulate(plain.begin(), plain.begin() + row, 0));
    }
    EXPECT_EQ(heights.total(), std::accumulate(plain.begin(), plain.end(), 0));
    for (int y = 0, row = 0, top = 0; y < heights.total(); ++y) {
        while (top + plain[size_t(row)] <= y)
            top += plain[size_t(row++)];
        ASSERT_EQ(heights.rowAt(y), row);
    }
    EXPECT_EQ(heights.rowAt(-1), -1);
    EXPECT_EQ(heights.rowAt(heights.total()), -1);
    heights.clear();
    EXPECT_EQ(heights.rowAt(0), -1);
    EXPECT_EQ(heights.total(), 0);
}

/// Pages of 50 items without end or with one, of texts short and long.
ActivityModel::PageReader pages(qint64 last)
{
    return [last](const ActivityQuery &query, const std::optional<ActivityCursor> &after,
                  const std::function<void(Result<ActivityPage>)> &done) {
        ActivityPage page;
        const qint64 first = after ? after->id : 0;
        for (qint64 id = first; id < std::min(last, first + query.pageSize); ++id) {
            ActivityItem item;
            item.id = id;
            item.kind = TimelineKind(1 + id % 8);
            item.record.at = instantFromEpoch(1'800'000'000 - id * 4000);
            item.record.title = QStringLiteral("Item %1").arg(id);
            item.record.text = QStringLiteral("Some words of a call that go on for a while. ").repeated(int(id % 9));
            page.items.push_back(item);
        }
        if (first + query.pageSize < last)
            page.next = ActivityCursor{0, true, first + query.pageSize};
        done(page);
    };
}

class ActivityListTest : public testing::Test
{
protected:
    void SetUp() override
    {
        theme.apply();
        list.setModel(&model);
        list.setItemDelegate(new ActivityDelegate(theme, AsOf::noonUtc(QDate(2026, 11, 22)), &list));
        list.resize(600, 700);
        list.show();
    }
    [[nodiscard]] QRect rectOf(int row) const { return list.visualRect(model.index(row)); }

    Theme theme{ThemeChoice::Light};
    ActivityModel model;
    ActivityList list;
};

TEST_F(ActivityListTest, RowsStandOneBelowTheOtherAndAreFoundWhereTheyAre)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFetchedByView(false); // the tester draws on every page a view could
    model.start(pages(120), {});
    while (model.hasMore())
        model.readMore();
    ASSERT_EQ(model.rowCount(), 120);
    for (const int width : {600, 320, 900}) {
        list.resize(width, 700);
        for (const int row : {0, 1, 60, 119}) {
            list.scrollTo(model.index(row));
            EXPECT_EQ(list.indexAt(rectOf(row).center()).row(), row) << "at width " << width;
            EXPECT_TRUE(list.viewport()->rect().intersects(rectOf(row)));
            EXPECT_TRUE(row == 0 || rectOf(row).top() == rectOf(row - 1).bottom() + 1);
        }
    }
    EXPECT_FALSE(list.indexAt({10, rectOf(119).bottom() + 50}).isValid());
}

TEST_F(ActivityListTest, TheCurrentItemShowsMoreOfItsText)
{
    model.start(pages(40), {});
    const int before = rectOf(8).height();
    list.setCurrentIndex(model.index(8));
    EXPECT_GT(rectOf(8).height(), before);
    QTest::keyClick(&list, Qt::Key_Down);
    EXPECT_EQ(list.currentIndex().row(), 9);
    EXPECT_EQ(rectOf(8).height(), before);
    QTest::keyClick(&list, Qt::Key_End);
    EXPECT_EQ(list.currentIndex().row(), 39);
    QTest::keyClick(&list, Qt::Key_Home);
    EXPECT_EQ(list.currentIndex().row(), 0);
}

/// A page more after 50,000 items costs what it costs after 1,000: nothing is laid out again.
TEST_F(ActivityListTest, FiftyThousandItemsScrollAsAThousandDo)
{
    model.start(pages(50'000), {});
    const auto scrollPages = [&](int count) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < count; ++i) {
            model.readMore();
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
            list.viewport()->repaint();
        }
        return double(timer.nsecsElapsed()) / 1e6 / count;
    };
    const double early = scrollPages(20);
    while (model.rowCount() < 48'900)
        model.readMore();
    const double late = scrollPages(20);
    RecordProperty("page_ms_at_1000", QString::number(early, 'f', 2).toStdString());
    RecordProperty("page_ms_at_50000", QString::number(late, 'f', 2).toStdString());
    EXPECT_LT(late, 3 * early + 4) << early << " ms early, " << late << " ms late";
}

TEST_F(ActivityListTest, NothingIsReadAheadOfWhatIsLookedAt)
{
    model.start(pages(50'000), {});
    EXPECT_LE(model.rowCount(), 100);
    list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
    EXPECT_GT(model.rowCount(), 50);
    EXPECT_LE(model.rowCount(), 250);
}

/// A text of lines is one paragraph until it is the current item, where its lines stand as they were typed.
TEST_F(ActivityListTest, LinesOfATextNeverRunTogether)
{
    const auto lines = [](const QString &text) {
        return [text](const ActivityQuery &, const std::optional<ActivityCursor> &,
                      const std::function<void(Result<ActivityPage>)> &done) {
            ActivityPage page;
            page.items.resize(1);
            page.items[0].record.text = text;
            done(page);
        };
    };
    model.start(lines(QStringLiteral("a")), {});
    const int one = rectOf(0).height();
    model.start(lines(QStringLiteral("a\nb\r\nc")), {});
    EXPECT_EQ(rectOf(0).height(), one);
    list.setCurrentIndex(model.index(0));
    EXPECT_GT(rectOf(0).height(), one + one / 3);
}

TEST(ActivitySheetTest, TextIsShownAsItCameAndOnlyTheWebIsOpened)
{
    const Theme theme(ThemeChoice::Light);
    QWidget window;
    window.resize(900, 600);
    window.show();
    QStringList opened;
    ActivityItem item;
    item.record.title = QStringLiteral("<b>Call</b>");
    item.record.text = QStringLiteral("<script>alert(1)</script> & more");
    item.record.url = QStringLiteral("https://calls.example/1");
    const auto open = [&](const QString &url) {
        opened << url;
    };
    showActivityItem(item, theme, &window, open);
    EXPECT_EQ(window.findChild<QPlainTextEdit *>()->toPlainText(), item.record.text);
    window.findChild<QPushButton *>(QStringLiteral("activityOpen"))->click();
    EXPECT_EQ(opened, QStringList(item.record.url));
    delete window.findChild<Sheet *>();
    item.record.url = QStringLiteral("file:///etc/passwd");
    showActivityItem(item, theme, &window, open);
    EXPECT_FALSE(window.findChild<QPushButton *>(QStringLiteral("activityOpen")));
    const auto labels = window.findChild<Sheet *>()->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"gives no web address"); }));
    EXPECT_FALSE(opensInBrowser(QStringLiteral("javascript:alert(1)")));
    EXPECT_TRUE(opensInBrowser(QStringLiteral("HTTP://a.example")));
}

} // namespace
