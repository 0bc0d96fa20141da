// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/routes.h"
#include "tests/gui/demo_session.h"
#include "ui/sections/contracts/contract_sheet.h"
#include "ui/sections/contracts/contracts_list.h"
#include "ui/sections/contracts/contracts_page.h"
#include "ui/sections/contracts/month_sheet.h"
#include "ui/sections/contracts/renewal_sheet.h"
#include "ui/sections/contracts/renewals_chart.h"
#include "ui/settings/rates_sheet.h"
#include "ui/table/table_view.h"
#include "ui/widgets/summary_card.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

Route contracts(const char *query)
{
    return Route::to(sectionInfo(Section::Contracts).path, QUrlQuery(QString::fromUtf8(query)));
}

TEST(ContractFiltersTest, RouteAndFiltersAreTwoSpellingsOfOne)
{
    const auto rules = contractFilters();
    for (const char *query : {"", "status=running", "source=stripe&status=expiring_in_30_days",
                              "month=2026-12&risk=critical&q=caf%C3%A9&sort=arr:desc"}) {
        const auto filters = filtersFrom(rules, contracts(query));
        EXPECT_EQ(filtersFrom(rules, routeWith(rules, filters, contracts("view=renewals"))), filters) << query;
    }
    EXPECT_EQ(filtersFrom(rules, contracts("status=purple&source=hubspot&month=soon&risk=none")), SectionFilters{});
    const auto query = rules.toQuery(filtersFrom(rules, contracts("month=2028-02")), QDate(2026, 11, 22));
    ASSERT_EQ(query.filters.size(), 1u);
    EXPECT_EQ(query.filters[0].expression, QStringLiteral("2028-02-01..2028-02-29"));
}

class ContractsPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        page = std::make_unique<ContractsPage>(*demo.session, theme);
        page->resize(1280, 700);
        page->show();
        settle();
        table = find<TableView>("contractsTable");
        ASSERT_TRUE(table);
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return page->isSettled(); }, 30'000));
    }
    void go(const char *query)
    {
        page->showRoute(contracts(query));
        settle();
    }
    template<typename T>
    T *find(const char *name)
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    int shown() const { return table->tableModel()->rowCount(); }

    /// The values of a column that are shown, each once.
    QSet<QString> values(const char *column) const
    {
        QSet<QString> found;
        for (int row = 0; row < shown(); ++row)
            found << plainText(table->tableModel()->value(row, QString::fromLatin1(column)));
        return found;
    }
    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    std::unique_ptr<ContractsPage> page;
    TableView *table = nullptr;
};

TEST_F(ContractsPageTest, CardsSayWhatTheSummaryDoesAndFilter)
{
    const auto summary = contractsSummary(*demo.session->portfolio());
    ASSERT_GT(summary.expiringSoon, 0);
    EXPECT_EQ(find<SummaryCard>("cardTotal")->figure(), QString::number(summary.total));
    EXPECT_EQ(find<SummaryCard>("cardActive")->figure(), QString::number(summary.active + summary.trialing));
    EXPECT_EQ(find<SummaryCard>("cardExpiring")->figure(), QString::number(summary.expiringSoon));
    EXPECT_TRUE(find<SummaryCard>("cardMrr")->hint().contains(QStringLiteral("ARR")));
    const int all = shown();
    QTest::mouseClick(find<SummaryCard>("cardActive"), Qt::LeftButton);
    EXPECT_EQ(values("status"), (QSet<QString>{QStringLiteral("active"), QStringLiteral("trialing")}));
    EXPECT_EQ(page->currentRoute(), contracts("status=running"));
    EXPECT_EQ(find<QComboBox>("statusFilter")->currentText(), QStringLiteral("Active and trialing"));
    QTest::mouseClick(find<SummaryCard>("cardExpiring"), Qt::LeftButton);
    EXPECT_GT(shown(), 0);
    for (int row = 0; row < shown(); ++row) {
        const auto days = table->tableModel()->value(row, QStringLiteral("renewal_days"));
        EXPECT_LE(std::get<qint64>(days), 30) << row;
    }
    QTest::mouseClick(find<SummaryCard>("cardTotal"), Qt::LeftButton);
    EXPECT_EQ(shown(), all);
}

TEST_F(ContractsPageTest, AMergedRowMatchesEitherSource)
{
    const QAbstractItemModelTester tester(table->tableModel(), QAbstractItemModelTester::FailureReportingMode::Warning);
    go("source=stripe");
    EXPECT_EQ(values("source"), (QSet<QString>{QStringLiteral("stripe"), QStringLiteral("merged")}));
    go("source=salesbricks");
    EXPECT_EQ(values("source"), (QSet<QString>{QStringLiteral("salesbricks"), QStringLiteral("merged")}));
    go("status=past_due");
    EXPECT_EQ(values("status"), QSet<QString>{QStringLiteral("past_due")});
}

TEST_F(ContractsPageTest, EachViewIsAPlaceAndKeepsItsFilters)
{
    auto *tabs = find<SegmentedFilter>("contractsView");
    go("view=reconciliation&mismatches=only");
    EXPECT_EQ(tabs->current(), QStringLiteral("reconciliation"));
    EXPECT_EQ(page->currentRoute(), contracts("view=reconciliation&mismatches=only"));
    auto *sides = find<TableView>("reconciliationTable");
    ASSERT_GT(sides->tableModel()->rowCount(), 0);
    for (int row = 0; row < sides->tableModel()->rowCount(); ++row)
        EXPECT_FALSE(sides->tableModel()
                         ->index(row, sides->tableModel()->columnOf(QStringLiteral("mismatches")))
                         .data()
                         .toString()
                         .isEmpty());
    EXPECT_LT(sides->tableModel()->rowCount(), sides->tableModel()->table()->rowCount()) << "some agree";
    go("status=past_due");
    EXPECT_EQ(tabs->current(), QString());
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(page->currentRoute(), contracts("status=past_due"));
}

TEST_F(ContractsPageTest, AColumnOfRenewalsFiltersTheTable)
{
    go("view=renewals");
    auto *chart = find<ColumnChart>("renewalsChart");
    ASSERT_TRUE(chart->isVisible());
    const auto months = renewalMonths(*demo.session->portfolio());
    ASSERT_EQ(months.size(), 12u);
    int tried = 0;
    for (int month = 0; month < 12; ++month) {
        for (int level = 0; level < 4; ++level) {
            const auto part = chart->partRect({month, level});
            if (part.height() < 4)
                continue;
            QTest::mouseClick(chart, Qt::LeftButton, {}, part.center().toPoint());
            settle();
            ++tried;
            const QString key = months[size_t(month)].month.toString(QStringLiteral("yyyy-MM"));
            EXPECT_EQ(page->currentRoute().value(QStringLiteral("month")), key);
            EXPECT_EQ(values("risk_level"), QSet<QString>{riskLevelKey(RiskLevel(level))});
            for (int row = 0; row < shown(); ++row) {
                const auto date = table->tableModel()->value(row, QStringLiteral("renewal_date"));
                EXPECT_EQ(std::get<QDate>(date).toString(QStringLiteral("yyyy-MM")), key);
            }
        }
    }
    EXPECT_GT(tried, 3);
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("view")), QStringLiteral("renewals"));
}

TEST_F(ContractsPageTest, MovementsCloseInEveryMonthOfTheTable)
{
    go("view=movements");
    const auto *model = find<TableView>("movementsTable")->tableModel();
    const QAbstractItemModelTester tester(const_cast<TableModel *>(model),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_EQ(model->rowCount(), 12);
    const auto minor = [model](int row, const char *column) {
        return std::get<Money>(model->value(row, QString::fromLatin1(column))).minor;
    };
    for (int row = 0; row < 12; ++row) {
        qint64 moved = 0;
        for (const char *kind : {"new", "reactivation", "expansion", "contraction", "churn", "fx"})
            moved += minor(row, kind);
        EXPECT_EQ(minor(row, "opening") + moved, minor(row, "closing")) << row;
        if (row > 0) {
            EXPECT_EQ(minor(row, "closing"), minor(row - 1, "opening")) << "newest first";
        }
    }
    EXPECT_FALSE(find<SummaryCard>("cardTotal")->isVisible());
    EXPECT_TRUE(find<SummaryCard>("cardGrr")->figure().endsWith(QLatin1Char('%')));
}

TEST_F(ContractsPageTest, AMonthSaysWhoMoved)
{
    go("view=movements");
    auto *chart = find<ColumnChart>("movementsChart");
    auto *model = find<TableView>("movementsTable")->tableModel();
    int tried = 0;
    for (int month = 0; month < 12; ++month) {
        const auto churn = chart->partRect({month, 4});
        if (churn.height() < 4)
            continue;
        QTest::mouseClick(chart, Qt::LeftButton, {}, churn.center().toPoint());
        auto *sheet = find<MonthSheet>("monthSheet");
        ASSERT_TRUE(sheet->isOpen());
        ASSERT_TRUE(QTest::qWaitFor([sheet] { return !sheet->isReading(); }, 10'000));
        EXPECT_FALSE(sheet->findChildren<QWidget *>(QStringLiteral("movedCustomer")).empty());
        EXPECT_LT(std::get<Money>(model->value(11 - month, QStringLiteral("churn"))).minor, 0);
        sheet->close();
        ++tried;
    }
    EXPECT_GT(tried, 0) << "somebody churned in the demo";
}

TEST_F(ContractsPageTest, ARowOpensItsContractsAndTheRouteSaysSo)
{
    const QString key = table->tableModel()->accountKey(0);
    table->setCurrentIndex(table->tableModel()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    settle();
    auto *sheet = find<ContractSheet>("contractSheet");
    EXPECT_TRUE(sheet->isOpen());
    const auto *account = demo.session->portfolio()->find(key);
    EXPECT_EQ(sheet->findChildren<QWidget *>(QStringLiteral("contractItem")).size(), qsizetype(account->contractCount));
    EXPECT_EQ(page->currentRoute().value(QStringLiteral("contract")), key);
    QSignalSpy opened(page.get(), &Page::customerRequested);
    QTest::mouseClick(find<QPushButton>("openCustomer"), Qt::LeftButton);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), key);
    EXPECT_FALSE(sheet->isOpen());
    EXPECT_EQ(page->currentRoute(), contracts(""));
}

TEST_F(ContractsPageTest, ASubscriptionMarkedAsSeparateAddsUntilItIsUndone)
{
    const auto mrr = [this] {
        return contractsSummary(*demo.session->portfolio()).activeMrr.total.minor;
    };
    const qint64 before = mrr();
    go("contract=copperlinerail.example");
    ASSERT_TRUE(demo.changed([this] { QTest::mouseClick(find<QPushButton>("markSeparate"), Qt::LeftButton); }));
    settle();
    EXPECT_GT(mrr(), before);
    EXPECT_EQ(find<QPushButton>("markSeparate")->text(), QStringLiteral("It bills the contract"));
    ASSERT_TRUE(demo.changed([this] { ASSERT_TRUE(demo.session->undo()); }));
    EXPECT_EQ(mrr(), before);
}

TEST_F(ContractsPageTest, ARoutedAccountStandsInABannerUntilItIsDone)
{
    auto *banner = find<QWidget>("routedBanner");
    EXPECT_FALSE(banner->isVisible());
    ASSERT_TRUE(demo.changed([this] {
        ASSERT_TRUE(demo.session->decide([](Workspace &workspace) {
            return routeAccounts(workspace, {QStringLiteral("hooli.example")}, Section::Health, Section::Contracts,
                                 QStringLiteral("renewal trouble"));
        }));
    }));
    settle();
    ASSERT_TRUE(banner->isVisible());
    EXPECT_EQ(find<QPushButton>("routedAccount")->accessibleName(), QStringLiteral("Hooli"));
    EXPECT_EQ(table->tableModel()->accountKey(0), QStringLiteral("hooli.example")) << "on top";
    ASSERT_TRUE(demo.changed([this] { QTest::mouseClick(find<QPushButton>("routedDone"), Qt::LeftButton); }));
    settle();
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(ContractsPageTest, ExportsWhatEachViewShows)
{
    const auto file = demo.folder.filePath(QStringLiteral("out.csv"));
    QString suggested;
    page->setSaveFileChooser([&](const QString &name, const std::function<void(const QString &)> &chosen) {
        suggested = name;
        chosen(file);
    });
    const auto press = [this] {
        for (auto *button : page->findChildren<QPushButton *>(QStringLiteral("bulkExport"))) {
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    const auto lines = [&file] {
        QFile csv(file);
        EXPECT_TRUE(csv.open(QIODevice::ReadOnly));
        return csv.readAll().count("\r\n");
    };
    go("source=stripe");
    press();
    EXPECT_EQ(suggested, QStringLiteral("contracts-2026-11-22.csv"));
    EXPECT_EQ(lines(), shown() + 1);
    go("view=movements");
    press();
    EXPECT_EQ(suggested, QStringLiteral("movements-2026-11-22.csv"));
    EXPECT_EQ(lines(), 13);
}

TEST_F(ContractsPageTest, ARenewalDraftIsEditedAndOpenedSavedOrCopied)
{
    QUrl opened;
    page->setUrlOpener([&opened](const QUrl &url) {
        opened = url;
        return true;
    });
    go("contract=hooli.example");
    QTest::mouseClick(find<QPushButton>("draftRenewal"), Qt::LeftButton);
    auto *draft = find<RenewalSheet>("renewalSheet");
    ASSERT_TRUE(draft->isOpen());
    auto *subject = find<QLineEdit>("draftSubject");
    EXPECT_FALSE(subject->text().isEmpty());
    EXPECT_TRUE(find<QLabel>("draftAddress")->text().contains(QStringLiteral("@hooli.example")));
    subject->setText(QStringLiteral("Next year, naïvely"));
    QTest::mouseClick(find<QPushButton>("openInMail"), Qt::LeftButton);
    EXPECT_EQ(opened.scheme(), QStringLiteral("mailto"));
    EXPECT_TRUE(opened.toEncoded().contains("na%C3%AFvely"));
    const auto file = demo.folder.filePath(QStringLiteral("draft.eml"));
    draft->setSaveFileChooser(
        [&](const QString &, const std::function<void(const QString &)> &chosen) { chosen(file); });
    QTest::mouseClick(find<QPushButton>("saveEml"), Qt::LeftButton);
    QFile eml(file);
    ASSERT_TRUE(eml.open(QIODevice::ReadOnly));
    EXPECT_TRUE(eml.readAll().contains("X-Unsent: 1"));
    QTest::mouseClick(find<QPushButton>("copyDraft"), Qt::LeftButton);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Next year, naïvely")));
}

TEST_F(ContractsPageTest, ARenewalTemplateIsCheckedBeforeItIsKept)
{
    go("contract=hooli.example");
    QTest::mouseClick(find<QPushButton>("draftRenewal"), Qt::LeftButton);
    auto *subject = find<QLineEdit>("templateSubject");
    subject->setText(QStringLiteral("{no_such_field}"));
    QTest::mouseClick(find<QPushButton>("saveTemplate"), Qt::LeftButton);
    EXPECT_TRUE(find<QLabel>("draftRefusal")->text().contains(QStringLiteral("no_such_field")));
    subject->setText(QStringLiteral("Onwards, {company}"));
    QTest::mouseClick(find<QPushButton>("saveTemplate"), Qt::LeftButton);
    EXPECT_EQ(find<QLineEdit>("draftSubject")->text(), QStringLiteral("Onwards, Hooli"));
}

TEST_F(ContractsPageTest, IsLookedAtInBothThemes)
{
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(SUCCESS_GALLERY)));
    const auto picture = [this](const QString &name, ThemeChoice choice) {
        const QString file = QStringLiteral(SUCCESS_GALLERY "/contracts-%1-%2.png").arg(name, themeKey(choice));
        EXPECT_TRUE(page->grab().save(file));
    };
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        theme.apply();
        go("contract=endframe.example");
        auto *sheet = find<ContractSheet>("contractSheet");
        auto *scroll = sheet->findChild<QScrollArea *>();
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        picture(QStringLiteral("sheet"), choice);
        QTest::mouseClick(find<QPushButton>("draftRenewal"), Qt::LeftButton);
        picture(QStringLiteral("draft"), choice);
        find<RenewalSheet>("renewalSheet")->close();
        go("q=nobody%20is%20called%20this");
        picture(QStringLiteral("nothing"), choice);
        page->openSettings();
        picture(QStringLiteral("rates"), choice);
        find<RatesSheet>("ratesSheet")->close();
        go("view=movements");
        auto *chart = find<ColumnChart>("movementsChart");
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->partRect({10, -1}).center().toPoint());
        settle();
        picture(QStringLiteral("month"), choice);
        find<MonthSheet>("monthSheet")->close();
    }
}

TEST_F(ContractsPageTest, NothingHoldsAnyViewWide)
{
    for (const char *query :
         {"", "view=reconciliation", "view=movements", "view=renewals&month=2026-12&risk=critical"}) {
        go(query);
        for (const int width : {1600, 1240, 1000, 760}) {
            page->resize(width, 640);
            QApplication::processEvents();
            ASSERT_EQ(page->width(), width) << query;
        }
    }
}

TEST_F(ContractsPageTest, RenewalsHaveATableBesideTheirChart)
{
    page->resize(1440, 900);
    go("view=renewals");
    auto *renewals = find<TableView>("renewalsTable");
    auto *chart = find<ColumnChart>("renewalsChart");
    EXPECT_TRUE(renewals->isVisible() && chart->isVisible());
    const QAbstractItemModelTester tester(renewals->tableModel());
    const auto months = renewalMonths(*demo.session->portfolio());
    ASSERT_EQ(renewals->tableModel()->rowCount(), int(months.size()));
    for (int row = 0; row < int(months.size()); ++row) {
        EXPECT_EQ(renewals->tableModel()->value(row, u"contracts"_qs), Value(qint64(months[size_t(row)].count())));
        EXPECT_EQ(renewals->tableModel()->value(row, u"arr"_qs), Value(months[size_t(row)].total.total));
    }
    const auto busy = std::ranges::find_if(months, [](const RenewalMonth &month) { return month.count() > 0; });
    const QString key = busy->month.toString(u"yyyy-MM");
    Q_EMIT renewals->opened(key);
    settle();
    EXPECT_EQ(page->currentRoute().value(u"month"_qs), key);
    page->resize(980, 620);
    QCoreApplication::processEvents();
    EXPECT_TRUE(chart->isVisible());
    EXPECT_FALSE(renewals->isVisible()) << "one at a time where there is no room";
}

TEST_F(ContractsPageTest, ALinkOpensTheRenewalMail)
{
    go("edit=renewal-mail");
    auto *sheet = find<RenewalSheet>("renewalSheet");
    EXPECT_TRUE(sheet->isOpen());
    auto *subject = sheet->findChild<QLineEdit *>(u"templateSubject"_qs);
    ASSERT_TRUE(subject->isVisible());
    subject->setText(u"Renewal of {company}, once more"_qs);
    ASSERT_TRUE(demo.changed([sheet] { sheet->findChild<QPushButton *>(u"saveTemplate"_qs)->click(); }));
    EXPECT_EQ(subject->text(), u"Renewal of {company}, once more"_qs);
}

} // namespace
