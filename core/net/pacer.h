// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_profile.h"

#include <deque>

namespace success {

/// Keeps an outside system's documented limits, one token bucket for each: never more than `requests` in any span of
/// `per` as the system counts them, so what a bucket holds and what it gains in a span (lengthened a little, since
/// requests sent apart can arrive close together) stay below `requests`. Besides, it keeps the pauses that the system
/// itself asked for. Times are of any clock that only goes forward.
class Pacer
{
public:
    using Time = std::chrono::nanoseconds;

    struct Verdict
    {
        Time wait{0};                     ///< 0: the request has its place and is to be sent now
        const RateLimit *limit = nullptr; ///< what it waits for; nullptr: a pause
    };

    explicit Pacer(std::vector<RateLimit> limits);

    /// A place for a request, or how long until it is worth asking again; nothing is taken then.
    [[nodiscard]] Verdict take(QByteArrayView method, QByteArrayView path, Time now);
    /// No request before `until`; `allowance` as in LimitSignal. A pause is never shortened.
    void pause(Time until, const QString &allowance);
    [[nodiscard]] const QString &pauseAllowance() const { return m_pauseAllowance; }

private:
    struct Bucket
    {
        explicit Bucket(RateLimit limit);
        [[nodiscard]] bool concerns(QByteArrayView method, QByteArrayView path) const;
        [[nodiscard]] Time wait(Time now) const;
        void spend(Time now);

        RateLimit limit;
        int size;     ///< requests that may go at once
        Time gain;    ///< until one more may go
        Time full{0}; ///< when it holds `size` again
    };

    std::deque<Bucket> m_buckets;
    Time m_pausedUntil{0};
    QString m_pauseAllowance;
};

/// "HubSpot allows 190 requests in 10 seconds".
[[nodiscard]] QString limitInWords(const QString &title, const RateLimit &limit);

} // namespace success
