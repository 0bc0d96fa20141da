// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_error.h"
#include "core/net/http_policy.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QTimer>

namespace success {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

constexpr milliseconds waitSlice{100}; ///< how long a cancel may go unseen

QCoro::Task<void> sleepOnTimer(milliseconds time)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer); // a coarse one may end 5 % early
    timer.setSingleShot(true);
    timer.start(time);
    co_await timer;
}

} // namespace

HttpClient::Delay HttpClient::timerDelay()
{
    return sleepOnTimer;
}

QCoro::Task<Result<void>> HttpClient::keepPace(QByteArray method, QByteArray path)
{
    while (!m_cancel.isCancelled()) {
        const Pacer::Verdict verdict = m_pacer.take(method, path, steadyNow());
        if (verdict.wait <= nanoseconds(0))
            break;
        const auto time = std::chrono::ceil<milliseconds>(verdict.wait);
        const QString reason =
            verdict.limit != nullptr ? limitInWords(m_profile.title, *verdict.limit) : askedToWait(m_profile);
        if (time > m_around.longestWait && verdict.limit != nullptr)
            co_return tl::unexpected(paceError(m_profile, time, wallNow(), reason));
        if (time > m_around.longestWait)
            co_return tl::unexpected(limitError(m_profile, time, wallNow(), m_pacer.pauseAllowance(), nullptr));
        co_await wait(time, reason);
    }
    co_return Result<void>();
}

void HttpClient::pauseFor(milliseconds time, const QString &allowance)
{
    if (time.count() > 0)
        m_pacer.pause(steadyNow() + time, allowance);
}

QCoro::Task<void> HttpClient::wait(milliseconds time, QString reason)
{
    const bool announced = time > std::chrono::seconds(1) && m_around.waiting;
    if (announced) {
        ++m_announcedWaits;
        m_around.waiting({time, reason});
    }
    const nanoseconds until = steadyNow() + time;
    for (milliseconds left = time; left.count() > 0 && !m_cancel.isCancelled();) {
        const milliseconds slice = std::min(left, waitSlice);
        co_await m_around.delay(slice);
        left -= slice;
    }
    if (!m_cancel.isCancelled())
        m_waitedUntil = std::max(m_waitedUntil, until);
    if (announced && --m_announcedWaits == 0)
        m_around.waiting({});
}

Instant HttpClient::wallNow() const
{
    if (m_around.now)
        return m_around.now();
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

nanoseconds HttpClient::steadyNow() const
{
    const nanoseconds now =
        m_around.steady ? m_around.steady() : nanoseconds(std::chrono::steady_clock::now().time_since_epoch());
    return std::max(now, m_waitedUntil);
}

} // namespace success
