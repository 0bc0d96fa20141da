// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"

namespace success {

/// Stages and deals of all sources, and the Salesbricks orders that are not won.
[[nodiscard]] DealBook readDealBook(SQLite::Database &cache, const CompanyIndex &index);

} // namespace success
