// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/live_account.h"
#include "ui/customer/chat/answerer_switch.h"
#include "ui/customer/chat/chat_bar.h"
#include "ui/customer/chat/chat_log.h"
#include "ui/customer/chat/disclosure_dialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QElapsedTimer>
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
using namespace std::chrono_literals;

namespace {

const QString hooli = QStringLiteral("hooli.example");

class ModelTalkTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_demo = std::make_unique<DemoSession>(); }
    static void TearDownTestSuite() { s_demo.reset(); }

    void SetUp() override
    {
        ASSERT_TRUE(s_demo->session && s_demo->session->portfolio());
        live = std::make_unique<LiveSession>(*s_demo);
        ASSERT_TRUE(live->session && live->session->portfolio());
        theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    void open(const QString &account = hooli)
    {
        window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(window.get());
        bar = new ChatBar(*live->session, *theme, window.get());
        column->addWidget(bar);
        window->resize(700, 640);
        window->show();
        bar->setAccount(account);
        settle();
        log = bar->findChild<ChatLog *>();
        question = bar->findChild<QLineEdit *>(QStringLiteral("chatQuestion"));
        askButton = bar->findChild<QPushButton *>(QStringLiteral("chatAsk"));
        answerer = bar->findChild<AnswererSwitch *>();
    }

    void settle()
    {
        ASSERT_TRUE(wait([this] { return bar->isSettled(); }));
    }
    template<typename Condition>
    [[nodiscard]] static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    void ask(const char *text)
    {
        question->setText(QString::fromUtf8(text));
        QTest::keyClick(question, Qt::Key_Return);
    }
    [[nodiscard]] bool shows(const char *text) const { return log->toPlainText().contains(QString::fromUtf8(text)); }
    [[nodiscard]] QString message() const
    {
        auto *label = bar->findChild<QLabel *>(QStringLiteral("chatMessage"));
        return label->isVisible() ? label->text() : QString();
    }
    void click(const char *name)
    {
        auto *button = bar->findChild<QPushButton *>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The dialog, once it is there.
    DisclosureDialog *disclosure()
    {
        DisclosureDialog *found = nullptr;
        (void)wait([&] { return (found = bar->findChild<DisclosureDialog *>()) != nullptr && found->isVisible(); });
        return found;
    }
    static void press(QWidget *dialog, const char *name)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }
    [[nodiscard]] std::vector<ChatTurn> kept(const QString &account = hooli) const
    {
        return conversation(live->session->workspace(), account).value_or(std::vector<ChatTurn>());
    }

    static ModelScript slow(QStringList parts)
    {
        ModelScript script{std::move(parts)};
        script.pieceBytes = 60;
        script.pause = 40ms;
        return script;
    }

    static inline std::unique_ptr<DemoSession> s_demo;
    std::unique_ptr<LiveSession> live;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<QWidget> window;
    ChatBar *bar = nullptr;
    ChatLog *log = nullptr;
    QLineEdit *question = nullptr;
    QPushButton *askButton = nullptr;
    AnswererSwitch *answerer = nullptr;
};

TEST_F(ModelTalkTest, AnAnswerOfAModelSaysWhoGaveItAndMarksWhatNoRecordSays)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    server.say(QStringLiteral(
        "Hooli is critical [1]. They love us. It renews in May [99]. See [here](http://evil.example/x)."));
    ASSERT_TRUE(live->use(server));
    open();
    EXPECT_EQ(answerer->text(), ModelServer::model());
    ask("why is it critical");
    settle();
    EXPECT_TRUE(shows("Hooli is critical. [1]")) << log->toPlainText().toStdString();
    EXPECT_TRUE(shows("[99]"));
    EXPECT_TRUE(shows("here (evil.example)"));
    EXPECT_TRUE(shows("loopback-1 on 127.0.0.1"));
    bool struck = false;
    bool groundless = false;
    for (QTextBlock block = log->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            EXPECT_FALSE(format.anchorHref().startsWith(u"http")) << "links are text";
            struck |= format.fontStrikeOut() && part.fragment().text() == u"[99]" &&
                      format.toolTip().startsWith(u"Not in the records");
            groundless |= format.fontItalic() && part.fragment().text() == u"They love us.";
        }
    }
    EXPECT_TRUE(struck);
    EXPECT_TRUE(groundless);

    window.reset();
    live->open(); // another day
    open();
    EXPECT_TRUE(shows("loopback-1 on 127.0.0.1")) << log->toPlainText().toStdString();
    EXPECT_TRUE(shows("[99]"));
    EXPECT_EQ(kept().back().answer["answer"][2]["unsupported"][0], 99);
}

TEST_F(ModelTalkTest, TheAnswerAppearsAsItComesAndMovesNothingThatIsRead)
{
    ModelServer server(ModelServer::Kind::Anthropic);
    QStringList parts;
    for (int i = 0; i < 40; ++i)
        parts << QStringLiteral("Sentence %1 of the answer says something [1]. ").arg(i);
    server.say(slow(parts));
    ASSERT_TRUE(live->use(server));
    open();
    ask("what do they say?");
    EXPECT_TRUE(shows("Reading the records…"));
    ASSERT_TRUE(wait([this] { return shows("Sentence 1 of"); }));
    EXPECT_TRUE(shows("Answering…"));
    EXPECT_FALSE(bar->isSettled());
    EXPECT_EQ(askButton->text(), QStringLiteral("Stop"));
    const int scrolled = log->verticalScrollBar()->value();
    const int top = log->cursorRect(QTextCursor(log->document()->begin())).top();
    ASSERT_TRUE(wait([this] { return shows("Sentence 6 of"); }));
    EXPECT_EQ(log->verticalScrollBar()->value(), scrolled);
    EXPECT_EQ(log->cursorRect(QTextCursor(log->document()->begin())).top(), top) << "the question stands still";
    settle();
    EXPECT_TRUE(shows("Sentence 39 of"));
    EXPECT_FALSE(shows("Answering…"));
    EXPECT_TRUE(wait([this] { return kept().size() == 1; }));
}

TEST_F(ModelTalkTest, StopKeepsWhatCameAndSaysSo)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    server.say(slow({QStringLiteral("First it fell [1]. "), QStringLiteral("Then it rose [1]. "), QString(2000, u'x'),
                     QStringLiteral(" The end [1].")}));
    ASSERT_TRUE(live->use(server));
    open();
    ask("what happened?");
    ASSERT_TRUE(wait([this] { return shows("First it fell"); }));
    QTest::mouseClick(askButton, Qt::LeftButton);
    settle();
    EXPECT_TRUE(shows("Stopped."));
    EXPECT_TRUE(shows("First it fell"));
    EXPECT_FALSE(shows("The end"));
    ASSERT_TRUE(wait([this] { return kept().size() == 1; }));
    EXPECT_EQ(kept().back().answer["incomplete"], "Stopped.");
    open();
    EXPECT_TRUE(shows("Stopped.")) << "also on another day";
}

TEST_F(ModelTalkTest, AStopBeforeAnythingCameGivesTheQuestionBack)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    ModelScript script{{QStringLiteral("late")}};
    script.pause = 10s;
    server.say(script);
    ASSERT_TRUE(live->use(server));
    open();
    ask("anything new?");
    QTest::qWait(200);
    QTest::keyClick(question, Qt::Key_Escape);
    settle();
    EXPECT_EQ(question->text(), QStringLiteral("anything new?"));
    EXPECT_TRUE(log->isEmpty());
    EXPECT_EQ(message(), QStringLiteral("Stopped."));
    EXPECT_TRUE(kept().empty());
}

TEST_F(ModelTalkTest, WhereTheModelFailsTheBuiltInAnswerIsOffered)
{
    ModelServer server(ModelServer::Kind::OpenAi, "sk-another-key-0123456789");
    ASSERT_TRUE(live->use(server));
    const auto settings = providerSettings(live->session->workspace());
    (void)QCoro::waitFor(live->secrets->write(settings->secretKey(), "sk-wrong-key-0123456789"));
    open();
    ask("when does it renew");
    settle();
    EXPECT_FALSE(message().isEmpty());
    EXPECT_FALSE(message().contains(QStringLiteral("sk-wrong-key"))) << message().toStdString();
    EXPECT_TRUE(log->isEmpty()) << log->toPlainText().toStdString();
    EXPECT_EQ(question->text(), QStringLiteral("when does it renew"));

    click("chatAgain");
    settle();
    EXPECT_EQ(server.http().count(), 2);
    click("chatBuiltIn");
    settle();
    EXPECT_TRUE(shows("Built-in answer")) << log->toPlainText().toStdString();
    EXPECT_TRUE(message().isEmpty());
    EXPECT_EQ(server.http().count(), 2) << "nobody else was asked";
    EXPECT_TRUE(wait([this] { return kept().size() == 1; }));
}

TEST_F(ModelTalkTest, AStreamThatBreaksLeavesWhatCameMarked)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    ModelScript script{{QStringLiteral("First it fell [1]. "), QStringLiteral("Then it rose again, says "),
                        QStringLiteral("the end.")}};
    script.cutAt = 400;
    script.end = ServedEnd::Reset;
    server.say(script);
    ASSERT_TRUE(live->use(server));
    open();
    ask("what happened?");
    settle();
    ASSERT_TRUE(shows("First it fell")) << log->toPlainText().toStdString() << message().toStdString();
    ASSERT_TRUE(wait([this] { return !kept().empty(); }));
    const std::string why = kept().back().answer.value("incomplete", "");
    EXPECT_FALSE(why.empty());
    EXPECT_TRUE(shows(why.c_str()));
}

TEST_F(ModelTalkTest, NothingIsSentBeforeSomebodyAgreesAndEachHostIsAskedAboutOnce)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    ModelServer other(ModelServer::Kind::Anthropic);
    server.say(QStringLiteral("From the first [1]."));
    other.say(QStringLiteral("From the other [1]."));
    ASSERT_TRUE(live->use(server, false));
    open();
    ask("why is it critical");
    DisclosureDialog *dialog = disclosure();
    ASSERT_NE(dialog, nullptr);
    const QString parts = dialog->findChild<QLabel *>(QStringLiteral("disclosureParts"))->text();
    EXPECT_TRUE(parts.contains(QStringLiteral("your question"))) << parts.toStdString();
    EXPECT_TRUE(parts.contains(QStringLiteral("risk factors"))) << parts.toStdString();
    EXPECT_TRUE(parts.contains(QStringLiteral("your key"))) << parts.toStdString();
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(server.http().count(), 0);
    EXPECT_EQ(question->text(), QStringLiteral("why is it critical"));
    EXPECT_TRUE(kept().empty());

    ask("why is it critical");
    press(disclosure(), "disclosureBuiltIn");
    settle();
    EXPECT_TRUE(shows("Built-in answer"));
    EXPECT_EQ(server.http().count(), 0);
    EXPECT_EQ(answerer->text(), QStringLiteral("Built-in")) << "what was chosen holds for the next question";
    ask("when does it renew");
    settle();
    EXPECT_EQ(server.http().count(), 0);

    answerer->setWantsModel(true);
    ask("why is it critical");
    press(disclosure(), "disclosureSend");
    ASSERT_TRUE(wait([this] { return shows("From the first"); })) << message().toStdString();
    settle();
    ask("and since when?");
    settle();
    EXPECT_EQ(server.http().count(), 2) << "asked once for this host";

    ASSERT_TRUE(live->use(other, false));
    ask("who owns it");
    ASSERT_NE(disclosure(), nullptr) << "another host is another question";
    press(disclosure(), "disclosureSend");
    ASSERT_TRUE(wait([this] { return shows("From the other"); }));
    settle();
}

TEST_F(ModelTalkTest, OfflineAndTheDemoAskNoModelAndSayWhy)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    ASSERT_TRUE(live->use(server));
    open();
    EXPECT_TRUE(answerer->asksModel());
    ASSERT_TRUE(live->session->setSchedule(0, true));
    EXPECT_FALSE(answerer->asksModel());
    EXPECT_EQ(answerer->text(), QStringLiteral("Built-in"));
    EXPECT_TRUE(answerer->toolTip().contains(QStringLiteral("offline"))) << answerer->toolTip().toStdString();
    auto *entry = answerer->findChild<QAction *>(QStringLiteral("answerModel"));
    EXPECT_FALSE(entry->isEnabled());
    EXPECT_TRUE(entry->text().contains(QStringLiteral("offline")));
    ask("when does it renew");
    settle();
    EXPECT_TRUE(shows("Built-in answer"));
    EXPECT_EQ(server.http().count(), 0);
    ASSERT_TRUE(live->session->setSchedule(0, false));
    EXPECT_TRUE(answerer->asksModel());

    const ModelState demo = modelState(*s_demo->session);
    EXPECT_FALSE(demo.isReady());
    EXPECT_TRUE(demo.why.contains(QStringLiteral("demo")));
}

TEST_F(ModelTalkTest, AnotherAccountOrAClosedWindowEndsTheAnswerAndKeepsWhatCame)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    server.say(slow({QStringLiteral("First it fell [1]. "), QString(4000, u'x'), QStringLiteral(" The end [1].")}));
    ASSERT_TRUE(live->use(server));
    open();
    ask("what happened?");
    ASSERT_TRUE(wait([this] { return shows("First it fell"); }));
    bar->setAccount(QStringLiteral("intersite.example"));
    settle();
    EXPECT_FALSE(shows("First it fell")) << "no word of one account in another";
    QTest::qWait(200);
    EXPECT_TRUE(log->isEmpty()) << log->toPlainText().toStdString();
    ASSERT_TRUE(wait([this] { return kept().size() == 1; }));
    EXPECT_TRUE(kept(QStringLiteral("intersite.example")).empty());

    bar->setAccount(hooli);
    settle();
    EXPECT_TRUE(shows("First it fell"));
    ask("and then?");
    ASSERT_TRUE(wait([this] { return log->toPlainText().count(QStringLiteral("First it fell")) == 2; }));
    QElapsedTimer closing;
    closing.start();
    window.reset();
    EXPECT_LT(closing.elapsed(), 2'000);
    EXPECT_EQ(kept().size(), 2U);
    EXPECT_EQ(kept().back().answer["incomplete"], "Stopped.");
}

TEST_F(ModelTalkTest, TheKeyIsInNoWidgetAndInNoFile)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    server.say(QStringLiteral("Your key is %1 [1].").arg(QString::fromLatin1(server.key())));
    ASSERT_TRUE(live->use(server));
    open();
    ask("what is my key?");
    settle();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        for (const char *property : {"text", "toolTip", "accessibleName", "accessibleDescription", "plainText"})
            EXPECT_FALSE(widget->property(property).toString().contains(QLatin1String(server.key()))) << property;
    }
    const auto everything = QDir(live->folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo &info : everything) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(server.key())) << info.fileName().toStdString();
    }
}

} // namespace
