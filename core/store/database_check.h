// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace success {

/// Tables and columns that a database of the newest version has and this one lacks: `signal`, `account.name`.
[[nodiscard]] Result<QStringList> missingParts(Database &database, const Schema &schema);

/// True where that file opens and lacks some of them.
[[nodiscard]] bool lacksParts(const QString &file, const Schema &schema);

/// What is wrong inside an open database, in a sentence; empty: nothing. It reads all of it: SQLite's own check,
/// missing tables and columns, rows that point at nothing.
[[nodiscard]] QString complaint(Database &database, const Schema &schema);

} // namespace success
