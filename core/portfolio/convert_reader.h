// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/cache_rows.h"

namespace success {

/// The accounts that may convert, with what only the cache knows of them: work grows with them, not with all accounts.
/// `rows` holds accounts and contracts. Throws SQLite::Exception.
[[nodiscard]] ConvertProspects readProspects(SQLite::Database &cache, const CompanyIndex &index, const CacheRows &rows,
                                             const AsOf &asOf);

/// True where a text speaks of what something costs.
[[nodiscard]] bool speaksOfPrice(const QString &text);

} // namespace success
