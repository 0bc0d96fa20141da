// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace success {

/// Adds one line to the audit log, inside the caller's transaction. An empty account key is none.
void writeAudit(SQLite::Database &connection, Instant at, const QString &what, const QString &accountKey,
                const QString &detail);

} // namespace success
