// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

namespace success {

/// Puts everything of `from`, as it stands in one moment, in the place of everything in `to`: one transaction of `to`,
/// whose readers see the one or the other. Waits 5 s for writers of `to`. Throws SQLite::Exception.
void copyContent(SQLite::Database &from, SQLite::Database &to);

/// The same from one file, of whatever layout and sound or not, into another, which is replaced or made.
[[nodiscard]] Result<void> copyDatabase(const QString &from, const QString &to);
/// The same into an open database.
[[nodiscard]] Result<void> replaceContent(Database &to, Database &from);

} // namespace success
