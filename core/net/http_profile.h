// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/transport.h"

#include <chrono>
#include <functional>
#include <optional>

namespace success {

/// A documented limit of an outside system: at most `requests` in any span of `per`.
struct RateLimit
{
    int requests = 0;
    std::chrono::milliseconds per{1000};
    QByteArray method{};   ///< only requests of this method; empty: all
    QByteArray pathPart{}; ///< only requests whose path contains this; empty: all
};

/// What a system's own limit headers (or a refusal in its own form) ask for.
struct LimitSignal
{
    std::chrono::milliseconds wait{0}; ///< before the next request
    bool refused = false;              ///< this answer is a refusal for too many requests, whatever its status
    QString allowance{};               ///< in words, for a wait too long to sit through: "its daily allowance"
    bool doubling = false; ///< `wait` is for the first refusal; each further one doubles it, up to 5 minutes
};

/// How one outside system is talked to. Everything that speaks HTTP goes through HttpClient with one of these.
struct HttpProfile
{
    QString source;                  ///< id, for errors and the log
    QString title;                   ///< the product's name, for sentences
    QUrl baseUrl;                    ///< scheme, host and optional prefix; paths are appended
    HttpHeaders headers;             ///< sent with every request; the secret is among them
    std::vector<QByteArray> secrets; ///< of 8 bytes and more; never appear in a log or an Error
    int maxTries = 5;
    std::vector<int> retryStatuses{408, 429, 500, 502, 503, 504};
    Timeouts timeouts{};
    qint64 mostBytes = qint64(64) << 20; ///< of one answer, unpacked; a larger one is refused
    std::vector<RateLimit> limits{};
    int concurrency = 2; ///< requests under way at once
    /// Reads the system's own limit headers (limit_signals.h has the known ones); empty: only `Retry-After` is obeyed.
    /// `wall`: the answer's `Date` if it has one, else the wall clock.
    std::function<std::optional<LimitSignal>(const HttpResponse &, Instant wall)> limitSignal{};
    /// Asked once when a request is answered with 401: the headers that replace those of the same name from then on
    /// (an access token made anew), or why there is none. Empty: 401 is final.
    std::function<QCoro::Task<Result<HttpHeaders>>()> renew{};
    /// What the system's own refusal (a status ≥ 400) means, where the usual sentences do not fit; nullopt: they do.
    /// Code, source and retryAt are filled in.
    std::function<std::optional<Error>(const HttpResponse &)> refusal{};
    /// Path and query of what is read, where the address that a person gives is one page's own (a feed).
    QString page{};
};

} // namespace success
