// SPDX-License-Identifier: Apache-2.0
#include "core/model/rate_history.h"

#include <algorithm>

namespace success {

RateTable RateHistory::on(QDate day) const
{
    if (tables.empty())
        return {base, {}, {}};
    const auto later = std::upper_bound(tables.begin(), tables.end(), day,
                                        [](QDate wanted, const RateTable &table) { return wanted < table.date; });
    return later == tables.begin() ? tables.front() : *(later - 1);
}

} // namespace success
