// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/reply_watch.h"

#include <optional>

namespace success {

/// What stood in the way of a whole answer, for whoever has words of their own for it: such an Error's code is minus
/// this, and never an HTTP status.
enum class NetworkFailure {
    NoHost = 1,
    Refused,
    NotConnected,
    Untrusted,
    Stalled,
    TookTooLong,
    TooLarge,
    Proxy,
    Broken
};
/// nullopt: the Error is of another layer.
[[nodiscard]] std::optional<NetworkFailure> networkFailureOf(const Error &error);

/// The Error for a reply that brought no whole answer; nullopt if it did. `tlsProblem`: what is wrong with the
/// certificate, in the TLS library's words.
[[nodiscard]] std::optional<Error> networkError(const QNetworkReply &reply, ReplyWatch::Ended ended,
                                                const HttpRequest &request, const QString &tlsProblem);

/// Qt 6.4 takes an answer for whole whose connection was reset in the middle; its Content-Length tells.
[[nodiscard]] std::optional<Error> cutShortError(const HttpResponse &response, const HttpRequest &request);

/// The Error for an address that a token must not be sent to.
[[nodiscard]] Error unencryptedError(const QUrl &url);

} // namespace success
