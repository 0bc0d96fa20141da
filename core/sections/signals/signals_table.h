// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "core/sections/table/table.h"

namespace success {

/// All signals in the cache up to the as-of moment, newest first, each with the account it belongs to. Columns: `at`,
/// `account`, `domain`, `kind` (signalKindKey), `type` (the source's own name), `severity` (`low`, `medium`, `high`),
/// `text`, `person`, `account_key`. Reads the cache: for a worker thread.
[[nodiscard]] Result<std::shared_ptr<const Table>> signalsTable(PortfolioPtr portfolio, Database &cache);

} // namespace success
