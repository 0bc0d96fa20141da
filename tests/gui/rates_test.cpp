// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/demo_session.h"
#include "ui/settings/rates_sheet.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

#include <gtest/gtest.h>

using namespace success;
using namespace success::test;
using namespace success::ui;

namespace {

DatedRate rate(const char *day, const char *currency, const char *value)
{
    return {QString::fromLatin1(day), QString::fromLatin1(currency), QString::fromLatin1(value)};
}

TEST(DatedRatesTest, LinesAndSettingsAreTwoSpellingsOfOne)
{
    const std::vector lines{rate("2026-06-01", "EUR", "1.08"), rate("2026-06-01", "GBP", "1.27"),
                            rate("2026-05-01", "EUR", "1.1"), rate("2025-12-31", "JPY", "0.0065")};
    const auto settings = rateSettings({lines[3], lines[1], rate("", " ", ""), lines[2], lines[0]});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->newest["date"], "2026-06-01");
    EXPECT_EQ(settings->history.size(), 2u);
    EXPECT_EQ(ratesFrom(*settings), lines);
    EXPECT_TRUE(ratesFrom(*rateSettings({})).empty());
}

TEST(DatedRatesTest, WhatCannotBeMeantIsRefusedByName)
{
    const auto sentence = [](const std::vector<DatedRate> &lines) {
        const auto settings = rateSettings(lines);
        return settings ? QString() : settings.error().sentence;
    };
    EXPECT_TRUE(sentence({rate("June", "EUR", "1.08")}).contains(QStringLiteral("June")));
    EXPECT_TRUE(sentence({rate("2026-06-01", "EUR", "")}).contains(QStringLiteral("2026-06-01")));
    EXPECT_TRUE(
        sentence({rate("2026-06-01", "EUR", "1"), rate("2026-06-01", "eur", "2")}).contains(QStringLiteral("EUR")));
}

class RatesSheetTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(demo.session && demo.session->portfolio());
        theme.apply();
        window.resize(1000, 700);
        sheet = new RatesSheet(*demo.session, theme, &window);
        window.show();
        sheet->edit();
    }
    template<typename T>
    T *find(const char *name)
    {
        return sheet->findChild<T *>(QString::fromLatin1(name));
    }

    DemoSession demo;
    Theme theme{ThemeChoice::Light};
    QWidget window;
    RatesSheet *sheet = nullptr;
};

TEST_F(RatesSheetTest, ARateConvertsWhatStoodApart)
{
    const auto &portfolio = *demo.session->portfolio();
    const QString base = portfolio.rates.base.code();
    const auto aud = *Currency::fromCode(u"AUD");
    ASSERT_FALSE(portfolio.rates.toBase({100, aud})) << "the demo leaves one currency without a rate";
    auto *lines = find<QTableWidget>("datedRates");
    const int before = lines->rowCount();
    QTest::mouseClick(find<QPushButton>("addRate"), Qt::LeftButton);
    ASSERT_EQ(lines->rowCount(), before + 1);
    lines->item(before, 0)->setText(sheet->edited().front().day);
    lines->item(before, 1)->setText(QStringLiteral("AUD"));
    lines->item(before, 2)->setText(QStringLiteral("0.5"));
    find<QComboBox>("baseCurrency")->setCurrentText(base);
    ASSERT_TRUE(demo.changed([this] { QTest::mouseClick(find<QPushButton>("saveRates"), Qt::LeftButton); }));
    EXPECT_FALSE(sheet->isOpen());
    EXPECT_EQ(demo.session->portfolio()->rates.toBase({100, aud}), 50);
    sheet->edit();
    EXPECT_EQ(lines->rowCount(), before + 1) << "saved and read again";
}

TEST_F(RatesSheetTest, WhatTheWorkspaceRefusesStaysToBeMended)
{
    QTest::mouseClick(find<QPushButton>("addRate"), Qt::LeftButton);
    auto *lines = find<QTableWidget>("datedRates");
    const int last = lines->rowCount() - 1;
    lines->item(last, 1)->setText(QStringLiteral("CHF"));
    lines->item(last, 2)->setText(QStringLiteral("-1"));
    QTest::mouseClick(find<QPushButton>("saveRates"), Qt::LeftButton);
    EXPECT_TRUE(sheet->isOpen());
    EXPECT_TRUE(find<QLabel>("ratesRefusal")->text().contains(QStringLiteral("CHF")));
    lines->selectRow(last);
    QTest::mouseClick(find<QPushButton>("removeRates"), Qt::LeftButton);
    EXPECT_EQ(lines->rowCount(), last);
}

TEST_F(RatesSheetTest, ClosingAsksForWhatIsNotSaved)
{
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isOpen()) << "nothing was changed";
    sheet->edit();
    QTest::mouseClick(find<QPushButton>("addRate"), Qt::LeftButton);
    auto *lines = find<QTableWidget>("datedRates");
    const int last = lines->rowCount() - 1;
    lines->item(last, 1)->setText(QStringLiteral("AUD"));
    lines->item(last, 2)->setText(QStringLiteral("0.5"));
    const auto ask = [this] {
        sheet->close();
        EXPECT_TRUE(sheet->isOpen());
        return sheet->findChild<QMessageBox *>(QStringLiteral("askToSaveRates"));
    };
    auto *question = ask();
    ASSERT_TRUE(question);
    question->button(QMessageBox::Cancel)->click();
    EXPECT_TRUE(sheet->isOpen());
    EXPECT_EQ(lines->rowCount(), last + 1) << "what was typed stays";
    QTest::qWait(0);
    ASSERT_TRUE(demo.changed([&] { ask()->button(QMessageBox::Save)->click(); }));
    EXPECT_FALSE(sheet->isOpen());
    EXPECT_TRUE(demo.session->portfolio()->rates.toBase({100, *Currency::fromCode(u"AUD")}));
    sheet->edit();
    QTest::mouseClick(find<QPushButton>("addRate"), Qt::LeftButton);
    QTest::qWait(0);
    ask()->button(QMessageBox::Discard)->click();
    EXPECT_FALSE(sheet->isOpen());
    sheet->edit();
    EXPECT_EQ(lines->rowCount(), last + 1) << "what was discarded is gone";
}

} // namespace
