// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"
#include "core/model/time.h"
#include "core/net/cancel.h"

#include <QByteArray>
#include <QCoroTask>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace success {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

struct Timeouts
{
    std::chrono::milliseconds connect{15000}; ///< until a connection stands
    std::chrono::milliseconds stall{30000};   ///< without a byte arriving
    std::chrono::milliseconds total{600000};  ///< until the answer is whole
};

/// Takes an answer's body in as it arrives, unpacked, in pieces cut anywhere.
using HttpSink = std::function<void(QByteArrayView)>;

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    Timeouts timeouts{};
    qint64 mostBytes = qint64(64) << 20; ///< of the answer's body, unpacked
    CancelToken cancel{};
    HttpSink sink{}; ///< takes the body of a 2xx answer; those of other answers stay in HttpResponse
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QUrl url{};                ///< where it came from in the end; HttpClient sets it
    bool movedForGood = false; ///< it took a redirect to get there, and each was permanent (301, 308)
    qint64 streamed = 0;       ///< bytes of the body that went to HttpRequest::sink

    /// Value of the first header of that name (any case); empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Carries one request to an outside system and its answer back. Any HTTP status is an answer; only the absence of
/// one (no connection, time-out, cut short, cancelled) is an Error of kind Network or Cancelled.
/// Implementations: NetworkTransport (live), ReplayTransport (demo and tests), fakes in tests.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request) = 0;
};

} // namespace success
