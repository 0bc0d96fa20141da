// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/live_account.h"
#include "ui/settings/assistant/assistant_tab.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

class AssistantTabTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_demo = std::make_unique<DemoSession>(); }
    static void TearDownTestSuite() { s_demo.reset(); }

    void SetUp() override
    {
        live = std::make_unique<LiveSession>(*s_demo);
        ASSERT_TRUE(live->session && live->session->portfolio());
        open();
    }

    void open()
    {
        tab = std::make_unique<AssistantTab>(*live->session);
        tab->resize(720, 900);
        tab->show();
        QObject::connect(live->session.get(), &Session::decisionMade, tab.get(), &AssistantTab::refresh);
    }

    template<typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = tab->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    template<typename Condition>
    [[nodiscard]] static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(int who)
    {
        auto *choice = find<QComboBox>("assistantWho");
        choice->setCurrentIndex(who);
        Q_EMIT choice->activated(who);
    }
    bool saved()
    {
        return wait([this] { return text("saveState").startsWith(QStringLiteral("Saved")); });
    }
    ProviderSettings stored() { return *providerSettings(live->session->workspace()); }

    static inline std::unique_ptr<DemoSession> s_demo;
    std::unique_ptr<LiveSession> live;
    std::unique_ptr<AssistantTab> tab;
};

enum Who { Nobody, OpenAi, Anthropic, Ollama, LlamaCpp, Other };

TEST_F(AssistantTabTest, NobodyIsAskedUntilSomebodyIsChosen)
{
    EXPECT_FALSE(find<QLineEdit>("assistantModel")->isVisible());
    EXPECT_FALSE(find<QPushButton>("testModel")->isVisible());
    EXPECT_TRUE(text("whatLeaves").startsWith(QStringLiteral("Nothing.")));
}

TEST_F(AssistantTabTest, AChoiceBringsItsAddressAndIsSavedAndUndone)
{
    choose(Ollama);
    EXPECT_EQ(find<QLineEdit>("assistantUrl")->text(), QStringLiteral("http://localhost:11434/v1"));
    type("assistantModel", QStringLiteral("llama3.2"));
    ASSERT_TRUE(saved());
    EXPECT_EQ(stored().provider, ModelProvider::OpenAi);
    EXPECT_EQ(stored().baseUrl, QUrl(QStringLiteral("http://localhost:11434/v1")));
    EXPECT_EQ(stored().model, QStringLiteral("llama3.2"));
    EXPECT_TRUE(text("whatLeaves").contains(QStringLiteral("a server on this computer")));
    open();
    EXPECT_EQ(find<QComboBox>("assistantWho")->currentIndex(), Ollama) << "recognised by its address";

    choose(Anthropic);
    ASSERT_TRUE(saved());
    EXPECT_EQ(stored().provider, ModelProvider::Anthropic);
    EXPECT_EQ(stored().baseUrl, defaultBaseUrl(ModelProvider::Anthropic));
    EXPECT_TRUE(stored().model.isEmpty()) << "another provider has other models";
    EXPECT_TRUE(text("whatLeaves").contains(QStringLiteral("https://api.anthropic.com")));
    ASSERT_TRUE(live->session->undo());
    EXPECT_EQ(find<QComboBox>("assistantWho")->currentIndex(), Ollama);
    EXPECT_EQ(find<QLineEdit>("assistantModel")->text(), QStringLiteral("llama3.2"));
}

TEST_F(AssistantTabTest, AnAddressThatWouldSendTheKeyInTheOpenIsRefusedAndStays)
{
    choose(Other);
    type("assistantUrl", QStringLiteral("http://models.example/v1"));
    ASSERT_TRUE(wait([this] { return text("saveState").startsWith(QStringLiteral("Not saved")); }));
    EXPECT_EQ(find<QLineEdit>("assistantUrl")->text(), QStringLiteral("http://models.example/v1"));
    type("assistantUrl", QStringLiteral("https://models.example/v1"));
    ASSERT_TRUE(saved());
    EXPECT_EQ(stored().origin(), QStringLiteral("https://models.example"));
    open();
    EXPECT_EQ(find<QComboBox>("assistantWho")->currentIndex(), Other);
}

TEST_F(AssistantTabTest, AKeyIsKeptReplacedAndRemovedAndNeverShown)
{
    choose(OpenAi);
    ASSERT_TRUE(saved());
    EXPECT_TRUE(text("assistantKeyState").contains(QStringLiteral("answers nobody without one")));
    type("assistantKey", QStringLiteral("sk-first-0123456789"));
    click("keepKey");
    ASSERT_TRUE(wait([this] { return text("assistantKeyState").startsWith(QStringLiteral("Kept in")); }));
    EXPECT_TRUE(text("assistantKeyState").contains(QStringLiteral("https://api.openai.com")));
    EXPECT_TRUE(find<QLineEdit>("assistantKey")->text().isEmpty());
    EXPECT_FALSE(find<QLineEdit>("assistantKey")->isVisible());
    const auto read = [this] {
        return QCoro::waitFor(live->secrets->read(QStringLiteral("openai/https://api.openai.com"))).value();
    };
    EXPECT_EQ(read(), std::optional<QByteArray>("sk-first-0123456789"));

    open();
    ASSERT_TRUE(wait([this] { return text("assistantKeyState").startsWith(QStringLiteral("Kept in")); }));
    click("replaceKey");
    type("assistantKey", QStringLiteral("sk-second-0123456789"));
    click("keepKey");
    ASSERT_TRUE(wait([this] { return !find<QLineEdit>("assistantKey")->isVisible(); }));
    EXPECT_EQ(read(), std::optional<QByteArray>("sk-second-0123456789"));

    click("removeKey");
    ASSERT_TRUE(wait([this] { return find<QLineEdit>("assistantKey")->isVisible(); }));
    EXPECT_EQ(read(), std::nullopt);
}

TEST_F(AssistantTabTest, ATestAsksOneHarmlessThingAndTellsWhatBecameOfIt)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    server.say(QStringLiteral("Hello there."));
    ASSERT_TRUE(live->use(server, false));
    open();
    ASSERT_TRUE(wait([this] { return text("assistantKeyState").startsWith(QStringLiteral("Kept in")); }));
    click("testModel");
    ASSERT_TRUE(wait([this] { return text("testWords").contains(QStringLiteral("Hello there.")); }))
        << text("testWords").toStdString();
    ASSERT_EQ(server.http().count(), 1);
    const QByteArray sent = server.http().requests().front().everything();
    EXPECT_FALSE(sent.contains("Hooli")) << "no record goes along";

    type("assistantModel", QStringLiteral("no-such-model"));
    EXPECT_FALSE(text("testWords").contains(QStringLiteral("Hello there."))) << "it was said of another model";
    click("testModel");
    ASSERT_TRUE(wait([&] { return server.http().count() == 2; })) << "what is typed is what is tested";
    ASSERT_TRUE(wait([this] { return find<QPushButton>("testModel")->text() == QStringLiteral("Test"); }));
    EXPECT_TRUE(text("testWords").contains(QStringLiteral("no-such-model"))) << text("testWords").toStdString();

    server.http().refuseConnections();
    click("testModel");
    ASSERT_TRUE(wait([this] { return find<QPushButton>("testModel")->text() == QStringLiteral("Test"); }));
    EXPECT_TRUE(text("testWords").contains(QStringLiteral("127.0.0.1"))) << text("testWords").toStdString();
}

TEST_F(AssistantTabTest, AnAgreementCanBeTakenBack)
{
    ModelServer server(ModelServer::Kind::OpenAi);
    ASSERT_TRUE(live->use(server, true));
    const QString origin = stored().origin();
    click("takeBack");
    EXPECT_FALSE(agreedOrigins(live->session->workspace())->contains(origin));
    ASSERT_TRUE(live->session->undo());
    EXPECT_TRUE(agreedOrigins(live->session->workspace())->contains(origin));
}

TEST_F(AssistantTabTest, TheDemoChangesNothing)
{
    AssistantTab demo(*s_demo->session);
    demo.show();
    EXPECT_FALSE(demo.findChild<QComboBox *>(QStringLiteral("assistantWho"))->isEnabled());
}

} // namespace
