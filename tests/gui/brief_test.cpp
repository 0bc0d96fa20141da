// SPDX-License-Identifier: Apache-2.0
#include "brief/account_brief.h"
#include "ui/customer/brief/brief_dialog.h"
#include "ui/customer/brief/brief_view.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <csignal>
#include <random>

#include <sys/resource.h>

using namespace success;
using namespace success::ui;

namespace {

using Paper = AccountBrief::Paper;

QString someText(std::mt19937 &random)
{
    const QStringList words{QStringLiteral("renewal"),
                            QStringLiteral("السلام عليكم"),
                            QStringLiteral("🚀🧑🏽‍🚀"),
                            QStringLiteral("https://calls.example/") + QString(300, u'x'),
                            QStringLiteral("one\ntwo"),
                            QStringLiteral("<b>&amp;</b>")};
    QString text;
    for (auto count = random() % 40; count > 0; --count)
        text += words[qsizetype(random() % size_t(words.size()))] + u' ';
    return text;
}

/// An account with so much of everything, in texts of all lengths.
BriefFacts madeUp(unsigned seed, int amount)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int most) {
        return most == 0 ? 0 : int(random() % unsigned(most + 1));
    };
    BriefFacts facts;
    facts.asOf = AsOf::noonUtc(QDate(2026, 11, 22));
    facts.writtenAt = facts.asOf.instant;
    CustomerDetail &detail = facts.detail;
    detail.account.key = detail.account.domain = QStringLiteral("hooli.example");
    detail.account.name = someText(random) + QStringLiteral("Hooli");
    for (int i = upTo(amount); i > 0; --i)
        detail.explanation.factors.push_back({{}, {}, someText(random), -i, someText(random), {}, someText(random)});
    for (int i = upTo(amount); i > 0; --i) {
        RevenueSource source;
        source.contract.product = someText(random);
        source.contract.arr = {i * 100, *Currency::fromCode(u"USD")};
        detail.revenue.push_back(source);
        detail.enrichment.push_back({someText(random), someText(random), someText(random)});
        detail.contacts.emplace_back(someText(random), someText(random));
    }
    for (int i = upTo(amount); i > 0; --i) {
        ActivityItem item;
        item.record.at = facts.asOf.instant;
        item.record.title = someText(random);
        item.record.text = someText(random);
        facts.activity.push_back(item);
        facts.requests.push_back(item);
        detail.notes.push_back({QString::number(i), someText(random), {}, {}});
        facts.routes.push_back({QStringLiteral("hooli.example"), Section::Contracts, Section::Health, someText(random),
                                facts.asOf.instant});
    }
    return facts;
}

std::vector<BriefBlock> blocksOf(const AccountBrief &brief)
{
    std::vector<BriefBlock> all;
    for (const auto &page : brief.pages()) {
        for (const PlacedBlock &placed : page)
            all.push_back(placed.block);
    }
    return all;
}

/// Whatever an account holds: two pages at the most, every block whole on one of them, none over another, and no
/// heading without what it stands above.
TEST(AccountBriefTest, AnyAccountFitsOnTwoPagesOfWholeBlocks)
{
    for (unsigned seed = 0; seed < 12; ++seed) {
        const int amount = seed % 4 == 0 ? 3 : 60;
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const AccountBrief brief(madeUp(seed, amount), paper);
            ASSERT_GE(brief.pageCount(), 1);
            ASSERT_LE(brief.pageCount(), 2) << "seed " << seed;
            const double width = brief.sheetSize().width() - 2 * 56;
            for (const auto &page : brief.pages()) {
                double below = 0;
                for (const PlacedBlock &placed : page) {
                    EXPECT_GE(placed.top, below);
                    below = placed.top + blockHeight(placed.block, width);
                    EXPECT_LE(below, brief.sheetSize().height() - 2 * 56 - 24) << "seed " << seed;
                }
                ASSERT_FALSE(page.empty());
                EXPECT_NE(page.back().block.kind, BriefBlock::Kind::Heading) << "seed " << seed;
            }
        }
    }
}

/// What is left out is counted: shown and left out are all there is.
TEST(AccountBriefTest, WhatDoesNotFitIsSaidToBeInTheApp)
{
    BriefFacts facts = madeUp(5, 0);
    for (int i = 0; i < 40; ++i) {
        RevenueSource source;
        source.contract.product = QStringLiteral("Product %1").arg(i);
        facts.detail.revenue.push_back(source);
    }
    const auto blocks = blocksOf(AccountBrief(facts));
    const auto shown = std::ranges::count_if(blocks, [](const BriefBlock &block) {
        return block.kind == BriefBlock::Kind::Row && block.text.startsWith(u"Product");
    });
    EXPECT_EQ(shown, 10);
    EXPECT_EQ(std::ranges::count(blocks, QStringLiteral("… and 30 more in the app"), &BriefBlock::text), 1);
    facts.detail.revenue.resize(10);
    for (const BriefBlock &block : blocksOf(AccountBrief(facts)))
        EXPECT_FALSE(block.text.contains(u"in the app"));
}

TEST(AccountBriefTest, SeveralCurrenciesAreAddedInTheOpenAndThoseWithoutARateStandApart)
{
    BriefFacts facts = madeUp(7, 0);
    const auto money = [](qint64 minor, const char16_t *code) {
        return Money{minor, *Currency::fromCode(code)};
    };
    facts.rates.base = *Currency::fromCode(u"USD");
    facts.rates.date = QDate(2026, 11, 20);
    facts.rates.rates[Currency::fromCode(u"EUR")->packed()] = Rational(2);
    facts.detail.account.arr = money(40'000'00, u"USD");
    facts.detail.account.arrByCurrency = {money(15'000'00, u"EUR"), money(10'000'00, u"USD"), money(700'00, u"CHF")};
    QStringList texts;
    for (const BriefBlock &block : blocksOf(AccountBrief(facts)))
        texts << QString(block.text).replace(QChar::Nbsp, u' ');
    EXPECT_EQ(
        texts.count(QStringLiteral("Together 40,000.00 USD ARR: 15,000.00 EUR + 10,000.00 USD, at the rates of 20 "
                                   "Nov 2026. Without a rate and not in it: 700.00 CHF.")),
        1)
        << qPrintable(texts.join(u'\n'));
}

TEST(AccountBriefTest, AFileIsReplacedWholeOrStaysAsItWas)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("brief.pdf"));
    const AccountBrief brief(madeUp(3, 20), Paper::Letter);
    QFile old(file);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    const auto nowhere = brief.save(folder.filePath(QStringLiteral("no/such/folder.pdf")));
    ASSERT_FALSE(nowhere);
    EXPECT_TRUE(nowhere.error().sentence.contains(u"no/such/folder.pdf"));
    EXPECT_FALSE(brief.save(folder.path())) << "a folder is no file";
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), "what was there");
    old.close();
    ASSERT_TRUE(brief.save(file));
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    const QByteArray pdf = old.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF-1."));
    EXPECT_TRUE(pdf.contains("/Title"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 612 792]") || pdf.contains("/MediaBox [0 0 612.000000 792.000000]"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1) << "nothing half written is left behind";
}

/// A disk that takes no more.
TEST(AccountBriefTest, ADiskThatIsFullIsSaidAndLeavesWhatWasThere)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("brief.pdf"));
    const AccountBrief brief(madeUp(3, 20));
    ASSERT_TRUE(brief.save(file));
    const qint64 size = QFile(file).size();
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit little{2000, usual.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto saved = brief.save(file);
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(saved);
    EXPECT_TRUE(saved.error().sentence.contains(u"What was there is unchanged"))
        << saved.error().sentence.toStdString();
    EXPECT_EQ(QFile(file).size(), size);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(BriefFileNameTest, IsOneThatEverySystemTakes)
{
    EXPECT_EQ(briefFileName(QStringLiteral("Hooli")), u"Brief Hooli.pdf");
    EXPECT_EQ(briefFileName(QStringLiteral("A/B\\C: \"D\"\n*?")), u"Brief A-B-C- -D- --.pdf");
    EXPECT_LE(briefFileName(QString(500, u'ü')).toUtf8().size(), 255);
}

class BriefDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        theme.apply();
        dialog.show();
        dialog.setFacts(std::make_shared<const BriefFacts>(madeUp(9, 60)));
        ASSERT_TRUE(settled());
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return dialog.isSettled() && view()->sheetCount() > 0; });
    }
    [[nodiscard]] BriefView *view() const { return dialog.findChild<BriefView *>(); }
    [[nodiscard]] QString words(const char *name) const
    {
        return dialog.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QLabel *sheet() const { return dialog.findChild<QLabel *>(QStringLiteral("briefPage")); }

    Theme theme{ThemeChoice::Light};
    BriefDialog dialog{theme, QStringLiteral("Hooli")};
};

TEST_F(BriefDialogTest, PagesAreTurnedByKey)
{
    EXPECT_EQ(words("briefPlace"), u"Page 1 of 2");
    QTest::keyClick(&dialog, Qt::Key_PageDown);
    EXPECT_EQ(words("briefPlace"), u"Page 2 of 2");
    QTest::keyClick(&dialog, Qt::Key_PageUp);
    EXPECT_EQ(words("briefPlace"), u"Page 1 of 2");
}

TEST_F(BriefDialogTest, ZoomIsSharpAndFollowsTheWidthUntilOneIsChosen)
{
    const int fit = view()->shownZoom();
    QTest::keyClick(&dialog, Qt::Key_Minus, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_LT(view()->shownZoom(), fit);
    EXPECT_EQ(sheet()->pixmap(Qt::ReturnByValue).width(), view()->pictureWidth());
    QTest::keyClick(&dialog, Qt::Key_0, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    EXPECT_EQ(view()->shownZoom(), fit);
    EXPECT_EQ(view()->horizontalScrollBar()->maximum(), 0);
}

TEST_F(BriefDialogTest, AnotherPaperHasAnotherShape)
{
    auto *paper = dialog.findChild<QComboBox *>(QStringLiteral("briefPaper"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("A4")));
    ASSERT_TRUE(settled());
    const double tall = double(sheet()->height()) / sheet()->width();
    paper->setCurrentIndex(paper->findText(QStringLiteral("Letter")));
    ASSERT_TRUE(settled());
    EXPECT_LT(double(sheet()->height()) / sheet()->width(), tall);
}

TEST_F(BriefDialogTest, HowSavingWentIsSaidInTheDialog)
{
    const QTemporaryDir folder;
    dialog.save(QStringLiteral("/nowhere/at/all.pdf"));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(words("briefWords").contains(u"/nowhere/at/all.pdf"));
    const QString file = folder.filePath(QStringLiteral("b.pdf"));
    dialog.save(file);
    ASSERT_TRUE(settled());
    EXPECT_EQ(words("briefWords"), QStringLiteral("Saved to %1").arg(file));
    EXPECT_TRUE(QFile::exists(file));
}

} // namespace
