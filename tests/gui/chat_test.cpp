// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/customer/activity_view.h"
#include "ui/customer/chat/chat_bar.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/customer/customer_pane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

/// The place of the first link of a text, in the viewport.
QPoint firstLink(const QTextBrowser &log, QString *address = nullptr)
{
    for (QTextBlock block = log.document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (!format.isAnchor() || format.anchorHref().isEmpty())
                continue;
            if (address)
                *address = format.anchorHref();
            QTextCursor cursor(block);
            cursor.setPosition(part.fragment().position() + 1);
            return log.cursorRect(cursor).center();
        }
    }
    return {-1, -1};
}

class ChatTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_demo = std::make_unique<DemoSession>(); }
    static void TearDownTestSuite() { s_demo.reset(); }

    void SetUp() override
    {
        ASSERT_TRUE(s_demo->session && s_demo->session->portfolio());
        theme = std::make_unique<Theme>(ThemeChoice::Light);
        open();
    }

    void open()
    {
        window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(window.get());
        bar = new ChatBar(*s_demo->session, *theme, window.get());
        column->addWidget(bar);
        window->resize(700, 640);
        window->show();
        bar->setAccount(QStringLiteral("hooli.example"));
        settle();
        log = bar->findChild<ChatLog *>();
        question = bar->findChild<QLineEdit *>(QStringLiteral("chatQuestion"));
        askButton = bar->findChild<QPushButton *>(QStringLiteral("chatAsk"));
        suggestions = bar->findChild<QWidget *>(QStringLiteral("chatSuggestions"));
    }

    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return bar->isSettled(); }, 20'000));
    }

    void ask(const QString &text)
    {
        question->setText(text);
        QTest::keyClick(question, Qt::Key_Return);
        settle();
    }

    void clear()
    {
        QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("chatClear")), Qt::LeftButton);
        settle();
    }

    static inline std::unique_ptr<DemoSession> s_demo;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<QWidget> window;
    ChatBar *bar = nullptr;
    ChatLog *log = nullptr;
    QLineEdit *question = nullptr;
    QPushButton *askButton = nullptr;
    QWidget *suggestions = nullptr;
};

TEST_F(ChatTest, AQuestionIsAnsweredWithNumbersThatOpenTheirRecords)
{
    EXPECT_TRUE(suggestions->isVisible());
    EXPECT_FALSE(askButton->isEnabled()) << "nothing is asked yet";
    EXPECT_FALSE(log->isVisible());
    ask(QStringLiteral("recap the latest call"));
    EXPECT_TRUE(log->isVisible());
    EXPECT_FALSE(suggestions->isVisible());
    EXPECT_TRUE(log->toPlainText().contains(QStringLiteral("elephants"))) << log->toPlainText().toStdString();
    EXPECT_TRUE(question->text().isEmpty());

    QSignalSpy items(bar, &ChatBar::itemRequested);
    QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, firstLink(*log));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !items.isEmpty(); }, 10'000));
    EXPECT_TRUE(items.first().first().value<ActivityItem>().record.title.contains(QStringLiteral("where we stand")));
    clear();
}

TEST_F(ChatTest, ACardIsAskedForByKind)
{
    ask(QStringLiteral("why is it critical"));
    QSignalSpy cards(bar, &ChatBar::cardRequested);
    QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, firstLink(*log));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !cards.isEmpty(); }, 10'000));
    EXPECT_EQ(cards.first().first().toString(), QStringLiteral("score"));
    clear();
}

TEST_F(ChatTest, TheConversationIsKeptPerAccountUntilItIsCleared)
{
    ask(QStringLiteral("when does it renew"));
    ask(QStringLiteral("who owns it"));
    open(); // another day
    EXPECT_TRUE(log->toPlainText().contains(QStringLiteral("Jared Dunn")));
    EXPECT_TRUE(log->toPlainText().contains(QStringLiteral("when does it renew")));
    bar->setAccount(QStringLiteral("intersite.example"));
    settle();
    EXPECT_TRUE(log->toPlainText().isEmpty()) << log->toPlainText().toStdString();
    EXPECT_TRUE(suggestions->isVisible());
    bar->setAccount(QStringLiteral("hooli.example"));
    settle();
    clear();
    EXPECT_TRUE(log->toPlainText().isEmpty());
    EXPECT_TRUE(suggestions->isVisible());
    open();
    EXPECT_TRUE(log->toPlainText().isEmpty());
}

TEST_F(ChatTest, AfterAStopWhatIsShownIsWhatIsKept)
{
    question->setText(QStringLiteral("overview"));
    QTest::keyClick(question, Qt::Key_Return);
    EXPECT_EQ(askButton->text(), QStringLiteral("Stop"));
    QTest::mouseClick(askButton, Qt::LeftButton);
    settle();
    EXPECT_EQ(askButton->text(), QStringLiteral("Ask"));
    EXPECT_EQ(question->text(), QStringLiteral("overview")) << "to be asked again";
    const QString shown = log->toPlainText(); // empty, unless the answer was quicker than the stop
    open();
    EXPECT_EQ(log->toPlainText(), shown) << "what is shown is what is kept";
    if (!shown.isEmpty())
        clear();
}

TEST_F(ChatTest, InCustomerDetailANumberOpensItsItemOrShowsItsCardAtAnyWidth)
{
    CustomerPane pane(*s_demo->session, *theme);
    bar = pane.findChild<ChatBar *>();
    log = bar->findChild<ChatLog *>();
    question = bar->findChild<QLineEdit *>(QStringLiteral("chatQuestion"));
    const auto paneSettles = [&] {
        return QTest::qWaitFor([&] { return pane.isSettled(); }, 20'000);
    };
    for (const int width : {520, 1280}) {
        pane.resize(width, 760);
        pane.show();
        pane.showAccount(QStringLiteral("hooli.example"));
        ASSERT_TRUE(paneSettles());
        QTest::qWait(50); // the layout moves the bar when the columns change
        const QRect shown(bar->mapTo(&pane, QPoint()), bar->size());
        EXPECT_TRUE(bar->isVisible() && pane.rect().contains(shown))
            << width << ": pinned, not scrolled; " << shown.top() << ".." << shown.bottom() << " visible "
            << bar->isVisible();

        ask(QStringLiteral("recap the latest call"));
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, firstLink(*log));
        QWidget *sheet = nullptr;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return (sheet = pane.findChild<QWidget *>(QStringLiteral("activitySheet"))) != nullptr; }, 10'000));
        delete sheet;
        clear();

        ask(QStringLiteral("why is it critical"));
        auto *card = pane.findChild<QWidget *>(QStringLiteral("riskFactors"));
        const auto marks = [card] {
            return card->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).size();
        };
        const auto before = marks();
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, firstLink(*log));
        ASSERT_TRUE(QTest::qWaitFor([&] { return marks() > before; }, 10'000)) << "ringed";
        EXPECT_FALSE(card->visibleRegion().isEmpty()) << "scrolled to";
        clear();
    }
    pane.showAccount(QStringLiteral("nobody.example"));
    ASSERT_TRUE(paneSettles());
    EXPECT_FALSE(bar->isVisible()) << "there is nobody to ask about";
}

TEST_F(ChatTest, ASuggestionAsksItself)
{
    auto *suggestion = suggestions->findChild<QPushButton *>();
    ASSERT_NE(suggestion, nullptr);
    const QString text = suggestion->text();
    QTest::mouseClick(suggestion, Qt::LeftButton);
    settle();
    EXPECT_TRUE(log->toPlainText().startsWith(text));
    clear();
}

TEST_F(ChatTest, TheAnswersAreFoldedAndShownAgain)
{
    ask(QStringLiteral("ARR?"));
    auto *fold = bar->findChild<QPushButton *>(QStringLiteral("chatFold"));
    EXPECT_TRUE(log->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_FALSE(log->isVisible());
    EXPECT_TRUE(fold->isVisible()) << "the way back to the answers";
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_TRUE(log->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    EXPECT_FALSE(log->isVisible());
    open();
    EXPECT_FALSE(log->isVisible()) << "an account opens with its page";
    EXPECT_FALSE(log->toPlainText().isEmpty());
    EXPECT_TRUE(bar->findChild<QPushButton *>(QStringLiteral("chatFold"))->isVisible());
    bar->setOpen(true);
    clear();
}

TEST_F(ChatTest, AClearedConversationCanBeBroughtBack)
{
    ask(QStringLiteral("ARR?"));
    ask(QStringLiteral("who owns it"));
    const QString said = log->toPlainText();
    clear();
    EXPECT_TRUE(log->isEmpty());
    QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("chatRestore")), Qt::LeftButton);
    settle();
    EXPECT_EQ(log->toPlainText(), said);
    open();
    EXPECT_EQ(log->toPlainText(), said) << "kept again";
    bar->setOpen(true);
    clear();
}

TEST_F(ChatTest, UpAndDownBringBackWhatWasAsked)
{
    ask(QStringLiteral("ARR?"));
    ask(QStringLiteral("who owns it"));
    QTest::keyClicks(question, QStringLiteral("half a thou"));
    QTest::keyClick(question, Qt::Key_Up);
    EXPECT_EQ(question->text(), QStringLiteral("who owns it"));
    QTest::keyClick(question, Qt::Key_Up);
    QTest::keyClick(question, Qt::Key_Up);
    EXPECT_EQ(question->text(), QStringLiteral("ARR?")) << "there is nothing older";
    QTest::keyClick(question, Qt::Key_Down);
    QTest::keyClick(question, Qt::Key_Down);
    EXPECT_EQ(question->text(), QStringLiteral("half a thou"));
    clear();
}

TEST_F(ChatTest, AnAnswerIsCopiedWithTheRecordsItCites)
{
    ask(QStringLiteral("when does it renew"));
    QString address;
    QPoint last;
    for (QTextBlock block = log->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().anchorHref().startsWith(u"copy:"))
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(part.fragment().position() + 1);
            last = log->cursorRect(cursor).center();
        }
    }
    QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, last);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("when does it renew\n\n"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("\n[1] "))) << copied.toStdString();
    clear();
}

TEST_F(ChatTest, CitationsAreReachedByKeyboardAndAnswersReadOut)
{
    ask(QStringLiteral("why is it critical"));
    EXPECT_TRUE(log->accessibleDescription().contains(QStringLiteral("health score"))) << "what a screen reader says";
    QSignalSpy cards(bar, &ChatBar::cardRequested);
    log->setFocus(Qt::TabFocusReason);
    QTest::keyClick(log, Qt::Key_Tab);
    QTest::keyClick(log, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !cards.isEmpty(); }, 10'000));
    clear();
}

TEST_F(ChatTest, TheNewestQuestionStandsAtTheTopAndItsAnswerIsWrittenBelow)
{
    for (const char *asked : {"why is it critical", "ARR?", "overview", "who owns it"})
        ask(QString::fromLatin1(asked));
    QTest::qWait(20);
    QTextBlock block = log->document()->begin();
    while (block.text() != QStringLiteral("who owns it"))
        block = block.next();
    const int top = log->cursorRect(QTextCursor(block)).top();
    EXPECT_GE(top, 0);
    EXPECT_LT(top, 3 * space::xl) << "even where the answer is short";
    clear();
}

TEST_F(ChatTest, WhileOneTalksTheAnswersHaveMostOfTheRoomAtAnySize)
{
    struct Size
    {
        int width, height;
    };
    for (const Size size : {Size{1280, 700}, Size{1024, 540}, Size{580, 700}, Size{1920, 970}}) {
        CustomerPane pane(*s_demo->session, *theme);
        pane.resize(size.width, size.height);
        pane.show();
        pane.showAccount(QStringLiteral("hooli.example"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return pane.isSettled(); }, 20'000));
        bar = pane.findChild<ChatBar *>();
        log = bar->findChild<ChatLog *>();
        auto *feed = pane.findChild<ActivityView *>();
        EXPECT_LT(bar->height(), 140) << "folded away at " << size.width;
        const int barBefore = bar->height();

        bar->ask(QStringLiteral("why is it critical"));
        settle();
        QTest::qWait(20);
        const int lines = log->viewport()->height() / QFontMetrics(log->font()).lineSpacing();
        EXPECT_GE(lines, 9) << "at " << size.width << "x" << size.height;
        EXPECT_TRUE(pane.rect().contains(QRect(bar->mapTo(&pane, QPoint()), bar->size()))) << size.width;
        EXPECT_FALSE(pane.findChild<QWidget *>(QStringLiteral("customerName"))->visibleRegion().isEmpty())
            << "whose records these are, at " << size.width;

        QTest::keyClick(bar->findChild<QLineEdit *>(QStringLiteral("chatQuestion")), Qt::Key_Escape);
        EXPECT_TRUE(feed->isVisible());
        EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(bar->height() - barBefore) <= space::xxl; }, 10'000))
            << "folded away again at " << size.width << ": " << bar->height() << " after " << barBefore;
        bar->setOpen(true);
        clear();
    }
}

TEST_F(ChatTest, ACitedItemIsTheOneTheFeedStandsAt)
{
    CustomerPane pane(*s_demo->session, *theme);
    pane.resize(1280, 760);
    pane.show();
    pane.showAccount(QStringLiteral("hooli.example"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pane.isSettled(); }, 20'000));
    bar = pane.findChild<ChatBar *>();
    log = bar->findChild<ChatLog *>();
    auto *feed = pane.findChild<ActivityView *>();
    auto *list = feed->findChild<QAbstractItemView *>(QStringLiteral("activityList"));
    feed->findChild<QLineEdit *>(QStringLiteral("activitySearch"))->setText(QStringLiteral("nothing has these words"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 0; }, 10'000));

    bar->ask(QStringLiteral("recap the latest call"));
    settle();
    QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, firstLink(*log));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->currentIndex().isValid(); }, 10'000)) << "the filter gave way";
    const auto *item = list->currentIndex().data(ActivityModel::ItemRole).value<const ActivityItem *>();
    EXPECT_TRUE(item->record.title.contains(QStringLiteral("where we stand"))) << item->record.title.toStdString();
    clear();
}

} // namespace
