// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_client.h"

namespace success {

/// The message an outside system put into the body of a refusal, in the shapes in use: `error.message`, `message`,
/// `detail`, `error_description`, `errors[0].message`, `error`. One line, cut to 300 characters; empty if none.
[[nodiscard]] QString messageIn(const QByteArray &body);

/// The Error for an answer of status ≥ 300: what happened, in the system's own words where it gave any, and what to do.
[[nodiscard]] Error statusError(const HttpProfile &profile, const HttpRequest &request, const HttpResponse &response);

/// The Error for an answer that should be JSON and is not.
[[nodiscard]] Error notJsonError(const HttpProfile &profile, const HttpRequest &request, const QByteArray &body);

} // namespace success
