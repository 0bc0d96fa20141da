// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_client.h"

namespace success {

/// The message an outside system put into the body of a refusal, in the shapes in use: `error.message`, `message`,
/// `detail`, `error_description`, `errors[0].message`, `error`. One line, cut to 300 characters; empty if none.
[[nodiscard]] QString messageIn(const QByteArray &body);

/// `GET /v1/things`, as sentences name a request.
[[nodiscard]] QString requestName(const HttpRequest &request);

/// The Error for an answer of status ≥ 300: what happened, in the system's own words where it gave any, and what to do.
[[nodiscard]] Error statusError(const HttpProfile &profile, const HttpRequest &request, const HttpResponse &response);

/// The Error for a wait that is too long to sit through, with Error::retryAt. `answer`: the one that asked for it;
/// nullptr: nothing was sent. `allowance` as in LimitSignal.
[[nodiscard]] Error limitError(const HttpProfile &profile, std::chrono::milliseconds wait, Instant now,
                               const QString &allowance, const HttpResponse *answer);

/// The same for a limit of ours, in words.
[[nodiscard]] Error paceError(const HttpProfile &profile, std::chrono::milliseconds wait, Instant now,
                              const QString &limit);

/// The Error for a redirect or a next page at another origin: it names the host, and nothing was sent there.
[[nodiscard]] Error foreignAddressError(const HttpProfile &profile, const QUrl &address);

/// The Error for redirects without end.
[[nodiscard]] Error redirectLoopError(const HttpProfile &profile, const HttpRequest &request);

/// The Error for an answer that should be JSON and is not.
[[nodiscard]] Error notJsonError(const HttpProfile &profile, const HttpRequest &request, const QByteArray &body);

} // namespace success
