// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"
#include "core/portfolio/reengage_queue.h"

namespace success {

/// The book's lost Salesbricks orders up to the as-of moment, with their accounts' people and calls. What it reads
/// grows with the accounts that have lost deals, not with all. Throws SQLite::Exception, so use it inside
/// Database::run.
[[nodiscard]] LostDeals readLostDeals(SQLite::Database &cache, const CompanyIndex &index, const DealBook &book,
                                      const AsOf &asOf);

} // namespace success
