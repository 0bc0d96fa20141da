// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/sections/releases/release_lists.h"
#include "ui/sections/releases/releases_page.h"
#include "ui/sections/releases/request_sheet.h"
#include "ui/table/table_view.h"
#include "ui/widgets/segmented_filter.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/summary_card.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

const QString place = QStringLiteral("/success/close-the-loop");

TEST(ReleaseFiltersTest, RoutesAndFiltersAreTwoSpellingsOfOne)
{
    const std::pair<FilterRules, const char *> cases[]{
        {requestFilters(), "?view=requests&status=unanswered&within=30&q=dark"},
        {shippedFilters(), "?view=shipped&source=manual&kind=feature&within=90"},
        {matchFilters(), "?view=matches&status=ready&score=70&sort=score:desc"}};
    for (const auto &[rules, query] : cases) {
        const auto route = Route::parse(place + QString::fromLatin1(query));
        ASSERT_TRUE(route);
        const auto filters = filtersFrom(rules, *route);
        EXPECT_TRUE(rules.narrows(filters)) << query;
        EXPECT_EQ(filtersFrom(rules, routeWith(rules, filters, Route::to(place))), filters) << query;
    }
    EXPECT_FALSE(
        matchFilters().narrows(filtersFrom(matchFilters(), *Route::parse(place + u"?status=none&score=x"_qs))));
    const auto ready = matchFilters().toQuery(filtersFrom(matchFilters(), *Route::parse(place + u"?status=ready"_qs)),
                                              QDate(2026, 11, 22));
    ASSERT_EQ(ready.filters.size(), 1u);
    EXPECT_EQ(ready.filters[0].expression, u"approved|drafted"_qs);
}

TEST(ReleaseWordsTest, MarkWordsAndEscapeEverythingElse)
{
    const QString text = u"<img src=x> dark & themes"_qs;
    EXPECT_EQ(markedText(text, std::vector{matching::Span{12, 4}, matching::Span{19, 6}}),
              u"&lt;img src=x&gt; <b><u>dark</u></b> &amp; <b><u>themes</u></b>"_qs);
    EXPECT_EQ(markedText(u"a\nb"_qs, {}), u"a<br>b"_qs);
}

class ReleasesPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<ReleasesPage>(*demo.session, theme);
        page->setUrlOpener([this](const QUrl &url) {
            opened << url;
            return true;
        });
        page->resize(1280, 800);
        page->show();
        go("?view=matches");
        matches = page->findChild<TableView *>(u"matchesTable"_qs);
        ASSERT_TRUE(matches);
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }, 20'000));
    }
    void go(const char *query)
    {
        page->showRoute(*Route::parse(place + QString::fromLatin1(query)));
        settle();
    }
    template<typename T>
    T *part(const char *name) const
    {
        T *found = page->findChild<T *>(QString::fromLatin1(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    void press(const char *name) const { part<QPushButton>(name)->click(); }
    template<typename Act>
    void decide(Act act)
    {
        ASSERT_TRUE(demo.changed(act));
        settle();
    }
    QString figure(const char *card) const { return part<SummaryCard>(card)->figure(); }
    QString cell(const TableView &view, int row, const char *column) const
    {
        const Value value = view.tableModel()->value(row, QString::fromLatin1(column));
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    }
    Sheet *sheet(const char *name) const { return part<Sheet>(name); }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    QList<QUrl> opened;
    std::unique_ptr<ReleasesPage> page;
    TableView *matches = nullptr;
};

TEST_F(ReleasesPageTest, ModelsKeepTheirContract)
{
    const QAbstractItemModelTester matchTester(matches->tableModel());
    auto *requests = part<TableView>("requestsTable");
    const QAbstractItemModelTester requestTester(requests->tableModel());
    const QAbstractItemModelTester shippedTester(part<TableView>("shippedTable")->tableModel());
    EXPECT_GT(matches->tableModel()->rowCount(), 10);
    go("?view=requests&status=open");
    EXPECT_EQ(cell(*requests, 0, "status"), u"open"_qs);
    go("?view=shipped&source=feed");
    EXPECT_EQ(cell(*part<TableView>("shippedTable"), 0, "source"), u"feed"_qs);
    EXPECT_EQ(page->currentRoute().value(u"view"_qs), u"shipped"_qs);
    EXPECT_EQ(page->currentRoute().value(u"source"_qs), u"feed"_qs);
}

TEST_F(ReleasesPageTest, ARequestIsApprovedByKeyDraftedMarkedAsSentAndGoneFromReadyToSend)
{
    ASSERT_EQ(figure("cardReady"), u"0"_qs);
    const int suggested = figure("cardSuggested").toInt();
    const QString id = matches->tableModel()->accountKey(0);
    matches->setCurrentIndex(matches->tableModel()->index(0, 0));
    matches->setFocus();
    decide([&] { QTest::keyClick(matches, Qt::Key_A); });
    EXPECT_EQ(figure("cardReady"), u"1"_qs);
    EXPECT_EQ(matches->tableModel()->accountKey(matches->currentIndex().row()), id) << "the row stays the current one";

    press("draftMails");
    settle();
    EXPECT_TRUE(sheet("draftsSheet")->isOpen());
    ASSERT_EQ(part<QListWidget>("draftList")->count(), 1);
    auto *body = page->findChild<Sheet *>(u"draftsSheet"_qs)->findChild<QPlainTextEdit *>(u"draftBody"_qs);
    ASSERT_TRUE(body->toPlainText().startsWith(u"Hello "_qs));
    body->setPlainText(u"My own words"_qs);
    decide([&] { press("openInMail"); });
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0].scheme(), u"mailto"_qs);
    EXPECT_EQ(body->toPlainText(), u"My own words"_qs) << "a draft stays as it was edited";
    EXPECT_EQ(figure("cardReady"), u"1"_qs);
    press("copyDraft");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().endsWith(u"My own words"_qs));
    decide([&] { press("markSent"); });
    EXPECT_EQ(figure("cardReady"), u"0"_qs);
    EXPECT_EQ(figure("cardClosed"), u"1"_qs);
    EXPECT_EQ(part<QListWidget>("draftList")->count(), 0);
    EXPECT_TRUE(part<QLabel>("noDrafts")->isVisible());
    go("?view=matches&status=sent");
    ASSERT_EQ(matches->tableModel()->rowCount(), 1);
    EXPECT_EQ(matches->tableModel()->accountKey(0), id);

    for (size_t left = demo.session->workspace().decisions(-1)->size(); left > 0; --left)
        decide([&] { EXPECT_TRUE(demo.session->undo()->has_value()); });
    EXPECT_EQ(figure("cardClosed"), u"0"_qs);
    EXPECT_EQ(figure("cardSuggested").toInt(), suggested);
}

TEST_F(ReleasesPageTest, ASheetShowsBothTextsAndWhoElseAsked)
{
    go("?view=requests&q=SAML");
    auto *requests = part<TableView>("requestsTable");
    ASSERT_GT(requests->tableModel()->rowCount(), 1);
    requests->setCurrentIndex(requests->tableModel()->index(0, 0));
    QTest::keyClick(requests, Qt::Key_Return);
    ASSERT_TRUE(sheet("requestSheet")->isOpen());
    EXPECT_TRUE(page->currentRoute().value(u"request"_qs).startsWith(u"buildbetter:"_qs));
    QString all;
    for (const QLabel *label : sheet("requestSheet")->findChildren<QLabel *>())
        all += label->text() + u'\n';
    EXPECT_TRUE(all.contains(u"<b><u>SAML</u></b>"_qs)) << all.toStdString();
    EXPECT_TRUE(all.contains(u"SAML single sign-on"_qs));
    decide([&] { sheet("requestSheet")->findChild<QPushButton *>(u"approveMatch"_qs)->click(); });
    EXPECT_EQ(figure("cardReady"), u"1"_qs);
    EXPECT_TRUE(sheet("requestSheet")->isOpen());
    EXPECT_TRUE(sheet("requestSheet")->findChild<QPushButton *>(u"draftMatch"_qs));
}

TEST_F(ReleasesPageTest, WhatShippedIsAddedEditedAndRemovedByHand)
{
    go("?view=shipped&source=manual");
    auto *shipped = part<TableView>("shippedTable");
    ASSERT_EQ(shipped->tableModel()->rowCount(), 0);
    press("addShipped");
    part<QLineEdit>("shippedUrl")->setText(u"javascript:alert(1)"_qs);
    part<QLineEdit>("shippedTitle")->setText(u"A lamp for the attic"_qs);
    press("saveShipped");
    EXPECT_TRUE(part<QLabel>("shippedRefusal")->isVisible());
    part<QLineEdit>("shippedUrl")->setText(u"https://piedpiper.example/lamp"_qs);
    decide([&] { press("saveShipped"); });
    ASSERT_EQ(shipped->tableModel()->rowCount(), 1);
    EXPECT_EQ(cell(*shipped, 0, "title"), u"A lamp for the attic"_qs);
    shipped->setCurrentIndex(shipped->tableModel()->index(0, 0));
    QTest::keyClick(shipped, Qt::Key_Return);
    part<QLineEdit>("shippedTitle")->setText(u"A lamp for the cellar"_qs);
    decide([&] { press("saveShipped"); });
    EXPECT_EQ(cell(*shipped, 0, "title"), u"A lamp for the cellar"_qs);
    QTest::keyClick(shipped, Qt::Key_Return);
    decide([&] { press("removeShipped"); });
    EXPECT_EQ(shipped->tableModel()->rowCount(), 0);
    decide([&] { EXPECT_TRUE(demo.session->undo()->has_value()); });
    EXPECT_EQ(shipped->tableModel()->rowCount(), 1);
}

TEST_F(ReleasesPageTest, CardsLeadToWhatTheyCount)
{
    part<SummaryCard>("cardOpen")->click();
    settle();
    EXPECT_EQ(page->currentRoute().value(u"view"_qs), u"requests"_qs);
    EXPECT_EQ(QString::number(part<TableView>("requestsTable")->tableModel()->rowCount()), figure("cardOpen"));
    part<SummaryCard>("cardSuggested")->click();
    settle();
    EXPECT_EQ(page->currentRoute().value(u"view"_qs), u"matches"_qs);
    EXPECT_EQ(QString::number(matches->tableModel()->rowCount()), figure("cardSuggested"));
}

TEST_F(ReleasesPageTest, IsDrawnInBothThemesAtEverySize)
{
    QDir().mkpath(QStringLiteral(SUCCESS_GALLERY));
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        theme.apply();
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
            page->resize(size);
            for (const char *view : {"requests", "shipped", "matches"}) {
                go((std::string("?view=") + view).c_str());
                const QString file = QStringLiteral(SUCCESS_GALLERY "/releases-%1-%2-%3.png")
                                         .arg(QLatin1String(view), themeKey(choice))
                                         .arg(size.width());
                EXPECT_TRUE(page->grab().save(file));
                EXPECT_LE(page->minimumSizeHint().width(), size.width()) << view;
            }
        }
    }
}

TEST_F(ReleasesPageTest, ALostDealsMatchIsRoutedToReengageWithTheFeatureAsTheReason)
{
    const PortfolioPtr portfolio = demo.session->portfolio();
    const ReleaseLoop &loop = releaseLoopIn(*portfolio);
    const auto found = std::ranges::find_if(loop.matches, [&](const RequestMatch &match) {
        return hasLostDeal(*portfolio, loop.requests[match.request].account);
    });
    ASSERT_NE(found, loop.matches.end()) << "the demo has one";
    const QString id = matchId(loop, *found);
    const Account &account = portfolio->accounts[loop.requests[found->request].account];
    const QString feature = loop.shipped[found->shipped].title;
    const int row = matches->tableModel()->rowOf(id);
    ASSERT_GE(row, 0);
    matches->setCurrentIndex(matches->tableModel()->index(row, 0));
    QSignalSpy customer(page.get(), &Page::customerRequested);
    Q_EMIT matches->menuRequested(QPoint());
    ASSERT_TRUE(QTest::qWaitFor([this] { return matches->findChild<QMenu *>() != nullptr; }));
    const auto choose = [this](const QString &text) {
        for (QMenu *menu : matches->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
        }
        FAIL() << text.toStdString();
    };
    choose(u"Open customer"_qs);
    ASSERT_EQ(customer.size(), 1);
    EXPECT_EQ(customer.front().front().toString(), account.key) << "the account's key, not the row's";
    decide([&] { choose(u"Route to Re-engage"_qs); });
    const auto routes = routesIn(*demo.session->workspace().snapshot()).all;
    ASSERT_EQ(routes.size(), 1u);
    EXPECT_EQ(routes[0].accountKey, account.key);
    EXPECT_EQ(routes[0].destination, Section::ReEngage);
    EXPECT_EQ(routes[0].from, Section::Releases);
    EXPECT_EQ(routes[0].reason, u"Shipped: "_qs + feature);
    decide([this] { EXPECT_TRUE(demo.session->undo()); });
    EXPECT_TRUE(routesIn(*demo.session->workspace().snapshot()).all.empty());
}

TEST_F(ReleasesPageTest, ALinkOpensTheTemplateOfTheMails)
{
    go("?edit=mail");
    EXPECT_TRUE(sheet("draftsSheet")->isOpen());
    EXPECT_TRUE(sheet("draftsSheet")->findChild<QLineEdit *>(u"templateSubject"_qs)->isVisible());
    EXPECT_FALSE(sheet("draftsSheet")->findChild<QLineEdit *>(u"templateSubject"_qs)->text().isEmpty());
}

} // namespace
