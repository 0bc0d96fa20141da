// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

namespace success {

/// The newest version `schema` has a file for; 0 without any.
[[nodiscard]] int latestVersion(const Schema &schema);

/// `PRAGMA user_version`. Throws SQLite::Exception.
[[nodiscard]] int storedVersion(SQLite::Database &connection);

/// Brings the open database to the newest version, a transaction per version; several programs may try at once.
/// Throws SQLite::Exception; a migration file or backup that cannot be read or written is an Error.
[[nodiscard]] Result<void> migrate(SQLite::Database &connection, const QString &file, const Schema &schema);

} // namespace success
