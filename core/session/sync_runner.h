// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/data_folder.h"
#include "core/session/demo_recordings.h"
#include "core/session/live_targets.h"
#include "core/sync/sync_engine.h"

#include <QLockFile>
#include <QObject>

namespace success {

/// What one sync of a session is to do.
struct SyncJob
{
    DataFolder folder;
    AsOf asOf;
    std::optional<DemoRecordings> recordings; ///< demo only
    std::vector<Connection> connections;      ///< live only: those of `sources`
    LiveAccess access;                        ///< live only
    std::vector<SourceId> sources;
    bool onlyWhereNeeded = false; ///< leave out recordings that the cache holds as they are
    CancelToken cancel;
    std::function<Instant()> now;
};

struct SyncOutcome
{
    std::vector<SourceResult> results; ///< empty where nothing was needed
    std::optional<Error> error;        ///< why nothing could be started
    IdentityOverrides overrides;       ///< what companies were joined with
};

/// Runs syncs of one data folder in the thread it lives in; one process at a time writes there (QLockFile).
class SyncRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts; ends in finished(). One job at a time.
    void start(SyncJob job);
    /// Ends the thread's event loop as soon as no job runs.
    void quitWhenIdle();

Q_SIGNALS:
    void started();
    void progressed(const success::SyncProgress &progress);
    void sourceFinished(const success::SourceResult &result);
    void finished(const success::SyncOutcome &outcome);

private:
    QCoro::Task<void> run(SyncJob job);
    QCoro::Task<SyncOutcome> attempt(SyncJob job);
    QCoro::Task<std::vector<SyncTarget>> targetsOf(SyncJob job);

    bool m_busy = false;
    bool m_quit = false;
};

} // namespace success
