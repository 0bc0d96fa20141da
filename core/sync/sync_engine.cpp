// SPDX-License-Identifier: Apache-2.0
#include "core/sync/sync_engine.h"

#include "core/sources/registry.h"

#include <QDir>
#include <QLockFile>

#include <exception>

namespace success {

namespace {

std::unique_ptr<Source> makeRegisteredSource(SourceId id)
{
    const SourceEntry *entry = findSource(id);
    return entry ? entry->make() : nullptr;
}

Error cancelledError()
{
    return {
        ErrorKind::Cancelled, SyncEngine::tr("The sync was stopped. What was there before is unchanged."), {}, true};
}

} // namespace

SyncEngine::SyncEngine(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    qRegisterMetaType<success::SyncProgress>();
    qRegisterMetaType<success::SourceResult>();
    if (!m_options.makeSource)
        m_options.makeSource = makeRegisteredSource;
}

SyncEngine::~SyncEngine() = default;

QCoro::Task<std::vector<SourceResult>> SyncEngine::run(std::vector<SyncTarget> targets, CancelToken cancel)
{
    QDir().mkpath(m_options.stagingFolder);
    // Two programs staging in one folder would adopt each other's halves.
    QLockFile lock(m_options.stagingFolder + u".lock");
    lock.setStaleLockTime(0); // a sync may take long; a dead owner is noticed by its process id
    if (!lock.tryLock()) {
        const bool running = lock.error() == QLockFile::LockFailedError;
        const Error error{ErrorKind::Storage,
                          running ? tr("Another sync is running in this data folder. Wait until it has finished.")
                                  : tr("%1 cannot be written. Make its folder writable, or choose another data folder.")
                                        .arg(m_options.stagingFolder),
                          {},
                          running};
        co_return refuseAll(targets, error);
    }
    auto cache = prepare();
    if (!cache)
        co_return refuseAll(targets, cache.error());

    std::vector<QCoro::Task<SourceResult>> tasks; // each runs from here on until it first has to wait
    for (SyncTarget &target : targets)
        tasks.push_back(runOne(cache->get(), std::move(target), cancel));
    std::vector<SourceResult> results;
    for (QCoro::Task<SourceResult> &task : tasks) {
        SourceResult result = co_await task;
        results.push_back(std::move(result));
    }
    co_return results;
}

Result<std::unique_ptr<CacheStore>> SyncEngine::prepare()
{
    QDir staging(m_options.stagingFolder);
    for (const QString &left : staging.entryList(QDir::Files))
        staging.remove(left); // of a sync that was killed
    return CacheStore::open(m_options.cacheFile);
}

std::vector<SourceResult> SyncEngine::refuseAll(const std::vector<SyncTarget> &targets, const Error &error)
{
    std::vector<SourceResult> results;
    for (const SyncTarget &target : targets) {
        SourceResult result;
        result.source = target.source;
        result.error = error;
        results.push_back(result);
        Q_EMIT sourceFinished(result);
    }
    return results;
}

QCoro::Task<SourceResult> SyncEngine::runOne(CacheStore *cache, SyncTarget target, CancelToken cancel)
{
    SourceResult result;
    result.source = target.source;
    Result<SourceState> outcome = tl::unexpected(Error{});
    try {
        outcome = co_await fetchAndAdopt(cache, std::move(target), cancel);
    } catch (const std::exception &exception) {
        outcome = failure(ErrorKind::Protocol,
                          tr("%1 answered in a way this program does not understand (%2).")
                              .arg(sourceTitle(result.source), QString::fromUtf8(exception.what())),
                          sourceKey(result.source));
    }
    if (outcome) {
        result.records = outcome->records;
        result.skipped = outcome->skipped;
        result.notes = outcome->notes;
    } else {
        result.error = outcome.error();
        // Where even this cannot be written, the result still says what happened.
        if (result.error->kind != ErrorKind::Cancelled)
            (void)cache->recordFailure(result.source, m_options.now(), *result.error);
    }
    Q_EMIT sourceFinished(result);
    co_return result;
}

QCoro::Task<Result<SourceState>> SyncEngine::fetchAndAdopt(CacheStore *cache, SyncTarget target, CancelToken cancel)
{
    const std::unique_ptr<Source> source = m_options.makeSource(target.source);
    if (!source || !target.transport) {
        co_return failure(ErrorKind::InvalidInput, tr("This version cannot sync %1.").arg(sourceTitle(target.source)),
                          sourceKey(target.source));
    }
    auto staging = StagingStore::create(QDir(m_options.stagingFolder).filePath(sourceKey(target.source) + u".sqlite"),
                                        target.source);
    if (!staging)
        co_return tl::unexpected(staging.error());

    HttpClient client(source->profile(target.baseUrl, target.token, target.options), *target.transport, cancel,
                      m_options.delay);
    SyncProgress progress;
    progress.source = target.source;
    const auto deliver = [&](RecordBatch &&batch) -> Result<void> {
        if (cancel.isCancelled())
            return tl::unexpected(cancelledError());
        auto added = (*staging)->add(std::move(batch));
        progress.records = (*staging)->recordCount();
        Q_EMIT progressed(progress);
        return added;
    };
    const auto report = [&](const SourceProgress &said) {
        progress.phase = said.phase;
        progress.pages = said.pages;
        Q_EMIT progressed(progress);
    };
    FetchContext context{client, target.options, m_options.asOf, cancel, deliver, report};
    Result<FetchReport> fetched = co_await source->fetch(std::move(context));
    if (cancel.isCancelled())
        co_return tl::unexpected(cancelledError());
    if (!fetched)
        co_return tl::unexpected(fetched.error());

    SourceState success;
    success.lastSuccessAt = success.lastAttemptAt = m_options.now();
    success.syncedAsOf = m_options.asOf.date;
    success.notes = std::move(fetched->notes);
    co_return cache->adopt(**staging, m_options.overrides, success);
}

} // namespace success
