// SPDX-License-Identifier: Apache-2.0
#include "core/portfolio/seat_prices.h"

#include "core/portfolio/revenue.h"

#include <algorithm>

namespace success {

namespace {

__extension__ typedef __int128 Wide; // an amount times a number of seats

} // namespace

SeatPrices::SeatPrices(std::span<const Contract> contracts)
{
    QHash<std::pair<QString, quint32>, std::vector<Price>> all;
    for (const Contract &contract : contracts) {
        const int seats = contract.seats.value_or(0);
        if (seats > 0 && contract.arr.minor > 0 && earns(contract.status))
            all[{contract.product, contract.arr.currency.packed()}].push_back({contract.arr.minor, seats});
    }
    const auto cheaper = [](const Price &a, const Price &b) {
        const auto left = static_cast<Wide>(a.arrMinor) * b.seats;
        const auto right = static_cast<Wide>(b.arrMinor) * a.seats;
        return left != right ? left < right : a.seats < b.seats;
    };
    for (auto plan = all.begin(); plan != all.end(); ++plan) {
        const auto median = plan->begin() + std::ptrdiff_t((plan->size() - 1) / 2);
        std::nth_element(plan->begin(), median, plan->end(), cheaper);
        m_medians.insert(plan.key(), *median);
    }
}

std::optional<Money> SeatPrices::perYear(const QString &product, Currency currency, int seats) const
{
    const auto median = m_medians.constFind({product, currency.packed()});
    if (median == m_medians.cend() || seats <= 0)
        return {};
    Rational price(mpz_class(static_cast<long>(median->arrMinor)), mpz_class(median->seats));
    price.canonicalize();
    const auto minor = roundHalfEven(price * seats);
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

} // namespace success
