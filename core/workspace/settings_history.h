// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

namespace success {

/// Something that gave settings another value: a decision, or one that was undone.
struct SettingsChange
{
    Instant at;
    QString sentence; ///< of the decision: `Settings changed: …`
    bool undone = false;
};

/// The stored value a setting had at a time, as the decisions tell: null where it had its default. `key`: a whole of
/// the catalogue. What was set without a decision (a new folder's presets) counts as always there.
[[nodiscard]] Result<nlohmann::json> settingAt(Workspace &workspace, const QString &key, Instant at);
/// The Health settings of a time.
[[nodiscard]] Result<HealthSettings> healthSettingsAt(Workspace &workspace, Instant at);

/// When one of the settings that begin with `prefix` changed, oldest first.
[[nodiscard]] Result<std::vector<SettingsChange>> settingsChanges(Workspace &workspace, const QString &prefix);

} // namespace success
