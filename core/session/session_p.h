// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/folder_watch.h"
#include "core/session/outbox_runner.h"
#include "core/session/portfolio_loader.h"
#include "core/session/session.h"
#include "core/session/sync_runner.h"
#include "core/session/sync_timer.h"

#include <QThread>

class QTimer;

namespace success {

struct Session::Private
{
    std::function<Instant()> now;
    PortfolioJob job; ///< folder and as-of
    std::optional<DemoRecordings> recordings;
    std::vector<Connection> connections; ///< as the workspace has them; live only
    LiveAccess access;
    SecretPlace secretPlace{};
    SyncTimer *timer = nullptr; ///< live and in a window only
    std::unique_ptr<Workspace> workspace;
    std::vector<QString> notes;
    bool rebuilt = false; ///< the cache was set aside once; a second time is not tried
    PortfolioPtr portfolio;

    QThread syncThread;
    SyncRunner *runner = nullptr; ///< lives in syncThread
    CancelToken cancel;
    enum class Sync { Idle, Running, Showing }; ///< Showing: its outcome waits for the next Portfolio
    Sync sync = Sync::Idle;
    bool loadAsked = false;            ///< the sync belongs to a load(), which ends in a Portfolio whatever it brought
    bool announce = false;             ///< syncFinished is due
    std::vector<SourceId> requested;   ///< of the last sync, connected ones
    std::vector<SourceResult> results; ///< of the last sync

    QThread outboxThread;
    OutboxRunner *outbox = nullptr; ///< lives in outboxThread; live only
    CancelToken outboxCancel;
    bool sending = false;
    bool sendAgain = false; ///< asked for while it was sending
    int retries = 0;        ///< runs in a row that left something waiting
    QTimer *retryMoves = nullptr;

    std::unique_ptr<FolderWatch> watch;      ///< in a window only
    std::unique_ptr<PortfolioLoader> loader; ///< last: it goes first
};

} // namespace success
