// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/time.h"
#include "core/net/transport.h"

#include <chrono>
#include <optional>

namespace success {

/// Reads the three forms of an HTTP date (RFC 9110 §5.6.7); Qt's RFC 2822 reader refuses `GMT`.
[[nodiscard]] std::optional<Instant> instantFromHttpDate(QByteArrayView text);

/// How long the system asked to wait: `Retry-After` as whole seconds, or as a date (measured against the answer's own
/// `Date`, so that no clock of ours is involved, or against `wall` if it has none); else a body that says
/// `available in 42 seconds` (PostHog).
[[nodiscard]] std::optional<std::chrono::milliseconds> requestedWait(const HttpResponse &response,
                                                                     std::optional<Instant> wall = std::nullopt);

/// Exponential back-off with full jitter: a random time up to min(30 s, 0.5 s × 2^tries), at least `requested`.
/// `tries`: how many were made so far, from 1.
[[nodiscard]] std::chrono::milliseconds backOff(int tries, std::optional<std::chrono::milliseconds> requested);

} // namespace success
