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
    std::vector<QByteArray> secrets; ///< never appear in a log or an Error
    int maxTries = 5;
    std::vector<int> retryStatuses{408, 429, 500, 502, 503, 504};
};

/// One place for base URL, auth, retry with exponential back-off, Retry-After, error sentences and the request log.
/// All requests the sources make are reads and safe to repeat.
class HttpClient
{
public:
    using Delay = std::function<QCoro::Task<void>(std::chrono::milliseconds)>;

    /// `delay` waits between tries; tests and the replay pass one that does not.
    HttpClient(HttpProfile profile, Transport &transport, CancelToken cancel, Delay delay);

    /// `path` starts with a slash and may carry a query. Refused: answers that are not JSON (Protocol), statuses ≥ 400
    /// (Auth for 401 and 403, RateLimited for 429, Protocol or Network otherwise) with the system's own message.
    QCoro::Task<Result<nlohmann::json>> getJson(QString path);
    QCoro::Task<Result<nlohmann::json>> postJson(QString path, nlohmann::json body);

    [[nodiscard]] const HttpProfile &profile() const { return m_profile; }

private:
    HttpProfile m_profile;
    Transport &m_transport;
    CancelToken m_cancel;
    Delay m_delay;
};

} // namespace success
