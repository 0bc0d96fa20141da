// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/data_folder.h"
#include "core/session/live_targets.h"
#include "core/session/outbox_report.h"

#include <QLockFile>
#include <QObject>

namespace success {

/// What one run of the outbox works with.
struct OutboxJob
{
    DataFolder folder;
    std::vector<Connection> connections;
    LiveAccess access;
    CancelToken cancel;
    std::function<Instant()> now;
    /// What tests change of the way a source is talked to.
    std::function<void(HttpProfile &)> tune;
};

/// Sends the moves that people made to the systems they were made in, in the thread it lives in: one after the other,
/// those of a deal in their order. One process at a time sends from a data folder (QLockFile), so a move that is marked
/// as being sent when a run begins was left by one that ended: it is read again and written only where it did not
/// arrive. It is the one place from which anything is written to an outside system.
class OutboxRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts; ends in finished(). One job at a time. Each move is tried once, and its successors of the same deal as
    /// they become free.
    void start(OutboxJob job);
    /// Ends the thread's event loop as soon as no job runs.
    void quitWhenIdle();

Q_SIGNALS:
    void finished(const success::OutboxReport &report);

private:
    class Run;
    QCoro::Task<void> run(OutboxJob job);

    bool m_busy = false;
    bool m_quit = false;
};

} // namespace success
