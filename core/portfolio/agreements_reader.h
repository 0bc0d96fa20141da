// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"

namespace success {

// Each reads one table into the accounts that `index` names.

[[nodiscard]] std::vector<CachedContract> readContracts(SQLite::Database &cache, const CompanyIndex &index);
void readInvoices(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
                  std::vector<Gathered> &gathered);
/// Open orders, and signed terms that begin after or ended within the last 7 days.
void readTerms(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
               std::vector<Gathered> &gathered);
/// Open deals that speak of a renewal in their name or pipeline.
void readDeals(SQLite::Database &cache, const CompanyIndex &index, const Moments &moments,
               std::vector<Gathered> &gathered);

} // namespace success
