// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"
#include "core/model/source_id.h"

#include <SQLiteCpp/Database.h>

namespace success {

/// What of a source's earlier records an adoption is about.
struct AdoptionScope
{
    QString prefix{};                ///< only records whose external id begins so are touched; empty: all of the source
    std::vector<KeptRecords> kept{}; ///< what an incremental sync leaves in place although it did not deliver it
};

/// Deletes all records of `source` below `prefix` but its companies, whose ids must survive; inside the caller's
/// transaction.
void deleteRecords(SQLite::Database &cache, SourceId source, const QString &prefix);

/// Replaces what `scope` says of `source` by the rows of the attached database `staging`; inside the caller's
/// transaction. A kept kind loses what is staged as removed and takes what was delivered again; a delivered company
/// brings its usage and properties anew. True if any company came, changed or went.
bool takeOver(SQLite::Database &cache, SourceId source, const AdoptionScope &scope);

/// Records of all kinds that the cache holds of a source.
[[nodiscard]] qint64 countRecords(SQLite::Database &cache, SourceId source);

} // namespace success
