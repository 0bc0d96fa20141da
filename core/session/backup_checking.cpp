// SPDX-License-Identifier: Apache-2.0
#include "core/session/backup_checking.h"

#include "core/store/backup_file.h"
#include "core/store/database_check.h"
#include "core/store/database_copy.h"
#include "core/store/migrations.h"
#include "core/workspace/sql_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace success {

namespace {

constexpr int waitMs = 5000; // for another backup of this folder
constexpr int lookMs = 250;
constexpr int signMs = 1000; // in which a lock is signed by whoever takes it

QString tr(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorKind::Storage, sentence);
}

/// A program that was killed before it had signed its lock left an empty file, which nobody would ever give up.
void removeUnsigned(const QString &lock)
{
    const QFileInfo file(lock);
    if (file.exists() && file.size() == 0 && file.lastModified().msecsTo(QDateTime::currentDateTime()) > signMs)
        QFile::remove(lock);
}

/// The demo writes nothing into live data, and a demo's folder holds the demo.
Result<void> checkKind(const std::optional<BackupHeader> &header, const DataFolder &folder, const QString &file)
{
    if (!header || header->demo == folder.demo)
        return {};
    return refused((header->demo
                        ? tr("%1 is a backup of the demo, which is not put into your own data. Restore it with --demo.")
                        : tr("%1 is a backup of your own data, which is not put into the demo. Leave the demo first."))
                       .arg(QDir::toNativeSeparators(file)));
}

/// Its layout is known here, and it is a workspace at all: before anything is migrated.
Result<void> checkLayout(const QString &copy, const QString &file)
{
    const QString name = QDir::toNativeSeparators(file);
    try {
        SQLite::Database connection(copy.toStdString(), SQLite::OPEN_READWRITE);
        const int version = storedVersion(connection);
        if (version > latestVersion(workspaceSchema()))
            return refused(
                tr("%1 was written by a newer Success Desktop. Update this program to restore it.").arg(name));
        if (version < 1 || !connection.tableExists("decision") || !connection.tableExists("audit"))
            return refused(tr("%1 is a database, but not a workspace of Success Desktop.").arg(name));
    } catch (const SQLite::Exception &exception) {
        return refused(tr("%1 is damaged (%2). Use another backup.").arg(name, QString::fromUtf8(exception.what())));
    }
    return {};
}

/// Counts what is in an open workspace.
Result<BackupSummary> summaryOf(Workspace &workspace)
{
    BackupSummary summary;
    const auto read = workspace.database().run([&](SQLite::Database &connection) {
        summary.decisions = connection.execAndGet("SELECT count(*) FROM decision").getInt64();
        summary.connections = connection.execAndGet("SELECT count(*) FROM connection").getInt64();
        SQLite::Statement last(connection, "SELECT max(at) FROM decision");
        if (last.executeStep() && !last.getColumn(0).isNull())
            summary.lastDecisionAt = instantOf(last.getColumn(0));
    });
    return read.map([&] { return summary; });
}

/// The workspace as it stands, copied to the bench, there brought to the newest layout, and checked.
Result<std::unique_ptr<Workspace>> copyToBench(const BackupBench &bench, const DataFolder &folder,
                                               const std::function<Instant()> &now)
{
    if (const auto copied = copyDatabase(folder.workspaceFile(), bench.present()); !copied)
        return tl::unexpected(copied.error());
    auto copy = Workspace::open(bench.present(), now);
    QString wrong = copy ? complaint((*copy)->database(), workspaceSchema()) : copy.error().sentence;
    const QString file = QDir::toNativeSeparators(folder.workspaceFile());
    if (!wrong.isEmpty())
        return failure(ErrorKind::Storage,
                       tr("%1 was not backed up. %2").arg(file, wrong.replace(bench.present(), file)));
    return copy;
}

} // namespace

BackupBench::BackupBench(const DataFolder &folder)
    : m_folder(folder.stagingFolder())
    , m_lock(QDir(folder.path).filePath(QStringLiteral("backup.lock")))
{
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<BackupBench>> BackupBench::claim(const DataFolder &folder)
{
    std::unique_ptr<BackupBench> bench(new BackupBench(folder));
    bool locked = false;
    for (int waited = 0; !locked && waited < waitMs; waited += lookMs) {
        removeUnsigned(bench->m_lock.fileName());
        locked = bench->m_lock.tryLock(lookMs);
    }
    if (!locked)
        return refused(tr("Another program is backing up or restoring %1; try again when it has finished.")
                           .arg(QDir::toNativeSeparators(folder.path)));
    QDir().mkpath(bench->m_folder);
    bench->clear(); // what a killed one left
    return bench;
}

BackupBench::~BackupBench()
{
    if (m_lock.isLocked())
        clear();
}

QString BackupBench::present() const
{
    return QDir(m_folder).filePath(QStringLiteral("backup.sqlite"));
}

QString BackupBench::backup() const
{
    return QDir(m_folder).filePath(QStringLiteral("restore.sqlite"));
}

void BackupBench::clear() const
{
    // Also what stands beside them while they are written, and what a migration keeps.
    QDir folder(m_folder);
    for (const QString &copy : {present(), backup()}) {
        const QString name = QFileInfo(copy).fileName();
        for (const QString &file : folder.entryList({name, name + QStringLiteral("-*"), name + QStringLiteral(".*")}))
            folder.remove(file);
    }
}

Result<CheckedBackup> checkBackup(const BackupBench &bench, const DataFolder &folder, const QString &file,
                                  const std::function<Instant()> &now)
{
    const auto header = readBackup(file, bench.backup());
    if (!header)
        return tl::unexpected(header.error());
    if (const auto fits = checkKind(*header, folder, file).and_then([&] { return checkLayout(bench.backup(), file); });
        !fits)
        return tl::unexpected(fits.error());
    CheckedBackup checked;
    auto workspace = Workspace::open(bench.backup(), now);
    const QString name = QDir::toNativeSeparators(file);
    QString wrong = workspace ? complaint((*workspace)->database(), workspaceSchema()) : workspace.error().sentence;
    if (wrong.isEmpty()) {
        if (const auto readable = (*workspace)->snapshot(); !readable)
            wrong = readable.error().sentence;
    }
    if (!wrong.isEmpty())
        return refused(tr("%1 cannot be restored. %2").arg(name, wrong.replace(bench.backup(), name)));
    auto summary = summaryOf(**workspace);
    if (!summary)
        return tl::unexpected(summary.error());
    checked.summary = *summary;
    checked.summary.madeAt =
        *header ? (*header)->madeAt : instantFromEpoch(QFileInfo(file).lastModified().toSecsSinceEpoch());
    checked.summary.program = *header ? (*header)->program : QString();
    checked.summary.demo = folder.demo;
    checked.workspace = std::move(*workspace);
    return checked;
}

Result<BackupSummary> backUpOn(const BackupBench &bench, const DataFolder &folder, const QString &target,
                               const std::function<Instant()> &now)
{
    auto copy = copyToBench(bench, folder, now);
    if (!copy)
        return tl::unexpected(copy.error());
    auto summary = summaryOf(**copy);
    if (!summary)
        return summary;
    const BackupHeader header{now(), QStringLiteral(SUCCESS_VERSION), (*copy)->database().version(), folder.demo};
    copy->reset(); // all of it is in the file now
    summary->madeAt = header.madeAt;
    summary->program = header.program;
    summary->demo = header.demo;
    return writeBackup(bench.present(), header, target).map([&] { return *summary; });
}

} // namespace success
