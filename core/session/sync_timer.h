// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"

#include <QObject>

#include <functional>
#include <optional>

class QTimer;

namespace success {

/// Says when the background sync is due. It looks at the wall clock now and then instead of waiting out an interval, so
/// that a computer that slept catches up when it wakes.
class SyncTimer : public QObject
{
    Q_OBJECT

public:
    explicit SyncTimer(std::function<Instant()> now, QObject *parent = nullptr);

    /// The next run is `everyMinutes` after `lastRun`, at once if that is past or never was. 0: never.
    void plan(int everyMinutes, std::optional<Instant> lastRun);
    [[nodiscard]] std::optional<Instant> nextRun() const { return m_next; }
    /// Looks at the clock now.
    void tick();

Q_SIGNALS:
    void due();
    void dayChanged(); ///< another UTC day has begun since the last look

private:
    std::function<Instant()> m_now;
    std::optional<Instant> m_next;
    std::chrono::minutes m_interval{0};
    QDate m_day;
    QTimer *m_timer;
};

} // namespace success
