// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/reply_watch.h"

#include <optional>

namespace success {

/// The Error for a reply that brought no whole answer; nullopt if it did. `tlsProblem`: what is wrong with the
/// certificate, in the TLS library's words.
[[nodiscard]] std::optional<Error> networkError(const QNetworkReply &reply, ReplyWatch::Ended ended,
                                                const HttpRequest &request, const QString &tlsProblem);

/// Qt 6.4 takes an answer for whole whose connection was reset in the middle; its Content-Length tells.
[[nodiscard]] std::optional<Error> cutShortError(const HttpResponse &response, const HttpRequest &request);

/// The Error for an address that a token must not be sent to.
[[nodiscard]] Error unencryptedError(const QUrl &url);

} // namespace success
