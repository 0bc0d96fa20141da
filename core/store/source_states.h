// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/cache_store.h"

namespace success {

/// The tables source_state and source_cursor; each function works inside the caller's transaction and throws
/// SQLite::Exception.
[[nodiscard]] std::vector<SourceState> readStates(SQLite::Database &cache); ///< by source
void writeSuccess(SQLite::Database &cache, const SourceState &state);
/// Keeps what an earlier success said.
void writeFailure(SQLite::Database &cache, SourceId source, Instant at, const Error &error);
/// Replaces the cursors whose keys begin with `prefix`; the keys given are without it.
void writeCursors(SQLite::Database &cache, SourceId source, const QString &prefix, const SourceCursors &cursors,
                  QDate asOf);
/// Those of that as-of day, their keys without the prefix.
[[nodiscard]] SourceCursors readCursors(SQLite::Database &cache, SourceId source, const QString &prefix, QDate asOf);
void deleteCursors(SQLite::Database &cache, SourceId source, const QString &prefix);
[[nodiscard]] qint64 countSkipped(SQLite::Database &cache, SourceId source);

} // namespace success
