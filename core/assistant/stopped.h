// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/result.h"

namespace success::assistant {

/// What work ends with that was stopped from outside: ErrorKind::Cancelled.
[[nodiscard]] tl::unexpected<Error> stopped();

} // namespace success::assistant
