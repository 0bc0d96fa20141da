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
        QString stagingFolder;
        AsOf asOf;
        IdentityOverrides overrides;
        std::function<Instant()> now;
        HttpClient::Delay delay; ///< how a retry waits; empty: a timer
    };
    SyncEngine(Options options, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Runs all targets; never fails as a whole. One call at a time.
    QCoro::Task<std::vector<SourceResult>> run(std::vector<SyncTarget> targets, CancelToken cancel);

Q_SIGNALS:
    void progressed(const success::SyncProgress &progress);
    void sourceFinished(const success::SourceResult &result);

private:
    Options m_options;
};

} // namespace success
