// SPDX-License-Identifier: Apache-2.0
#include "core/sources/stripe/stripe_mrr.h"

#include <algorithm>

namespace success::stripe {

namespace {

struct Line
{
    const Item *item;
    Rational perMonth;
};

bool applies(const Discount &discount, const DiscountRule &rule, Currency currency)
{
    if (discount.amountOff && discount.currency != currency)
        return false;
    switch (discount.duration) {
    case Discount::Duration::Forever:
        return true;
    case Discount::Duration::Once:
        return false;
    case Discount::Duration::Repeating:
        return rule.countRepeating && (!discount.endsAt || *discount.endsAt > rule.now);
    }
    return false;
}

/// Takes a discount off lines that are of its products; `billsPerMonth` turns an amount per invoice into one per month.
void reduce(const std::vector<Line *> &lines, const Discount &discount, const Rational &billsPerMonth)
{
    std::vector<Line *> meant;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(meant), [&](const Line *line) {
        return discount.products.empty() || std::find(discount.products.begin(), discount.products.end(),
                                                      line->item->product) != discount.products.end();
    });
    Rational sum = 0;
    for (const Line *line : meant)
        sum += line->perMonth;
    if (sum <= 0)
        return;
    Rational left = sum;
    if (discount.percentOff)
        left = sum * (1 - *discount.percentOff / 100);
    else if (discount.amountOff)
        left = sum - *discount.amountOff * billsPerMonth;
    const Rational share = left > 0 ? Rational(left / sum) : Rational(0);
    for (Line *line : meant)
        line->perMonth *= share;
}

} // namespace

MonthlyValue monthlyValue(const Pricing &pricing, const DiscountRule &rule)
{
    MonthlyValue value;
    Rational billsPerMonth = 0;
    std::vector<Line> lines;
    for (const Item &item : pricing.items) {
        if (!item.counts)
            continue;
        const Rational factor = monthlyFactor(item.price.interval);
        lines.push_back({&item, amountPerInterval(item.price, item.quantity) * factor});
        if (factor > billsPerMonth) {
            billsPerMonth = factor;
            value.interval = item.price.interval;
        }
    }
    std::vector<Line *> all;
    for (Line &line : lines) {
        for (const Discount &discount : line.item->discounts) {
            if (applies(discount, rule, pricing.currency))
                reduce({&line}, discount, monthlyFactor(line.item->price.interval));
        }
        all.push_back(&line);
    }
    for (const Discount &discount : pricing.discounts) {
        if (applies(discount, rule, pricing.currency))
            reduce(all, discount, billsPerMonth);
    }
    for (const Line &line : lines)
        value.perMonth += line.perMonth;
    if (billsPerMonth > 0)
        value.perBill = value.perMonth / billsPerMonth;
    return value;
}

} // namespace success::stripe
