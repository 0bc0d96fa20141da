// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/source_id.h"

#include <SQLiteCpp/Database.h>

namespace success {

/// Deletes all records of `source` but its companies, whose ids must survive; inside the caller's transaction.
void deleteRecords(SQLite::Database &cache, SourceId source);

/// Replaces everything of `source` by the rows of the attached database `staging`; inside the caller's transaction.
/// Returns the number of records taken over.
qint64 takeOver(SQLite::Database &cache, SourceId source);

} // namespace success
