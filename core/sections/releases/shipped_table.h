// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/sections/table/table.h"
#include "core/store/database.h"

namespace success {

/// What release lists and changelog feeds announced up to the as-of moment, newest first. Column ids: product.md §12
/// (`shipped`). Reads the cache: for a worker thread.
[[nodiscard]] Result<std::shared_ptr<const Table>> shippedTable(Database &cache, AsOf asOf);

} // namespace success
