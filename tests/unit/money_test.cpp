// SPDX-License-Identifier: Apache-2.0
#include "core/model/money.h"

#include "core/model/currency_codes.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

using namespace success;

namespace {

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

RateTable rates()
{
    RateTable table{currency("USD"), QDate(2026, 11, 20), {}};
    table.rates.insert(currency("EUR").packed(), Rational(108, 100));
    table.rates.insert(currency("JPY").packed(), Rational(67, 10000));
    return table;
}

TEST(CurrencyCodes, KnowsTheActiveCodesAndNothingElse)
{
    int known = 0;
    for (char16_t a = u'A'; a <= u'Z'; ++a) {
        for (char16_t b = u'A'; b <= u'Z'; ++b) {
            for (char16_t c = u'A'; c <= u'Z'; ++c) {
                const std::array<QChar, 3> code{a, b, c};
                known += knownCurrency(QStringView(code.data(), 3)).has_value();
            }
        }
    }
    EXPECT_EQ(known, 170);
    for (const char16_t *code : {u"AED", u"usd", u"EUR", u"JPY", u"XCG", u"ZWL"})
        EXPECT_TRUE(knownCurrency(QStringView(code))) << QString::fromUtf16(code).toStdString();
    for (const char16_t *code : {u"ZZZ", u"XXX", u"XAU", u"XTS", u"US", u""})
        EXPECT_FALSE(knownCurrency(QStringView(code))) << QString::fromUtf16(code).toStdString();
    EXPECT_FALSE(isKnownCurrency(Currency()));
}

TEST(Money, RoundsHalfToEven)
{
    EXPECT_EQ(roundHalfEven(Rational(5, 2)), 2);
    EXPECT_EQ(roundHalfEven(Rational(7, 2)), 4);
    EXPECT_EQ(roundHalfEven(Rational(-5, 2)), -2);
    EXPECT_EQ(roundHalfEven(Rational(-7, 3)), -2);
    EXPECT_EQ(roundHalfEven(Rational(mpz_class("99999999999999999999"))), std::nullopt);
}

TEST(Money, KnowsMinorUnits)
{
    EXPECT_EQ(currency("usd").exponent(), 2);
    EXPECT_EQ(currency("JPY").exponent(), 0);
    EXPECT_EQ(currency("KWD").exponent(), 3);
    EXPECT_FALSE(Currency::fromCode(u"US"));
    EXPECT_FALSE(Currency::fromCode(u"U5D"));
}

TEST(Money, ReadsTheTextFormsOfOutsideSystems)
{
    const Currency none;
    EXPECT_EQ(moneyFromText(u"$48,000.00", none), (Money{4800000, currency("USD")}));
    EXPECT_EQ(moneyFromText(u"$48,000.00", currency("AUD")), (Money{4800000, currency("AUD")}));
    EXPECT_EQ(moneyFromText(u"€1.234,50", none), (Money{123450, currency("EUR")}));
    EXPECT_EQ(moneyFromText(u"£12", none), (Money{1200, currency("GBP")}));
    EXPECT_EQ(moneyFromText(u"¥1,200,000", none), (Money{1200000, currency("JPY")}));
    EXPECT_EQ(moneyFromText(u"1,234.5 CAD", none), (Money{123450, currency("CAD")}));
    EXPECT_FALSE(moneyFromText(u"1234", none));
    EXPECT_FALSE(moneyFromText(u"1234 XXX", currency("USD")));
    EXPECT_FALSE(moneyFromText(u"on request", currency("USD")));
}

TEST(Money, WritesAndReadsDecimalsWithoutLoss)
{
    std::mt19937_64 random(7);
    for (const char *code : {"USD", "JPY", "KWD"}) {
        for (int i = 0; i < 1000; ++i) {
            const Money money{qint64(random() >> 12) - (qint64(1) << 51), currency(code)};
            EXPECT_EQ(minorFromDecimal(decimalText(money), money.currency), money.minor);
        }
    }
    EXPECT_EQ(decimalText({-5, currency("USD")}), QStringLiteral("-0.05"));
}

TEST(Money, NeverAddsCurrenciesWithoutARate)
{
    const RateTable table = rates();
    MoneySum sum(table);
    sum.add({100, currency("USD")});
    sum.add({100, currency("EUR")});
    sum.add({1000, currency("JPY")});
    sum.add({500, currency("AUD")});
    const MoneyTotal total = sum.total();
    EXPECT_EQ(total.total, (Money{100 + 108 + 670, currency("USD")}));
    EXPECT_EQ(total.byCurrency.size(), 4u);
    EXPECT_EQ(total.unconverted, std::vector{(Money{500, currency("AUD")})});
}

TEST(Money, ATotalDoesNotDependOnOrderAndItsPartsAddUp)
{
    const RateTable table = rates();
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<Money> amounts;
        for (int i = 0; i < 40; ++i)
            amounts.push_back(
                {qint64(random() % 1000000), currency(std::array{"USD", "EUR", "JPY", "AUD"}[random() % 4])});
        MoneySum all(table);
        std::array parts{MoneySum(table), MoneySum(table), MoneySum(table)};
        for (const Money &amount : amounts) {
            all.add(amount);
            parts[random() % 3].add(amount);
        }
        std::shuffle(amounts.begin(), amounts.end(), random);
        MoneySum shuffled(table);
        for (const Money &amount : amounts)
            shuffled.add(amount);
        EXPECT_EQ(all.total(), shuffled.total());

        qint64 sum = 0;
        const auto totals = totalsOfParts(parts, table);
        for (size_t i = 0; i < parts.size(); ++i) {
            sum += totals[i].total.minor;
            EXPECT_LT(abs(Rational(parts[i].exactTotal() - mpz_class(static_cast<long>(totals[i].total.minor)))), 1);
            EXPECT_EQ(totals[i].byCurrency, parts[i].total().byCurrency);
        }
        EXPECT_EQ(sum, all.total().total.minor);
    }
}

} // namespace
