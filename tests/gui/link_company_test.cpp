// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/merging/company_choices.h"
#include "ui/customer/merging/link_company_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

Account named(const QString &key, const QString &name)
{
    Account account;
    account.key = key;
    account.name = name;
    account.domain = key.startsWith(QStringLiteral("local:")) ? QString() : key;
    return account;
}

TEST(CompanyChoicesTest, TheSameNameComesFirstAndOnlyCompaniesWithADomainCount)
{
    auto portfolio = std::make_shared<Portfolio>();
    portfolio->accounts = std::vector{named(QStringLiteral("acme.example"), QStringLiteral("Acme")),
                                      named(QStringLiteral("local:a-1"), QStringLiteral("Zébra GmbH")),
                                      named(QStringLiteral("local:b-2"), QStringLiteral("Zebra")),
                                      named(QStringLiteral("zebra.example"), QStringLiteral("ZEBRA, Inc."))};
    CompanyChoices choices(portfolio, portfolio->accounts[1], CompanyChoices::Offer::WithDomain);
    const QAbstractItemModelTester tester(&choices, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(choices.rowCount(), 2);
    EXPECT_EQ(choices.suggestionCount(), 1);
    EXPECT_EQ(choices.account(0).key, QStringLiteral("zebra.example"));
    EXPECT_TRUE(choices.index(0).data(CompanyChoices::SuggestedRole).toBool());
    EXPECT_FALSE(choices.index(1).data(CompanyChoices::SuggestedRole).toBool());
    choices.setSearch(QStringLiteral("ACME.ex"));
    ASSERT_EQ(choices.rowCount(), 1);
    EXPECT_EQ(choices.index(0).data(CompanyChoices::KeyRole).toString(), QStringLiteral("acme.example"));
    choices.setSearch(QStringLiteral("nobody"));
    EXPECT_EQ(choices.rowCount(), 0);
}

class LinkCompanyTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        pane.resize(1280, 660);
        pane.show();
        QObject::connect(&pane, &DetailPane::routeRequested, &pane,
                         [this](const Route &route) { pane.showAccount(*route.customerKey()); });
        for (const auto &account : demo.session->portfolio()->accounts) {
            if (account.inHealth && account.domain.isEmpty() && account.contractCount > 0)
                local = account.key;
        }
        ASSERT_FALSE(local.isEmpty());
        open(local);
    }

    void open(const QString &key)
    {
        pane.showAccount(key);
        ASSERT_TRUE(QTest::qWaitFor([this] { return pane.isSettled(); }, 20'000));
    }
    LinkCompanyDialog *ask()
    {
        pane.findChild<QPushButton *>(QStringLiteral("customerLink"))->click();
        return pane.findChild<LinkCompanyDialog *>();
    }
    [[nodiscard]] const Account *known(const QString &key) const { return demo.session->portfolio()->find(key); }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    CustomerPane pane{*demo.session, theme};
    QString local;
    const QString hooli = QStringLiteral("hooli.example");
};

TEST_F(LinkCompanyTest, OnlyAnAccountWithoutADomainOffersIt)
{
    const auto *link = pane.findChild<QPushButton *>(QStringLiteral("customerLink"));
    EXPECT_TRUE(link->isVisible());
    open(hooli);
    EXPECT_FALSE(link->isVisible());
}

TEST_F(LinkCompanyTest, CancelChangesNothing)
{
    auto *dialog = ask();
    ASSERT_TRUE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_TRUE(demo.session->workspace().decisions()->empty());
}

TEST_F(LinkCompanyTest, TypingAndEnterLinksAndUndoBringsTheAccountBack)
{
    const auto contracts = known(hooli)->contractCount;
    const auto moved = known(local)->contractCount;
    auto *dialog = ask();
    ASSERT_TRUE(dialog);
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("accountSearch"));
    QTest::keyClicks(search, QStringLiteral("hooli.ex"));
    ASSERT_TRUE(dialog->chosen());
    EXPECT_EQ(dialog->chosen()->key, hooli);
    EXPECT_TRUE(dialog->findChild<QLabel *>(QStringLiteral("linkOutcome"))->text().contains(known(local)->name));
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    EXPECT_TRUE(dialog->grab().save(QStringLiteral(SUCCESS_GALLERY "/link-company.png")));
    ASSERT_TRUE(demo.changed([&] { QTest::keyClick(search, Qt::Key_Return); }));
    EXPECT_EQ(pane.accountKey(), hooli);
    EXPECT_EQ(known(local), known(hooli)) << "its key leads to the company it was merged into";
    EXPECT_EQ(known(hooli)->contractCount, contracts + moved);

    auto *undo = pane.findChild<Toast *>()->findChild<QPushButton *>();
    ASSERT_TRUE(undo && undo->isVisible());
    ASSERT_TRUE(demo.changed([&] { undo->click(); }));
    ASSERT_TRUE(known(local));
    EXPECT_EQ(known(local)->contractCount, moved);
    EXPECT_EQ(known(hooli)->contractCount, contracts);
    EXPECT_EQ(pane.accountKey(), local);
}

TEST_F(LinkCompanyTest, NothingThatMatchesCannotBeLinked)
{
    auto *dialog = ask();
    ASSERT_TRUE(dialog);
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("accountSearch"));
    QTest::keyClicks(search, QStringLiteral("no such company"));
    EXPECT_FALSE(dialog->chosen());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->findChild<QPushButton *>(QStringLiteral("linkAccept"))->isEnabled());
}

} // namespace
