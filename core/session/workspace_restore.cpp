// SPDX-License-Identifier: Apache-2.0
#include "core/session/backup_checking.h"
#include "core/store/database_check.h"
#include "core/store/database_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

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

/// A free name beside the workspace: `workspace-before-restore-20261127-101500.backup`.
QString keptName(const DataFolder &folder, Instant now, const QString &ending)
{
    const QString stem =
        QStringLiteral("workspace-before-restore-") + toDateTime(now).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = stem + ending;
    for (int n = 2; QFileInfo::exists(QDir(folder.path).filePath(name)); ++n)
        name = QStringLiteral("%1-%2%3").arg(stem).arg(n).arg(ending);
    return QDir(folder.path).filePath(name);
}

/// Nobody reads decisions to send or to sync by while they are exchanged.
Result<void> claim(QLockFile &lock, const char *sentence, const DataFolder &folder)
{
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return refused(sentence, folder.path);
    return {};
}

/// Where tokens are kept is true of this folder, whatever the backup says.
Result<void> keepSecretPlace(Workspace &present, Workspace &restored)
{
    const auto here = present.secretPlace();
    const auto there = restored.secretPlace();
    if (!here || !there || *here == *there)
        return {};
    return restored.setSecretPlace(*here);
}

/// Renames what cannot be opened to `kept`, with what belongs to it. Nobody can have it open.
Result<void> moveAside(const DataFolder &folder, const QString &kept)
{
    const QString file = folder.workspaceFile();
    if (!QFile::rename(file, kept))
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 is damaged and could not be moved aside; check its folder."),
                       file);
    for (const char *each : {"-wal", "-shm"})
        QFile::rename(file + QLatin1String(each), kept + QLatin1String(each));
    return {};
}

/// The bench's copy, complete in its file, gets the workspace's name.
Result<void> moveIn(const BackupBench &bench, CheckedBackup &backup, const DataFolder &folder)
{
    const auto whole = backup.workspace->database().run(
        [](SQLite::Database &connection) { connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"); });
    if (!whole)
        return whole;
    backup.workspace.reset();
    std::error_code error;
    std::filesystem::rename(bench.backup().toStdString(), folder.workspaceFile().toStdString(), error);
    if (error)
        return refused(QT_TRANSLATE_NOOP("Backup", "%1 could not be written; check its folder."),
                       folder.workspaceFile());
    return {};
}

/// Backs the present workspace up beside itself; one that is open but not sound is copied as it is. Where.
Result<QString> keepPresent(const BackupBench &bench, Workspace &present, const DataFolder &folder,
                            const std::function<Instant()> &now)
{
    if (complaint(present.database(), workspaceSchema()).isEmpty()) {
        const QString kept = keptName(folder, now(), QStringLiteral(".backup"));
        return backUpOn(bench, folder, kept, now).map([&](const auto &) { return kept; });
    }
    const QString kept = keptName(folder, now(), QStringLiteral(".damaged"));
    return copyDatabase(folder.workspaceFile(), kept).map([&] { return kept; });
}

QString restoredWords(const BackupSummary &summary)
{
    return tr("Restored the workspace of %1").arg(toIso(summary.madeAt));
}

Result<QString> exchange(const BackupBench &bench, CheckedBackup &backup, const DataFolder &folder,
                         const std::function<Instant()> &now)
{
    const bool present = QFileInfo::exists(folder.workspaceFile());
    auto workspace = present ? Workspace::open(folder.workspaceFile(), now)
                             : Result<std::unique_ptr<Workspace>>(std::unique_ptr<Workspace>());
    if (!workspace && !isDamaged(workspace.error()))
        return tl::unexpected(workspace.error());
    if (const auto noted = backup.workspace->note(QStringLiteral("restore"), restoredWords(backup.summary)); !noted)
        return tl::unexpected(noted.error());
    if (!present)
        return moveIn(bench, backup, folder).map([] { return QString(); });
    if (!workspace) {
        const QString kept = keptName(folder, now(), QStringLiteral(".damaged"));
        return moveAside(folder, kept).and_then([&] { return moveIn(bench, backup, folder); }).map([&] {
            return kept;
        });
    }
    const auto kept = keepPresent(bench, **workspace, folder, now);
    if (!kept)
        return kept;
    return keepSecretPlace(**workspace, *backup.workspace)
        .and_then([&] { return replaceContent((*workspace)->database(), backup.workspace->database()); })
        .map([&] { return *kept; });
}

} // namespace

Result<Restored> restoreWorkspace(const DataFolder &folder, const QString &file, const std::function<Instant()> &now)
{
    QLockFile syncing(folder.syncLockFile());
    QLockFile sending(folder.outboxLockFile());
    const auto alone =
        claim(syncing, QT_TRANSLATE_NOOP("Backup", "A sync is writing to %1 just now; restore when it has ended."),
              folder)
            .and_then([&] {
                return claim(sending,
                             QT_TRANSLATE_NOOP("Backup", "Moves of deals are being sent from %1 just now; restore "
                                                         "when that has ended."),
                             folder);
            });
    if (!alone)
        return tl::unexpected(alone.error());
    const auto bench = BackupBench::claim(folder);
    auto backup = bench ? checkBackup(**bench, folder, file, now) : tl::unexpected(bench.error());
    if (!backup)
        return tl::unexpected(backup.error());
    return exchange(**bench, *backup, folder, now).map([&](const QString &kept) {
        return Restored{backup->summary, kept};
    });
}

} // namespace success
