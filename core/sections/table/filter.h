// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/table/query.h"

namespace success {

/// One flag a row: it meets the condition. Refused as runQuery says.
[[nodiscard]] Result<std::vector<bool>> filterMatches(const Table &table, const Filter &filter);
/// The column of that id, or an Error that names the ones there are.
[[nodiscard]] Result<int> knownColumn(const Table &table, const QString &id);

} // namespace success
