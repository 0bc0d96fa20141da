// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/cancel.h"
#include "core/net/transport.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <optional>

namespace success {

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
    std::chrono::milliseconds timeout{30000};
};

/// One place for base URL, auth, retry with exponential back-off, Retry-After, error sentences and the request log
/// (category `success.net` at info level, switched on by whoever keeps a log: `success.net.info=true`). All requests
/// the sources make are reads and safe to repeat.
class HttpClient
{
public:
    using Delay = std::function<QCoro::Task<void>(std::chrono::milliseconds)>;

    /// Waits on a timer of the current thread's event loop.
    [[nodiscard]] static Delay timerDelay();

    /// `delay` waits between tries (in slices, so that a cancel is seen soon); tests and the replay pass one that does
    /// not wait. Empty: timerDelay().
    HttpClient(HttpProfile profile, Transport &transport, CancelToken cancel, Delay delay);

    /// `path` starts with a slash and may carry a query. Refused: answers that are not JSON (Protocol), statuses ≥ 300
    /// (Auth for 401 and 403, RateLimited for 429, Network for 408 and ≥ 500, else Protocol) with the system's own
    /// message and the status as the Error's code. A requested wait of over a minute is not slept through: RateLimited.
    QCoro::Task<Result<nlohmann::json>> getJson(QString path);
    QCoro::Task<Result<nlohmann::json>> postJson(QString path, nlohmann::json body);

    [[nodiscard]] const HttpProfile &profile() const { return m_profile; }

private:
    QCoro::Task<Result<nlohmann::json>> exchange(HttpRequest request);
    QCoro::Task<Result<HttpResponse>> sendWithRetries(HttpRequest request);
    QCoro::Task<void> wait(std::chrono::milliseconds time);
    [[nodiscard]] HttpRequest requestFor(QByteArray method, const QString &path) const;
    [[nodiscard]] bool mayRetry(const Result<HttpResponse> &answer) const;
    [[nodiscard]] QString withoutSecrets(QString text) const;

    HttpProfile m_profile;
    Transport &m_transport;
    CancelToken m_cancel;
    Delay m_delay;
};

} // namespace success
