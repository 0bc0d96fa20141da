// SPDX-License-Identifier: Apache-2.0
#include "core/sync/sync_engine.h"

#include "core/sources/registry.h"

#include <QDir>
#include <QLockFile>

#include <algorithm>
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

/// The sources in the order in which they first appear.
std::vector<SourceId> sourcesOf(const std::vector<SyncTarget> &targets)
{
    std::vector<SourceId> sources;
    for (const SyncTarget &target : targets) {
        if (std::ranges::find(sources, target.source) == sources.end())
            sources.push_back(target.source);
    }
    return sources;
}

std::vector<std::vector<SyncTarget>> bySource(std::vector<SyncTarget> targets)
{
    const std::vector<SourceId> sources = sourcesOf(targets);
    std::vector<std::vector<SyncTarget>> groups(sources.size());
    for (SyncTarget &target : targets) {
        const auto place = size_t(std::ranges::find(sources, target.source) - sources.begin());
        groups[place].push_back(std::move(target));
    }
    return groups;
}

/// Which of several connections a sentence is about.
QString withName(const QString &name, const QString &sentence)
{
    return name.isEmpty() ? sentence : QString(name + u": " + sentence);
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

    const std::vector<SourceId> order = sourcesOf(targets);
    std::vector<SourceResult> results;
    std::vector<Targets> groups = bySource(std::move(targets));
    for (const bool enriching : {false, true}) {
        std::vector<QCoro::Task<SourceResult>> tasks; // each runs from here on until it first has to wait
        for (Targets &group : groups) {
            if (!group.empty() && enriches(group.front().source) == enriching)
                tasks.push_back(runOne(cache->get(), std::exchange(group, {}), cancel));
        }
        for (QCoro::Task<SourceResult> &task : tasks) {
            SourceResult result = co_await task;
            results.push_back(std::move(result));
        }
    }
    std::ranges::stable_sort(results, {}, [&](const SourceResult &result) {
        return std::ranges::find(order, result.source) - order.begin();
    });
    co_return results;
}

Result<std::unique_ptr<CacheStore>> SyncEngine::prepare()
{
    QDir staging(m_options.stagingFolder);
    for (const QString &left : staging.entryList(QDir::Files))
        staging.remove(left); // of a sync that was killed
    return CacheStore::open(m_options.cacheFile);
}

std::vector<SourceResult> SyncEngine::refuseAll(const Targets &targets, const Error &error)
{
    std::vector<SourceResult> results;
    for (const SourceId source : sourcesOf(targets)) {
        SourceResult result;
        result.source = source;
        result.error = error;
        results.push_back(result);
        Q_EMIT sourceFinished(result);
    }
    return results;
}

bool SyncEngine::enriches(SourceId id) const
{
    const std::unique_ptr<Source> source = m_options.makeSource(id);
    return source && source->enriches();
}

QCoro::Task<SourceResult> SyncEngine::runOne(CacheStore *cache, Targets targets, CancelToken cancel)
{
    SourceResult result;
    result.source = targets.front().source;
    for (SyncTarget &target : targets) {
        const QString name = target.name;
        const Result<SourceState> outcome = co_await guarded(cache, std::move(target), cancel);
        if (outcome) {
            result.records = outcome->records;
            result.skipped = outcome->skipped;
            for (const QString &note : outcome->notes)
                result.notes.push_back(withName(name, note));
        } else if (!result.error) {
            result.error = outcome.error();
            result.error->sentence = withName(name, result.error->sentence);
        } else {
            result.error->sentence += u' ' + withName(name, outcome.error().sentence);
        }
    }
    // Where even this cannot be written, the result still says what happened.
    if (result.error && result.error->kind != ErrorKind::Cancelled)
        (void)cache->recordFailure(result.source, m_options.now(), *result.error);
    Q_EMIT sourceFinished(result);
    co_return result;
}

QCoro::Task<Result<SourceState>> SyncEngine::guarded(CacheStore *cache, SyncTarget target, CancelToken cancel)
{
    const SourceId source = target.source;
    QString thrown;
    try {
        co_return co_await fetchAndAdopt(cache, std::move(target), cancel);
    } catch (const std::exception &exception) {
        thrown = QString::fromUtf8(exception.what());
    }
    co_return failure(ErrorKind::Protocol,
                      tr("%1 answered in a way this program does not understand (%2). What was there before is "
                         "unchanged; sync it again, or update this program.")
                          .arg(sourceTitle(source), thrown),
                      sourceKey(source));
}

HttpClient::Surroundings SyncEngine::surroundings(SourceId source)
{
    HttpClient::Surroundings around;
    around.delay = m_options.delay;
    around.now = m_options.now;
    around.paced = m_options.live;
    around.waiting = [this, source](const HttpWait &wait) {
        SyncProgress &progress = m_progress[source];
        progress.waiting = wait.time;
        progress.waitReason = wait.reason;
        Q_EMIT progressed(progress);
    };
    return around;
}

QCoro::Task<Result<SourceState>> SyncEngine::fetchAndAdopt(CacheStore *cache, SyncTarget target, CancelToken cancel)
{
    if (target.broken)
        co_return tl::unexpected(*target.broken);
    const std::unique_ptr<Source> source = m_options.makeSource(target.source);
    if (!source || !target.transport) {
        co_return failure(ErrorKind::InvalidInput, tr("This version cannot sync %1.").arg(sourceTitle(target.source)),
                          sourceKey(target.source));
    }
    auto staging = StagingStore::create(QDir(m_options.stagingFolder).filePath(sourceKey(target.source) + u".sqlite"),
                                        target.source);
    if (!staging)
        co_return tl::unexpected(staging.error());
    const QString prefix = target.name.isEmpty() ? QString() : QString(target.name + u'/');
    const auto cursors = cache->cursors(target.source, prefix, m_options.asOf.date);
    if (!cursors)
        co_return tl::unexpected(cursors.error());

    HttpProfile profile = source->profile(target.baseUrl, target.token, target.options);
    if (m_options.keepSecret) {
        const QString key = Connection::secretKeyOf(target.source, target.name);
        const KeepSecret keep = [this, key](QByteArray secret) {
            return m_options.keepSecret(key, secret);
        };
        profile.renew = source->renewal(target.baseUrl, target.token, target.options, *target.transport, keep);
    }
    HttpClient client(std::move(profile), *target.transport, cancel, surroundings(target.source));
    SyncProgress &progress = m_progress[target.source];
    progress = {};
    progress.source = target.source;
    FetchContext context{client, target.options, m_options.asOf, cancel, {}, {}};
    context.deliver = [&](RecordBatch &&batch) -> Result<void> {
        if (cancel.isCancelled())
            return tl::unexpected(cancelledError());
        auto added = (*staging)->add(std::move(batch));
        const auto show = [this, &progress, records = (*staging)->recordCount()] {
            progress.records = records;
            Q_EMIT progressed(progress);
        };
        QMetaObject::invokeMethod(this, show); // sources deliver from other threads too
        return added;
    };
    context.progress = [&](const SourceProgress &said) {
        progress.phase = withName(target.name, said.phase);
        progress.pages = said.pages;
        Q_EMIT progressed(progress);
    };
    context.cursors = *cursors;
    context.scope = target.name;
    if (m_options.live) {
        context.now = m_options.now; // recordings were made on their as-of day
        context.knownDomains = [&] {
            return cache->domainsOfOthers(target.source).value_or(std::vector<QString>());
        };
    }
    Result<FetchReport> fetched = co_await source->fetch(std::move(context));
    if (cancel.isCancelled())
        co_return tl::unexpected(cancelledError());
    if (!fetched)
        co_return tl::unexpected(fetched.error());

    SourceState success;
    success.lastSuccessAt = success.lastAttemptAt = m_options.now();
    success.syncedAsOf = m_options.asOf.date;
    success.notes = std::move(fetched->notes);
    const AdoptionScope scope{prefix, std::move(fetched->kept)};
    co_return cache->adopt(**staging, m_options.overrides, success, scope, fetched->cursors);
}

} // namespace success
