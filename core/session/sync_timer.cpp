// SPDX-License-Identifier: Apache-2.0
#include "core/session/sync_timer.h"

#include <QTimer>

namespace success {

namespace {
constexpr std::chrono::seconds lookEvery{15};
} // namespace

SyncTimer::SyncTimer(std::function<Instant()> now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_day(dateOf(m_now()))
    , m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &SyncTimer::tick);
    m_timer->start(lookEvery);
}

void SyncTimer::plan(int everyMinutes, std::optional<Instant> lastRun)
{
    m_interval = std::chrono::minutes(everyMinutes);
    m_next.reset();
    if (everyMinutes > 0)
        m_next = lastRun ? *lastRun + m_interval : m_now();
}

void SyncTimer::tick()
{
    const Instant now = m_now();
    if (const QDate day = dateOf(now); day != m_day) {
        m_day = day;
        Q_EMIT dayChanged();
    }
    if (m_next && now >= *m_next) {
        m_next = now + m_interval; // until the run says when it ended
        Q_EMIT due();
    }
}

} // namespace success
