// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"

#include <QHash>

namespace success {

/// What a seat of a plan costs those who pay for it: no source has a price list for what is negotiated.
class SeatPrices
{
public:
    /// Of the contracts that count and have seats; several plans in one contract are a plan of their own.
    explicit SeatPrices(std::span<const Contract> contracts);

    /// A year of `seats` seats at the median price, rounded half-even once; nullopt: nobody pays for that plan in that
    /// currency.
    [[nodiscard]] std::optional<Money> perYear(const QString &product, Currency currency, int seats) const;

private:
    /// Of the contract whose price of a seat is the median.
    struct Price
    {
        qint64 arrMinor = 0;
        int seats = 0;
    };
    QHash<std::pair<QString, quint32>, Price> m_medians; // by plan and Currency::packed
};

} // namespace success
