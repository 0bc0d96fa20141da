// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/identity/resolver.h"
#include "core/sources/source.h"
#include "core/store/cache_store.h"

#include <QObject>

namespace success {

/// One source as it is to be synced: where it is, with which token, over which transport.
struct SyncTarget
{
    SourceId source{};
    QUrl baseUrl;
    QByteArray token;
    SourceOptions options;
    std::shared_ptr<Transport> transport;
};

struct SyncProgress
{
    SourceId source{};
    QString phase;
    int pages = 0;
    qsizetype records = 0;
};

struct SourceResult
{
    SourceId source{};
    std::optional<Error> error; ///< nullopt: committed
    qint64 records = 0;
    qint64 skipped = 0;
    std::vector<QString> notes;
};

/// Runs sources side by side, stages what they deliver, and adopts each source's data whole when it has finished.
/// A failing or cancelled source leaves its earlier data in place; the others are not touched by it.
/// Lives in one thread with an event loop; owns its own database connection, opened in that thread.
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
        HttpClient::Delay delay; ///< how a retry waits; empty: a timer
        /// Makes the source of an id, nullptr if there is none; empty: those of the registry.
        std::function<std::unique_ptr<Source>(SourceId)> makeSource;
    };
    SyncEngine(Options options, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Runs all targets (each source at most once); results are in their order. Never fails as a whole: what stops all
    /// (the cache cannot be opened, another sync runs in this folder) is each target's error. One call at a time, and
    /// the engine must outlive it. A failure is recorded in the cache, a cancellation is not.
    QCoro::Task<std::vector<SourceResult>> run(std::vector<SyncTarget> targets, CancelToken cancel);

Q_SIGNALS:
    void progressed(const success::SyncProgress &progress);
    void sourceFinished(const success::SourceResult &result);

private:
    QCoro::Task<SourceResult> runOne(CacheStore *cache, SyncTarget target, CancelToken cancel);
    QCoro::Task<Result<SourceState>> fetchAndAdopt(CacheStore *cache, SyncTarget target, CancelToken cancel);
    Result<std::unique_ptr<CacheStore>> prepare();
    std::vector<SourceResult> refuseAll(const std::vector<SyncTarget> &targets, const Error &error);

    Options m_options;
};

} // namespace success
