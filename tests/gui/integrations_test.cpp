// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/integrations_fixture.h"

#include "ui/integrations/connect_sheet.h"
#include "ui/integrations/disconnect_dialog.h"
#include "ui/widgets/badge.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace success;
using namespace success::ui;
using namespace success::ui::testing;

namespace {

TEST_F(IntegrationsTest, ConnectsTestsKeepsAndReadsOnce)
{
    go("/settings/integrations");
    EXPECT_EQ(find<Badge>("badge-stripe")->text(), QStringLiteral("Not connected"));
    click("connect-stripe");
    auto *sheet = find<ConnectSheet>("connectSheet");
    ASSERT_TRUE(sheet->isOpen());
    auto *token = find<QLineEdit>("token");
    EXPECT_TRUE(token->hasFocus());
    EXPECT_EQ(token->echoMode(), QLineEdit::Password);
    QTest::keyClicks(token, QStringLiteral(" sk_good_token "));
    EXPECT_EQ(token->text(), QStringLiteral("sk_good_token"));
    click("testConnection");
    ASSERT_TRUE(wait([&] { return find<QPushButton>("connect")->isEnabled(); }));
    EXPECT_FALSE(find<QLabel>("connectWords")->text().isEmpty());
    EXPECT_TRUE(m_session->connections().empty()) << "a test keeps nothing";
    EXPECT_TRUE(m_secrets->keys().isEmpty());
    click("connect");
    ASSERT_TRUE(wait([&] { return !sheet->isOpen(); }));
    EXPECT_TRUE(token->text().isEmpty());
    ASSERT_EQ(m_session->connections().size(), 1U);
    EXPECT_EQ(m_secrets->keys(), QStringList{QStringLiteral("stripe")});
    ASSERT_TRUE(wait([&] { return find<Badge>("badge-stripe")->text() == QStringLiteral("Connected"); }))
        << find<Badge>("badge-stripe")->text().toStdString() << " "
        << find<QLabel>("problem-stripe")->text().toStdString();
    EXPECT_GT(m_system->requests->load(), 0);
    EXPECT_TRUE(find<QAction>("actionRefresh")->isEnabled());
}

TEST_F(IntegrationsTest, IsDrivenByTheKeyboardAlone)
{
    go("/settings/integrations");
    find<QPushButton>("connect-stripe")->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    auto *sheet = find<ConnectSheet>("connectSheet");
    ASSERT_TRUE(sheet->isOpen());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sk_good_token"));
    const auto tabTo = [this](const char *name) {
        for (int stops = 0; stops < 20 && QApplication::focusWidget()->objectName() != QLatin1String(name); ++stops)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName() == QLatin1String(name);
    };
    EXPECT_TRUE(tabTo("advanced")) << "the form comes before the buttons beneath it";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), find<QPushButton>("testConnection"))
        << QApplication::focusWidget()->metaObject()->className() << " in "
        << QApplication::focusWidget()->parentWidget()->objectName().toStdString();
    EXPECT_TRUE(tabTo("token")) << "Tab stays in the sheet";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(wait([&] { return !sheet->isOpen(); })) << find<QLabel>("connectWords")->text().toStdString();
    EXPECT_EQ(m_session->connections().size(), 1U);
    click("edit-stripe");
    ASSERT_TRUE(sheet->isOpen());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(sheet->isOpen());
    EXPECT_EQ(path(), QStringLiteral("/settings/integrations"));
}

TEST_F(IntegrationsTest, ARefusedTokenIsSaidAndNotKept)
{
    go("/settings/integrations");
    click("connect-stripe");
    auto *token = find<QLineEdit>("token");
    QTest::keyClicks(token, QStringLiteral("rk_wrong_token"));
    click("connect");
    ASSERT_TRUE(wait([&] { return find<QPushButton>("connect")->isEnabled(); }));
    const QString words = find<QLabel>("connectWords")->text();
    EXPECT_TRUE(words.contains(QStringLiteral("Stripe"))) << words.toStdString();
    EXPECT_FALSE(words.contains(QStringLiteral("rk_wrong_token")));
    EXPECT_TRUE(find<ConnectSheet>("connectSheet")->isOpen());
    EXPECT_TRUE(token->property("invalid").toBool());
    EXPECT_TRUE(token->hasFocus());
    EXPECT_TRUE(m_session->connections().empty());
    EXPECT_TRUE(m_secrets->keys().isEmpty());
}

TEST_F(IntegrationsTest, WhatIsMissingIsSaidBeforeAnybodyIsAsked)
{
    go("/settings/integrations");
    click("connect-stripe");
    find<QToolButton>("advanced")->click();
    auto *address = find<QLineEdit>("baseUrl");
    EXPECT_EQ(address->text(), QStringLiteral("https://api.stripe.com"));
    address->setText(QStringLiteral("api.stripe.com"));
    QTest::keyClicks(find<QLineEdit>("token"), QStringLiteral("sk_good_token"));
    click("testConnection");
    EXPECT_TRUE(address->property("invalid").toBool());
    EXPECT_TRUE(address->hasFocus());
    address->setText(QStringLiteral("http://stripe.example"));
    click("testConnection");
    ASSERT_TRUE(wait([&] { return find<QPushButton>("testConnection")->isEnabled(); }));
    EXPECT_TRUE(find<QLabel>("connectWords")->text().contains(QStringLiteral("https")));
    EXPECT_EQ(m_system->requests->load(), 0);
}

TEST_F(IntegrationsTest, ATokenOfTheEnvironmentIsNotAskedFor)
{
    qputenv("SUCCESS_STRIPE_TOKEN", "sk_good_token");
    go("/settings/integrations");
    click("connect-stripe");
    auto *token = find<QLineEdit>("token");
    EXPECT_FALSE(token->isEnabled());
    EXPECT_TRUE(token->placeholderText().contains(QStringLiteral("SUCCESS_STRIPE_TOKEN")));
    click("connect");
    EXPECT_TRUE(wait([&] { return m_session->connections().size() == 1; }))
        << find<QLabel>("connectWords")->text().toStdString();
    EXPECT_TRUE(wait([&] { return !m_session->isSyncing(); }));
    qunsetenv("SUCCESS_STRIPE_TOKEN");
    EXPECT_TRUE(m_secrets->keys().isEmpty()) << "it stays where it is";
}

TEST_F(IntegrationsTest, ClosingForgetsTheTokenAndKeepsNothing)
{
    go("/settings/integrations");
    click("connect-stripe");
    auto *token = find<QLineEdit>("token");
    QTest::keyClicks(token, QStringLiteral("sk_good_token"));
    click("cancelConnect");
    EXPECT_TRUE(token->text().isEmpty());
    EXPECT_FALSE(token->isUndoAvailable());
    EXPECT_TRUE(m_session->connections().empty());
    EXPECT_TRUE(find<QPushButton>("connect-stripe")->hasFocus());
}

TEST_F(IntegrationsTest, DisconnectingAsksAndCancelIsTheDefault)
{
    connectStripe();
    go("/settings/integrations");
    click("disconnect-stripe");
    auto *dialog = find<DisconnectDialog>("disconnectDialog");
    auto *cancel = dialog->findChild<QPushButton *>(QStringLiteral("disconnectCancel"));
    EXPECT_TRUE(cancel->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_TRUE(wait([&] { return window().findChild<DisconnectDialog *>() == nullptr; }));
    EXPECT_EQ(m_session->connections().size(), 1U);
}

TEST_F(IntegrationsTest, DisconnectingKeepsTheDataWhereAsked)
{
    connectStripe();
    go("/settings/integrations");
    click("disconnect-stripe");
    click("disconnectKeep");
    ASSERT_TRUE(wait([&] { return m_session->connections().empty(); }));
    EXPECT_TRUE(m_secrets->keys().isEmpty());
    EXPECT_TRUE(holdsStripe());
    EXPECT_EQ(find<Badge>("badge-stripe")->text(), QStringLiteral("Not connected"));
    EXPECT_TRUE(find<QLabel>("counts-stripe")->text().startsWith(QStringLiteral("Shown is what was read before")));
    EXPECT_TRUE(wait([&] { return find<QPushButton>("connect-stripe")->isVisible(); }));
}

TEST_F(IntegrationsTest, DisconnectingDeletesTheDataWhereAsked)
{
    connectStripe();
    ASSERT_TRUE(holdsStripe());
    go("/settings/integrations");
    click("disconnect-stripe");
    click("disconnectDelete");
    ASSERT_TRUE(wait([&] { return m_session->connections().empty() && !holdsStripe(); }));
    EXPECT_TRUE(wait([&] { return !find<QLabel>("counts-stripe")->isVisible(); }));
}

TEST_F(IntegrationsTest, TheScheduleIsKeptAndOfflineIsSeen)
{
    connectStripe();
    ASSERT_TRUE(m_session->setSchedule(0, false));
    go("/settings/integrations?tab=schedule");
    auto *every = find<QComboBox>("syncEvery");
    ASSERT_TRUE(every->isVisible());
    every->setFocus();
    QTest::keyClick(every, Qt::Key_Down); // from Off to 15 minutes
    QTest::keyClick(every, Qt::Key_Down);
    EXPECT_EQ(m_session->schedule().everyMinutes, 30);
    EXPECT_TRUE(find<QAction>("actionRefresh")->isEnabled());
    EXPECT_FALSE(find<Badge>("offlineBadge")->isVisible());
    QTest::keyClick(find<QCheckBox>("workOffline"), Qt::Key_Space);
    EXPECT_TRUE(m_session->schedule().offline);
    EXPECT_EQ(m_session->schedule().everyMinutes, 30);
    EXPECT_TRUE(find<Badge>("offlineBadge")->isVisible());
    EXPECT_TRUE(find<QAction>("actionOffline")->isChecked());
    EXPECT_FALSE(find<QAction>("actionRefresh")->isEnabled());
    find<QAction>("actionOffline")->trigger();
    EXPECT_FALSE(m_session->schedule().offline);
    EXPECT_FALSE(find<QCheckBox>("workOffline")->isChecked());
    EXPECT_EQ(window().currentRoute().toString(), QStringLiteral("/settings/integrations?tab=schedule"));
}

TEST_F(IntegrationsTest, EveryControlHasANameAlsoInTheSheet)
{
    connectStripe();
    go("/settings/integrations");
    click("reconnect-stripe");
    EXPECT_TRUE(find<QLineEdit>("token")->placeholderText().startsWith(QStringLiteral("Unchanged")));
    for (const auto *button : window().findChildren<QAbstractButton *>())
        EXPECT_TRUE(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty())
            << button->objectName().toStdString();
    for (const auto *field : window().findChildren<QLineEdit *>())
        EXPECT_TRUE(!field->isVisible() || !field->accessibleName().isEmpty()) << field->objectName().toStdString();
}

} // namespace
