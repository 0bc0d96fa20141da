// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/workspace_backup.h"
#include "core/workspace/workspace.h"

#include <QLockFile>

namespace success {

/// A place in the data folder for the copies that a backup or restore works on; one program has it at a time. It is
/// empty at first, and emptied with the object.
class BackupBench
{
public:
    [[nodiscard]] static Result<std::unique_ptr<BackupBench>> claim(const DataFolder &folder);
    ~BackupBench();
    Q_DISABLE_COPY_MOVE(BackupBench)

    [[nodiscard]] QString present() const; ///< file for a copy of the workspace
    [[nodiscard]] QString backup() const;  ///< file for what a backup holds

private:
    explicit BackupBench(const DataFolder &folder);
    void clear() const;

    QString m_folder;
    QLockFile m_lock;
};

/// A backup that was read, brought to the newest layout and found sound.
struct CheckedBackup
{
    std::unique_ptr<Workspace> workspace; ///< open on the bench's copy
    BackupSummary summary;
};
/// `file` on the bench. Refused: what restoreWorkspace refuses of the file itself.
[[nodiscard]] Result<CheckedBackup> checkBackup(const BackupBench &bench, const DataFolder &folder, const QString &file,
                                                const std::function<Instant()> &now);

/// backUpWorkspace on a bench that is claimed; `target` is replaced.
[[nodiscard]] Result<BackupSummary> backUpOn(const BackupBench &bench, const DataFolder &folder, const QString &target,
                                             const std::function<Instant()> &now);

} // namespace success
