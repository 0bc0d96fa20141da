// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/contract_facts.h"
#include "core/portfolio/row_cursor.h"

namespace success {

// Read a row of query::contracts.

/// The cache id of the company it belongs to.
[[nodiscard]] qint64 contractCompany(const RowCursor &row);
/// Everything but the account.
[[nodiscard]] CachedContract readContract(const RowCursor &row);

} // namespace success
