// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <chrono>
#include <map>

class QTimer;

namespace success::ui {

/// What a running sync is doing, source by source, and how each source's last attempt ended. A session has one, so that
/// a page that is made later knows as much as one that was there from the start.
class SyncWatch : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<std::chrono::milliseconds()>;

    struct Running
    {
        SyncProgress said;                                   ///< the last it said
        std::optional<std::chrono::milliseconds> waitsUntil; ///< by the watch's clock
        bool finished = false;
    };

    /// Made at the first call; the session owns it.
    [[nodiscard]] static SyncWatch &of(Session &session);

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Those of the running (or last) sync, in the order they began.
    [[nodiscard]] const std::vector<Running> &sources() const { return m_sources; }
    /// nullptr: it is not being synced now.
    [[nodiscard]] const Running *running(SourceId source) const;
    /// Seconds left of a wait that the system asked for, rounded up; 0: it does not wait.
    [[nodiscard]] int secondsToWait(const Running &source) const;
    /// Why the last attempt of this run of the program failed; a cancelled one does not count.
    [[nodiscard]] std::optional<Error> lastError(SourceId source) const;

    /// A clock that only goes forward; a steady one unless set.
    void setClock(Clock clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void changed(); ///< also every second while a source waits

private:
    explicit SyncWatch(Session &session);
    Running &entry(SourceId source);
    void take(const SyncProgress &progress);
    void take(const SourceResult &result);
    void end(const std::vector<SourceResult> &results);
    void forgetDisconnected();
    void tick();

    Session &m_session;
    Clock m_clock;
    QTimer *m_second;
    bool m_running = false;
    std::vector<Running> m_sources;
    std::map<SourceId, Error> m_errors;
};

/// One line for the running sync: `Syncing 6 sources, 2 done · Stripe: Reading invoices · 4,120 records · page 12`,
/// `HubSpot asked to wait: 42 s`. Empty when none runs.
[[nodiscard]] QString syncLine(const SyncWatch &watch);
/// A line per source that is being read, for a tooltip.
[[nodiscard]] QString syncLines(const SyncWatch &watch);
/// `Reading invoices · 4,120 records · page 12`, or how long it waits and why.
[[nodiscard]] QString progressText(const SyncWatch &watch, const SyncWatch::Running &source);

} // namespace success::ui
