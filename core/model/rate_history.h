// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/money.h"

namespace success {

/// Rates of several days, for amounts of earlier months.
struct RateHistory
{
    Currency base;
    std::vector<RateTable> tables; ///< of `base`, each with its date, ascending; one a day

    /// The rates a month (or any span) that ends on `day` is closed with: the newest on or before that day, else the
    /// oldest there are. RateTable::date is theirs and shown. Without any: a table that converts nothing but the base.
    [[nodiscard]] RateTable on(QDate day) const;

    bool operator==(const RateHistory &) const = default;
};

} // namespace success
