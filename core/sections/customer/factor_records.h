// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/customer/explanation.h"

namespace success {

/// What a factor rests on, and the evidence that only the records themselves can give.
struct FactorRecords
{
    std::vector<Explanation::Record> records; ///< the most telling first, at most 20
    QString evidence;                         ///< empty: describeHealthFactor's says it all
};

/// Throws SQLite::Exception, so use it inside Database::run.
[[nodiscard]] FactorRecords factorRecords(HealthFactor factor, const Portfolio &portfolio, const Account &account,
                                          SQLite::Database &cache);

} // namespace success
