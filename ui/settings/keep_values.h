// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/settings_visit.h"

#include <optional>

namespace success::ui {

/// What became of settings that were edited.
struct KeptValues
{
    SettingValues stored;         ///< as they are kept now
    std::optional<Error> refusal; ///< the first of what was not accepted, or why nothing could be kept
};
/// Keeps every edited value that is accepted and differs from `stored`, as one decision.
[[nodiscard]] KeptValues keepValues(Session &session, SettingValues stored, const SettingValues &edited);

} // namespace success::ui
