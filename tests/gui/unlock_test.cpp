// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/shell_fixture.h"

#include "ui/shell/request_form.h"
#include "ui/shell/router.h"
#include "ui/shell/unlock_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;

namespace {

class UnlockTest : public ShellTest
{
protected:
    void open()
    {
        m_feature = false;
        window().start(std::nullopt);
        ASSERT_EQ(path(), paths::unlock);
    }
    void fill(const char *name, const char *email, const char *company)
    {
        find<QLineEdit>("requestName")->setText(QString::fromUtf8(name));
        find<QLineEdit>("requestEmail")->setText(QString::fromUtf8(email));
        find<QLineEdit>("requestCompany")->setText(QString::fromUtf8(company));
    }
    void send() { QTest::mouseClick(find<QPushButton>("requestAccess"), Qt::LeftButton); }
    [[nodiscard]] UnlockPage *page() { return qobject_cast<UnlockPage *>(window().workbench().currentPage()); }
};

TEST_F(UnlockTest, SaysWhatIsMissingAndSavesNothing)
{
    open();
    send();
    for (const char *error : {"requestNameError", "requestEmailError", "requestCompanyError"})
        EXPECT_TRUE(find<QLabel>(error)->isVisible()) << error;
    EXPECT_FALSE(find<QLabel>("requestMessageError")->isVisible());
    fill("Jared", "jared@", "Pied Piper");
    EXPECT_FALSE(find<QLabel>("requestNameError")->isVisible()) << "an error goes as it is mended";
    EXPECT_TRUE(find<QLabel>("requestEmailError")->isVisible());
    send();
    EXPECT_FALSE(page()->isPending());
    EXPECT_TRUE(m_opened.isEmpty());
    EXPECT_FALSE(m_session->workspace().pendingAccessRequest()->has_value());
}

TEST_F(UnlockTest, SavesTheRequestAndOpensAMailDraft)
{
    open();
    ASSERT_TRUE(m_session->decide([](Workspace &workspace) {
        return workspace.setSetting(QStringLiteral("feature.request_address"), "team@piedpiper.example");
    }));
    fill("  Jared Dunn ", "jared@piedpiper.example", "Pied Piper & Söhne");
    find<QPlainTextEdit>("requestMessage")->setPlainText(QStringLiteral("Two lines,\nplease"));
    send();
    EXPECT_TRUE(page()->isPending());
    const auto saved = m_session->workspace().pendingAccessRequest();
    ASSERT_TRUE(saved && *saved);
    EXPECT_EQ((*saved)->name, QStringLiteral("Jared Dunn"));
    ASSERT_EQ(m_opened.size(), 1);
    EXPECT_EQ(m_opened[0].scheme(), QStringLiteral("mailto"));
    EXPECT_EQ(m_opened[0].path(), QStringLiteral("team@piedpiper.example"));
    const QUrlQuery query(m_opened[0]);
    EXPECT_EQ(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded),
              QStringLiteral("Access to Success for Pied Piper & Söhne"));
    EXPECT_TRUE(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded)
                    .contains(QStringLiteral("Two lines,\r\nplease")));
    EXPECT_FALSE(find<QLabel>("requestMailNote")->isVisible());
}

TEST_F(UnlockTest, ShowsAPendingRequestAgainAfterARestart)
{
    open();
    m_openerWorks = false;
    fill("Jared", "jared@piedpiper.example", "Pied Piper");
    send();
    EXPECT_TRUE(find<QLabel>("requestMailNote")->isVisible()) << "no mail program opened, and it says so";
    m_window.reset();
    open();
    EXPECT_TRUE(page()->isPending());
    QTest::mouseClick(find<QPushButton>("requestMailAgain"), Qt::LeftButton);
    EXPECT_EQ(m_opened.size(), 2);
}

TEST(AccessRequestTest, WantsAnAddressAtWork)
{
    const auto emailError = [](const char *email) {
        return checkAccessRequest({QStringLiteral("A"), QString::fromUtf8(email), QStringLiteral("B"), {}}).email;
    };
    for (const char *good : {"a@b.example", "first.last+tag@sub.company.co.uk", "ü@münchen.example"})
        EXPECT_EQ(emailError(good), QString()) << good;
    for (const char *bad :
         {"", "a", "a@b", "a@@b.example", "a b@c.example", "a@b..example", "me@gmail.com", "@b.example"})
        EXPECT_NE(emailError(bad), QString()) << bad;
    const QString message(2001, u'x');
    EXPECT_FALSE(checkAccessRequest({QStringLiteral("A"), QStringLiteral("a@b.example"), QStringLiteral("B"), message})
                     .message.isEmpty());
}

} // namespace
