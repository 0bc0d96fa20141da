// SPDX-License-Identifier: Apache-2.0
#include "core/session/workspace_backup.h"

#include "core/session/backup_checking.h"
#include "core/store/backup_file.h"
#include "core/store/database_check.h"
#include "core/store/database_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

tl::unexpected<Error> refused(const char *sentence, const QString &path)
{
    return failure(ErrorKind::Storage, tr(sentence).arg(QDir::toNativeSeparators(path)));
}

/// One of the folder's own databases: a backup in its place would be the end of it.
bool isOurs(const DataFolder &folder, const QFileInfo &target)
{
    return target.exists() && (target.canonicalFilePath() == QFileInfo(folder.workspaceFile()).canonicalFilePath() ||
                               target.canonicalFilePath() == QFileInfo(folder.cacheFile()).canonicalFilePath());
}

} // namespace

Result<BackupSummary> backUpWorkspace(const DataFolder &folder, const QString &target, bool replace,
                                      const std::function<Instant()> &now)
{
    const QFileInfo info(target);
    if (!QFileInfo::exists(folder.workspaceFile()))
        return refused(QT_TRANSLATE_NOOP("Backup", "There is nothing to back up yet: %1 holds no workspace."),
                       folder.path);
    if (info.isDir())
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is a folder; name a file in it."), target);
    if (info.exists() && !replace)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 exists already and was left as it is. Choose another name, or "
                                                   "write over it with --replace."),
                       target);
    if (isOurs(folder, info))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is a database that is in use; choose another name."), target);
    const auto bench = BackupBench::claim(folder);
    return bench ? backUpOn(**bench, folder, target, now) : tl::unexpected(bench.error());
}

Result<BackupSummary> examineBackup(const DataFolder &folder, const QString &file, const std::function<Instant()> &now)
{
    const auto bench = BackupBench::claim(folder);
    const auto checked = bench ? checkBackup(**bench, folder, file, now) : tl::unexpected(bench.error());
    return checked.map([](const CheckedBackup &backup) { return backup.summary; });
}

std::vector<KnownBackup> knownBackups(const DataFolder &folder)
{
    std::vector<KnownBackup> backups;
    const QStringList patterns{QStringLiteral("*.backup"), QStringLiteral("workspace.sqlite.backup-v*")};
    for (const QFileInfo &file : QDir(folder.path).entryInfoList(patterns, QDir::Files)) {
        if (!file.fileName().endsWith(u".part"))
            backups.push_back({file.filePath(), instantFromEpoch(file.lastModified().toSecsSinceEpoch())});
    }
    std::ranges::stable_sort(backups, std::ranges::greater(), &KnownBackup::madeAt);
    return backups;
}

QString backupAdvice(const DataFolder &folder)
{
    const auto backups = knownBackups(folder);
    if (backups.empty())
        return tr("There is no backup beside it: put one in its place with “successctl restore FILE”, or move it away "
                  "to begin anew.");
    const QString newest = QDir::toNativeSeparators(backups.front().file);
    const QString day = toIso(backups.front().madeAt);
    return backups.size() == 1
               ? tr("There is a backup of %1: “successctl restore %2” puts it in its place.").arg(day, newest)
               : tr("The newest of %1 backups is of %2: “successctl restore %3” puts it in its place.")
                     .arg(QString::number(backups.size()), day, newest);
}

Error withBackups(const Error &error, const DataFolder &folder)
{
    if (!isDamaged(error) && !lacksParts(folder.workspaceFile(), workspaceSchema()))
        return error;
    Error told = error;
    told.sentence = tr("What was decided here cannot be read. %1 %2").arg(error.sentence, backupAdvice(folder));
    return told;
}

QString backupName(Instant now)
{
    return QStringLiteral("success-workspace-%1.backup").arg(dateOf(now).toString(Qt::ISODate));
}

} // namespace success
