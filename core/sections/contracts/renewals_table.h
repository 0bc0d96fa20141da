// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/contracts/renewals_report.h"
#include "core/sections/table/table.h"

namespace success {

/// A row a month, the next one first: `month` (its first day), `contracts`, `arr`, then the ARR of each risk level
/// under its key, all in the base currency. The rows stand for no account; their key is `YYYY-MM`.
[[nodiscard]] std::shared_ptr<const Table> renewalsTable(const std::vector<RenewalMonth> &months, Currency base);

} // namespace success
