// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_mrr.h"

#include <gtest/gtest.h>

using namespace success;
using namespace success::stripe;

namespace {

Item per(Rational unit, BillingInterval interval, qint64 quantity)
{
    Item item;
    item.price.unitAmount = unit;
    item.price.interval = interval;
    item.quantity = quantity;
    return item;
}

Rational mrr(std::vector<Item> items, std::vector<Discount> discounts = {}, DiscountRule rule = {})
{
    Pricing pricing;
    pricing.currency = *Currency::fromCode(u"USD");
    pricing.items = std::move(items);
    pricing.discounts = std::move(discounts);
    return monthlyValue(pricing, rule).perMonth;
}

Discount percent(int off, Discount::Duration duration = Discount::Duration::Forever)
{
    Discount discount;
    discount.percentOff = off;
    discount.duration = duration;
    return discount;
}

Discount amountOff(int off)
{
    Discount discount;
    discount.amountOff = off;
    discount.currency = *Currency::fromCode(u"USD");
    return discount;
}

Item tiered(RecurringPrice::Scheme scheme, qint64 quantity)
{
    Item item = per(0, {}, quantity);
    item.price.scheme = scheme;
    item.price.tiers = {{10, 1000, 0}, {50, 800, 500}, {std::nullopt, 600, 0}};
    return item;
}

constexpr BillingInterval month{IntervalUnit::Month, 1};
constexpr BillingInterval year{IntervalUnit::Year, 1};

} // namespace

TEST(StripeMrr, TheTwelveCheckVectors)
{
    EXPECT_EQ(mrr({per(4900, month, 10)}), 49000);
    EXPECT_EQ(mrr({per(120000, year, 3)}), 30000);
    EXPECT_EQ(mrr({per(30000, {IntervalUnit::Month, 3}, 2)}), 20000);
    EXPECT_EQ(mrr({per(2500, {IntervalUnit::Week, 1}, 1)}), Rational(32500, 3));
    EXPECT_EQ(mrr({per(100, {IntervalUnit::Day, 1}, 1)}), Rational(9125, 3));
    EXPECT_EQ(mrr({per(Rational(1, 2), month, 1001)}), Rational(1001, 2));
    Item packages = per(1000, month, 25);
    packages.price.packages = RecurringPrice::Rounding::Up;
    packages.price.packageSize = 10;
    EXPECT_EQ(mrr({packages}), 3000);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Volume, 60)}), 36000);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Graduated, 60)}), 48500);
    Item metered = per(9900, month, 1);
    metered.counts = false;
    EXPECT_EQ(mrr({metered}), 0);
    EXPECT_EQ(mrr({per(600000, {IntervalUnit::Year, 2}, 1)}), 25000);
    EXPECT_EQ(mrr({per(4900, month, 10)}, {percent(20)}), 39200);
}

TEST(StripeMrr, OnlyForeverCountsUnlessRepeatingOnesAreWanted)
{
    const auto once = percent(50, Discount::Duration::Once);
    auto repeating = percent(50, Discount::Duration::Repeating);
    repeating.endsAt = 1000;
    EXPECT_EQ(mrr({per(100, month, 1)}, {once, repeating}), 100);
    EXPECT_EQ(mrr({per(100, month, 1)}, {once, repeating}, {true, 999}), 50);
    EXPECT_EQ(mrr({per(100, month, 1)}, {once, repeating}, {true, 1000}), 100);
}

TEST(StripeMrr, AnAmountOffIsPerInvoiceAndNeverGoesBelowZero)
{
    EXPECT_EQ(mrr({per(12000, year, 1)}, {amountOff(1200)}), 900);
    EXPECT_EQ(mrr({per(12000, year, 1), per(500, month, 1)}, {amountOff(100)}), 1400);
    EXPECT_EQ(mrr({per(100, month, 1)}, {amountOff(500)}), 0);
    Discount foreign = amountOff(50);
    foreign.currency = *Currency::fromCode(u"EUR");
    EXPECT_EQ(mrr({per(100, month, 1)}, {foreign}), 100);
}

TEST(StripeMrr, ItemDiscountsComeFirstAndCouponsKeepToTheirProducts)
{
    Item item = per(10000, month, 1);
    item.discounts = {amountOff(1000)};
    EXPECT_EQ(mrr({item}, {percent(50)}), 4500);
    Item other = per(10000, month, 1);
    other.product = u"prod_b"_qs;
    Discount only = percent(50);
    only.products = {u"prod_b"_qs};
    EXPECT_EQ(mrr({per(10000, month, 1), other}, {only}), 15000);
}

TEST(StripeMrr, TiersAtTheirEdges)
{
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Graduated, 10)}), 10000);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Graduated, 11)}), 10000 + 800 + 500);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Graduated, 0)}), 0);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Volume, 50)}), 50 * 800 + 500);
    EXPECT_EQ(mrr({tiered(RecurringPrice::Scheme::Volume, 51)}), 51 * 600);
}

TEST(Recurring, ABillTimesItsFactorIsTheMonth)
{
    for (const IntervalUnit unit : {IntervalUnit::Day, IntervalUnit::Week, IntervalUnit::Month, IntervalUnit::Year}) {
        for (qint64 count = 1; count < 40; ++count) {
            Pricing pricing;
            pricing.items = {per(997, {unit, count}, 3)};
            const MonthlyValue value = monthlyValue(pricing, {});
            EXPECT_EQ(value.perBill, 2991);
            EXPECT_EQ(value.perBill * monthlyFactor(value.interval), value.perMonth);
        }
    }
}

TEST(Recurring, TermsCountWholeMonthsElseDays)
{
    EXPECT_EQ(monthlyShareOfTerm(1200, {2026, 2, 1}, {2027, 1, 31}), Rational(100));
    EXPECT_EQ(monthlyShareOfTerm(1200, {2026, 1, 1}, {2026, 1, 10}), Rational(3650));
    EXPECT_EQ(monthlyShareOfTerm(1200, {2026, 1, 10}, {2026, 1, 9}), std::nullopt);
    EXPECT_EQ(monthlyShareOfTerm(1200, {}, {2026, 1, 9}), std::nullopt);
}

TEST(Recurring, IntervalsHaveNames)
{
    EXPECT_EQ(intervalName({IntervalUnit::Month, 1}), u"month");
    EXPECT_EQ(intervalName({IntervalUnit::Month, 3}), u"quarter");
    EXPECT_EQ(intervalName({IntervalUnit::Month, 12}), u"year");
    EXPECT_EQ(intervalName({IntervalUnit::Year, 2}), u"2 years");
    EXPECT_EQ(intervalName({IntervalUnit::Day, 10}), u"10 days");
}
