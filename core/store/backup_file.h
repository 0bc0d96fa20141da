// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

namespace success {

/// What stands at the head of a backup.
struct BackupHeader
{
    Instant madeAt;
    QString program;   ///< the version that wrote it: `0.1.0`
    int layout = 0;    ///< schema version of the database in it
    bool demo = false; ///< of a demo workspace

    bool operator==(const BackupHeader &) const = default;
};

// A backup is one file: the line `Success Desktop backup 1`, a line of JSON (`made_at`, `program`, `layout`, `demo`,
// `bytes`, `sha256`), and the database as SQLite wrote it, which the JSON measures.

/// Writes the database file `database`, which nobody writes to meanwhile, as a backup. `target` is there whole or as it
/// was. Refused with a sentence: what cannot be read or written, a full disk.
[[nodiscard]] Result<void> writeBackup(const QString &database, const BackupHeader &header, const QString &target);

/// Copies the database in `backup` to `database`, which is replaced. A database file that is no backup is copied as it
/// is and has no header. Refused with a sentence: a file that is neither, one that is cut short or was changed since it
/// was written, one of a newer kind.
[[nodiscard]] Result<std::optional<BackupHeader>> readBackup(const QString &backup, const QString &database);

} // namespace success
