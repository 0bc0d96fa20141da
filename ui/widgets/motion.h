// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace success::ui {

/// How long a change of place takes, in milliseconds; 0 where the system asks for less motion (a Qt style hint, or
/// SUCCESS_REDUCE_MOTION set) or nothing is shown on a real screen (the offscreen platform).
[[nodiscard]] int motionMs();

} // namespace success::ui
