// SPDX-License-Identifier: Apache-2.0
#include "core/model/recurring.h"

#include "core/model/calendar_span.h"

#include <algorithm>
#include <array>

namespace success {

namespace {

Rational whole(qint64 number)
{
    return Rational(mpz_class(static_cast<long>(number)));
}

qint64 packagesOf(const RecurringPrice &price, qint64 quantity)
{
    const qint64 size = std::max(price.packageSize, qint64(1));
    switch (price.packages) {
    case RecurringPrice::Rounding::None:
        return quantity;
    case RecurringPrice::Rounding::Down:
        return quantity / size;
    case RecurringPrice::Rounding::Up:
        return quantity / size + (quantity % size > 0);
    }
    return quantity;
}

Rational volumeAmount(const std::vector<PriceTier> &tiers, qint64 quantity)
{
    const auto tier = std::find_if(tiers.begin(), tiers.end(),
                                   [=](const PriceTier &each) { return !each.upTo || quantity <= *each.upTo; });
    return tier == tiers.end() ? Rational(0) : Rational(tier->unit * whole(quantity) + tier->flat);
}

Rational graduatedAmount(const std::vector<PriceTier> &tiers, qint64 quantity)
{
    Rational sum = 0;
    qint64 below = 0;
    for (const PriceTier &tier : tiers) {
        if (&tier != &tiers.front() && quantity <= below) // the first tier's flat fee is due in any case
            break;
        const qint64 upTo = std::min(tier.upTo.value_or(quantity), quantity);
        sum += tier.unit * whole(std::max(upTo - below, qint64(0))) + tier.flat;
        below = std::max(below, upTo);
        if (!tier.upTo)
            break;
    }
    return sum;
}

} // namespace

std::optional<IntervalUnit> intervalUnitFromName(QStringView name)
{
    if (name == u"day")
        return IntervalUnit::Day;
    if (name == u"week")
        return IntervalUnit::Week;
    if (name == u"month")
        return IntervalUnit::Month;
    if (name == u"year")
        return IntervalUnit::Year;
    return std::nullopt;
}

QString intervalName(BillingInterval interval)
{
    if (interval == BillingInterval{IntervalUnit::Month, 3})
        return u"quarter"_qs;
    if (interval == BillingInterval{IntervalUnit::Month, 6})
        return u"half_year"_qs;
    if (interval == BillingInterval{IntervalUnit::Month, 12})
        return u"year"_qs;
    static constexpr std::array names{"day", "week", "month", "year"};
    const QString name = QString::fromLatin1(names[size_t(interval.unit)]);
    return interval.count == 1 ? name : QString(QString::number(interval.count) + u' ' + name + u's');
}

Rational monthlyFactor(BillingInterval interval)
{
    const Rational count = whole(std::max(interval.count, qint64(1)));
    switch (interval.unit) {
    case IntervalUnit::Day:
        return Rational(365, 12) / count;
    case IntervalUnit::Week:
        return Rational(13, 3) / count;
    case IntervalUnit::Month:
        return 1 / count;
    case IntervalUnit::Year:
        return Rational(1, 12) / count;
    }
    return 0;
}

Rational amountPerInterval(const RecurringPrice &price, qint64 quantity)
{
    const qint64 units = packagesOf(price, std::max(quantity, qint64(0)));
    switch (price.scheme) {
    case RecurringPrice::Scheme::PerUnit:
        return price.unitAmount * whole(units);
    case RecurringPrice::Scheme::Volume:
        return volumeAmount(price.tiers, units);
    case RecurringPrice::Scheme::Graduated:
        return graduatedAmount(price.tiers, units);
    }
    return 0;
}

std::optional<Rational> monthlyShareOfTerm(const Rational &value, QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid() || last < first)
        return std::nullopt;
    if (const auto months = wholeMonths(first, last))
        return value / whole(*months);
    const qint64 days = first.daysTo(last) + 1;
    return value * 365 / whole(12 * days);
}

} // namespace success
