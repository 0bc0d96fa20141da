// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/releases/release_loop.h"

#include <SQLiteCpp/Database.h>

namespace success {

/// Every entry of every release note and feed up to `asOf`, newest first; what one place announced within 90 days of
/// another in nearly the same words is one entry, the earliest. Use inside Database::run.
[[nodiscard]] std::vector<ShippedEntry> readShippedEntries(SQLite::Database &cache, AsOf asOf);

} // namespace success
