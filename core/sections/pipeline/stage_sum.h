// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/deal_book.h"

#include <map>

namespace success {

/// What stands above a column of the board.
struct StageTotal
{
    int deals = 0;
    int withoutValue = 0;       ///< of those; in no total
    int withoutProbability = 0; ///< of those with a value; not in `weighted`
    MoneyTotal value;
    MoneyTotal weighted; ///< Σ value × probability, each currency rounded half-even once

    bool operator==(const StageTotal &) const = default;
};

/// Adds up one column of the board, exactly: what was added can be taken off again, and leaves nothing behind.
class StageSum
{
public:
    void add(const Deal &deal) { count(deal, 1); }
    void remove(const Deal &deal) { count(deal, -1); }

    [[nodiscard]] StageTotal total(const RateTable &rates) const;

private:
    struct Part
    {
        Currency currency;
        int deals = 0;
        int weighted = 0; ///< of those: with a probability
        qint64 minor = 0;
        Rational weightedMillionths; ///< Σ minor × probability, in millionths of a minor unit
    };
    void count(const Deal &deal, int sign);

    int m_deals = 0;
    int m_withoutValue = 0;
    int m_withoutProbability = 0;
    std::map<quint32, Part> m_parts; ///< by currency
};

} // namespace success
