// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace success {

/// Whether a token for `one` may be sent to `other`: same scheme, host and port.
[[nodiscard]] bool sameOrigin(const QUrl &one, const QUrl &other);

/// `https://api.acme.example:8443`, for a sentence; never a user name or password.
[[nodiscard]] QString originText(const QUrl &url);

/// This computer by its name or by a loopback address, which nothing outside can stand in for.
[[nodiscard]] bool isThisComputer(const QUrl &url);

/// Whether a token may be sent there: encrypted, or within this computer; a host, and no user name in the address.
[[nodiscard]] bool mayTakeTokens(const QUrl &url);

} // namespace success
