// SPDX-License-Identifier: Apache-2.0
#include "core/sections/pipeline/stage_sum.h"

#include "core/scoring/weighted_score.h"

namespace success {

void StageSum::count(const Deal &deal, int sign)
{
    m_deals += sign;
    if (!deal.value) {
        m_withoutValue += sign;
        return;
    }
    const quint32 key = deal.value->currency.packed();
    Part &part = m_parts[key];
    part.currency = deal.value->currency;
    part.deals += sign;
    part.minor += sign * deal.value->minor;
    if (deal.probability) {
        part.weighted += sign;
        part.weightedMillionths += Rational(long(sign * deal.value->minor)) * toMicro(*deal.probability);
    } else {
        m_withoutProbability += sign;
    }
    if (part.deals == 0)
        m_parts.erase(key);
}

StageTotal StageSum::total(const RateTable &rates) const
{
    StageTotal total;
    total.deals = m_deals;
    total.withoutValue = m_withoutValue;
    total.withoutProbability = m_withoutProbability;
    MoneySum value(rates);
    MoneySum weighted(rates);
    for (const auto &[key, part] : m_parts) {
        value.add({part.minor, part.currency});
        const auto minor = roundHalfEven(part.weightedMillionths / one);
        if (part.weighted > 0 && minor)
            weighted.add({*minor, part.currency});
    }
    total.value = value.total();
    total.weighted = weighted.total();
    return total;
}

} // namespace success
