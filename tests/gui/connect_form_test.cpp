// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/check_list.h"
#include "ui/integrations/connect_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::ui;

namespace {

ConnectForm::Subject subject()
{
    ConnectForm::Subject subject;
    subject.source = SourceId::PostHog;
    subject.guide.tokenLabel = QStringLiteral("Personal API key");
    subject.guide.tokenPage = QUrl(QStringLiteral("https://us.posthog.com/settings"));
    subject.guide.scopes = {QStringLiteral("Query: read"), QStringLiteral("Project: read")};
    OptionField project{QStringLiteral("project"), QStringLiteral("Project"), {}};
    project.required = true;
    OptionField unit{QStringLiteral("unit"), QStringLiteral("Unit"), {}};
    unit.choices = {QStringLiteral("auto"), QStringLiteral("minor"), QStringLiteral("major")};
    OptionField several{QStringLiteral("types"), QStringLiteral("Types"), {}};
    several.repeatable = true;
    subject.guide.options = {project, unit, several};
    subject.defaultBaseUrl = QUrl(QStringLiteral("https://us.posthog.com"));
    return subject;
}

class ConnectFormTest : public ::testing::Test
{
protected:
    ConnectForm &form(ConnectForm::Subject of = subject())
    {
        m_form = std::make_unique<ConnectForm>(std::move(of), [this](const QUrl &url) {
            m_opened << url;
            return true;
        });
        m_form->show();
        return *m_form;
    }
    template<typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_form->findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    QList<QUrl> m_opened;
    std::unique_ptr<ConnectForm> m_form;
};

TEST_F(ConnectFormTest, GivesWhatWasFilledIn)
{
    form();
    find<QLineEdit>("token")->setText(QStringLiteral(" phx_1 \n"));
    find<QLineEdit>("option-project")->setText(QStringLiteral(" 42 "));
    find<QComboBox>("option-unit")->setCurrentIndex(2);
    find<QPlainTextEdit>("option-types")->setPlainText(QStringLiteral("churn risk\n escalation, bug\n\nbug"));
    const auto values = m_form->values();
    ASSERT_TRUE(values) << values.error().sentence.toStdString();
    EXPECT_EQ(values->token, QByteArray("phx_1"));
    EXPECT_EQ(values->connection.source, SourceId::PostHog);
    EXPECT_EQ(values->connection.baseUrl, QUrl(QStringLiteral("https://us.posthog.com")));
    const SourceOptions expected{{QStringLiteral("project"), QStringLiteral("42")},
                                 {QStringLiteral("unit"), QStringLiteral("major")},
                                 {QStringLiteral("types"), QStringLiteral("churn risk,escalation,bug")}};
    EXPECT_EQ(values->connection.options, expected);
}

TEST_F(ConnectFormTest, LeavesOutWhatIsAsTheSourceHasItAnyway)
{
    form();
    find<QLineEdit>("token")->setText(QStringLiteral("phx_1"));
    find<QLineEdit>("option-project")->setText(QStringLiteral("42"));
    const auto values = m_form->values();
    ASSERT_TRUE(values);
    EXPECT_EQ(values->connection.options.keys(), QStringList{QStringLiteral("project")});
}

TEST_F(ConnectFormTest, RefusesInTheFieldThatIsWrong)
{
    form();
    EXPECT_FALSE(m_form->values());
    EXPECT_TRUE(find<QLineEdit>("token")->property("invalid").toBool());
    find<QLineEdit>("token")->setText(QStringLiteral("phx_1"));
    const auto values = m_form->values();
    ASSERT_FALSE(values);
    EXPECT_EQ(values.error().sentence, QStringLiteral("Project is needed."));
    EXPECT_FALSE(find<QLineEdit>("token")->property("invalid").toBool());
    EXPECT_TRUE(find<QLineEdit>("option-project")->property("invalid").toBool());
}

TEST_F(ConnectFormTest, TheAddressIsUnderAdvancedUnlessItIsAnotherOne)
{
    form();
    EXPECT_FALSE(find<QLineEdit>("baseUrl")->isVisible());
    find<QToolButton>("advanced")->click();
    EXPECT_TRUE(find<QLineEdit>("baseUrl")->isVisible());
    auto elsewhere = subject();
    elsewhere.existing = Connection();
    elsewhere.existing->source = SourceId::PostHog;
    elsewhere.existing->baseUrl = QUrl(QStringLiteral("https://eu.posthog.com"));
    elsewhere.existing->options = {{QStringLiteral("project"), QStringLiteral("7")}};
    form(elsewhere);
    EXPECT_TRUE(find<QLineEdit>("baseUrl")->isVisible());
    const auto values = m_form->values();
    ASSERT_TRUE(values) << "the token there is stays";
    EXPECT_TRUE(values->token.isEmpty());
    EXPECT_EQ(values->connection.baseUrl, elsewhere.existing->baseUrl);
    EXPECT_EQ(values->connection.options, elsewhere.existing->options);
}

TEST_F(ConnectFormTest, OneOfSeveralHasANameAndAnAddressOfItsOwn)
{
    auto feed = subject();
    feed.guide = {};
    feed.guide.token = SourceGuide::Token::None;
    feed.guide.several = feed.guide.urlRequired = true;
    feed.guide.urlLabel = QStringLiteral("Feed address");
    feed.otherNames = {QStringLiteral("Widget changelog")};
    form(feed);
    EXPECT_EQ(m_form->findChild<QLineEdit *>(QStringLiteral("token")), nullptr);
    EXPECT_FALSE(m_form->values());
    find<QLineEdit>("connectionName")->setText(QStringLiteral("widget changelog"));
    EXPECT_FALSE(m_form->values()) << "the name is taken";
    find<QLineEdit>("connectionName")->setText(QStringLiteral("News"));
    EXPECT_FALSE(m_form->values());
    EXPECT_TRUE(find<QLineEdit>("baseUrl")->property("invalid").toBool());
    find<QLineEdit>("baseUrl")->setText(QStringLiteral("https://piedpiper.example/feed.xml"));
    const auto values = m_form->values();
    ASSERT_TRUE(values);
    EXPECT_EQ(values->connection.name, QStringLiteral("News"));
}

TEST_F(ConnectFormTest, OpensAPageOnlyWhenAsked)
{
    form();
    EXPECT_TRUE(m_opened.isEmpty());
    QTest::mouseClick(find<QPushButton>("tokenPage"), Qt::LeftButton);
    EXPECT_EQ(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://us.posthog.com/settings"))});
    EXPECT_TRUE(find<QLabel>("scopes")->text().contains(QStringLiteral("Query: read")));
}

TEST(CheckSummaryTest, CountsWhatCanBeRead)
{
    const auto part = [](bool readable) {
        return ConnectionCheck::Part{QStringLiteral("Invoices"), readable, {}};
    };
    EXPECT_EQ(checkSummary({}), QStringLiteral("It answered, and accepts the connection."));
    EXPECT_EQ(checkSummary({{}, {part(true), part(true)}}), QStringLiteral("All 2 kinds of records can be read."));
    EXPECT_EQ(checkSummary({{}, {part(true), part(false)}}),
              QStringLiteral("1 of 2 kinds of records can be read; what cannot be read stays empty."));
    EXPECT_TRUE(nothingReadable({{}, {part(false)}}));
    EXPECT_FALSE(nothingReadable({}));
}

TEST_F(ConnectFormTest, ASignInNeedsNoTokenYetAndBringsOne)
{
    ConnectForm::Subject salesforce;
    salesforce.source = SourceId::Salesforce;
    salesforce.guide.token = SourceGuide::Token::SignIn;
    salesforce.guide.tokenLabel = QStringLiteral("Access token");
    salesforce.defaultBaseUrl = QUrl(QStringLiteral("https://login.salesforce.com"));
    form(salesforce);
    QSignalSpy asked(m_form.get(), &ConnectForm::signInRequested);
    find<QPushButton>("signIn")->click();
    EXPECT_EQ(asked.count(), 1);
    EXPECT_TRUE(m_form->values(false));
    m_form->setToken("{\"access_token\":\"00D\"}");
    const auto values = m_form->values();
    ASSERT_TRUE(values) << values.error().sentence.toStdString();
    EXPECT_EQ(values->token, "{\"access_token\":\"00D\"}");
    EXPECT_EQ(find<QLineEdit>("token")->echoMode(), QLineEdit::Password);
}

} // namespace
