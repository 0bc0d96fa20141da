// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/data_folder.h"

#include <functional>
#include <vector>

namespace success {

/// What is in a backup of a workspace.
struct BackupSummary
{
    Instant madeAt;  ///< of a file without a head, when it was last written
    QString program; ///< the version that wrote it; empty where it has no head
    bool demo = false;
    qint64 decisions = 0;
    qint64 connections = 0;
    std::optional<Instant> lastDecisionAt;
};

/// Writes workspace.sqlite, as it stands in one moment, to `target`: decisions with what undo restores, settings,
/// connections without their tokens, notes, saved scores, the audit log. Not what was read from outside systems, which
/// a sync brings again. Other programs work on meanwhile. The copy is checked before it gets its name.
/// Refused with a sentence: no workspace yet, one that cannot be read, a file that exists (unless `replace`), what
/// cannot be written, another backup or restore under way.
[[nodiscard]] Result<BackupSummary> backUpWorkspace(const DataFolder &folder, const QString &target, bool replace,
                                                    const std::function<Instant()> &now);

/// Reads and checks a backup as restoreWorkspace would, and changes nothing.
[[nodiscard]] Result<BackupSummary> examineBackup(const DataFolder &folder, const QString &file,
                                                  const std::function<Instant()> &now);

struct Restored
{
    BackupSummary summary;
    QString keptAt; ///< the workspace of before; restoring it undoes this. Empty: there was none
};

/// Puts the workspace of a backup, or of a plain copy of workspace.sqlite, in the place of the present one, in one
/// transaction: whatever is killed when, the one or the other is there, and whoever has the folder open sees the new
/// one. An older one is brought to the newest layout first. The present one is backed up beside it before; a damaged
/// one is moved aside. Where tokens are kept stays as it is here, since they are not in a backup. Refused with a
/// sentence: what readBackup refuses, a database of something else, a newer layout, a demo's in live data and the other
/// way round, a folder in which another program syncs or sends moves just now, a full disk.
[[nodiscard]] Result<Restored> restoreWorkspace(const DataFolder &folder, const QString &file,
                                                const std::function<Instant()> &now);

/// Backups in the data folder, the newest first: those that were made here and those from before an update.
struct KnownBackup
{
    QString file;
    Instant madeAt;
};
[[nodiscard]] std::vector<KnownBackup> knownBackups(const DataFolder &folder);

/// Which backup could take the workspace's place, and how, in a sentence.
[[nodiscard]] QString backupAdvice(const DataFolder &folder);
/// The error of a workspace that is damaged or lacks a table, with that advice; any other as it is.
[[nodiscard]] Error withBackups(const Error &error, const DataFolder &folder);

/// `success-workspace-2026-11-27.backup`: suggested for a new one.
[[nodiscard]] QString backupName(Instant now);

} // namespace success
