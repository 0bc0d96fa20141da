// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_profile.h"

namespace success {

// How the systems we know say that there were too many requests; each fits HttpProfile::limitSignal.

/// Attio: 429 with `Retry-After` as an HTTP date, usually the next second.
[[nodiscard]] std::optional<LimitSignal> attioLimits(const HttpResponse &response, Instant wall);

/// GitHub: 403 or 429; `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute, doubling
/// (docs.github.com, rate limits for the REST API). A 403 without any of these is an ordinary refusal.
[[nodiscard]] std::optional<LimitSignal> gitHubLimits(const HttpResponse &response, Instant wall);

/// HubSpot: `X-HubSpot-RateLimit-Remaining` of the last answer, and the 429's `policyName`. The daily allowance
/// returns at midnight in the account's time zone, which the answer does not tell: it is asked again in an hour.
[[nodiscard]] std::optional<LimitSignal> hubSpotLimits(const HttpResponse &response, Instant wall);

/// PostHog: 429 with `Retry-After` or `available in 42 seconds`; without either 10 seconds, doubling.
[[nodiscard]] std::optional<LimitSignal> postHogLimits(const HttpResponse &response, Instant wall);

/// Salesforce: 403 with REQUEST_LIMIT_EXCEEDED, of the requests in 24 hours or of those at once, and
/// `Sforce-Limit-Info`: the organisation's last requests are left to its other programs.
[[nodiscard]] std::optional<LimitSignal> salesforceLimits(const HttpResponse &response, Instant wall);

/// Stripe: 429, told apart by `Stripe-Rate-Limited-Reason` from a lock that another request holds, and the old form:
/// 400 with the code `rate_limit`. (`Stripe-Should-Retry` is HttpClient's; it concerns every status.)
[[nodiscard]] std::optional<LimitSignal> stripeLimits(const HttpResponse &response, Instant wall);

} // namespace success
