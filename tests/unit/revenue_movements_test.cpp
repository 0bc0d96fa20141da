// SPDX-License-Identifier: Apache-2.0
#include "core/model/revenue_movements.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace success;

namespace {

Currency code(const char *text)
{
    return *Currency::fromCode(QString::fromLatin1(text));
}

const Currency usd = code("USD");
const RateHistory dollars{usd, {}};

std::vector<PeriodMovements> movements(const std::vector<CustomerRevenue> &customers,
                                       const std::vector<QDate> &closings, const RateHistory &rates = dollars)
{
    return revenueMovements(customers, closings, rates);
}

CustomerRevenue customer(std::vector<RevenueSpan> spans)
{
    return {QStringLiteral("hooli.example"), std::move(spans)};
}

RevenueSpan span(QDate from, QDate until, qint64 minor, Currency currency = code("USD"))
{
    return {from, until, {minor, currency}};
}

/// The only movement of a period, but for rates; fails where there are others.
void expectOnly(const PeriodMovements &period, Movement movement, qint64 amount)
{
    for (size_t i = 0; i < movementKinds; ++i)
        EXPECT_EQ(period.amounts[i], Movement(i) == movement ? amount : 0) << movementKey(Movement(i)).toStdString();
    EXPECT_EQ(period.customers[size_t(movement)], 1);
}

RateHistory monthlyRates(std::mt19937 &random, QDate first, int months)
{
    RateHistory history{usd, {}};
    for (int month = 0; month < months; ++month) {
        RateTable table{usd, first.addMonths(month), {}};
        table.rates.insert(code("EUR").packed(), Rational(90000 + int(random() % 40000), 100000));
        table.rates.insert(code("JPY").packed(), Rational(5000 + int(random() % 4000), 1000000));
        table.rates.insert(code("KWD").packed(), Rational(30000 + int(random() % 5000), 10000));
        history.tables.push_back(table);
    }
    return history;
}

/// Customers with spans that overlap, end, come back and change currency; GBP never has a rate.
std::vector<CustomerRevenue> randomCustomers(std::mt19937 &random, size_t count)
{
    const std::array currencies{code("USD"), code("EUR"), code("JPY"), code("KWD"), code("GBP")};
    std::vector<CustomerRevenue> customers(count);
    for (CustomerRevenue &each : customers) {
        for (auto spans = random() % 5; spans > 0; --spans) {
            const QDate from = QDate(2025, 1, 1).addDays(int(random() % 700));
            const QDate until = random() % 3 ? from.addDays(int(random() % 400)) : QDate();
            each.spans.push_back(span(from, until, qint64(random() % 100000), currencies[random() % 5]));
        }
    }
    return customers;
}

} // namespace

TEST(RevenueMovements, AYearlySubscriptionThatGrowsShrinksEndsAndComesBack)
{
    // 2,000 a year for 4 seats; 2 more at 30 a month in March, canceled in May; all canceled in August, paid to the end
    // of the year; back in February.
    const auto hooli = customer({span({2025, 1, 10}, {2026, 1, 1}, 16667), span({2025, 3, 5}, {2025, 5, 20}, 6000),
                                 span({2026, 2, 3}, {}, 16667)});
    const auto months = movements({hooli}, monthlyClosings({2026, 2, 28}, 14));
    ASSERT_EQ(months.size(), 14u);
    expectOnly(months[0], Movement::New, 16667);
    expectOnly(months[2], Movement::Expansion, 6000);
    EXPECT_EQ(months[2].closing, 22667);
    expectOnly(months[4], Movement::Contraction, -6000);
    for (const size_t quiet : {1, 3, 5, 6, 7, 8, 9, 10, 11}) // the cancellation in August moves nothing
        EXPECT_EQ(months[quiet].opening, months[quiet].closing);
    expectOnly(months[12], Movement::Churn, -16667);
    expectOnly(months[13], Movement::Reactivation, 16667);
}

TEST(RevenueMovements, RetentionOfTheOpeningBook)
{
    PeriodMovements period;
    period.opening = 1'000'000'000;
    period.amounts[size_t(Movement::New)] = 500'000'000;
    period.amounts[size_t(Movement::Reactivation)] = 70'000'000;
    period.amounts[size_t(Movement::Expansion)] = 180'000'000;
    period.amounts[size_t(Movement::Contraction)] = -60'000'000;
    period.amounts[size_t(Movement::Churn)] = -90'000'000;
    EXPECT_EQ(grossRetention(period), 8500);
    EXPECT_EQ(netRetention(period), 10300);
    EXPECT_EQ(grossRetention({}), std::nullopt);
}

TEST(RevenueMovements, RatesAloneMoveFxAndNothingElse)
{
    RateHistory rates{usd,
                      {{usd, {2026, 3, 31}, {{code("EUR").packed(), Rational(11, 10)}}},
                       {usd, {2026, 4, 30}, {{code("EUR").packed(), Rational(12, 10)}}}}};
    const auto months = movements({customer({span({2025, 1, 1}, {}, 10000, code("EUR"))})},
                                  {{2026, 3, 31}, {2026, 4, 30}, {2026, 5, 31}}, rates);
    EXPECT_EQ(months[0].opening, 11000);
    EXPECT_EQ(months[0].amount(Movement::Fx), 1000);
    EXPECT_EQ(months[0].closing, 12000);
    EXPECT_EQ(months[0].ratesOn, QDate(2026, 4, 30));
    EXPECT_EQ(months[1].amount(Movement::Fx), 0); // May closes with the newest rates there are
    EXPECT_EQ(grossRetention(months[0]), 10000);
}

TEST(RevenueMovements, ACurrencyWithoutARateIsListedApartAndInNoSum)
{
    const auto months =
        movements({customer({span({2026, 4, 3}, {}, 5000, code("GBP"))}), customer({span({2026, 4, 3}, {}, 100)})},
                  {{2026, 3, 31}, {2026, 4, 30}});
    EXPECT_EQ(months[0].closing, 100);
    EXPECT_EQ(months[0].amount(Movement::New), 100);
    EXPECT_EQ(months[0].customers[size_t(Movement::New)], 2);
    EXPECT_EQ(months[0].unconverted, std::vector<Money>({{5000, code("GBP")}}));
}

TEST(RevenueMovements, CloseToTheMinorUnitForEveryMonthAndEveryCustomer)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        std::mt19937 random(seed);
        const RateHistory rates = monthlyRates(random, {2025, 1, 31}, 1 + int(random() % 24));
        const auto customers = randomCustomers(random, 60);
        const auto closings = monthlyClosings({2026, 12, 15}, 20);
        const auto months = movements(customers, closings, rates);
        for (size_t i = 0; i < months.size(); ++i) {
            const PeriodMovements &month = months[i];
            EXPECT_EQ(std::accumulate(month.amounts.begin(), month.amounts.end(), month.opening), month.closing);
            EXPECT_EQ(month.opening, i == 0 ? month.opening : months[i - 1].closing);
            EXPECT_GE(month.amount(Movement::New), 0);
            EXPECT_GE(month.amount(Movement::Reactivation), 0);
            EXPECT_GE(month.amount(Movement::Expansion), 0);
            EXPECT_LE(month.amount(Movement::Contraction), 0);
            EXPECT_LE(month.amount(Movement::Churn), 0);
            EXPECT_LE(grossRetention(month).value_or(0), 10000);
            const RateTable closing = rates.on(month.closesOn);
            MoneySum closingSum(closing);
            for (const CustomerRevenue &each : customers) {
                for (const RevenueSpan &own : each.spans) {
                    if (own.covers(month.closesOn))
                        closingSum.add(own.mrr);
                }
            }
            EXPECT_EQ(month.closing, closingSum.total().total.minor);
            qint64 rounded = 0;
            for (const CustomerMovement &moved : customerMovements(customers, month.opensOn, month.closesOn, rates)) {
                EXPECT_EQ(moved.opening + moved.amount + moved.fx, moved.closing);
                rounded += moved.closing - moved.opening;
            }
            EXPECT_NEAR(double(rounded), double(month.closing - month.opening), 60);
        }
    }
}

TEST(RevenueMovements, DoNotDependOnTheOrderOfCustomersAndSpans)
{
    std::mt19937 random(7);
    const RateHistory rates = monthlyRates(random, {2025, 1, 31}, 24);
    auto customers = randomCustomers(random, 200);
    const auto closings = monthlyClosings({2026, 12, 31}, 12);
    const auto before = movements(customers, closings, rates);
    std::shuffle(customers.begin(), customers.end(), random);
    for (CustomerRevenue &each : customers)
        std::shuffle(each.spans.begin(), each.spans.end(), random);
    const auto after = movements(customers, closings, rates);
    for (size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].amounts, after[i].amounts);
        EXPECT_EQ(before[i].customers, after[i].customers);
        EXPECT_EQ(before[i].closing, after[i].closing);
    }
}

TEST(RateHistory, TakesTheNewestRatesOnOrBeforeADayElseTheOldest)
{
    const RateHistory history{usd, {{usd, {2026, 3, 31}, {}}, {usd, {2026, 4, 30}, {}}}};
    EXPECT_EQ(history.on({2026, 1, 1}).date, QDate(2026, 3, 31));
    EXPECT_EQ(history.on({2026, 3, 31}).date, QDate(2026, 3, 31));
    EXPECT_EQ(history.on({2026, 4, 29}).date, QDate(2026, 3, 31));
    EXPECT_EQ(history.on({2027, 1, 1}).date, QDate(2026, 4, 30));
    EXPECT_EQ(dollars.on({2027, 1, 1}), (RateTable{usd, {}, {}}));
}

TEST(MonthlyClosings, EndOnTheDayItself)
{
    const std::vector<QDate> expected{{2026, 1, 31}, {2026, 2, 28}, {2026, 3, 31}, {2026, 4, 12}};
    EXPECT_EQ(monthlyClosings({2026, 4, 12}, 3), expected);
}
