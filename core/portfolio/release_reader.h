// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/portfolio/release_loop.h"

#include <SQLiteCpp/Database.h>

namespace success {

/// A request as the cache holds it.
struct CachedRequest
{
    qint64 company = 0; ///< cache id
    CustomerRequest request;
};

struct ReleaseRows
{
    std::vector<CachedRequest> requests; ///< newest first
    std::vector<ReleaseNote> notes;      ///< newest first
};

/// Requests and release notes up to `asOf`. Use inside Database::run.
[[nodiscard]] ReleaseRows readReleaseRows(SQLite::Database &cache, AsOf asOf);

} // namespace success
