// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

namespace success {

/// Whether a token for `one` may be sent to `other`: same scheme, host and port.
[[nodiscard]] bool sameOrigin(const QUrl &one, const QUrl &other);

/// `https://api.acme.example:8443`, for a sentence; never a user name or password.
[[nodiscard]] QString originText(const QUrl &url);

} // namespace success
