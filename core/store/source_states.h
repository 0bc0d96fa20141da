// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/cache_store.h"

namespace success {

/// The table source_state; each function works inside the caller's transaction and throws SQLite::Exception.
[[nodiscard]] std::vector<SourceState> readStates(SQLite::Database &cache); ///< by source
void writeSuccess(SQLite::Database &cache, const SourceState &state);
/// Keeps what an earlier success said.
void writeFailure(SQLite::Database &cache, SourceId source, Instant at, const Error &error);
[[nodiscard]] qint64 countSkipped(SQLite::Database &cache, SourceId source);

} // namespace success
