// SPDX-License-Identifier: Apache-2.0
#include "core/session/sync_runner.h"

#include "core/net/replay_transport.h"
#include "core/session/sync_records.h"
#include "core/sources/registry.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QThread>

#include <QCoroTask>

namespace success {

Q_LOGGING_CATEGORY(logSync, "success.sync")

namespace {

constexpr int lockTries = 600; // a minute: the other process is making the same demo folder
constexpr int lockTryMilliseconds = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("SyncRunner", text);
}

QCoro::Task<void> noDelay(std::chrono::milliseconds)
{
    co_return;
}

Result<std::shared_ptr<Transport>> replay(const DemoRecordings &recordings, SourceId source, AsOf asOf)
{
    auto transport = ReplayTransport::open(recordings.folderOf(source), asOf);
    if (!transport)
        return tl::unexpected(transport.error());
    return std::shared_ptr<Transport>(std::move(*transport));
}

SyncTarget demoTarget(const DemoRecordings &recordings, SourceId source, AsOf asOf)
{
    SyncTarget target;
    target.source = source;
    target.token = "demo";
    const auto baseUrl = recordings.baseUrl(source);
    const auto options = baseUrl ? recordings.options(source) : tl::unexpected(baseUrl.error());
    const auto transport = options ? replay(recordings, source, asOf) : tl::unexpected(options.error());
    if (transport) {
        target.baseUrl = *baseUrl;
        target.options = *options;
        target.transport = *transport;
    } else {
        target.broken = transport.error();
    }
    return target;
}

/// Waits for the other process that syncs this folder; its end may have left nothing to do.
Result<void> lockFolder(QLockFile &lock, const CancelToken &cancel)
{
    lock.setStaleLockTime(0); // a lock of a process that is gone is taken over; a long sync is not
    for (int i = 0; i < lockTries; ++i) {
        if (cancel.isCancelled())
            return failure(ErrorKind::Cancelled, tr("The sync was cancelled."));
        if (lock.tryLock(lockTryMilliseconds))
            return {};
        if (lock.error() == QLockFile::PermissionError)
            return failure(ErrorKind::Storage, tr("The data folder cannot be written to; check its permissions."));
    }
    return failure(ErrorKind::Storage, tr("Another program is syncing this data folder; try again when it is done."),
                   {}, true);
}

} // namespace

void SyncRunner::start(SyncJob job)
{
    m_busy = true;
    run(std::move(job));
}

void SyncRunner::quitWhenIdle()
{
    m_quit = true;
    if (!m_busy)
        thread()->quit();
}

QCoro::Task<void> SyncRunner::run(SyncJob job)
{
    const SyncOutcome outcome = co_await attempt(std::move(job));
    m_busy = false;
    Q_EMIT finished(outcome);
    if (m_quit)
        thread()->quit();
}

QCoro::Task<std::vector<SyncTarget>> SyncRunner::targetsOf(SyncJob job)
{
    if (!job.recordings)
        co_return co_await liveTargets(job.connections, job.access);
    std::vector<SyncTarget> targets;
    for (const SourceId source : job.sources)
        targets.push_back(demoTarget(*job.recordings, source, job.asOf));
    co_return targets;
}

QCoro::Task<SyncOutcome> SyncRunner::attempt(SyncJob job)
{
    SyncOutcome outcome;
    if (job.onlyWhereNeeded && staleRecordings(job).empty())
        co_return outcome;
    QLockFile lock(job.folder.syncLockFile());
    if (const auto locked = lockFolder(lock, job.cancel); !locked) {
        outcome.error = locked.error();
        co_return outcome;
    }
    if (job.onlyWhereNeeded) {
        job.sources = staleRecordings(job);
        if (job.sources.empty())
            co_return outcome;
    }
    const auto overrides = readOverrides(job);
    if (!overrides) {
        outcome.error = overrides.error();
        co_return outcome;
    }
    outcome.overrides = *overrides;
    Q_EMIT started();

    SyncEngine::Options options;
    options.cacheFile = job.folder.cacheFile();
    options.stagingFolder = job.folder.stagingFolder();
    options.asOf = job.asOf;
    options.overrides = *overrides;
    options.now = job.now;
    options.live = !job.recordings;
    if (options.live)
        options.keepSecret = [access = job.access](QString key, QByteArray secret) {
            return keepSecret(access, key, secret);
        };
    if (job.recordings)
        options.delay = noDelay;
    std::vector<SyncTarget> targets = co_await targetsOf(job);
    SyncEngine engine(std::move(options));
    connect(&engine, &SyncEngine::progressed, this, &SyncRunner::progressed);
    connect(&engine, &SyncEngine::sourceFinished, this, &SyncRunner::sourceFinished);
    outcome.results = co_await engine.run(std::move(targets), job.cancel);
    if (const auto kept = keepSyncRecords(job, outcome.results); !kept) // the data itself is committed
        qCWarning(logSync).noquote() << "The sync was not noted:" << kept.error().sentence;
    co_return outcome;
}

} // namespace success
