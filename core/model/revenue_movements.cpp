// SPDX-License-Identifier: Apache-2.0
#include "core/model/revenue_movements.h"

#include "core/model/shares.h"

#include <algorithm>

namespace success {

namespace {

qint64 whole(const Rational &value)
{
    return roundHalfEven(value).value_or(0);
}

/// Amounts by currency, none of them 0; empty: nothing.
using Amounts = std::vector<Money>;

void addTo(Amounts &amounts, const Money &money)
{
    const auto place = std::find_if(amounts.begin(), amounts.end(),
                                    [&](const Money &each) { return each.currency == money.currency; });
    if (place == amounts.end())
        amounts.push_back(money);
    else
        place->minor += money.minor;
}

Amounts amountsOn(const CustomerRevenue &customer, QDate day)
{
    Amounts amounts;
    for (const RevenueSpan &span : customer.spans) {
        if (span.mrr.minor > 0 && span.covers(day))
            addTo(amounts, span.mrr);
    }
    return amounts;
}

Amounts difference(const Amounts &closing, const Amounts &opening)
{
    Amounts change = closing;
    for (const Money &money : opening)
        addTo(change, {-money.minor, money.currency});
    std::erase_if(change, [](const Money &money) { return money.minor == 0; });
    return change;
}

Rational valueOf(const Amounts &amounts, const RateTable &rates)
{
    Rational sum;
    for (const Money &money : amounts)
        sum += rates.exactInBase(money).value_or(Rational());
    return sum;
}

/// What customers that stay have more or less of. Without rates an amount in its own currency still says so.
std::optional<Movement> changeOf(const Amounts &change, const RateTable &rates)
{
    const bool oneCurrency = change.size() == 1;
    const int sign = oneCurrency ? (change[0].minor > 0) - (change[0].minor < 0) : sgn(valueOf(change, rates));
    if (sign == 0)
        return {};
    return sign > 0 ? Movement::Expansion : Movement::Contraction;
}

bool wasCustomer(const CustomerRevenue &customer, QDate day)
{
    return std::any_of(customer.spans.begin(), customer.spans.end(),
                       [day](const RevenueSpan &span) { return span.mrr.minor > 0 && span.from <= day; });
}

/// nullopt: nothing but rates can have changed.
std::optional<Movement> movementOf(const CustomerRevenue &customer, QDate opensOn, const Amounts &opening,
                                   const Amounts &closing, const Amounts &change, const RateTable &rates)
{
    if (closing.empty())
        return opening.empty() ? std::nullopt : std::optional(Movement::Churn);
    if (opening.empty())
        return wasCustomer(customer, opensOn) ? Movement::Reactivation : Movement::New;
    return changeOf(change, rates);
}

/// The sums of one period, each currency by itself.
struct PeriodSums
{
    explicit PeriodSums(const RateTable &rates)
        : opening(rates)
        , closing(rates)
        , changes(movementKinds - 1, MoneySum(rates))
    {
    }

    MoneySum opening; ///< at the closing's rates
    MoneySum closing;
    std::vector<MoneySum> changes; ///< by Movement, without Fx
};

void addAll(MoneySum &sum, const Amounts &amounts)
{
    for (const Money &money : amounts)
        sum.add(money);
}

/// Adds one customer's period.
void addCustomer(PeriodMovements &period, PeriodSums &sums, const CustomerRevenue &customer, const Amounts &opening,
                 const Amounts &closing, const RateTable &rates)
{
    if (opening.empty() && closing.empty())
        return;
    addAll(sums.opening, opening);
    addAll(sums.closing, closing);
    period.openingCustomers += !opening.empty();
    period.closingCustomers += !closing.empty();
    if (opening == closing)
        return;
    const Amounts change = difference(closing, opening);
    if (const auto movement = movementOf(customer, period.opensOn, opening, closing, change, rates)) {
        ++period.customers[size_t(*movement)];
        addAll(sums.changes[size_t(*movement)], change);
    }
}

/// The whole minor units of a period whose opening is known.
void settle(PeriodMovements &period, const PeriodSums &sums, const Rational &exactOpening)
{
    const MoneyTotal closing = sums.closing.total();
    period.closing = closing.total.minor;
    period.unconverted = closing.unconverted;
    std::erase_if(period.unconverted, [](const Money &money) { return money.minor == 0; });
    std::vector<Rational> exact;
    for (const MoneySum &change : sums.changes)
        exact.push_back(change.exactTotal());
    exact.push_back(sums.opening.exactTotal() - exactOpening);
    const std::vector<qint64> shares = sharesOf(exact, period.closing - period.opening);
    std::copy(shares.begin(), shares.end(), period.amounts.begin());
}

std::optional<int> retention(const PeriodMovements &period, qint64 kept)
{
    if (period.opening <= 0)
        return {};
    const Rational share = Rational(static_cast<long>(kept)) * 10000 / static_cast<long>(period.opening);
    return int(std::max(whole(share), qint64(0)));
}

} // namespace

QString movementKey(Movement movement)
{
    constexpr std::array keys{"new", "reactivation", "expansion", "contraction", "churn", "fx"};
    return QString::fromLatin1(keys[size_t(movement)]);
}

std::optional<int> grossRetention(const PeriodMovements &period)
{
    return retention(period, period.opening + period.amount(Movement::Contraction) + period.amount(Movement::Churn));
}

std::optional<int> netRetention(const PeriodMovements &period)
{
    return retention(period, period.opening + period.amount(Movement::Contraction) + period.amount(Movement::Churn) +
                                 period.amount(Movement::Expansion));
}

std::vector<PeriodMovements> revenueMovements(std::span<const CustomerRevenue> customers,
                                              std::span<const QDate> closings, const RateHistory &history)
{
    std::vector<RateTable> rates;
    for (const QDate day : closings)
        rates.push_back(history.on(day));
    std::vector<PeriodMovements> periods;
    std::vector<PeriodSums> sums;
    for (size_t i = 1; i < closings.size(); ++i) {
        PeriodMovements &period = periods.emplace_back();
        period.opensOn = closings[i - 1];
        period.closesOn = closings[i];
        period.ratesOn = rates[i].date;
        sums.emplace_back(rates[i]);
    }
    if (periods.empty())
        return periods;
    MoneySum first(rates.front());
    for (const CustomerRevenue &customer : customers) {
        Amounts opening = amountsOn(customer, closings.front());
        addAll(first, opening);
        for (size_t i = 0; i < periods.size(); ++i) {
            Amounts closing = amountsOn(customer, periods[i].closesOn);
            addCustomer(periods[i], sums[i], customer, opening, closing, rates[i + 1]);
            opening = std::move(closing);
        }
    }
    qint64 opening = first.total().total.minor;
    Rational exactOpening = first.exactTotal();
    for (size_t i = 0; i < periods.size(); ++i) {
        periods[i].opening = opening;
        settle(periods[i], sums[i], exactOpening);
        opening = periods[i].closing;
        exactOpening = sums[i].closing.exactTotal();
    }
    return periods;
}

std::vector<CustomerMovement> customerMovements(std::span<const CustomerRevenue> customers, QDate opensOn,
                                                QDate closesOn, const RateHistory &history)
{
    const RateTable before = history.on(opensOn);
    const RateTable rates = history.on(closesOn);
    std::vector<CustomerMovement> moved;
    for (size_t i = 0; i < customers.size(); ++i) {
        const Amounts opening = amountsOn(customers[i], opensOn);
        const Amounts closing = amountsOn(customers[i], closesOn);
        const Amounts change = difference(closing, opening);
        const auto kind = movementOf(customers[i], opensOn, opening, closing, change, rates);
        const Rational openingValue = valueOf(opening, before);
        const std::array exact{valueOf(change, rates), Rational(valueOf(opening, rates) - openingValue)};
        CustomerMovement movement{i, kind.value_or(Movement::Fx),   whole(openingValue), 0,
                                  0, whole(valueOf(closing, rates))};
        const std::vector<qint64> shares = sharesOf(exact, movement.closing - movement.opening);
        movement.amount = shares[0];
        movement.fx = shares[1];
        if (kind || movement.fx != 0)
            moved.push_back(movement);
    }
    return moved;
}

std::vector<QDate> monthlyClosings(QDate day, int months)
{
    const QDate month(day.year(), day.month(), 1);
    std::vector<QDate> closings;
    for (int back = months - 1; back >= 0; --back)
        closings.push_back(month.addMonths(-back).addDays(-1));
    closings.push_back(day);
    return closings;
}

} // namespace success
