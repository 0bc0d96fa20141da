// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"
#include "core/sources/source.h"
#include "core/store/cache_store.h"

#include <QObject>

#include <map>

namespace success {

/// One connection of a source as it is to be synced: where it is, with which token, over which transport.
struct SyncTarget
{
    SourceId source{};
    QString name; ///< tells several connections of one source apart (feeds); they are adopted together
    QUrl baseUrl;
    QByteArray token;
    SourceOptions options;
    std::shared_ptr<Transport> transport;
    std::optional<Error> broken; ///< why it cannot even be tried (no token, a recording that cannot be read)
};

struct SyncProgress
{
    SourceId source{};
    QString phase;
    int pages = 0;
    qsizetype records = 0;
    std::chrono::milliseconds waiting{0}; ///< more than 0: it waits this long from now
    QString waitReason;                   ///< "HubSpot allows 190 requests in 10 seconds"
};

struct SourceResult
{
    SourceId source{};
    std::optional<Error> error; ///< nullopt: committed
    qint64 records = 0;
    qint64 skipped = 0;
    std::vector<QString> notes;
};

/// Runs sources side by side (those that enrich come after the others), stages what they deliver, and adopts each
/// connection's data whole when it has finished. A failing or cancelled connection leaves its earlier data in place;
/// the others are not touched by it. Lives in one thread with an event loop; owns its own database connection, opened
/// in that thread.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString cacheFile;
        QString stagingFolder; ///< made if missing; belongs to the engine alone, which empties it before it begins
        AsOf asOf;
        IdentityOverrides overrides;
        std::function<Instant()> now;
        HttpClient::Delay delay{}; ///< how waits wait; empty: a timer
        bool live = true; ///< keeps the documented limits; tells sources what time it is and which domains are known
        /// Puts a secret in the place of the one that a target came with (OAuth makes tokens anew), by its
        /// Connection::secretKey(); empty: access tokens are not renewed.
        std::function<QCoro::Task<Result<void>>(QString key, QByteArray secret)> keepSecret{};
        /// Makes the source of an id, nullptr if there is none; empty: those of the registry.
        std::function<std::unique_ptr<Source>(SourceId)> makeSource{};
    };
    SyncEngine(Options options, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Runs all targets (each source and name at most once); there is one result a source, in the order in which the
    /// sources first appear. A source of which one connection failed has failed. Never fails as a whole: what stops all
    /// (the cache cannot be opened, another sync runs in this folder) is each target's error. One call at a time, and
    /// the engine must outlive it. A failure is recorded in the cache, a cancellation is not.
    QCoro::Task<std::vector<SourceResult>> run(std::vector<SyncTarget> targets, CancelToken cancel);

Q_SIGNALS:
    void progressed(const success::SyncProgress &progress);
    void sourceFinished(const success::SourceResult &result);

private:
    using Targets = std::vector<SyncTarget>; ///< all of one source
    QCoro::Task<SourceResult> runOne(CacheStore *cache, Targets targets, CancelToken cancel);
    QCoro::Task<Result<SourceState>> guarded(CacheStore *cache, SyncTarget target, CancelToken cancel);
    QCoro::Task<Result<SourceState>> fetchAndAdopt(CacheStore *cache, SyncTarget target, CancelToken cancel);
    HttpClient::Surroundings surroundings(SourceId source);
    Result<std::unique_ptr<CacheStore>> prepare();
    std::vector<SourceResult> refuseAll(const Targets &targets, const Error &error);
    [[nodiscard]] bool enriches(SourceId source) const;

    Options m_options;
    std::map<SourceId, SyncProgress> m_progress; ///< of the sources that run
};

} // namespace success
