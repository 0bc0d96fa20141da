// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/customer/chat/chat_bar.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/customer/customer_pane.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
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

ChatTurn turn(const char *question, const char *sentence)
{
    return {
        1,
        Instant(),
        QString::fromUtf8(question),
        {{"answer", {{{"text", sentence}, {"citations", {1}}}}},
         {"citations", {{"1", {{"kind", "call"}, {"id", "buildbetter:7"}, {"date", nullptr}, {"excerpt", "<i>x"}}}}}}};
}

TEST(ChatTextTest, WhatWasSaidIsTextAndNoMarkup)
{
    const Theme theme(ThemeChoice::Light);
    const std::vector<ChatTurn> turns{turn("<b>why</b>", "He said <a href=\"http://evil.example\">click</a>")};
    const QString html = chatHtml(turns, theme);
    EXPECT_FALSE(html.contains(QStringLiteral("<a href=\"http")));
    EXPECT_TRUE(html.contains(QStringLiteral("&lt;b&gt;why")));
    EXPECT_TRUE(html.contains(QStringLiteral("href=\"cite:0/1\"")));
}

TEST(ChatTextTest, ALinkIsTheRecordItWasMadeFor)
{
    const std::vector<ChatTurn> turns{turn("q", "s.")};
    const auto record = citedRecord(turns, QUrl(QStringLiteral("cite:0/1")));
    ASSERT_TRUE(record);
    EXPECT_EQ(record->kind, QStringLiteral("call"));
    EXPECT_EQ(record->id, QStringLiteral("buildbetter:7"));
    for (const char *other : {"cite:0/2", "cite:1/1", "cite:x/1", "http:0/1", "cite:"})
        EXPECT_FALSE(citedRecord(turns, QUrl(QString::fromLatin1(other)))) << other;
}

TEST(ChatTextTest, AnAnswerThatIsNoneIsOnlyItsQuestion)
{
    const Theme theme(ThemeChoice::Light);
    EXPECT_TRUE(
        chatHtml({{1, Instant(), QStringLiteral("q"), nlohmann::json()}}, theme).contains(QStringLiteral("<b>q")));
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
        column->addStretch(1);
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
    ask(QStringLiteral("recap the latest call"));
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
    auto *fold = bar->findChild<QToolButton *>(QStringLiteral("chatFold"));
    EXPECT_TRUE(log->isVisible());
    EXPECT_LE(log->height(), window->height() / 2);
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_FALSE(log->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_TRUE(log->isVisible());
    clear();
}

} // namespace
