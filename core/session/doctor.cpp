// SPDX-License-Identifier: Apache-2.0
#include "core/session/doctor.h"

#include "core/net/replay_transport.h"
#include "core/session/demo_recordings.h"
#include "core/session/workspace_backup.h"
#include "core/store/database_check.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

namespace success {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Doctor", text);
}

Finding examineDatabase(const QString &file, const Schema &schema)
{
    Finding finding{QFileInfo(file).fileName(), true, {}};
    if (!QFileInfo::exists(file)) {
        finding.detail = tr("Not made yet; it is at the first use.");
        return finding;
    }
    const auto database = Database::open(file, schema, OpenMode::ReadOnly);
    const QString wrong = database ? complaint(**database, schema) : database.error().sentence;
    finding.ok = wrong.isEmpty();
    finding.detail = finding.ok ? tr("Sound, version %1.").arg((*database)->version()) : wrong;
    if (finding.ok && !QFileInfo(file).isWritable()) {
        finding.ok = false;
        finding.detail = tr("The file cannot be written to; check its permissions.");
    }
    return finding;
}

/// Settings that cannot be read would stop every load.
Finding examineSettings(const DataFolder &folder, const std::function<Instant()> &now)
{
    Finding finding{tr("settings"), true, tr("Readable.")};
    const auto workspace = Workspace::open(folder.workspaceFile(), now, OpenMode::ReadOnly);
    const auto snapshot = workspace ? (*workspace)->snapshot() : tl::unexpected(workspace.error());
    if (!snapshot)
        finding = {finding.check, false, snapshot.error().sentence};
    return finding;
}

/// The first file of a recording that is no JSON; empty if all are.
QString unreadableFile(const QString &folder)
{
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (!nlohmann::json::accept(bytes.begin(), bytes.end()))
            return file.fileName();
    }
    return {};
}

Finding examineRecording(const DemoRecordings &recordings, SourceId source, AsOf asOf)
{
    Finding finding{tr("recordings of %1").arg(sourceTitle(source)), true, tr("Readable.")};
    const auto transport = ReplayTransport::open(recordings.folderOf(source), asOf);
    const QString broken = unreadableFile(recordings.folderOf(source));
    if (!transport)
        finding = {finding.check, false, transport.error().sentence};
    else if (!broken.isEmpty())
        finding = {finding.check, false, tr("%1 is not JSON.").arg(QDir::toNativeSeparators(broken))};
    return finding;
}

void examineRecordings(const SessionOptions &options, AsOf asOf, std::vector<Finding> &findings)
{
    const auto recordings = DemoRecordings::find(options.demoRecordings);
    if (!recordings) {
        findings.push_back({tr("recordings"), false, recordings.error().sentence});
        return;
    }
    for (const SourceId source : recordings->sources())
        findings.push_back(examineRecording(*recordings, source, asOf));
}

} // namespace

std::vector<Finding> examineDataFolder(const SessionOptions &options)
{
    std::vector<Finding> findings;
    const std::function<Instant()> now = options.now ? options.now : systemNow;
    const AsOf asOf = options.asOf.value_or(AsOf::noonUtc(dateOf(now())));
    const auto folder = DataFolder::prepare(options.dataDir, options.demo, asOf);
    if (!folder)
        return {{tr("data folder"), false, folder.error().sentence}};
    findings.push_back({tr("data folder"), true, tr("%1 can be written.").arg(QDir::toNativeSeparators(folder->path))});
    findings.push_back(examineDatabase(folder->workspaceFile(), workspaceSchema()));
    if (!findings.back().ok)
        findings.back().detail += u' ' + backupAdvice(*folder);
    if (findings.back().ok && QFileInfo::exists(folder->workspaceFile()))
        findings.push_back(examineSettings(*folder, now));
    findings.push_back(examineDatabase(folder->cacheFile(), cacheSchema()));
    if (!findings.back().ok)
        findings.back().detail += u' ' + tr("It can be deleted at any time: a sync fills a new one.");
    if (options.demo)
        examineRecordings(options, asOf, findings);
    return findings;
}

} // namespace success
