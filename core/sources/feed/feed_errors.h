// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_profile.h"

namespace success::feed {

/// A refusal of a feed's host in words that fit a feed: what the status means there and what to do.
[[nodiscard]] Error explained(Error error, const HttpProfile &profile);

} // namespace success::feed
