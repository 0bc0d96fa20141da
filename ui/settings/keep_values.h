// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/settings_visit.h"

#include <functional>
#include <optional>

namespace success::ui {

/// What of edited settings there is to keep.
struct ChangedSettings
{
    SettingValues changed;        ///< accepted, and other than what is stored
    std::optional<Error> refusal; ///< the first of what was not accepted
};
/// `stored`: the value of a key as it is kept; null: none is.
[[nodiscard]] ChangedSettings changedSettings(const SettingValues &edited,
                                              const std::function<nlohmann::json(const QString &)> &stored);

/// What became of settings that were edited.
struct KeptValues
{
    SettingValues stored;         ///< as they are kept now
    std::optional<Error> refusal; ///< the first of what was not accepted, or why nothing could be kept
};
/// Keeps every edited value that is accepted and differs from `stored`, as one decision.
[[nodiscard]] KeptValues keepValues(Session &session, SettingValues stored, const SettingValues &edited);

} // namespace success::ui
